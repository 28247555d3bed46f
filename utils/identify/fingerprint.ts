import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64url, toBase64url } from '../lib/base64url';

/**
 * `tw1_` and 22 base64url characters: the first 16 bytes of HMAC-SHA-256(profile key, SHA-256 of the value). `digest` is
 * that SHA-256 as `digestOf` gives it; what is no such digest throws a RangeError.
 */
export function fingerprintOf(profileKey: Uint8Array, digest: string): string {
  const bytes = fromBase64url(digest);
  if (bytes?.length !== 32) throw new RangeError('a digest is 43 characters of base64url');
  return `tw1_${toBase64url(hmac(sha256, profileKey, bytes).slice(0, 16))}`;
}

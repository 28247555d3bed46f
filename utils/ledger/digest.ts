import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64url } from '../lib/base64url';

// Synchronous: awaiting `crypto.subtle` would end the idb transaction the hash is made for.

const utf8 = new TextEncoder();

/** SHA-256 of the parts one after the other, base64url. Text counts as UTF-8. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = sha256.create();
  for (const part of parts) hash.update(typeof part === 'string' ? utf8.encode(part) : part);
  return toBase64url(hash.digest());
}

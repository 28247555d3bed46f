import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64url } from '../lib/base64url';

/** SHA-256 of the value's UTF-8, base64url, 43 characters. Synchronous: `crypto.subtle` is absent on plain-http pages. */
export function digestOf(value: string): string {
  return toBase64url(sha256(new TextEncoder().encode(value)));
}

import { _SHA256 } from '@noble/hashes/sha2.js';

/**
 * SHA-256 of the UTF-8 text, 32 bytes. Synchronous: `crypto.subtle` is absent on plain-http pages. The class rather than
 * noble's `sha256`, whose helpers would cost the content script 0.3 kB.
 */
export const sha256 = (text: string): Uint8Array => new _SHA256().update(new TextEncoder().encode(text)).digest();

import { toBase64url } from './base64url';

/** Bytes behind base64 or base64url, padded or not; null where it is neither. */
export function base64Bytes(encoded: string): Uint8Array | null {
  try {
    const binary = atob(encoded.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, ''));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  const url = toBase64url(bytes).replace(/-/g, '+').replace(/_/g, '/');
  return url.padEnd(Math.ceil(url.length / 4) * 4, '=');
}

import { toBase64url } from './base64url';

/** Bytes behind base64 or base64url, padded or not, one character each; null where it is neither. */
export function binaryIn(encoded: string): string | null {
  try {
    return atob(
      encoded
        .replace(/-/g, '+')
        .replace(/_/g, '/')
        .replace(/={1,2}$/, ''),
    );
  } catch {
    return null;
  }
}

/** As `binaryIn`, as bytes. */
export function base64Bytes(encoded: string): Uint8Array | null {
  const binary = binaryIn(encoded);
  return binary === null ? null : Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  const url = toBase64url(bytes).replace(/-/g, '+').replace(/_/g, '/');
  return url.padEnd(Math.ceil(url.length / 4) * 4, '=');
}

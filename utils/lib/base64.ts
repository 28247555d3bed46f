import { toBase64url } from './base64url';

// Not a fatal one: an exception for each run of random bytes costs more than all the rest.
const UTF8 = new TextDecoder();

/**
 * Text behind base64 or base64url, padded or not. Null where a character is foreign, the length cannot be or the bytes
 * are no UTF-8 (or hold U+FFFD, which stands for such bytes).
 */
export function decodeBase64Text(encoded: string): string | null {
  const standard = encoded.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
  if (standard.length % 4 === 1) return null;
  try {
    const binary = atob(standard);
    if (isAscii(binary)) return binary;
    const text = UTF8.decode(Uint8Array.from(binary, (byte) => byte.charCodeAt(0)));
    return text.includes('\ufffd') ? null : text;
  } catch {
    return null;
  }
}

/** UTF-8 text as base64url without padding. */
export const encodeBase64url = (text: string): string => toBase64url(new TextEncoder().encode(text));

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

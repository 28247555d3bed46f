import { toBase64 } from '../bytes';
import { crc32 } from '../crc32';

/** Digits and letters, capitals first. */
export const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** `number` in the digits of `alphabet`, the highest first, padded with its zero to `width`. Unsigned 32 bits. */
export function digitsOf(number: number, alphabet: string, width: number): string {
  let rest = number;
  let digits = '';
  while (rest > 0 || digits.length < width) {
    digits = alphabet.charAt(rest % alphabet.length) + digits;
    rest = Math.floor(rest / alphabet.length);
  }
  return digits;
}

/** Six base62 digits (0-9A-Za-z, zero padded) of the CRC-32 of `body`: GitHub, npm and Vercel end their tokens so. */
export const crcBase62 = (body: string): string => digitsOf(crc32(body), BASE62, 6);

/** Eight lower-case hex digits of the CRC-32 of `body`. */
export const crcHex = (body: string): string => crc32(body).toString(16).padStart(8, '0');

/** Eight lower-case hex digits of the CRC-32 of `body`, lowest byte first, as Grafana writes it. */
export const crcHexLittleEndian = (body: string): string => (crcHex(body).match(/../g) ?? []).reverse().join('');

/** Seven base36 digits of the CRC-32 of `body`, as GitLab's routable tokens end. */
export const crcBase36 = (body: string): string => crc32(body).toString(36).padStart(7, '0');

/** Six base64 characters of the CRC-32 of `body`, lowest byte first, as Confluent writes it. */
export const crcBase64 = (body: string): string =>
  toBase64(Uint8Array.from([0, 8, 16, 24], (shift) => crc32(body) >>> shift)).slice(0, 6);

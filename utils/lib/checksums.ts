import { crc32 } from './crc32';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Six base62 digits (0-9A-Za-z, zero padded) of the CRC-32 of `body`: GitHub, npm and Vercel end their tokens so. */
export function crcBase62(body: string): string {
  let rest = crc32(body);
  let digits = '';
  for (let i = 0; i < 6; i++) {
    digits = BASE62.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}

/** Eight lower-case hex digits of the CRC-32 of `body`. */
export const crcHex = (body: string): string => crc32(body).toString(16).padStart(8, '0');

/** Eight lower-case hex digits of the CRC-32 of `body`, lowest byte first, as Grafana writes it. */
export const crcHexLittleEndian = (body: string): string => (crcHex(body).match(/../g) ?? []).reverse().join('');

/** Seven base36 digits of the CRC-32 of `body`, as GitLab's routable tokens end. */
export const crcBase36 = (body: string): string => crc32(body).toString(36).padStart(7, '0');

import { sha256 } from './sha256';

/** RFC 4648. */
export const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** SHA-256 of the UTF-8 text in base32 (RFC 4648) without padding. */
export function sha256Base32(text: string): string {
  let encoded = '';
  let held = 0;
  let bits = 0;
  for (const byte of sha256(text)) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) encoded += BASE32.charAt((held >> (bits - 5)) & 31);
  }
  return bits > 0 ? encoded + BASE32.charAt((held << (5 - bits)) & 31) : encoded;
}

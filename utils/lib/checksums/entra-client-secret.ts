import { marvin32 } from '../marvin32';
import { digitsOf } from './crc';

const BASE66 = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~';

/** The last three characters of an Entra client secret of the `8Q~` generation. */
export function entraSuffixOf(start: string): string {
  const bytes = Uint8Array.from(start, (character) => character.charCodeAt(0));
  return digitsOf(marvin32(bytes, bytes.length, 'AadPwd00'), BASE66, 6).slice(0, 3);
}

/** False for the older generation, `7Q~`, which has no checksum. */
export const isValidEntraSecret = (value: string): boolean =>
  value.slice(3, 6) === '8Q~' && value.slice(-3) === entraSuffixOf(value.slice(0, -3));

import { base64Bytes, toBase64 } from '../bytes';
import { marvin32 } from '../marvin32';
import { BASE62, digitsOf } from './crc';

/** The last four characters of an Azure common annotated key, from the 80 before them; and the other way to write them. */
export function caskSuffixesOf(start: string): readonly [string, string] {
  const bytes = base64Bytes(start) ?? new Uint8Array(60);
  const hash = marvin32(bytes, 60, 'Default0');
  const written = Uint8Array.from([0, 8, 16, 24], (shift) => hash >>> shift);
  const read = written.reduce((word, byte) => word * 256 + byte, 0);
  return [digitsOf(read, BASE62, 6).slice(0, 4), toBase64(written).slice(0, 4)];
}

/** Of 84 characters, or of 88 whose last four say nothing more. */
export const isValidAzureCask = (value: string): boolean =>
  /^[\w+/-]{52}JQQJ9/.test(value) && caskSuffixesOf(value.slice(0, 80)).includes(value.slice(80, 84));

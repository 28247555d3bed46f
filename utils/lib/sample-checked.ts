import { crcBase62 } from './checksums/crc';
import { sample } from './sample';

/** `prefix`, `length` random characters and what `checksum` says of them (by default CRC-32 in base62, of the body alone). */
/* @__NO_SIDE_EFFECTS__ */
export function sampleChecked(
  prefix: string,
  length: number,
  checksum: (body: string) => string = crcBase62,
  alphabet?: string,
  seed = 1,
): string {
  const body = sample('', length, alphabet, seed);
  return prefix + body + checksum(body);
}

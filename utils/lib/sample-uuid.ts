import { sample } from './sample';
import { HEX } from './sample-alphabets';

/** `prefix` and a random UUID (version 4), built at run time like `sample`. */
/* @__NO_SIDE_EFFECTS__ */
export function sampleUuid(prefix = '', seed = 1): string {
  const digits = sample('', 32, HEX, seed);
  return `${prefix}${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`;
}

import { crcHexLittleEndian } from './crc';

/** `start` is the prefix `glsa_` and the 32 characters after it. */
export const grafanaSuffixOf = (start: string): string => `_${crcHexLittleEndian(start)}`;

export const isValidGrafana = (value: string): boolean => value.slice(-9) === grafanaSuffixOf(value.slice(0, -9));

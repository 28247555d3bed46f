import { crcHex } from './crc';

/** Follows the `=` of an Atlassian token; `start` ends with it. */
export const atlassianSuffixOf = (start: string): string => crcHex(start).toUpperCase();

export const isValidAtlassian = (value: string): boolean => value.slice(-8) === atlassianSuffixOf(value.slice(0, -8));

import { crcHex } from './crc';

/** What follows the 32 characters after `zpka_`. */
export const zuploSuffixOf = (body: string): string => `_${crcHex(body)}`;

export const isValidZuplo = (value: string): boolean => value.slice(-9) === zuploSuffixOf(value.slice(5, -9));

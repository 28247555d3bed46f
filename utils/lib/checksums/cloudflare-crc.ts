import { crcHex } from './crc';

/** `cfut_`, `cfat_` or `cfk_`, 40 characters, their CRC-32. */
export const isValidCloudflare = (value: string): boolean =>
  value.slice(-8) === crcHex(value.slice(value.indexOf('_') + 1, -8));

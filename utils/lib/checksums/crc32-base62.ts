import { crcBase62 } from './crc';

/** GitHub (`gh?_`), npm and Vercel (`vc?_`): prefix, body, six base62 digits of the body's CRC-32. */
export const isValidCrcBase62 = (value: string): boolean =>
  value.slice(-6) === crcBase62(value.slice(value.indexOf('_') + 1, -6));

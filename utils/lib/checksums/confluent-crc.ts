import { crcBase64 } from './crc';

/** `cflt`, 54 characters, six of their CRC-32. */
export const isValidConfluent = (value: string): boolean => value.slice(-6) === crcBase64(value.slice(4, -6));

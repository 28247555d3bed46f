import { crcBase36 } from './crc';

/** Everything but the last seven characters is signed, prefix included. */
export const isValidGitlabRoutable = (value: string): boolean => value.slice(-7) === crcBase36(value.slice(0, -7));

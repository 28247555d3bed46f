import { toBase64url } from '../lib/base64url';
import { sha256 } from '../lib/sha256';

/** SHA-256 of the value's UTF-8, base64url, 43 characters. */
export const digestOf = (value: string): string => toBase64url(sha256(value));

import { decodeBase64Text } from '../lib/base64';

/**
 * Whether a value is a user name and a password as Basic authentication writes them: base64 of `user:password`. Tokens
 * that are base64 of several parts have more than one colon.
 */
export function isBasicCredential(value: string): boolean {
  if (value.length > 512 || !/^[A-Za-z0-9+/]{8,}={0,2}$/.test(value)) return false;
  return /^(?![{["])[\x21-\x39\x3b-\x7e]{1,128}:[\x21-\x39\x3b-\x7e]{1,256}$/.test(decodeBase64Text(value) ?? '');
}

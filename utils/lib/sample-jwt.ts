import { encodeBase64url } from './base64';
import { sample } from './sample';

const BASE64URL = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_';

/** A JWT with these claims and a signature that nobody made; built at run time like `sample`. */
/* @__NO_SIDE_EFFECTS__ */
export function sampleJwt(claims: object, header: object = { alg: 'HS256', typ: 'JWT' }, seed = 1): string {
  const signature = sample('', 43, BASE64URL, seed);
  return `${encodeBase64url(JSON.stringify(header))}.${encodeBase64url(JSON.stringify(claims))}.${signature}`;
}

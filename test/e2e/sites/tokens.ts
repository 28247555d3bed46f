import { randomBytes } from 'node:crypto';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JWT of this moment, never the same twice; its signature is random. */
export function jwt(claims: object = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const payload = { sub: randomBytes(6).toString('hex'), iat: now, exp: now + 3600, ...claims };
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(payload)}.${randomBytes(32).toString('base64url')}`;
}

/** A random value that no form tells to be a token. */
export const opaque = (): string => randomBytes(24).toString('base64url');

/** An encrypted token as of AWS Cognito: header, key, vector, ciphertext and tag. */
export function jwe(): string {
  const parts = [256, 12, 660, 16].map((bytes) => randomBytes(bytes).toString('base64url'));
  return [part({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' }), ...parts].join('.');
}

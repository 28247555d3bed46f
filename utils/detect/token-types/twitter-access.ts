import { sample } from '../../lib/sample';
import { DIGITS } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{36,66}', {
  tokenClass: 'access_token',
  context: 'twitter, oauth token, x access token',
  accept: (value) => /^\d{5,25}-[A-Za-z\d]{20,45}$/.test(value),
});

export const guidance: Guidance = {
  issuer: 'X',
  docs: 'https://docs.x.com/fundamentals/authentication/oauth-1-0a/api-key-and-secret',
  revoke: 'https://console.x.com',
  verify: null,
  tokenClass: 'access_token',
};

const token = (seed: number, length = 40) => sample('1', 18, DIGITS, seed) + sample('-', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`TWITTER_ACCESS_TOKEN=${token(1)}`, `oauth_token="${token(2)}"`],
  nearMisses: [`TWITTER_ACCESS_TOKEN=${token(3, 15)}`, `ORDER_ID=${token(4)}`],
});

import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

/** Base64 of empty bytes begins the same way; a bearer ends in forty random characters and more. */
const isBearer = (value: string): boolean =>
  /^[A-Za-z\d%]{1,200}$|(?:%3D|=)[A-Za-z\d]{40,60}$/.test(value) && new Set(value.slice(-40)).size >= 16;

export const detector = defineFormat('AAAAAAAAAAAAAAAAAAAA encoded{60,122}', { accept: isBearer });

export const guidance: Guidance = {
  issuer: 'X',
  docs: 'https://docs.x.com/fundamentals/authentication/oauth-2-0/bearer-tokens',
  revoke: 'https://console.x.com',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 50) =>
  `${'A'.repeat(21)}${sample('', 6, undefined, seed)}AAAAAA${sample('', 24, undefined, seed + 1)}%3D${sample('', length, undefined, seed)}`;

export const examples = (): Examples => ({
  matches: [`Authorization: Bearer ${token(1)}`, `TWITTER_BEARER_TOKEN=${token(2)}`],
  nearMisses: [token(6, 19), 'A'.repeat(100), `x${token(7)}`],
});

import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pdl_live_apikey_|pdl_sdbx_apikey_ lower{26} _ alnum{22} _ alnum{3}');

export const guidance: Guidance = {
  issuer: 'Paddle',
  docs: 'https://developer.paddle.com/api-reference/about/rotate-api-keys',
  revoke: 'https://vendors.paddle.com/authentication-v2',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 3, prefix = 'pdl_live_apikey_') =>
  [
    sample(`${prefix}01`, 24, LOWER, seed),
    sample('', 22, undefined, seed + 1),
    sample('', length, undefined, seed + 2),
  ].join('_');

export const examples = (): Examples => ({
  matches: [`Authorization: Bearer ${token(1)}`, `PADDLE_KEY=${token(2, 3, 'pdl_sdbx_apikey_')}`],
  nearMisses: [token(6, 2), token(7, 3, 'pdl_live_'), `x${token(7)}`],
});

import { isMixed } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import { DIGITS } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat(['digit{15,17}', '|', 'base64url{27,40}'], {
  tokenClass: 'admin',
  role: 'access',
  accept: isMixed,
});

export const guidance: Guidance = {
  issuer: 'Meta',
  docs: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
  revoke: 'https://developers.facebook.com/apps/',
  verify: null,
  tokenClass: 'admin',
};

const token = (seed: number, length = 27, digits = 16) =>
  [sample('1', digits - 1, DIGITS, seed), sample('', length, undefined, seed)].join('|');

export const examples = (): Examples => ({
  matches: [`{"access_token":"${token(1)}"}`, `FB_APP_TOKEN=${token(2, 32)}`],
  nearMisses: [token(6, 26), token(3, 27, 13), sample('', 16, DIGITS) + sample('|', 32, DIGITS, 2)],
});

import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('EAA alnum{60,400}', {
  tokenClass: 'access_token',
  accept: (value) => !value.includes('AAA', 8),
});

export const guidance: Guidance = {
  issuer: 'Meta',
  docs: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
  revoke: 'https://graph.facebook.com/me/permissions',
  verify: 'GET https://graph.facebook.com/me',
  tokenClass: 'access_token',
};

const token = (seed: number, length = 120) => sample('EAAG', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`https://graph.facebook.com/me?access_token=${token(1)}`, `{"accessToken":"${token(2)}"}`],
  nearMisses: [token(6, 58), `${sample('EAA', 40)}${'A'.repeat(40)}`, `x${token(7)}`],
});

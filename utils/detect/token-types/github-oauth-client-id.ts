import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('Iv23|Ov23 alnum{16}', { tokenClass: 'identifier' });

export const guidance: Guidance = {
  issuer: 'GitHub',
  docs: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure',
  revoke: null,
  tokenClass: 'identifier',
};

const token = (seed = 1): string => sample('Ov23li', 14, undefined, seed);

export const examples = (): Examples => ({
  matches: [
    token(),
    `{"clientId":"${sample('Iv23li', 14, undefined, 2)}"}`,
    `https://github.com/login/oauth/authorize?client_id=${token(3)}&scope=repo`,
  ],
  nearMisses: [sample('Ov23li', 13), `x${token()}`, sample('Iv33', 16)],
});

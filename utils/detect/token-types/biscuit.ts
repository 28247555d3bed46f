import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{102,1024} ==|=|', {
  context: 'biscuit',
  accept: (value) => /^(?:E[g-v]|C[A-P])/.test(value),
});

export const guidance: Guidance = {
  issuer: null,
  docs: 'https://doc.biscuitsec.org/',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('En', 220, undefined, seed);

export const examples = (): Examples => ({
  matches: [`X-Biscuit-Token: ${token()}`, `{"biscuit":"${token(2)}"}`],
  nearMisses: [token(), `biscuit=${sample('En', 99)}`, `biscuit=${sample('Qn', 220)}`],
});

import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ico- alnum{32}', { accept: (value) => /[A-Z]/.test(value) });

export const guidance: Guidance = {
  issuer: 'Infracost',
  docs: 'https://www.infracost.io/docs/',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('ico-', 32, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `INFRACOST_API_KEY=${token(2)}`],
  nearMisses: [sample('ico-', 31), sample('ico-', 32, LOWER), `x${token()}`],
});

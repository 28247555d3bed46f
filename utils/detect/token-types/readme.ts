import { sample } from '../../lib/sample';
import { LOWER, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('rdme_ lower{70}');

export const guidance: Guidance = {
  issuer: 'ReadMe',
  docs: 'https://docs.readme.com/',
  revoke: null,
  verify: 'GET https://dash.readme.com/api/v1',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('rdme_', 70, LOWER, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`],
  nearMisses: [sample('rdme_', 69, LOWER), sample('rdme_', 70, UPPER), `x${token()}`],
});

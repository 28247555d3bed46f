import { sample } from '../../lib/sample';
import { UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('NRAK- upper{27}', { tokenClass: 'admin' });

export const guidance: Guidance = {
  issuer: 'New Relic',
  docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  revoke: 'https://one.newrelic.com/api-keys',
  verify: null,
  tokenClass: 'admin',
};

const token = (seed = 1): string => sample('NRAK-', 27, UPPER, seed);

export const examples = (): Examples => ({
  matches: [`Api-Key: ${token()}`, `NEW_RELIC_API_KEY=${token(2)}`],
  nearMisses: [sample('NRAK-', 26, UPPER), sample('NRAX-', 27, UPPER)],
});

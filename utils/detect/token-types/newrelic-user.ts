import { sample } from '../../lib/sample';
import { UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('NRAK- upper{27}', {
  tokenClass: 'admin',
});

export const guidance: Guidance = {
  issuer: 'New Relic',
  docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  revoke: null,
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [sample('NRAK-', 27, UPPER), `{"value":"${sample('NRAK-', 27, UPPER, 14)}"}`],
  nearMisses: [sample('NRAK-', 26, UPPER), `x${sample('NRAK-', 27, UPPER)}`],
});

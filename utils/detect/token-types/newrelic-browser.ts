import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'NRJS-',
  body: 'hex{19}',
  tokenClass: 'publishable',
});

export const guidance: Guidance = {
  issuer: 'New Relic',
  docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  revoke: null,
  tokenClass: 'publishable',
};

export const examples = (): Examples => ({
  matches: [sample('NRJS-', 19, HEX), `{"value":"${sample('NRJS-', 19, HEX, 14)}"}`],
  nearMisses: [sample('NRJS-', 18, HEX), `x${sample('NRJS-', 19, HEX)}`],
});

import { sample } from '../../lib/sample';
import { HEX, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('NRJS- hex{19}', { tokenClass: 'publishable' });

export const guidance: Guidance = {
  issuer: 'New Relic',
  docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  revoke: null,
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => sample('NRJS-', 19, HEX, seed);

export const examples = (): Examples => ({
  matches: [`NREUM.info={licenseKey:"${token()}"}`, `{ agent: { licenseKey: '${token(2)}' } }`],
  nearMisses: [sample('NRJS-', 18, HEX), sample('NRJS-', 19, UPPER)],
});

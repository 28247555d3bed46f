import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('NRII-|NRIQ- base64url{32}', { tokenClass: 'scoped_secret' });

export const guidance: Guidance = {
  issuer: 'New Relic',
  docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  revoke: 'https://one.newrelic.com/api-keys',
  verify: null,
  tokenClass: 'scoped_secret',
};

const token = (seed = 1): string => sample('NRII-', 32, undefined, seed);

export const examples = (): Examples => ({
  matches: [`X-Insert-Key: ${token()}`, `{"queryKey":"${sample('NRIQ-', 32, undefined, 2)}"}`],
  nearMisses: [sample('NRII-', 31), sample('NRIX-', 32)],
});

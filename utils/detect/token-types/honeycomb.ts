import { sample } from '../../lib/sample';
import { HEX, LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('word{22,64}', {
  tokenClass: 'ambiguous',
  context: 'honeycomb',
  accept: (value) => /^(?:[^_]{22}|[\da-f]{32}|hc[a-z]{1,2}k_[\da-z]{58})$/.test(value),
});

export const guidance: Guidance = {
  issuer: 'Honeycomb',
  docs: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
  revoke: null,
  verify: null,
  tokenClass: 'ambiguous',
};

const token = (seed = 1): string => sample('', 22, undefined, seed);

export const examples = (): Examples => ({
  matches: [
    `X-Honeycomb-Team: ${token()}`,
    `new HoneycombWebSDK({ apiKey: '${sample('hcaik_', 58, LOWER, 2)}' })`,
    `HONEYCOMB_API_KEY=${sample('', 32, HEX, 3)}`,
  ],
  nearMisses: [token(), `HONEYCOMB_API_KEY=${sample('', 21)}`, `HONEYCOMB_API_KEY=${sample('hcaik_', 57, LOWER)}`],
});

import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('alnum{36} NRAL', {
  tokenClass: 'scoped_secret',
  accept: (value) => /^(?:[a-z]{2}\d\dxx)?[\da-f]{26,36}F{0,4}NRAL$/.test(value),
});

export const guidance: Guidance = {
  issuer: 'New Relic',
  docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  revoke: 'https://one.newrelic.com/api-keys',
  verify: null,
  tokenClass: 'scoped_secret',
};

const token = (seed = 1): string => `${sample('', 32, HEX, seed)}FFFFNRAL`;

export const examples = (): Examples => ({
  matches: [`NEW_RELIC_LICENSE_KEY=${token()}`, `{"license_key":"${sample('eu01xx', 26, HEX, 2)}FFFFNRAL"}`],
  nearMisses: [`${sample('', 31, HEX)}FFFFNRAL`, `${sample('', 32, HEX)}FFFFNRAX`],
});

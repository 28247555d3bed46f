import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'pub',
  body: 'hex{32}',
  tokenClass: 'publishable',
});

export const guidance: Guidance = {
  issuer: 'Datadog',
  docs: 'https://docs.datadoghq.com/account_management/api-app-keys/',
  revoke: null,
  tokenClass: 'publishable',
};

export const examples = (): Examples => ({
  matches: [sample('pub', 32, HEX), `{"value":"${sample('pub', 32, HEX, 14)}"}`],
  nearMisses: [sample('pub', 31, HEX), `x${sample('pub', 32, HEX)}`],
});

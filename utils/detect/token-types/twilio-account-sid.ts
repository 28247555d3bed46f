import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'AC',
  body: 'hex{32}',
  tokenClass: 'identifier',
});

export const guidance: Guidance = {
  issuer: 'Twilio',
  docs: 'https://www.twilio.com/docs/iam/api-keys',
  revoke: null,
  tokenClass: 'identifier',
};

export const examples = (): Examples => ({
  matches: [sample('AC', 32, HEX), `{"value":"${sample('AC', 32, HEX, 14)}"}`],
  nearMisses: [sample('AC', 31, HEX), `x${sample('AC', 32, HEX)}`],
});

import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('SK hex{32}');

export const guidance: Guidance = {
  issuer: 'Twilio',
  docs: 'https://www.twilio.com/docs/iam/api-keys',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('SK', 32, HEX), `{"value":"${sample('SK', 32, HEX, 14)}"}`],
  nearMisses: [sample('SK', 31, HEX), `x${sample('SK', 32, HEX)}`],
});

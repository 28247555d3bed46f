import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sntryu_ hex{64}');

export const guidance: Guidance = {
  issuer: 'Sentry',
  docs: 'https://docs.sentry.io/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('sntryu_', 64, HEX), `{"value":"${sample('sntryu_', 64, HEX, 14)}"}`],
  nearMisses: [sample('sntryu_', 63, HEX), `x${sample('sntryu_', 64, HEX)}`],
});

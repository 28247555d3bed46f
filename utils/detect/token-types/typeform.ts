import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'tfp_',
  body: 'dotted={40,64}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'Typeform',
  docs: 'https://www.typeform.com/developers/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('tfp_', 48), `{"value":"${sample('tfp_', 48, undefined, 14)}"}`],
  nearMisses: [sample('tfp_', 39), `x${sample('tfp_', 48)}`],
});

import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'sk-or-v1-',
  body: 'hex{64}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'OpenRouter',
  docs: 'https://openrouter.ai/docs',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('sk-or-v1-', 64, HEX), `{"value":"${sample('sk-or-v1-', 64, HEX, 14)}"}`],
  nearMisses: [sample('sk-or-v1-', 63, HEX), `x${sample('sk-or-v1-', 64, HEX)}`],
});

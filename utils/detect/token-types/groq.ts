import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'gsk_',
  body: 'alnum{52}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'Groq',
  docs: 'https://console.groq.com/docs',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('gsk_', 52), `{"value":"${sample('gsk_', 52, undefined, 14)}"}`],
  nearMisses: [sample('gsk_', 51), `x${sample('gsk_', 52)}`],
});

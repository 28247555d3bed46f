import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'pk_',
  body: 'alnum{34}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'Klaviyo',
  docs: 'https://developers.klaviyo.com/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('pk_', 34), `{"value":"${sample('pk_', 34, undefined, 14)}"}`],
  nearMisses: [sample('pk_', 33), `x${sample('pk_', 34)}`],
});

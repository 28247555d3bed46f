import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'pcsk_',
  body: 'alnum{5,6} _ alnum{63}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'Pinecone',
  docs: 'https://docs.pinecone.io/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('pcsk_', 5) + sample('_', 63, undefined, 3),
    `{"value":"${sample('pcsk_', 5, undefined, 14) + sample('_', 63, undefined, 16)}"}`,
  ],
  nearMisses: [
    sample('pcsk_', 5) + sample('_', 62, undefined, 3),
    `x${sample('pcsk_', 5) + sample('_', 63, undefined, 3)}`,
  ],
});

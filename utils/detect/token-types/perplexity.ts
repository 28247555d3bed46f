import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'pplx-',
  body: 'alnum{48}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'Perplexity',
  docs: 'https://docs.perplexity.ai/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('pplx-', 48), `{"value":"${sample('pplx-', 48, undefined, 14)}"}`],
  nearMisses: [sample('pplx-', 47), `x${sample('pplx-', 48)}`],
});

import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pplx- alnum{48}');

export const guidance: Guidance = {
  issuer: 'Perplexity',
  docs: 'https://docs.perplexity.ai/docs/admin/api-key-management',
  revoke: 'https://console.perplexity.ai',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 48) => sample('pplx-', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`PERPLEXITY_API_KEY=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(6, 47), `x${token(7)}`],
});

import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{64}', { tokenClass: 'ambiguous', context: 'meili' });

export const guidance: Guidance = {
  issuer: 'Meilisearch',
  docs: 'https://www.meilisearch.com/docs/reference/api/keys',
  revoke: null,
  verify: null,
  tokenClass: 'ambiguous',
};

const token = (seed = 1): string => sample('', 64, HEX, seed);

export const examples = (): Examples => ({
  matches: [`MEILISEARCH_KEY=${token()}`, `new MeiliSearch({ host, apiKey: '${token(2)}' })`],
  nearMisses: [token(), `MEILI_SEARCH_KEY=${sample('', 63, HEX)}`],
});

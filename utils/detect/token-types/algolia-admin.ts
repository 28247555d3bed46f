import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{32}', {
  tokenClass: 'admin',
  context: 'algolia admin, algolia write, admin api key',
});

export const guidance: Guidance = {
  issuer: 'Algolia',
  docs: 'https://www.algolia.com/doc/guides/security/api-keys/',
  revoke: 'https://dashboard.algolia.com/account/api-keys',
  verify: null,
  tokenClass: 'admin',
};

const token = (seed = 1): string => sample('', 32, HEX, seed);

export const examples = (): Examples => ({
  matches: [`ALGOLIA_ADMIN_KEY=${token()}`, `{"algolia":{"adminApiKey":"${token(2)}"}}`],
  nearMisses: [token(), `ALGOLIA_ADMIN_KEY=${sample('', 31, HEX)}`, `algolia_search_key=${sample('', 32, HEX)}`],
});

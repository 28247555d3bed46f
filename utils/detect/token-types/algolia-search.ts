import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{32}', { tokenClass: 'publishable', context: 'algolia' });

export const guidance: Guidance = {
  issuer: 'Algolia',
  docs: 'https://www.algolia.com/doc/guides/security/api-keys/',
  revoke: 'https://dashboard.algolia.com/account/api-keys',
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => sample('', 32, HEX, seed);

export const examples = (): Examples => ({
  matches: [
    `algoliasearch('APP1', '${token()}')`,
    `X-Algolia-API-Key: ${token(2)}`,
    `{"algolia":{"appId":"APP1","searchKey":"${token(3)}"}}`,
  ],
  nearMisses: [token(), `algolia: { apiKey: '${sample('', 31, HEX)}' }`],
});

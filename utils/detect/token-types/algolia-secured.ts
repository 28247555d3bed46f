import { decodeBase64Text } from '../../lib/base64';
import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64{86,700} ==|=|', {
  tokenClass: 'session',
  role: 'api-key',
  context: 'algolia, secured api, search api, search key',
  accept: (value) => /^[\da-f]{64}[A-Za-z]{2,40}=/.test(decodeBase64Text(value) ?? ''),
});

export const guidance: Guidance = {
  issuer: 'Algolia',
  docs: 'https://www.algolia.com/doc/guides/security/api-keys/how-to/user-restricted-access-to-data/',
  revoke: 'https://dashboard.algolia.com/account/api-keys',
  verify: null,
  tokenClass: 'session',
};

const token = (seed = 1): string => btoa(`${sample('', 64, HEX, seed)}filters=user%3A${seed}&validUntil=1900000000`);

export const examples = (): Examples => ({
  matches: [`algoliasearch('APP1', '${token()}')`, `{"algolia":{"securedKey":"${token(2)}"}}`],
  nearMisses: [
    `algolia: { apiKey: '${btoa(`${sample('', 63, HEX)}&filters=user%3A1&validUntil=1900000000`)}' }`,
    token(),
  ],
});

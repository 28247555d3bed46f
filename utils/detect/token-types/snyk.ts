import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('uuid', { context: 'snyk' });

export const guidance: Guidance = {
  issuer: 'Snyk',
  docs: 'https://docs.snyk.io/snyk-api/authentication-for-api/revoke-and-regenerate-a-snyk-api-token',
  revoke: 'https://app.snyk.io/account',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sampleUuid('', seed);

export const examples = (): Examples => ({
  matches: [
    `SNYK_TOKEN=${token()}`,
    `{"snyk":{"token":"${token(2)}"}}`,
    `Host: api.snyk.io\r\nAuthorization: token ${token(3)}`,
  ],
  nearMisses: [`{"value":"${token()}"}`, `SNYK_TOKEN=${token().slice(0, -1)}`, `SNYK_TOKEN=${token().toUpperCase()}`],
});

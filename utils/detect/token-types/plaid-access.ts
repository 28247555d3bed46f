import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('access-production-|access-development-|access-sandbox- uuid');

export const guidance: Guidance = {
  issuer: 'Plaid',
  docs: 'https://plaid.com/docs/api/items/',
  revoke: 'https://production.plaid.com/item/access_token/invalidate',
  tokenClass: 'secret',
};

const token = (seed = 1, prefix = 'access-production-'): string => sampleUuid(prefix, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2, 'access-sandbox-')}"}`],
  nearMisses: [token().slice(0, -1), token(1, 'access-staging-'), `x${token()}`],
});

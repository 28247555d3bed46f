import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat(
  'link-production-|link-development-|link-sandbox-|public-production-|public-development-|public-sandbox- uuid',
  { tokenClass: 'session' },
);

export const guidance: Guidance = {
  issuer: 'Plaid',
  docs: 'https://plaid.com/docs/api/link/',
  revoke: null,
  verify: null,
  tokenClass: 'session',
};

const token = (seed: number, prefix = 'link-production-') => sampleUuid(prefix, seed);

export const examples = (): Examples => ({
  matches: [`{"link_token":"${token(2)}"}`, `publicToken: '${token(3, 'public-sandbox-')}',`],
  nearMisses: [token(4, 'link-staging-'), token(5).slice(0, -1), `x${token(7)}`],
});

import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk_live_|sk_test_ alnum{40,64}', { tokenClass: 'admin', context: 'clerk' });

export const guidance: Guidance = {
  issuer: 'Clerk',
  docs: 'https://clerk.com/docs/guides/development/clerk-environment-variables',
  revoke: 'https://dashboard.clerk.com/last-active?path=api-keys',
  verify: null,
  tokenClass: 'admin',
};

const token = (seed = 1): string => sample('sk_live_', 42, undefined, seed);

export const examples = (): Examples => ({
  matches: [`CLERK_SECRET_KEY=${token()}`, `{"clerk":{"secretKey":"${sample('sk_test_', 42, undefined, 2)}"}}`],
  nearMisses: [`CLERK_SECRET_KEY=${sample('sk_live_', 39)}`, token()],
});

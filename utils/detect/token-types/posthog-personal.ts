import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('phx_ base64url{41,49}', { tokenClass: 'admin' });

export const guidance: Guidance = {
  issuer: 'PostHog',
  docs: 'https://posthog.com/docs/api',
  revoke: 'https://us.posthog.com/settings/user-api-keys',
  verify: null,
  tokenClass: 'admin',
};

const token = (seed = 1): string => sample('phx_', 47, undefined, seed);

export const examples = (): Examples => ({
  matches: [`Authorization: Bearer ${token()}`, `{"personalApiKey":"${token(2)}"}`],
  nearMisses: [sample('phx_', 40), sample('phy_', 47)],
});

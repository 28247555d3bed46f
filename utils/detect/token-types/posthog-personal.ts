import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('phx_ base64url{41,49}', {
  tokenClass: 'admin',
});

export const guidance: Guidance = {
  issuer: 'PostHog',
  docs: 'https://posthog.com/docs/api',
  revoke: null,
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [sample('phx_', 41), `{"value":"${sample('phx_', 41, undefined, 14)}"}`],
  nearMisses: [sample('phx_', 40), `x${sample('phx_', 41)}`],
});

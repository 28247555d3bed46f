import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('phc_ base64url{41,44}', {
  tokenClass: 'publishable',
});

export const guidance: Guidance = {
  issuer: 'PostHog',
  docs: 'https://posthog.com/docs/api',
  revoke: null,
  tokenClass: 'publishable',
};

export const examples = (): Examples => ({
  matches: [sample('phc_', 41), `{"value":"${sample('phc_', 41, undefined, 14)}"}`],
  nearMisses: [sample('phc_', 40), `x${sample('phc_', 41)}`],
});

import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('phc_ base64url{41,44}', { tokenClass: 'publishable' });

export const guidance: Guidance = {
  issuer: 'PostHog',
  docs: 'https://posthog.com/docs/api',
  revoke: null,
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => sample('phc_', 43, undefined, seed);

export const examples = (): Examples => ({
  matches: [
    `posthog.init('${token()}', { api_host: 'https://eu.i.posthog.com' })`,
    `NEXT_PUBLIC_POSTHOG_KEY=${token(2)}`,
  ],
  nearMisses: [sample('phc_', 40), sample('phd_', 43)],
});

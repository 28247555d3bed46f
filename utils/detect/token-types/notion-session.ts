import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat(
  'v03%3AeyJ|v03:eyJ|v02%3Auser_token_or_cookies%3A|v02:user_token_or_cookies: base64url{20,4000} .| encoded{0,4000}',
  { tokenClass: 'session', accept: ({ length }) => length >= 100 },
);

export const guidance: Guidance = {
  issuer: 'Notion',
  docs: 'https://www.notion.com/help/account-settings',
  revoke: null,
  verify: null,
  tokenClass: 'session',
};

const token = (seed = 1): string => sample('v02:user_token_or_cookies:', 120, undefined, seed);

export const examples = (): Examples => ({
  matches: [
    `{"token_v2":"${token()}"}`,
    `localStorage.setItem('nt', '${sample('v03%3AeyJ', 52, undefined, 2)}..${sample('', 16, undefined, 3)}.${sample('', 240, undefined, 4)}.${sample('', 22, undefined, 5)}')`,
  ],
  nearMisses: [sample('v02:user_token_or_cookies:', 60), sample('v04:user_token_or_cookies:', 120)],
});

import { sample } from '../../lib/sample';
import { DIGITS } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('xoxp- digit{9,14} - digit{9,14} - digit{9,14} - alnum{24,64}', {
  tokenClass: 'access_token',
});

export const guidance: Guidance = {
  issuer: 'Slack',
  docs: 'https://docs.slack.dev/authentication/tokens',
  revoke: 'https://slack.com/api/auth.revoke',
  tokenClass: 'access_token',
};

export const examples = (): Examples => ({
  matches: [
    sample('xoxp-', 9, DIGITS) + sample('-', 9, DIGITS, 3) + sample('-', 9, DIGITS, 5) + sample('-', 32, undefined, 7),
    `{"value":"${sample('xoxp-', 9, DIGITS, 14) + sample('-', 9, DIGITS, 16) + sample('-', 9, DIGITS, 18) + sample('-', 32, undefined, 20)}"}`,
  ],
  nearMisses: [
    sample('xoxp-', 9, DIGITS) + sample('-', 9, DIGITS, 3) + sample('-', 9, DIGITS, 5) + sample('-', 23, undefined, 7),
    `x${sample('xoxp-', 9, DIGITS) + sample('-', 9, DIGITS, 3) + sample('-', 9, DIGITS, 5) + sample('-', 32, undefined, 7)}`,
  ],
});

import { sample } from '../../lib/sample';
import { DIGITS } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('xoxb- digit{9,14} - digit{9,14} - alnum{16,34}');

export const guidance: Guidance = {
  issuer: 'Slack',
  docs: 'https://api.slack.com/authentication/token-types',
  revoke: 'https://slack.com/api/auth.revoke',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('xoxb-', 9, DIGITS) + sample('-', 9, DIGITS, 3) + sample('-', 24, undefined, 5),
    `{"value":"${sample('xoxb-', 9, DIGITS, 14) + sample('-', 9, DIGITS, 16) + sample('-', 24, undefined, 18)}"}`,
  ],
  nearMisses: [
    sample('xoxb-', 9, DIGITS) + sample('-', 9, DIGITS, 3) + sample('-', 15, undefined, 5),
    `x${sample('xoxb-', 9, DIGITS) + sample('-', 9, DIGITS, 3) + sample('-', 24, undefined, 5)}`,
  ],
});

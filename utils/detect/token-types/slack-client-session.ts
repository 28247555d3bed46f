import { sample } from '../../lib/sample';
import { DIGITS, HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('xoxc- digit{9,14} - digit{9,14} - digit{9,14} - hex{64}', {
  tokenClass: 'session',
});

export const guidance: Guidance = {
  issuer: 'Slack',
  docs: 'https://docs.slack.dev/authentication/tokens',
  revoke: null,
  tokenClass: 'session',
};

export const examples = (): Examples => ({
  matches: [
    sample('xoxc-', 9, DIGITS) + sample('-', 9, DIGITS, 3) + sample('-', 9, DIGITS, 5) + sample('-', 64, HEX, 7),
    `{"value":"${sample('xoxc-', 9, DIGITS, 14) + sample('-', 9, DIGITS, 16) + sample('-', 9, DIGITS, 18) + sample('-', 64, HEX, 20)}"}`,
  ],
  nearMisses: [
    sample('xoxc-', 9, DIGITS) + sample('-', 9, DIGITS, 3) + sample('-', 9, DIGITS, 5) + sample('-', 63, HEX, 7),
    `x${sample('xoxc-', 9, DIGITS) + sample('-', 9, DIGITS, 3) + sample('-', 9, DIGITS, 5) + sample('-', 64, HEX, 7)}`,
  ],
});

import { sample } from '../../lib/sample';
import { DIGITS, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('xapp-1- upper{9,13} - digit{10,14} - alnum{64}');

export const guidance: Guidance = {
  issuer: 'Slack',
  docs: 'https://docs.slack.dev/authentication/tokens',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('xapp-1-', 9, UPPER) + sample('-', 10, DIGITS, 3) + sample('-', 64, undefined, 5),
    `{"value":"${sample('xapp-1-', 9, UPPER, 14) + sample('-', 10, DIGITS, 16) + sample('-', 64, undefined, 18)}"}`,
  ],
  nearMisses: [
    sample('xapp-1-', 9, UPPER) + sample('-', 10, DIGITS, 3) + sample('-', 63, undefined, 5),
    `x${sample('xapp-1-', 9, UPPER) + sample('-', 10, DIGITS, 3) + sample('-', 64, undefined, 5)}`,
  ],
});

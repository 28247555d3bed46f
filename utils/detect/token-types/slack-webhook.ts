import { sample } from '../../lib/sample';
import { UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('https://hooks.slack.com/services/T upper{8,12} /B upper{8,12} / alnum{23,25}', {
  tokenClass: 'webhook',
});

export const guidance: Guidance = {
  issuer: 'Slack',
  docs: 'https://docs.slack.dev/authentication/tokens',
  revoke: null,
  tokenClass: 'webhook',
};

export const examples = (): Examples => ({
  matches: [
    sample('https://hooks.slack.com/services/T', 8, UPPER) + sample('/B', 8, UPPER, 3) + sample('/', 23, undefined, 5),
    `{"value":"${sample('https://hooks.slack.com/services/T', 8, UPPER, 14) + sample('/B', 8, UPPER, 16) + sample('/', 23, undefined, 18)}"}`,
  ],
  nearMisses: [
    sample('https://hooks.slack.com/services/T', 8, UPPER) + sample('/B', 8, UPPER, 3) + sample('/', 22, undefined, 5),
    `x${sample('https://hooks.slack.com/services/T', 8, UPPER) + sample('/B', 8, UPPER, 3) + sample('/', 23, undefined, 5)}`,
  ],
});

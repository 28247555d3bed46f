import { sample } from '../../lib/sample';
import { DIGITS } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('xoxb- digit{9,14} - base64url{16,64}', {
  accept: (value) => /^xoxb-\d{9,14}-(?:\d{9,14}-)?[A-Za-z\d]{16,34}$/.test(value),
});

export const guidance: Guidance = {
  issuer: 'Slack',
  docs: 'https://docs.slack.dev/authentication/tokens',
  revoke: 'https://slack.com/api/auth.revoke',
  verify: 'GET https://slack.com/api/auth.test',
  tokenClass: 'secret',
};

const token = (seed: number, length = 24, ids = 2) =>
  [
    'xoxb',
    ...Array.from({ length: ids }, (_, id) => sample('', 12, DIGITS, seed + id)),
    sample('', length, undefined, seed),
  ].join('-');

export const examples = (): Examples => ({
  matches: [`SLACK_BOT_TOKEN=${token(1)}`, `Authorization: Bearer ${token(2, 24, 1)}`],
  nearMisses: [token(6, 15), token(8, 35), `x${token(7)}`],
});

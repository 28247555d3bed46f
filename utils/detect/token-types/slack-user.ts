import { sample } from '../../lib/sample';
import { DIGITS, HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('xoxp- digit{9,14} - digit{9,14} - digit{9,14} - alnum{16,64}', {
  tokenClass: 'access_token',
});

export const guidance: Guidance = {
  issuer: 'Slack',
  docs: 'https://docs.slack.dev/authentication/tokens',
  revoke: 'https://slack.com/api/auth.revoke',
  verify: 'GET https://slack.com/api/auth.test',
  tokenClass: 'access_token',
};

const token = (seed: number, length = 32, ids = 3) =>
  [
    'xoxp',
    ...Array.from({ length: ids }, (_, id) => sample('', 12, DIGITS, seed + id)),
    sample('', length, HEX, seed),
  ].join('-');

export const examples = (): Examples => ({
  matches: [`SLACK_USER_TOKEN=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(6, 15), token(3, 32, 2), `x${token(7)}`],
});

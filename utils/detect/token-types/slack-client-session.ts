import { sample } from '../../lib/sample';
import { DIGITS, HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('xoxc- digit{9,15} - digit{9,15} - digit{9,15} - hex{64}', {
  tokenClass: 'session',
});

export const guidance: Guidance = {
  issuer: 'Slack',
  docs: 'https://docs.slack.dev/authentication/tokens',
  revoke: 'https://my.slack.com/account/settings',
  verify: null,
  tokenClass: 'session',
};

const token = (seed: number, length = 64) =>
  ['xoxc', ...[0, 1, 2].map((id) => sample('', 13, DIGITS, seed + id)), sample('', length, HEX, seed)].join('-');

export const examples = (): Examples => ({
  matches: [`{"teams":{"T1":{"token":"${token(1)}"}}}`, `token=${token(2)}&channel=C1`],
  nearMisses: [token(6, 63), token(8, 65), `x${token(7)}`],
});

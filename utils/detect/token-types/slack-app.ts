import { sample } from '../../lib/sample';
import { DIGITS, HEX, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('xapp- digit{1} - upper{9,13} - digit{10,14} - alnum{40,64}');

export const guidance: Guidance = {
  issuer: 'Slack',
  docs: 'https://docs.slack.dev/authentication/tokens',
  revoke: 'https://api.slack.com/apps',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 64, version = '1') =>
  ['xapp', version, sample('A', 10, UPPER, seed), sample('', 13, DIGITS, seed), sample('', length, HEX, seed)].join(
    '-',
  );

export const examples = (): Examples => ({
  matches: [`SLACK_APP_TOKEN=${token(1)}`, `{"appToken":"${token(2)}"}`],
  nearMisses: [token(6, 39), token(3, 64, 'x'), `x${token(7)}`],
});

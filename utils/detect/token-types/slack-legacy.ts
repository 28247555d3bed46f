import { sample } from '../../lib/sample';
import { DIGITS, HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('xoxa-2-|xoxa-|xoxr-|xoxs-|xoxo- digit{6,14} - base64url{8,150}');

export const guidance: Guidance = {
  issuer: 'Slack',
  docs: 'https://docs.slack.dev/authentication/tokens',
  revoke: 'https://slack.com/api/auth.revoke',
  verify: 'GET https://slack.com/api/auth.test',
  tokenClass: 'secret',
};

const token = (seed: number, length = 32, prefix = 'xoxs-') =>
  [sample(prefix, 11, DIGITS, seed), sample('', 11, DIGITS, seed + 1), sample('', length, HEX, seed)].join('-');

export const examples = (): Examples => ({
  matches: [`{"token":"${token(1)}"}`, `SLACK_TOKEN=${token(2, 32, 'xoxa-2-')}`],
  nearMisses: [sample('xoxs-', 5, DIGITS) + sample('-', 20, HEX), token(3, 32, 'xoxz-'), `x${token(7)}`],
});

import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('xoxe- digit{1} - base64={140,150}', { tokenClass: 'refresh_token' });

export const guidance: Guidance = {
  issuer: 'Slack',
  docs: 'https://docs.slack.dev/authentication/using-token-rotation',
  revoke: 'https://slack.com/api/auth.revoke',
  verify: null,
  tokenClass: 'refresh_token',
};

const token = (seed: number, length = 146) => sample('xoxe-1-', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`{"refresh_token":"${token(1)}"}`, `SLACK_REFRESH_TOKEN=${token(2, 144)}==`],
  nearMisses: [token(6, 139), token(8, 151), `x${token(7)}`],
});

import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('xoxd- encoded{100,400}', { tokenClass: 'session' });

export const guidance: Guidance = {
  issuer: 'Slack',
  docs: 'https://docs.slack.dev/authentication/tokens',
  revoke: 'https://my.slack.com/account/settings',
  verify: null,
  tokenClass: 'session',
};

const token = (seed: number, length = 60) =>
  `${sample('xoxd-', 40, undefined, seed)}%2B${sample('', length, undefined, seed + 1)}%3D%3D`;

export const examples = (): Examples => ({
  matches: [`Cookie: b=1; d=${token(1)}`, `{"name":"d","value":"${token(2)}"}`],
  nearMisses: [token(6, 40), `x${token(7)}`],
});

import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('xoxe.xoxp-|xoxe.xoxb- digit{1} - base64={160,170}', {
  tokenClass: 'admin',
  role: 'access',
});

export const guidance: Guidance = {
  issuer: 'Slack',
  docs: 'https://docs.slack.dev/app-manifests/configuring-apps-with-app-manifests',
  revoke: 'https://api.slack.com/apps',
  verify: null,
  tokenClass: 'admin',
};

const token = (seed: number, length = 166, kind = 'xoxp') => sample(`xoxe.${kind}-1-`, length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`{"token":"${token(1)}"}`, `SLACK_CONFIG_TOKEN=${token(2, 164, 'xoxb')}==`],
  nearMisses: [token(6, 159), token(3, 166, 'xoxc'), `x${token(7)}`],
});

import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('u+ base64url{18}', {
  context: 'pagerduty, pager duty, pd token, pd api, token token',
});

export const guidance: Guidance = {
  issuer: 'PagerDuty',
  docs: 'https://developer.pagerduty.com/docs/authentication',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('u+', 18, undefined, seed);

export const examples = (): Examples => ({
  matches: [`PAGERDUTY_TOKEN=${token()}`, `Authorization: Token token=${token(2)}`],
  nearMisses: [token(), `PAGERDUTY_TOKEN=${sample('u+', 17)}`],
});

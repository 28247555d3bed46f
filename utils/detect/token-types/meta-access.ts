import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('EAA alnum{60,400}', {
  tokenClass: 'access_token',
});

export const guidance: Guidance = {
  issuer: 'Meta',
  docs: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
  revoke: 'https://graph.facebook.com/me/permissions',
  tokenClass: 'access_token',
};

export const examples = (): Examples => ({
  matches: [sample('EAA', 68), `{"value":"${sample('EAA', 68, undefined, 14)}"}`],
  nearMisses: [sample('EAA', 59), `x${sample('EAA', 68)}`],
});

import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sl.u.|sl. base64url{130,1400} ==|=|', { tokenClass: 'access_token' });

export const guidance: Guidance = {
  issuer: 'Dropbox',
  docs: 'https://developers.dropbox.com/oauth-guide',
  revoke: 'https://api.dropboxapi.com/2/auth/token/revoke',
  verify: null,
  tokenClass: 'access_token',
};

const token = (seed = 1): string => sample('sl.u.', 140, undefined, seed);

export const examples = (): Examples => ({
  matches: [`Authorization: Bearer ${token()}`, `{"access_token":"${sample('sl.', 136, undefined, 2)}"}`],
  nearMisses: [sample('sl.', 129), sample('sx.', 140)],
});

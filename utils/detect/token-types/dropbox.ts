import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'sl.',
  body: 'base64url={130,1400}',
  tokenClass: 'access_token',
});

export const guidance: Guidance = {
  issuer: 'Dropbox',
  docs: 'https://www.dropbox.com/developers',
  revoke: 'https://api.dropboxapi.com/2/auth/token/revoke',
  tokenClass: 'access_token',
};

export const examples = (): Examples => ({
  matches: [sample('sl.', 138), `{"value":"${sample('sl.', 138, undefined, 14)}"}`],
  nearMisses: [sample('sl.', 129), `x${sample('sl.', 138)}`],
});

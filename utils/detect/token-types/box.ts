import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('alnum{32}', {
  tokenClass: 'access_token',
  context: 'box token, box access token, box refresh token, box developer token, api box com, app box com',
});

export const guidance: Guidance = {
  issuer: 'Box',
  docs: 'https://developer.box.com/guides/authentication/tokens/',
  revoke: 'https://api.box.com/oauth2/revoke',
  verify: 'GET https://api.box.com/2.0/users/me',
  tokenClass: 'access_token',
};

const token = (seed = 1): string => sample('', 32, undefined, seed);

export const examples = (): Examples => ({
  matches: [
    `BOX_DEVELOPER_TOKEN=${token()}`,
    `curl https://api.box.com/2.0/users/me -H 'Authorization: Bearer ${token(2)}'`,
  ],
  nearMisses: [token(), `BOX_ACCESS_TOKEN=${sample('', 31)}`, `dropbox.com ${sample('', 32)}`],
});

import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ya29.c.|ya29. base64url{20,2048}', { tokenClass: 'access_token' });

export const guidance: Guidance = {
  issuer: 'Google',
  docs: 'https://developers.google.com/identity/protocols/oauth2',
  revoke: 'https://oauth2.googleapis.com/revoke',
  verify: 'GET https://www.googleapis.com/oauth2/v3/tokeninfo?access_token={token}',
  tokenClass: 'access_token',
};

export const examples = (): Examples => ({
  matches: [
    sample('ya29.', 160),
    JSON.stringify({ value: sample('ya29.a0', 200, undefined, 3) }),
    `Authorization: Bearer ${sample('ya29.c.c0', 300, undefined, 5)}`,
  ],
  nearMisses: [sample('ya29.', 19), `x${sample('ya29.', 160)}`, sample('ya28.', 160)],
});

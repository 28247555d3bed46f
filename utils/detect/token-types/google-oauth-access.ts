import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ya29. base64url{20,1024}', {
  tokenClass: 'access_token',
});

export const guidance: Guidance = {
  issuer: 'Google',
  docs: 'https://developers.google.com/identity/protocols/oauth2',
  revoke: 'https://oauth2.googleapis.com/revoke',
  tokenClass: 'access_token',
};

export const examples = (): Examples => ({
  matches: [sample('ya29.', 28), `{"value":"${sample('ya29.', 28, undefined, 14)}"}`],
  nearMisses: [sample('ya29.', 19), `x${sample('ya29.', 28)}`],
});

import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('1//0 base64url{40,200}', {
  tokenClass: 'refresh_token',
});

export const guidance: Guidance = {
  issuer: 'Google',
  docs: 'https://cloud.google.com/docs/authentication/api-keys',
  revoke: 'https://oauth2.googleapis.com/revoke',
  tokenClass: 'refresh_token',
};

export const examples = (): Examples => ({
  matches: [sample('1//0', 48), `{"value":"${sample('1//0', 48, undefined, 14)}"}`],
  nearMisses: [sample('1//0', 39), `x${sample('1//0', 48)}`],
});

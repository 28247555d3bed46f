import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('GOCSPX- base64url{28}');

export const guidance: Guidance = {
  issuer: 'Google',
  docs: 'https://cloud.google.com/docs/authentication/api-keys',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('GOCSPX-', 28), `{"value":"${sample('GOCSPX-', 28, undefined, 14)}"}`],
  nearMisses: [sample('GOCSPX-', 27), `x${sample('GOCSPX-', 28)}`],
});

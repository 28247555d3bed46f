import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('gldt- base64url{20}', { tokenClass: 'scoped_secret' });

export const guidance: Guidance = {
  issuer: 'GitLab',
  docs: 'https://docs.gitlab.com/security/tokens/',
  revoke: null,
  tokenClass: 'scoped_secret',
};

const token = (seed = 1): string => sample('gldt-', 20, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`],
  nearMisses: [sample('gldt-', 19), sample('gldt-', 21), `x${token()}`],
});

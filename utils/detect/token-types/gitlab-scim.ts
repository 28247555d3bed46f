import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('glsoat- base64url{20}', { tokenClass: 'admin' });

export const guidance: Guidance = {
  issuer: 'GitLab',
  docs: 'https://docs.gitlab.com/security/tokens/',
  revoke: null,
  tokenClass: 'admin',
};

const token = (seed = 1): string => sample('glsoat-', 20, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`],
  nearMisses: [sample('glsoat-', 19), sample('glsoat-', 21), `x${token()}`],
});

import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('glffct- base64url{20}', { tokenClass: 'publishable' });

export const guidance: Guidance = {
  issuer: 'GitLab',
  docs: 'https://docs.gitlab.com/security/tokens/',
  revoke: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => sample('glffct-', 20, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`],
  nearMisses: [sample('glffct-', 19), sample('glffct-', 21), `x${token()}`],
});

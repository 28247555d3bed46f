import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('glagent- base64url{50}');

export const guidance: Guidance = {
  issuer: 'GitLab',
  docs: 'https://docs.gitlab.com/security/tokens/',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('glagent-', 50, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`],
  nearMisses: [sample('glagent-', 49), sample('glagent-', 51), `x${token()}`],
});

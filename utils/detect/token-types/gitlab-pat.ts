import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('glpat- base64url{20}');

export const guidance: Guidance = {
  issuer: 'GitLab',
  docs: 'https://docs.gitlab.com/security/tokens/',
  revoke: 'https://gitlab.com/-/user_settings/personal_access_tokens',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('glpat-', 20, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `PRIVATE-TOKEN: ${token(2)}\r\n`, `{"value":"${token(3)}"}`],
  nearMisses: [sample('glpat-', 19), sample('glpat-', 21), `x${token()}`],
});

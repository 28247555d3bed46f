import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('glimt- base64url{25}', { tokenClass: 'scoped_secret' });

export const guidance: Guidance = {
  issuer: 'GitLab',
  docs: 'https://docs.gitlab.com/security/tokens/',
  revoke: 'https://gitlab.com/-/user_settings/personal_access_tokens',
  tokenClass: 'scoped_secret',
};

const token = (seed = 1): string => sample('glimt-', 25, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`],
  nearMisses: [sample('glimt-', 24), sample('glimt-', 26), `x${token()}`],
});

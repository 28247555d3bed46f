import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('glft- base64url{20}', { tokenClass: 'scoped_secret' });

export const guidance: Guidance = {
  issuer: 'GitLab',
  docs: 'https://docs.gitlab.com/security/tokens/',
  revoke: 'https://gitlab.com/-/user_settings/personal_access_tokens',
  tokenClass: 'scoped_secret',
};

const token = (seed = 1): string => sample('glft-', 20, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"feed":"${token(2)}"}`],
  nearMisses: [sample('glft-', 19), sample('glft-', 21), `x${token()}`],
});

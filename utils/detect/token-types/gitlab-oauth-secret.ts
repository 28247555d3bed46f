import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('gloas- base64url{64}');

export const guidance: Guidance = {
  issuer: 'GitLab',
  docs: 'https://docs.gitlab.com/security/tokens/',
  revoke: 'https://gitlab.com/-/user_settings/applications',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('gloas-', 64, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`],
  nearMisses: [sample('gloas-', 63), sample('gloas-', 65), `x${token()}`],
});

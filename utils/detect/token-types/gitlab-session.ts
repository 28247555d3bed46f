import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{32}', { tokenClass: 'session', context: 'gitlab session' });

export const guidance: Guidance = {
  issuer: 'GitLab',
  docs: 'https://docs.gitlab.com/security/tokens/',
  revoke: 'https://gitlab.com/-/user_settings/active_sessions',
  tokenClass: 'session',
};

const token = (seed = 1): string => sample('', 32, HEX, seed);

export const examples = (): Examples => ({
  matches: [
    `_gitlab_session=${token()}; path=/; HttpOnly`,
    `{"_gitlab_session":"${token(2)}"}`,
    `Cookie: locale=en; _gitlab_session=${token(3)}`,
  ],
  nearMisses: [`{"value":"${token()}"}`, `_gitlab_session=${sample('', 31, HEX)}; path=/`],
});

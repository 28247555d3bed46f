import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{48}', {
  tokenClass: 'session',
  context: 'user session same site, host user session, github user session, github session',
});

export const guidance: Guidance = {
  issuer: 'GitHub',
  docs: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure',
  revoke: 'https://github.com/settings/sessions',
  tokenClass: 'session',
};

const token = (seed = 1): string => sample('', 48, undefined, seed);

export const examples = (): Examples => ({
  matches: [
    `__Host-user_session_same_site=${token()}; path=/; secure; HttpOnly`,
    `{"__Host-user_session_same_site":"${token(2)}"}`,
    `GITHUB_SESSION=${token(3)}`,
  ],
  nearMisses: [
    `{"value":"${token()}"}`,
    `__Host-user_session_same_site=${sample('', 47)}; path=/`,
    `app_session=${token()}; path=/`,
  ],
});

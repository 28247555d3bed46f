import { login, site } from '../example';
import { cwe } from '../references';
import { OAUTH } from '../references-oauth';
import { ASIDE, defineRule, OK } from '../rule';

/**
 * Without anything of its own session in the request, a client takes any answer: somebody else's code logs a person in to
 * somebody else's account. `state` does, PKCE does, `nonce` does where an ID token is asked for.
 */
export default defineRule({
  subject: 'login',
  severity: 'high',
  needs: [],
  playbook: 'bind-login-to-session',
  references: [cwe(352), OAUTH.bound, OAUTH.forgery, OAUTH.forged, OAUTH.weaknesses],
  judge({ login: { asked } }) {
    const { state, nonce, challenge, types, scopes, isElsewhere } = asked;
    const hasNonce = nonce !== null && (types.includes('id_token') || scopes.includes('openid'));
    if (isElsewhere) return ASIDE;
    if (state !== null || challenge !== 'none' || hasNonce) return OK;
    return {
      kind: 'risk',
      severity: 'high',
      confidence: 'certain',
      message: { key: 'finding_authorization_without_state', values: [asked.client ?? '', asked.destination] },
    };
  },
  examples: () => ({
    risk: [
      site({ logins: [login({ state: null, nonce: null, challenge: 'none' })] }),
      site({ logins: [login({ state: null, challenge: 'none', scopes: ['email'] })] }),
    ],
    ok: [
      site({ logins: [login()] }),
      site({ logins: [login({ state: null, nonce: null })] }),
      site({ logins: [login({ state: null, challenge: 'none' })] }),
    ],
    aside: [site({ logins: [login({ state: null, nonce: null, challenge: 'none', isElsewhere: true })] })],
    unknown: [],
  }),
});

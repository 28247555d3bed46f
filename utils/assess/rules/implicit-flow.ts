import { login, site } from '../example';
import { cwe } from '../references';
import { OAUTH } from '../references-oauth';
import { ASIDE, defineRule, OK } from '../rule';

/**
 * An access token handed over in an address lands in history, and nothing ties it to whoever asked. `form_post` keeps it out of
 * the address. An ID token alone opens nothing.
 */
export default defineRule({
  subject: 'login',
  severity: 'high',
  needs: [],
  playbook: 'use-code-flow-with-pkce',
  references: [cwe(522), cwe(598), OAUTH.grants, OAUTH.implicit, OAUTH.weaknesses],
  judge({ login: { asked } }) {
    if (!asked.types.includes('token')) return asked.isElsewhere ? ASIDE : OK;
    const isHidden = asked.mode?.startsWith('form_post') === true;
    return {
      kind: 'risk',
      severity: isHidden ? 'medium' : 'high',
      confidence: 'certain',
      message: { key: 'finding_implicit_flow', values: [asked.client ?? '', asked.destination] },
    };
  },
  examples: () => ({
    risk: [
      site({ logins: [login({ types: ['token'], challenge: 'none' })] }),
      site({ logins: [login({ types: ['token', 'id_token'], mode: 'fragment' })] }),
      site({ logins: [login({ types: ['code', 'token'] })] }),
      site({ logins: [login({ types: ['token'], mode: 'form_post' })] }),
    ],
    ok: [site({ logins: [login()] }), site({ logins: [login({ types: ['code', 'id_token'], mode: 'form_post' })] })],
    aside: [site({ logins: [login({ types: [], isElsewhere: true })] })],
    unknown: [],
  }),
});

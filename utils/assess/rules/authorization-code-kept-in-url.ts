import { login, site } from '../example';
import { cwe, WSTG } from '../references';
import { OAUTH } from '../references-oauth';
import { ASIDE, defineRule, OK } from '../rule';
import { milder } from '../weigh';

/**
 * A code that stays in the address goes into history, bookmarks, shared links, error reports and `Referer`. It should be used
 * up by then; with PKCE it is worth nothing to others.
 */
export default defineRule({
  subject: 'login',
  severity: 'medium',
  needs: [],
  playbook: 'clean-address-after-login',
  references: [cwe(598), OAUTH.history, OAUTH.weaknesses, WSTG.exposed],
  judge({ login: { asked, answered, kept } }) {
    if (kept === 0) return asked.types.includes('code') && answered > 0 ? OK : ASIDE;
    return {
      kind: 'risk',
      severity: asked.challenge === 'S256' ? milder('medium') : 'medium',
      confidence: 'certain',
      message: { key: 'finding_authorization_code_kept_in_url', values: [asked.redirect ?? '', String(kept)] },
    };
  },
  examples: () => ({
    risk: [
      site({ logins: [login({}, { kept: 1 })] }),
      site({ logins: [login({ challenge: 'none' }, { kept: 2, answered: 2 })] }),
    ],
    ok: [site({ logins: [login()] }), site({ logins: [login({}, { answered: 5, count: 5 })] })],
    aside: [site({ logins: [login({}, { answered: 0 })] }), site({ logins: [login({ types: ['token'] })] })],
    unknown: [],
  }),
});

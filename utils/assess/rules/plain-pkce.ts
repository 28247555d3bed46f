import { login, site } from '../example';
import { cwe } from '../references';
import { OAUTH } from '../references-oauth';
import { ASIDE, defineRule, OK } from '../rule';

/** With `plain`, which is also meant where no method is named, whoever reads the request holds the verifier. */
export default defineRule({
  subject: 'login',
  severity: 'medium',
  needs: [],
  playbook: 'use-code-flow-with-pkce',
  references: [cwe(522), OAUTH.challenge, OAUTH.code, OAUTH.method, OAUTH.weaknesses],
  judge({ login: { asked } }) {
    if (asked.challenge === 'none' || asked.isElsewhere) return ASIDE;
    if (asked.challenge === 'S256') return OK;
    return {
      kind: 'risk',
      severity: 'medium',
      confidence: 'certain',
      message: { key: 'finding_plain_pkce', values: [asked.client ?? '', asked.destination] },
    };
  },
  examples: () => ({
    risk: [
      site({ logins: [login({ challenge: 'plain' })] }),
      site({ logins: [login({ challenge: 'plain', types: ['code', 'id_token'] })] }),
    ],
    ok: [site({ logins: [login()] })],
    aside: [
      site({ logins: [login({ challenge: 'none' })] }),
      site({ logins: [login({ challenge: 'plain', isElsewhere: true })] }),
    ],
    unknown: [],
  }),
});

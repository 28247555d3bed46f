import { isLoopbackHost } from '../../lib/loopback';
import type { LoginAsked } from '../../model/login';
import { login, site } from '../example';
import { cwe } from '../references';
import { OAUTH } from '../references-oauth';
import { ASIDE, defineRule, OK } from '../rule';

/**
 * Where the answer may go is what protects it: without TLS anybody on the way reads it, a wildcard or another address within
 * leads it elsewhere, and loopback beside a site on the network takes it to whatever listens on the person's machine.
 */
export default defineRule({
  subject: 'login',
  severity: 'high',
  needs: [],
  playbook: 'fix-redirect-uri',
  references: [cwe(601), OAUTH.redirects, OAUTH.redirectCheck, OAUTH.weaknesses],
  judge({ login: { asked, site } }) {
    const flaw = flawOf(asked, site);
    if (flaw === null) return asked.redirect === null ? ASIDE : OK;
    return {
      kind: 'risk',
      severity: flaw === 'address' ? 'medium' : 'high',
      confidence: flaw === 'address' ? 'tentative' : 'certain',
      message: { key: `finding_loose_redirect_uri_${flaw}`, values: [asked.redirect ?? '', asked.destination] },
    };
  },
  examples: () => ({
    risk: [
      site({ logins: [login({ redirect: 'http://app.example.com/callback' })] }),
      site({ logins: [login({ redirect: 'https://*.example.com/callback' })] }),
      site({ logins: [login({ redirectHoldsAddress: true })] }),
      site({ logins: [login({ redirect: 'http://localhost:3000/callback' })] }),
    ],
    ok: [
      site({ logins: [login()] }),
      site({ logins: [{ ...login({ redirect: 'http://localhost:3000/callback' }), site: 'localhost:3000' }] }),
      site({ logins: [login({ redirect: 'com.example.app:' })] }),
    ],
    aside: [site({ logins: [login({ redirect: null })] })],
    unknown: [],
  }),
});

function flawOf({ redirect, redirectHoldsAddress }: LoginAsked, site: string): string | null {
  if (redirect === null) return null;
  if (redirect.includes('*')) return 'wildcard';
  const { protocol = '', hostname = '' } = URL.canParse(redirect) ? new URL(redirect) : {};
  const isHere = isLoopbackHost(site.replace(/:\d+$/, ''));
  if (isLoopbackHost(hostname)) return isHere ? null : 'loopback';
  if (protocol === 'http:') return 'cleartext';
  return redirectHoldsAddress ? 'address' : null;
}

import { isLoopbackHost } from '../../lib/loopback';
import { siteOf } from '../../lib/site';
import type { SiteFacts } from '../../model/report';
import { sessionCookie } from '../cookies';
import { blind, jar, lies, sent, site, token } from '../example';
import { perObject } from '../per-object';
import { ASVS4, ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * Browsers take Secure cookies on loopback, so a missing attribute is a risk there too, but one that only matters once
 * the app leaves the machine. On a site seen over https only, a network attacker must first provoke a request in clear text.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'medium',
  needs: ['cookie-jar'],
  playbook: 'harden-session-cookie',
  references: [cwe(614), ASVS4.secure, ASVS5.secure, WSTG.cookies],
  judge(subject, site) {
    const { token, location, witness } = subject;
    const cookie = sessionCookie(subject, site);
    if (cookie === null) return ASIDE;
    if (cookie === 'maybe')
      return { kind: 'unknown', message: { key: 'unknown_cookie_purpose', values: [location.key] } };
    if (cookie.secure) return OK;
    const confidence = confidenceOf(token, witness);
    const values = [location.key];
    if (isLoopbackHost(cookie.domain.replace(/^\./, ''))) {
      return {
        kind: 'risk',
        severity: 'low',
        confidence,
        message: { key: 'finding_session_cookie_without_secure_on_loopback', values },
      };
    }
    const severity = isServedInClear(site.facts) ? 'high' : 'medium';
    return { kind: 'risk', severity, confidence, message: { key: 'finding_session_cookie_without_secure', values } };
  },
  examples: () => {
    const tokens = [token({ role: 'session', tokenClass: 'session' })];
    return {
      risk: [
        site({ tokens, sightings: [jar('sid', { secure: false })] }),
        site({ tokens, sightings: [jar('sid', { secure: false })], uses: [sent('http://app.example.com')] }),
        site({ site: 'localhost:3000', tokens, sightings: [jar('sid', { secure: false, domain: 'localhost' })] }),
      ],
      ok: [site({ tokens, sightings: [jar('sid')] })],
      aside: [
        site({ tokens, sightings: [lies('local-storage', 'sid')] }),
        site({ tokens: [token({ role: 'csrf' })], sightings: [jar('csrf', { secure: false })] }),
      ],
      unknown: [blind('cookie-jar', { tokens })],
    };
  },
});

/** The jar does not know how the page was loaded; pages and requests do. */
const isServedInClear = perObject((facts: SiteFacts): boolean => {
  const isClear = (url: string) => url.startsWith('http://') && siteOf(url) === facts.site;
  return (
    facts.sightings.some((one) => one.surface !== 'cookie-jar' && isClear(one.origin)) ||
    facts.uses.some((use) => isClear(use.destination) || isClear(use.initiator ?? ''))
  );
});

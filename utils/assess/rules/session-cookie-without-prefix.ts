import { isLoopbackHost } from '../../lib/loopback';
import { siteOfHost } from '../../lib/site';
import { sessionCookie } from '../cookies';
import { blind, jar, site, token } from '../example';
import { ASVS4, ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** Without the prefix another host of the site, or a network in between, can plant a cookie of the name. Few sites have one. */
export default defineRule({
  subject: 'sighting',
  severity: 'low',
  needs: ['cookie-jar'],
  hardening: true,
  playbook: 'harden-session-cookie',
  references: [cwe(1275), ASVS4.hostPrefix, ASVS5.hostPrefix, WSTG.cookies],
  judge(subject, site) {
    const { token, location, witness } = subject;
    const cookie = sessionCookie(subject, site);
    if (cookie === null || cookie === 'maybe') return ASIDE;
    if (/^__(?:Host|Secure)-/i.test(location.key)) return OK;
    const domain = cookie.domain.replace(/^\./, '');
    if (isLoopbackHost(domain)) return ASIDE;
    const isShared = !cookie.hostOnly && siteOfHost(domain) === domain;
    const prefix = cookie.hostOnly && cookie.path === '/' ? '__Host-' : '__Secure-';
    return {
      kind: 'risk',
      severity: isShared ? 'medium' : 'low',
      confidence: confidenceOf(token, witness),
      message: { key: 'finding_session_cookie_without_prefix', values: [location.key, prefix] },
    };
  },
  examples: () => {
    const tokens = [token({ role: 'session', tokenClass: 'session' })];
    return {
      risk: [
        site({ tokens, sightings: [jar('sid')] }),
        site({ tokens, sightings: [jar('sid', { domain: '.example.com', hostOnly: false })] }),
      ],
      ok: [
        site({ tokens, sightings: [jar('__Host-sid')] }),
        site({ tokens, sightings: [jar('__Secure-sid', { domain: '.example.com', hostOnly: false })] }),
      ],
      aside: [
        site({ tokens: [token({ role: 'csrf' })], sightings: [jar('csrf')] }),
        site({ site: 'localhost:3000', tokens, sightings: [jar('sid', { domain: 'localhost' })] }),
      ],
      unknown: [blind('cookie-jar', { tokens })],
    };
  },
});

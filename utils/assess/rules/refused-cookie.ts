import { isLoopbackHost } from '../../lib/loopback';
import type { CookieAttributes } from '../../model/surface';
import { blind, jar, lies, site, token } from '../example';
import { isHarmless } from '../power';
import { ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * A cookie that browsers refuse is a login that does not hold, or that holds in one browser only. Judged where an answer set it,
 * the jar was looked at, and it is not there.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'info',
  needs: ['cookie-jar'],
  hardening: true,
  playbook: 'harden-session-cookie',
  references: [cwe(1275), ASVS5.secure, ASVS5.hostPrefix, WSTG.cookies],
  judge({ life, token, sighting, location, witness }, site) {
    const { cookie, surface } = sighting;
    if (surface !== 'response-header' || cookie === null || isHarmless(token)) return ASIDE;
    const isJarSeen = site.facts.coverage.some((row) => row.surface === 'cookie-jar' && row.state !== 'not-inspected');
    if (!isJarSeen) return ASIDE;
    if (life.sightings.some((one) => one.surface === 'cookie-jar')) return OK;
    const reason = reasonOf(location.key, cookie, location.origin);
    if (reason === null) return OK;
    return {
      kind: 'risk',
      severity: 'info',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: `finding_refused_cookie_${reason}`, values: [location.key] },
    };
  },
  examples: () => {
    const tokens = [token({ role: 'session', tokenClass: 'session' })];
    const set = (name: string, part: Partial<CookieAttributes>) =>
      lies('response-header', name, { cookie: jar(name, part).cookie });
    return {
      risk: [
        site({ tokens, sightings: [set('__Host-sid', { hostOnly: false, domain: 'example.com' })] }),
        site({ tokens, sightings: [set('__Secure-sid', { secure: false })] }),
        site({ tokens, sightings: [set('sid', { sameSite: 'none', secure: false })] }),
      ],
      ok: [
        site({ tokens, sightings: [set('__Host-sid', {})] }),
        site({ tokens, sightings: [set('__Secure-sid', { secure: false }), jar('__Secure-sid')] }),
        site({ tokens, sightings: [set('sid', { sameSite: 'none' })] }),
      ],
      aside: [
        site({ tokens, sightings: [jar('__Secure-sid', { secure: false })] }),
        site({ tokens: [token({ role: 'csrf' })], sightings: [set('__Secure-csrf', { secure: false })] }),
      ],
      unknown: [blind('cookie-jar', { tokens })],
    };
  },
});

/** draft-ietf-httpbis-rfc6265bis: prefixes without their attributes, `SameSite=None` and Secure over clear text. */
function reasonOf(name: string, { secure, hostOnly, path, sameSite }: CookieAttributes, origin: string) {
  if (/^__(?:Host|Secure)-/i.test(name) && !secure) return 'prefix';
  if (/^__Host-/i.test(name) && (!hostOnly || path !== '/')) return 'prefix';
  if (sameSite === 'none' && !secure) return 'samesite';
  const { protocol, hostname } = URL.canParse(origin) ? new URL(origin) : { protocol: '', hostname: '' };
  return secure && protocol === 'http:' && !isLoopbackHost(hostname) ? 'secure' : null;
}

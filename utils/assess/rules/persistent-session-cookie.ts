import type { Severity } from '../../model/report';
import { sessionCookie } from '../cookies';
import { blind, jar, NOW, site, token } from '../example';
import { DAY, isRefresh } from '../power';
import { ASVS4, ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

const MONTH = 30 * DAY;

/**
 * A cookie that outlives the browser is there for whoever uses the machine next, and in every copy of the profile. The server
 * may end the session sooner; nobody sees that from here. A cookie whose purpose is unknown is asked about by other rules, and one
 * within reach of script has a graver fault.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'low',
  needs: ['cookie-jar'],
  playbook: 'harden-session-cookie',
  references: [cwe(613), cwe(539), ASVS4.reauthentication, ASVS5.lifetime, WSTG.timeout],
  judge(subject, site) {
    const { token, location, witness } = subject;
    const cookie = sessionCookie(subject, site);
    if (cookie === null || cookie === 'maybe') return ASIDE;
    const lasts = (cookie.expires ?? 0) - site.facts.now;
    if (lasts <= MONTH) return OK;
    if (!cookie.httpOnly) return ASIDE;
    const severity: Severity = isRefresh(token) ? 'high' : lasts > 3 * MONTH ? 'medium' : 'low';
    return {
      kind: 'risk',
      severity,
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_persistent_session_cookie', values: [location.key, String(Math.round(lasts / DAY))] },
      ...(isRefresh(token) && {
        weighed: [{ effect: 'raised', message: { key: 'weight_refresh_token', values: [] } } as const],
      }),
    };
  },
  examples: () => {
    const tokens = [token({ role: 'session', tokenClass: 'session' })];
    const lasting = (days: number) => [jar('sid', { expires: NOW + days * DAY })];
    return {
      risk: [
        site({ tokens, sightings: lasting(60) }),
        site({ tokens, sightings: lasting(400) }),
        site({ tokens: [token({ role: 'refresh', tokenClass: 'refresh_token' })], sightings: lasting(31) }),
      ],
      ok: [site({ tokens, sightings: lasting(30) }), site({ tokens, sightings: [jar('sid')] })],
      aside: [
        site({
          tokens: [token({ role: 'refresh', tokenClass: 'refresh_token' })],
          sightings: [jar('sid', { httpOnly: false, expires: NOW + 400 * DAY })],
        }),
        site({ tokens: [token({ role: 'csrf' })], sightings: lasting(365) }),
        site({ tokens: [token({ role: 'unknown', confidence: 'tentative' })], sightings: lasting(365) }),
      ],
      unknown: [blind('cookie-jar', { tokens })],
    };
  },
});

import { sessionCookie } from '../cookies';
import { blind, jar, site, token } from '../example';
import { ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** Browsers that know `__Http-` and `__Host-Http-` refuse such a cookie; the others take the name for a name. */
const ONLY_HTTP = /^__(?:Host-)?Http-|http-?only/i;
const SECURE = /secure/i;

/** A name that promises what the attributes do not hold is read as a promise by whoever reviews the app. */
export default defineRule({
  subject: 'sighting',
  severity: 'low',
  needs: ['cookie-jar'],
  playbook: 'harden-session-cookie',
  references: [cwe(1004), cwe(614), ASVS5.secure, WSTG.cookies],
  judge(subject, site) {
    const { token, location, witness } = subject;
    const cookie = sessionCookie(subject, site);
    if (cookie === null || cookie === 'maybe') return ASIDE;
    const name = location.key.split(';')[0] ?? '';
    if (!ONLY_HTTP.test(name) && !SECURE.test(name)) return ASIDE;
    const missing = [
      ...(ONLY_HTTP.test(name) && !cookie.httpOnly ? ['HttpOnly'] : []),
      ...(SECURE.test(name) && !cookie.secure ? ['Secure'] : []),
    ];
    if (missing.length === 0) return OK;
    return {
      kind: 'risk',
      severity: 'low',
      confidence: confidenceOf(token, witness),
      message: { key: 'finding_cookie_short_of_its_name', values: [name, missing.join(', ')] },
    };
  },
  examples: () => {
    const tokens = [token({ role: 'session', tokenClass: 'session' })];
    return {
      risk: [
        site({ tokens, sightings: [jar('secure_session', { secure: false })] }),
        site({ tokens, sightings: [jar('__Http-session', { httpOnly: false })] }),
      ],
      ok: [site({ tokens, sightings: [jar('secure_session')] })],
      aside: [
        site({ tokens, sightings: [jar('session', { secure: false, httpOnly: false })] }),
        site({ tokens: [token({ role: 'csrf' })], sightings: [jar('secure_csrf', { secure: false })] }),
      ],
      unknown: [blind('cookie-jar', { tokens })],
    };
  },
});

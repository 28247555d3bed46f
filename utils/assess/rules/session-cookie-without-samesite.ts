import { sessionCookie } from '../cookies';
import { blind, jar, site, token } from '../example';
import { ASVS4, ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** Unspecified is Lax in Chromium and None elsewhere. None is right for embedded apps, when Partitioned keeps it apart. */
export default defineRule({
  subject: 'sighting',
  severity: 'low',
  needs: ['cookie-jar'],
  playbook: 'harden-session-cookie',
  references: [cwe(1275), ASVS4.sameSite, ASVS5.sameSite, WSTG.cookies],
  judge(subject, site) {
    const { token, location, witness } = subject;
    const cookie = sessionCookie(subject, site);
    if (cookie === null) return ASIDE;
    const values = [location.key];
    if (cookie === 'maybe') return { kind: 'unknown', message: { key: 'unknown_cookie_purpose', values } };
    if (cookie.sameSite === 'lax' || cookie.sameSite === 'strict') return OK;
    const confidence = confidenceOf(token, witness);
    if (cookie.sameSite === 'unspecified') {
      return {
        kind: 'risk',
        severity: 'low',
        confidence,
        message: { key: 'finding_session_cookie_samesite_unspecified', values },
      };
    }
    if (cookie.partitionKey !== null) return OK;
    const key = cookie.secure
      ? 'finding_session_cookie_samesite_none'
      : 'finding_session_cookie_samesite_none_insecure';
    return { kind: 'risk', severity: 'medium', confidence, message: { key, values } };
  },
  examples: () => {
    const tokens = [token({ role: 'session', tokenClass: 'session' })];
    return {
      risk: [
        site({ tokens, sightings: [jar('sid', { sameSite: 'unspecified' })] }),
        site({ tokens, sightings: [jar('sid', { sameSite: 'none' })] }),
        site({ tokens, sightings: [jar('sid', { sameSite: 'none', secure: false })] }),
      ],
      ok: [
        site({ tokens, sightings: [jar('sid')] }),
        site({ tokens, sightings: [jar('sid', { sameSite: 'strict' })] }),
        site({ tokens, sightings: [jar('sid', { sameSite: 'none', partitionKey: 'https://host.example.org' })] }),
      ],
      aside: [site({ tokens: [token({ role: 'csrf' })], sightings: [jar('csrf', { sameSite: 'none' })] })],
      unknown: [blind('cookie-jar', { tokens })],
    };
  },
});

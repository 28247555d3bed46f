import { cookieKind, readerOf } from '../cookies';
import { blind, jar, lies, sent, site, token } from '../example';
import { exposed, weight } from '../exposure';
import { isRefresh, isSentByScript, lifetimeOf } from '../power';
import { ASVS4, ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

const QUARTER = 15 * 60_000;

/**
 * The jar tells; without it, a cookie seen by script is proof enough that script can see it. Refresh tokens, and access
 * tokens that script sends as a header, are reported by the rules on storage instead.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'high',
  needs: ['cookie-jar'],
  playbook: 'harden-session-cookie',
  references: [cwe(1004), ASVS4.httpOnly, ASVS5.httpOnly, WSTG.cookies],
  judge(subject, site) {
    const { life, token, location, witness } = subject;
    if (location.surface !== 'cookie-jar' && location.surface !== 'document-cookie') return ASIDE;
    const reader = readerOf(subject, site);
    const kind = cookieKind(subject, site);
    if (reader === null || kind === 'other') return ASIDE;
    if (reader === 'server') return kind === 'session' ? OK : ASIDE;
    if (isRefresh(token) || life.uses.some(isSentByScript)) return ASIDE;
    if (kind === 'maybe')
      return { kind: 'unknown', message: { key: 'unknown_cookie_purpose', values: [location.key] } };
    const lifetime = lifetimeOf(token);
    // Some identity services hand script a session of a minute and renew it all the time.
    const isBrief = lifetime !== null && lifetime < QUARTER;
    return {
      kind: 'risk',
      ...exposed(isBrief ? 'medium' : 'high', subject, site, isBrief ? [weight('lowered', 'brief')] : []),
      confidence: confidenceOf(token, witness),
      message: { key: 'finding_session_cookie_without_httponly', values: [location.key] },
    };
  },
  examples: () => ({
    risk: [
      site({
        tokens: [token({ role: 'session', tokenClass: 'session' })],
        sightings: [jar('sid', { httpOnly: false })],
      }),
      site({ tokens: [token({ role: 'session' })], sightings: [lies('document-cookie', 'sid')] }),
    ],
    ok: [site({ tokens: [token({ role: 'session' })], sightings: [jar('sid')] })],
    aside: [
      site({ tokens: [token({ role: 'unknown', confidence: 'tentative' })], sightings: [jar('q7')] }),
      site({ tokens: [token({ role: 'session' })], sightings: [lies('local-storage', 'sid')] }),
      site({ tokens: [token({ role: 'csrf' })], sightings: [jar('XSRF-TOKEN', { httpOnly: false })] }),
      site({
        tokens: [token({ role: 'session' })],
        sightings: [jar('sid', { httpOnly: false, domain: '.tracker.example.net' })],
      }),
      site({ sightings: [jar('jwt', { httpOnly: false })], uses: [sent('https://api.example.com')] }),
    ],
    unknown: [
      blind('cookie-jar'),
      site({
        tokens: [token({ role: 'unknown', confidence: 'tentative' })],
        sightings: [jar('q7', { httpOnly: false })],
      }),
    ],
  }),
});

import type { Use } from '../../model/ledger';
import { sessionCookie } from '../cookies';
import type { Site } from '../correlate';
import { APP, blind, fingerprint, jar, lies, loggedOut, NOW, sent, site, token } from '../example';
import { ASVS4, ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

const LOGIN = /\/(?:log-?in|sign-?in|logon|authenticate|auth\/callback\/credentials)\/?$/i;
/** A form that was filled in wrongly is shown again with 200, most often; what goes well leads on. */
const LEADS_ON = new Set([302, 303, 204]);

/**
 * Whoever knows the id before a login is logged in after it: it may have been planted. What the server thought of the password
 * nobody sees; taken for a login is a request that led on, and not back to the form, before others with the same cookie went well.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'high',
  needs: ['cookie-jar', 'request-header'],
  playbook: 'issue-unguessable-session-ids',
  references: [cwe(384), ASVS4.newAtLogin, ASVS5.newAtLogin, WSTG.fixation],
  judge(subject, site) {
    const { life, token, location, witness } = subject;
    const cookie = sessionCookie(subject, site);
    if (cookie === null || cookie === 'maybe' || token.type !== 'session-cookie') return ASIDE;
    const sentAs = life.uses.filter(({ channel }) => channel === 'cookie');
    const login = sentAs.find((use) => isLogin(use) && token.firstSeen < use.firstSeen);
    const goesTo = new Set(sentAs.map(({ destination }) => destination));
    const isNewer = site.facts.uses.some(
      (use) => isLogin(use) && use.firstSeen <= token.firstSeen && goesTo.has(use.destination),
    );
    if (login === undefined) return isNewer ? OK : ASIDE;
    if (gaveAnother(login, site)) return OK;
    if ((site.facts.logouts ?? []).some(({ at }) => at > login.firstSeen)) return ASIDE;
    const later = sentAs.filter(({ lastSeen }) => lastSeen > login.lastSeen);
    const isBackAtForm = later.some(({ template }) => LOGIN.test(template));
    if (isBackAtForm || !later.some(({ status }) => status === 200)) return ASIDE;
    return {
      kind: 'risk',
      severity: 'high',
      confidence: confidenceOf(token, witness, 'tentative'),
      message: { key: 'finding_session_id_kept_at_login', values: [location.key, login.destination + login.template] },
    };
  },
  examples: () => {
    const tokens = [token({ type: 'session-cookie', role: 'session', tokenClass: 'session' })];
    const sightings = [jar('sid')];
    const asked = (template: string, ago: number, part: Partial<Use> = {}): Use =>
      sent(APP, { channel: 'cookie', name: 'sid', template, firstSeen: NOW - ago, lastSeen: NOW - ago, ...part });
    const login = asked('/login', 5000, { method: 'POST', status: 302 });
    const account = asked('/account', 1000);
    return {
      risk: [
        site({ tokens, sightings, uses: [asked('/login', 9000), login, account] }),
        site({ tokens, sightings, uses: [{ ...login, status: 204, template: '/api/sign-in' }, account] }),
      ],
      ok: [
        // It came after a login with another one.
        site({
          tokens: [...tokens, token({}, 2)],
          sightings,
          uses: [{ ...login, fingerprint: fingerprint(2), firstSeen: NOW - 600_000 }, account],
        }),
        // The cookie came with the login.
        site({
          tokens: [{ ...(tokens[0] as (typeof tokens)[0]), firstSeen: NOW - 5000 }],
          sightings,
          uses: [login, account],
        }),
        // Another cookie was renewed.
        site({
          tokens: [...tokens, token({ type: 'session-cookie', firstSeen: NOW - 4900 }, 2)],
          sightings: [
            ...sightings,
            lies('response-header', 'login', {
              fingerprint: fingerprint(2),
              firstSeen: NOW - 4900,
              cookie: jar('login').cookie,
            }),
          ],
          uses: [login, account],
        }),
      ],
      aside: [
        site({ tokens, sightings, uses: [login, account], logouts: [loggedOut({ at: NOW })] }),
        site({ tokens, sightings, uses: [{ ...login, status: 200 }, account] }),
        // A wrong password: back to the form.
        site({ tokens, sightings, uses: [login, asked('/login', 4000), account] }),
        site({ tokens, sightings, uses: [login] }),
        site({ tokens, sightings, uses: [{ ...login, fingerprint: fingerprint(2), firstSeen: NOW - 600_000 }] }),
        site({ tokens, sightings: [jar('sid', {}, { removedAt: NOW })], uses: [login, account] }),
      ],
      unknown: [blind('cookie-jar', { tokens })],
    };
  },
});

/** Some apps have several session cookies, of which the login renews the one that counts. */
function gaveAnother(login: Use, site: Site): boolean {
  return site.lives.some(
    ({ token, sightings }) =>
      token.fingerprint !== login.fingerprint &&
      sightings.some(
        ({ surface, cookie, origin, firstSeen }) =>
          surface === 'response-header' &&
          cookie !== null &&
          origin === login.destination &&
          firstSeen >= login.firstSeen &&
          token.firstSeen >= login.firstSeen,
      ),
  );
}

const isLogin = ({ method, status, template }: Use): boolean =>
  method === 'POST' && LOGIN.test(template) && status !== null && LEADS_ON.has(status);

import { APP, fingerprint, jar, lies, loggedOut, NOW, sent, site, token, tried } from '../example';
import { concerns, isAcceptedIn, isOfLogin, isPlain, isRefusedIn, leftBy, trialAfter } from '../logout';
import { isExpired } from '../power';
import { ASVS4, ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * What a logout leaves behind opens the account to whoever comes to this browser next. Judged are tokens of a login that
 * were there before it, at the origin that logged out: where they still lie, and where a request carried them later. A
 * HttpOnly cookie that stays may well be dead at the server, and the browser sends it by itself: that alone is mild.
 */
export default defineRule({
  subject: 'token',
  severity: 'medium',
  needs: [],
  playbook: 'end-session-at-logout',
  references: [ASVS4.logout, ASVS5.sessionEnd, ASVS5.cleared, WSTG.logout, cwe(613)],
  judge(subject, site) {
    const { life, token, witness } = subject;
    const { now, logouts = [], trials = [] } = site.facts;
    if (!isOfLogin(token) || isExpired(token, now)) return ASIDE;
    for (const logout of logouts.toReversed()) {
      const left = leftBy(logout, life, now);
      if (left === null) continue;
      const { place, use, isAccepted } = left;
      const trial = trialAfter(logout, token, trials);
      const confidence = confidenceOf(token, witness, isPlain(logout) ? 'firm' : 'tentative');
      if (isAcceptedIn(trial)) {
        const values = [trial.destination + trial.template, String(trial.status)];
        return {
          kind: 'risk',
          severity: 'high',
          confidence,
          message: { key: 'finding_token_accepted_after_logout', values },
        };
      }
      if (use && isAccepted) {
        const values = [use.destination + use.template, String(use.status)];
        return {
          kind: 'risk',
          severity: 'high',
          confidence,
          message: { key: 'finding_token_used_after_logout', values },
        };
      }
      const isRefused = use !== null || isRefusedIn(trial);
      const isMild = place?.cookie?.httpOnly === true || isRefused;
      return {
        kind: 'risk',
        severity: isMild ? 'low' : 'medium',
        confidence,
        message: {
          key: isRefused ? 'finding_refused_token_survives_logout' : 'finding_token_survives_logout',
          values: [place?.key ?? ''],
        },
      };
    }
    return logouts.some((logout) => concerns(logout, life, now)) ? OK : ASIDE;
  },
  examples: () => {
    const refresh = token({ role: 'refresh', tokenClass: 'refresh_token' });
    const session = token({ role: 'session', tokenClass: 'session' });
    const lying = lies('local-storage', 'auth');
    const later = { lastSeen: NOW - 5_000 };
    const logouts = [loggedOut()];
    const ofCookies = loggedOut({ how: 'cookies', origin: 'https://example.com', method: '', template: '' });
    return {
      risk: [
        site({ sightings: [lying], logouts }),
        site({ tokens: [refresh], sightings: [lies('indexed-db', 'app/tokens/1')], logouts }),
        site({ tokens: [session], sightings: [jar('sid')], logouts }),
        site({ sightings: [lies('session-storage', 'auth')], logouts: [loggedOut({ how: 'person', at: NOW })] }),
        site({ sightings: [lying], logouts: [ofCookies] }),
        site({
          sightings: [{ ...lying, removedAt: NOW - 20_000 }],
          uses: [sent('https://api.example.com', later)],
          logouts,
        }),
        site({ sightings: [lying], uses: [sent('https://api.example.com', { ...later, status: 401 })], logouts }),
        site({ sightings: [lying], logouts, trials: [tried(200)] }),
        site({ sightings: [lying], logouts, trials: [tried(401)] }),
      ],
      ok: [
        site({ sightings: [{ ...lying, removedAt: NOW - 29_000 }], logouts }),
        // Under way, or part of the logout.
        site({ uses: [sent(APP, { lastSeen: NOW - 28_000 })], logouts }),
      ],
      aside: [
        site({ sightings: [{ ...lying, removedAt: NOW - 200_000 }], logouts }),
        site({ sightings: [lying] }),
        // The app is still clearing up.
        site({ sightings: [lying], logouts: [loggedOut({ asked: NOW - 1_200, at: NOW - 1_000 })] }),
        // Another login: a new token, and the same one put there again.
        site({ sightings: [{ ...lying, firstSeen: NOW - 10_000 }], logouts }),
        site({ sightings: [{ ...lying, since: NOW - 10_000 }], uses: [sent(APP, later)], logouts }),
        // Another app of the same site, and what no login gives.
        site({ sightings: [{ ...lying, origin: 'https://admin.example.com' }], logouts }),
        site({ sightings: [jar('sid', { domain: 'admin.example.com' })], logouts }),
        site({ tokens: [token({ role: 'api-key', tokenClass: 'secret' })], sightings: [lying], logouts }),
        site({ tokens: [token({ facts: { expiresAt: NOW - 3_600_000 } })], sightings: [lying], logouts }),
        site({
          tokens: [refresh],
          uses: [sent(APP, { ...later, template: '/oauth/revoke', method: 'POST' })],
          logouts,
        }),
        site({ uses: [sent(APP, { ...later, fingerprint: fingerprint(2) })], logouts }),
      ],
      unknown: [],
    };
  },
});

import type { Severity } from '../../model/report';
import { readerOf } from '../cookies';
import type { Subjects } from '../correlate';
import { jar, lies, NOW, sent, site, token } from '../example';
import { exposed, weight } from '../exposure';
import { DAY, isExpired, isHarmless, isRefresh, lifetimeOf } from '../power';
import { ASVS4, ASVS5, cwe, RFC, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf, milder } from '../weigh';

const MESSAGES: { readonly [surface: string]: string } = {
  'local-storage': 'finding_refresh_token_in_local_storage',
  'session-storage': 'finding_refresh_token_in_session_storage',
  'indexed-db': 'finding_refresh_token_in_indexed_db',
  'cache-storage': 'finding_refresh_token_in_cache_storage',
  'history-state': 'finding_refresh_token_in_history_state',
  'window-name': 'finding_refresh_token_in_window_name',
  'window-global': 'finding_refresh_token_in_window_global',
  'cookie-jar': 'finding_refresh_token_in_cookie',
  'document-cookie': 'finding_refresh_token_in_cookie',
};

/** They last no longer than the tab. */
const MILDER: ReadonlySet<string> = new Set(['session-storage', 'history-state', 'window-global']);

/**
 * `critical` needs proof that a stolen copy stays good: a lifetime over 30 days, or the same value sent twice or more (no
 * rotation). That rotation was not observed proves nothing, so the usual severity is `high`.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'high',
  needs: ['local-storage', 'session-storage', 'indexed-db', 'cache-storage'],
  playbook: 'keep-refresh-token-on-server',
  references: [
    cwe(922),
    cwe(522),
    RFC.refreshProtection,
    RFC.browserApps,
    ASVS4.sessionStorage,
    ASVS5.refreshReplay,
    WSTG.storage,
  ],
  permittedBy: { 'session-storage': [ASVS4.sessionStorage] },
  judge(subject, site) {
    const { token, location, sighting, witness } = subject;
    const message = MESSAGES[location.surface];
    if (message === undefined || sighting.removedAt !== null || isHarmless(token) || !isRefresh(token)) return ASIDE;
    const reader = readerOf(subject, site);
    if (isExpired(token, site.facts.now) || reader === null) return ASIDE;
    if (reader === 'server') return OK;
    const usual = bySurvival(subject);
    const isMild = MILDER.has(location.surface);
    const own = [
      ...(usual === 'critical' ? [weight('raised', 'survives')] : []),
      ...(isMild ? [weight('lowered', 'tab')] : []),
    ];
    return {
      kind: 'risk',
      ...exposed(isMild ? milder(usual) : usual, subject, site, own),
      confidence: confidenceOf(token, witness),
      message: { key: message, values: [location.key, token.preview] },
    };
  },
  examples: () => {
    const refresh = token({ role: 'refresh', tokenClass: 'refresh_token' });
    return {
      risk: [
        site({ tokens: [refresh], sightings: [lies('local-storage', 'refresh')] }),
        site({ tokens: [refresh], sightings: [lies('session-storage', 'oidc.user')] }),
        site({
          tokens: [refresh],
          sightings: [lies('indexed-db', 'firebaseLocalStorageDb/firebaseLocalStorage/user')],
        }),
        site({ tokens: [refresh], sightings: [lies('cache-storage', 'api/https://app.example.com/token')] }),
        site({ tokens: [refresh], sightings: [lies('window-global', 'app', { witness: 'page' })] }),
        site({ tokens: [refresh], sightings: [jar('refresh', { httpOnly: false })] }),
        site({
          tokens: [refresh],
          sightings: [lies('local-storage', 'refresh')],
          uses: [sent('https://login.example.com')],
        }),
      ],
      ok: [site({ tokens: [refresh], sightings: [jar('refresh')] })],
      aside: [
        site({ tokens: [refresh], sightings: [lies('local-storage', 'refresh', { removedAt: NOW })] }),
        site({ sightings: [lies('local-storage', 'access')] }),
        site({
          tokens: [{ ...refresh, facts: { expiresAt: NOW - DAY } }],
          sightings: [lies('local-storage', 'refresh')],
        }),
      ],
      unknown: [],
    };
  },
});

function bySurvival({ token, life }: Subjects['sighting']): Severity {
  const lifetime = lifetimeOf(token);
  const sentAgain = life.uses.reduce((sum, use) => sum + (use.channel === 'cookie' ? 0 : use.count), 0) >= 2;
  return sentAgain || (lifetime !== null && lifetime > 30 * DAY) ? 'critical' : 'high';
}

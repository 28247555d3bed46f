import type { Severity } from '../../model/report';
import { cookieKind, readerOf } from '../cookies';
import type { Subjects } from '../correlate';
import { isStore } from '../correlate';
import { fingerprint, jar, lies, NOW, sent, site, token } from '../example';
import { exposed, weight } from '../exposure';
import { accessPower, HOUR, isExpired, isKey, isMighty, isSentByScript, lifetimeOf } from '../power';
import { API, ASVS4, ASVS5, cwe, RFC, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf, milder } from '../weigh';

const MESSAGES: { readonly [surface: string]: string } = {
  'local-storage': 'finding_access_token_in_local_storage',
  'session-storage': 'finding_access_token_in_session_storage',
  'indexed-db': 'finding_access_token_in_indexed_db',
  'cache-storage': 'finding_access_token_in_cache_storage',
  'history-state': 'finding_access_token_in_history_state',
  'window-name': 'finding_access_token_in_window_name',
  'window-global': 'finding_access_token_in_window_global',
  'cookie-jar': 'finding_access_token_in_cookie',
  'document-cookie': 'finding_access_token_in_cookie',
};

/** Those that last no longer than the tab, and the one whose contents no simple script prints out. */
const MILDER: ReadonlySet<string> = new Set(['session-storage', 'history-state', 'window-global', 'indexed-db']);

/**
 * Storage, and cookies that the app uses as storage: read by script and sent as a header. Any other cookie that script can
 * read is a session cookie without HttpOnly, and reported once, there. An expired token opens nothing; keys have a rule of their own.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'high',
  needs: ['local-storage', 'session-storage', 'indexed-db', 'cache-storage'],
  playbook: 'keep-access-token-out-of-storage',
  references: [
    cwe(922),
    ASVS4.sessionStorage,
    ASVS4.browserStorage,
    ASVS5.tokensWhereNeeded,
    RFC.browserApps,
    WSTG.storage,
    API.authentication,
  ],
  permittedBy: { 'session-storage': [ASVS4.sessionStorage] },
  judge(subject, site) {
    const { life, token, location, sighting, witness } = subject;
    const { surface } = location;
    const message = MESSAGES[surface];
    if (message === undefined || sighting.removedAt !== null || isExpired(token, site.facts.now)) return ASIDE;
    const power = isKey(token) ? 'no' : accessPower(life);
    const reader = readerOf(subject, site);
    if (power === 'no' || reader === null) return ASIDE;
    if (reader === 'server') return power === 'yes' && cookieKind(subject, site) === 'session' ? OK : ASIDE;
    if (!isStore(surface) && !life.uses.some(isSentByScript)) return ASIDE;
    if (power === 'maybe')
      return { kind: 'unknown', message: { key: 'unknown_ambiguous_key', values: [location.key, token.preview] } };
    const usual = isMighty(token) ? 'critical' : byLifetime(subject);
    const isTest = token.facts.environment === 'test';
    const own = [
      ...(usual === 'critical' ? [weight('raised', 'mighty')] : []),
      ...(usual === 'medium' ? [weight('lowered', 'short_life')] : []),
      ...(MILDER.has(surface) ? [weight('lowered', surface === 'indexed-db' ? 'indexed_db' : 'tab')] : []),
      ...(isTest ? [weight('lowered', 'test_environment')] : []),
    ];
    return {
      kind: 'risk',
      ...exposed(isTest || MILDER.has(surface) ? milder(usual) : usual, subject, site, own),
      confidence: confidenceOf(token, witness),
      message: { key: message, values: [location.key, token.preview] },
    };
  },
  examples: () => ({
    risk: [
      site({ sightings: [lies('local-storage', 'auth.token')] }),
      site({ sightings: [lies('session-storage', 'auth.token')] }),
      site({ sightings: [lies('indexed-db', 'app/sessions/current')] }),
      site({ sightings: [lies('cache-storage', 'api/https://app.example.com/session')] }),
      site({ sightings: [lies('history-state', 'history.state')] }),
      site({ sightings: [lies('window-name', 'window.name')] }),
      site({ sightings: [lies('window-global', 'app', { witness: 'page' })] }),
      site({
        tokens: [token({ role: 'id', tokenClass: 'session' })],
        sightings: [lies('local-storage', 'id')],
        uses: [sent('https://api.example.com')],
      }),
      site({ sightings: [jar('jwt', { httpOnly: false })], uses: [sent('https://api.example.com')] }),
    ],
    ok: [site({ sightings: [jar('sid')], uses: [sent('https://api.example.com')] })],
    aside: [
      site({ tokens: [token({ role: 'unknown', confidence: 'tentative' })], sightings: [jar('q7')] }),
      site({
        tokens: [token({ publishable: true, tokenClass: 'publishable' })],
        sightings: [lies('local-storage', 'stripe')],
      }),
      site({ tokens: [token({ role: 'csrf' })], sightings: [lies('session-storage', 'csrf')] }),
      site({ tokens: [token({ role: 'id', tokenClass: 'session' })], sightings: [lies('local-storage', 'id')] }),
      site({ tokens: [token({ facts: { expiresAt: NOW - HOUR } })], sightings: [lies('local-storage', 'old')] }),
      site({ sightings: [lies('local-storage', 'auth.token', { removedAt: NOW })] }),
      site({ sightings: [jar('sid', { httpOnly: false })] }),
      site({
        tokens: [token(), token({ role: 'refresh' }, 2)],
        sightings: [lies('local-storage', 'r', { fingerprint: fingerprint(2) })],
      }),
    ],
    unknown: [
      site({
        tokens: [token({ tokenClass: 'ambiguous', role: 'api-key', knownBy: 'form' })],
        sightings: [lies('local-storage', 'maps')],
      }),
    ],
  }),
});

/** An hour is what authorization servers commonly give; the damage of a copied token ends with it. */
const byLifetime = ({ token }: Subjects['sighting']): Severity =>
  (lifetimeOf(token) ?? Number.POSITIVE_INFINITY) <= HOUR ? 'medium' : 'high';

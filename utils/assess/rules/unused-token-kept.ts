import type { Site, Subjects } from '../correlate';
import { isStore } from '../correlate';
import { fingerprint, lies, NOW, sent, site, token } from '../example';
import { accessPower, isExpired, isHarmless } from '../power';
import { ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

const PATIENCE = 10 * 60_000;
const FEW_REQUESTS = 3;
const MANY_REQUESTS = 20;
const SIBLING_USES = 3;

/**
 * That a token was not used while we looked proves little, so the rule speaks only after ten minutes with requests that
 * carried other tokens, or after twenty requests of an app that used a token from the same store three times and this one
 * never. Never surer than tentative. Refresh tokens are used rarely, ID tokens not at all: both are exempt.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'low',
  needs: ['request-header'],
  playbook: 'delete-dead-tokens',
  references: [cwe(459), ASVS5.cleared, WSTG.storage],
  judge(subject, site) {
    const { life, token, location, sighting, witness } = subject;
    if (!isStore(location.surface) || accessPower(life) === 'no') return ASIDE;
    if (sighting.removedAt !== null || isHarmless(token) || isExpired(token, site.facts.now)) return ASIDE;
    if (life.uses.length > 0) return OK;
    const values = [location.key, String(site.facts.requestsWatched)];
    if (!isWatchedLongEnough(subject, site))
      return { kind: 'unknown', message: { key: 'unknown_unused_not_watched_long_enough', values } };
    return {
      kind: 'risk',
      severity: token.tokenClass === 'admin' || token.tokenClass === 'secret' ? 'medium' : 'low',
      confidence: confidenceOf(token, witness, 'tentative'),
      message: { key: 'finding_unused_token_kept', values },
    };
  },
  examples: () => {
    const tokens = [token({ knownBy: 'form', confidence: 'firm' }), token({}, 2)];
    const sightings = [
      lies('local-storage', 'legacy'),
      lies('local-storage', 'token', { fingerprint: fingerprint(2) }),
    ];
    const used = sent('https://api.example.com', { fingerprint: fingerprint(2), count: 5 });
    const longAgo = NOW - 2 * PATIENCE;
    return {
      risk: [
        site({ tokens, sightings, uses: [used], requestsWatched: 25 }),
        site({
          tokens,
          sightings: sightings.map((one) => ({ ...one, surface: 'indexed-db' as const })),
          uses: [used],
          requestsWatched: 25,
        }),
        site({
          tokens,
          sightings: sightings.map((one) => ({ ...one, firstSeen: longAgo })),
          uses: [used],
          watchedSince: longAgo,
        }),
      ],
      ok: [
        site({
          sightings: [lies('local-storage', 'token')],
          uses: [sent('https://api.example.com')],
          requestsWatched: 99,
        }),
        site({ tokens: [token({ role: 'refresh' }), token({}, 2)], sightings, uses: [used], requestsWatched: 99 }),
        site({ tokens: [token({ role: 'id' }), token({}, 2)], sightings, uses: [used], requestsWatched: 99 }),
        site({ tokens: [token({ publishable: true }), token({}, 2)], sightings, uses: [used], requestsWatched: 99 }),
      ],
      aside: [
        site({
          tokens: [token({ facts: { expiresAt: NOW - PATIENCE } })],
          sightings,
          uses: [sent('https://api.example.com')],
        }),
        site({ tokens: [token({ role: 'refresh' })], sightings, requestsWatched: 99 }),
        site({ tokens: [token({ publishable: true })], sightings, requestsWatched: 99 }),
      ],
      unknown: [
        site({ tokens, sightings, uses: [used], requestsWatched: 8 }),
        site({ sightings: [lies('local-storage', 'token')], requestsWatched: 99 }),
      ],
    };
  },
});

function isWatchedLongEnough({ location, firstSeen, token }: Subjects['sighting'], site: Site): boolean {
  const { now, requestsWatched, watchedSince, uses } = site.facts;
  const since = Math.max(firstSeen, watchedSince ?? now);
  const later = uses.filter((use) => use.lastSeen >= firstSeen).reduce((sum, use) => sum + use.count, 0);
  if (now - since >= PATIENCE && later >= FEW_REQUESTS) return true;
  if (requestsWatched < MANY_REQUESTS) return false;
  return site.lying.some(
    (one) =>
      one.location.origin === location.origin &&
      one.location.surface === location.surface &&
      one.token.fingerprint !== token.fingerprint &&
      accessPower(one.life) === 'yes' &&
      one.life.uses.reduce((sum, use) => sum + use.count, 0) >= SIBLING_USES,
  );
}

import type { Token } from '../../model/ledger';
import type { SurfaceId } from '../../model/surface';
import { fingerprint, lies, NOW, site, token } from '../example';
import { isAlive, isJwt } from '../jwt';
import { DAY, HOUR, isExpired, isRefresh } from '../power';
import { ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** Each tab has a `sessionStorage` of its own, with a token of its own. */
const SHARED: readonly SurfaceId[] = ['local-storage', 'indexed-db', 'cookie-jar', 'cache-storage'];
/** Requests under way may still need the old one. */
const PATIENCE = 60_000;

/**
 * A renewed token beside the one it took the place of: the older still opens what the newer does. Tokens are of one line where
 * issuer, subject, audience, rights and role are the same; for several APIs a login has several, which are not.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'low',
  needs: ['local-storage'],
  playbook: 'delete-dead-tokens',
  references: [cwe(459), ASVS5.retention, WSTG.storage],
  judge(subject, site) {
    const { life, token, location, sighting, witness } = subject;
    const { now } = site.facts;
    if (!SHARED.includes(location.surface) || sighting.removedAt !== null) return ASIDE;
    if (!isJwt(token) || !isAlive(subject, now) || token.facts.issuedAt === undefined) return ASIDE;
    const line = lineOf(token);
    const newer = site.lying.find(
      (one) =>
        one.location.origin === location.origin &&
        SHARED.includes(one.location.surface) &&
        lineOf(one.token) === line &&
        !isExpired(one.token, now) &&
        (one.token.facts.issuedAt ?? 0) > (token.facts.issuedAt ?? 0) &&
        now - (one.token.facts.issuedAt ?? 0) > PATIENCE,
    );
    if (line === null) return ASIDE;
    // With one generation nothing was renewed yet.
    if (newer === undefined) return site.lives.some((one) => one !== life && lineOf(one.token) === line) ? OK : ASIDE;
    return {
      kind: 'risk',
      severity: isRefresh(token) ? 'medium' : 'low',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_old_generation_kept', values: [location.key, newer.location.key] },
    };
  },
  examples: () => {
    const of = (ago: number, number: number, part = {}, facts = {}) =>
      token(
        {
          type: 'jwt',
          facts: {
            algorithm: 'RS256',
            issuer: 'https://id.net',
            subject: 'robin',
            issuedAt: NOW - ago,
            expiresAt: NOW + DAY,
            ...facts,
          },
          ...part,
        },
        number,
      );
    const sightings = [
      lies('local-storage', 'token.1'),
      lies('local-storage', 'token.2', { fingerprint: fingerprint(2) }),
    ];
    const refresh = { role: 'refresh', tokenClass: 'refresh_token' } as const;
    return {
      risk: [
        site({ tokens: [of(DAY, 1), of(HOUR, 2)], sightings }),
        site({ tokens: [of(DAY, 1, refresh), of(HOUR, 2, refresh)], sightings }),
      ],
      ok: [
        site({ tokens: [of(DAY, 1, {}, { expiresAt: NOW - HOUR }), of(HOUR, 2)], sightings }),
        site({ tokens: [of(DAY, 1), of(1000, 2)], sightings }),
      ],
      aside: [
        site({ tokens: [of(DAY, 1, {}, { subject: undefined }), of(HOUR, 2, {}, { subject: undefined })], sightings }),
        site({ tokens: [of(DAY, 1), of(HOUR, 2, {}, { audience: ['other'] })], sightings }),
        site({
          tokens: [of(DAY, 1), of(HOUR, 2)],
          sightings: sightings.map((one) => ({ ...one, surface: 'session-storage' as const })),
        }),
        site({ sightings }),
      ],
      unknown: [],
    };
  },
});

function lineOf({ role, facts }: Token): string | null {
  const { issuer, subject, audience = [], scopes = [], client = '', kind = '' } = facts;
  if (issuer === undefined || subject === undefined) return null;
  return JSON.stringify([issuer, subject, audience, scopes.toSorted(), client, kind, role]);
}

import type { Location } from '../../model/surface';
import { isAlsoInJar } from '../cookies';
import type { Site, Subjects } from '../correlate';
import { isAtRest } from '../correlate';
import { fingerprint, jar, lies, NOW, site, token } from '../example';
import { DAY, dayOf, HOUR, isExpired, isHarmless, isRefresh } from '../power';
import { ASVS4, ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * Dead tokens still name the user and the issuer, and show what the app forgets at logout. An app that was left alone for a
 * while keeps one until its next request renews it: for a day that is fine where a refresh token or the living session
 * lies beside it. The expiry of a cookie is not the expiry of the token in it.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'low',
  needs: ['local-storage', 'session-storage', 'indexed-db', 'cache-storage'],
  playbook: 'delete-dead-tokens',
  references: [cwe(459), ASVS4.clearedStorage, ASVS5.cleared, WSTG.storage],
  judge(subject, site) {
    const { token, location, sighting, witness } = subject;
    if (!isAtRest(location.surface) || isHarmless(token) || !isExpired(token, site.facts.now)) return ASIDE;
    if (location.surface === 'document-cookie' && isAlsoInJar(subject)) return ASIDE;
    // Taken away, or soon to be renewed.
    if (sighting.removedAt !== null || isRenewable(subject, site)) return OK;
    return {
      kind: 'risk',
      severity: 'low',
      confidence: confidenceOf(token, witness),
      message: { key: 'finding_expired_token_kept', values: [location.key, dayOf(token.facts.expiresAt ?? 0)] },
    };
  },
  examples: () => {
    const dead = token({ type: 'jwt', facts: { expiresAt: NOW - 30 * DAY } });
    const resting = token({ facts: { expiresAt: NOW - HOUR } });
    const beside = { fingerprint: fingerprint(2) };
    return {
      risk: [
        site({ tokens: [dead], sightings: [lies('local-storage', 'store.v3')] }),
        site({ tokens: [dead], sightings: [jar('old')] }),
        site({ tokens: [dead], sightings: [lies('indexed-db', 'app/sessions/1')] }),
        site({ tokens: [dead], sightings: [lies('cache-storage', 'api/https://app.example.com/session')] }),
        site({ tokens: [resting], sightings: [lies('session-storage', 'token')] }),
      ],
      ok: [
        site({
          tokens: [resting, token({ role: 'refresh' }, 2)],
          sightings: [lies('local-storage', 'user'), lies('local-storage', 'user', beside)],
        }),
        site({ tokens: [dead], sightings: [lies('local-storage', 'store.v3', { removedAt: NOW })] }),
      ],
      aside: [
        site({
          tokens: [dead],
          sightings: [lies('response-body', '/me')],
        }),
        site({ tokens: [token({ facts: { expiresAt: NOW - 60_000 } })], sightings: [lies('local-storage', 'token')] }),
        site({ tokens: [token({ facts: { expiresAt: NOW + HOUR } })], sightings: [lies('local-storage', 'token')] }),
        site({ sightings: [jar('sid', { expires: NOW - DAY })] }),
      ],
      unknown: [],
    };
  },
});

/** A refresh token anywhere on this site, or a living token in the same place (ID tokens often die before their session). */
function isRenewable({ token, location }: Subjects['sighting'], site: Site): boolean {
  if ((token.facts.expiresAt ?? 0) < site.facts.now - DAY) return false;
  const isHere = (place: Location) => place.origin === location.origin && place.key === location.key;
  return site.lying.some(
    (one) =>
      !isExpired(one.token, site.facts.now) && (isRefresh(one.token) || (token.role === 'id' && isHere(one.location))),
  );
}

import type { Token } from '../../model/ledger';
import type { Message, Severity } from '../../model/report';
import type { Subject } from '../correlate';
import { jar, lies, NOW, site, token } from '../example';
import { isAround, isJwt } from '../jwt';
import { DAY, HOUR, isExpired, isHarmless, isRefresh, lifetimeOf } from '../power';
import { ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf, milder } from '../weigh';

const YEAR = 365 * DAY;

/**
 * A JWT is good until it expires, whatever the server would like. Over a day (refresh: 30 days) is a risk, over a year as
 * good as never. Between an hour and a day is long, but common and no finding: a report that marks every default is not
 * read. Where script cannot reach the token (HttpOnly in every place), one level milder.
 */
export default defineRule({
  subject: 'token',
  severity: 'medium',
  needs: [],
  playbook: 'shorten-token-lifetime',
  references: [cwe(613), ASVS5.lifetime, ASVS5.validity, WSTG.jwt],
  judge(subject, site) {
    const { token, location, witness } = subject;
    if (!isJwt(token) || isHarmless(token) || isExpired(token, site.facts.now) || !isAround(subject)) return ASIDE;
    const lifetime = lifetimeOf(token);
    const severity = byLifetime(lifetime, isRefresh(token));
    if (severity === null) return OK;
    // A JWT that nobody sent and whose key says nothing may be anything, a saved form state for example.
    const limit = token.role === 'unknown' && token.knownBy === 'form' ? 'tentative' : 'certain';
    return {
      kind: 'risk',
      severity: isOutOfReach(subject) ? milder(severity) : severity,
      confidence: confidenceOf(token, witness, limit),
      message: messageOf(location.key, lifetime),
    };
  },
  examples: () => {
    const jwt = (lifetime: number | null, part: Partial<Token> = {}) =>
      token({
        type: 'jwt',
        facts: {
          algorithm: 'HS256',
          issuedAt: NOW - HOUR,
          ...(lifetime === null ? {} : { expiresAt: NOW - HOUR + lifetime }),
        },
        ...part,
      });
    const sightings = [lies('local-storage', 'token')];
    return {
      risk: [
        site({ tokens: [jwt(90 * DAY)], sightings }),
        site({ tokens: [jwt(null)], sightings }),
        site({ tokens: [jwt(60 * DAY, { role: 'refresh' })], sightings }),
        site({ tokens: [jwt(7 * DAY, { role: 'session' })], sightings: [jar('session')] }),
      ],
      ok: [
        site({ tokens: [jwt(2 * HOUR)], sightings }),
        site({ tokens: [jwt(DAY)], sightings }),
        site({ tokens: [jwt(20 * DAY, { role: 'refresh' })], sightings }),
      ],
      aside: [
        site({ tokens: [jwt(null, { publishable: true })], sightings }),
        site({ tokens: [token({ type: 'jwe', facts: { algorithm: 'RSA-OAEP', encrypted: true } })], sightings }),
        site({ sightings }),
        site({
          tokens: [
            token({ type: 'jwt', facts: { algorithm: 'HS256', issuedAt: NOW - 90 * DAY, expiresAt: NOW - DAY } }),
          ],
          sightings,
        }),
      ],
      unknown: [],
    };
  },
});

function messageOf(key: string, lifetime: number | null): Message {
  if (lifetime === null) return { key: 'finding_jwt_without_expiry', values: [key] };
  const days = Math.round(lifetime / DAY);
  if (days < 2) return { key: 'finding_long_lived_jwt_day', values: [key] };
  return { key: 'finding_long_lived_jwt', values: [key, String(days)] };
}

function byLifetime(lifetime: number | null, refresh: boolean): Severity | null {
  if (lifetime === null) return refresh ? 'medium' : 'high';
  if (lifetime > YEAR) return 'high';
  return lifetime > (refresh ? 30 * DAY : DAY) ? 'medium' : null;
}

function isOutOfReach({ life }: Subject): boolean {
  const lying = life.sightings.filter(
    (one) => one.removedAt === null && one.surface !== 'request-header' && one.surface !== 'response-header',
  );
  return lying.length > 0 && lying.every((one) => one.cookie?.httpOnly === true);
}

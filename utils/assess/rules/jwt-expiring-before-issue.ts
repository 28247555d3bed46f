import { lies, NOW, site, token } from '../example';
import { isAround, isJwt } from '../jwt';
import { DAY, dayOf, HOUR, isHarmless } from '../power';
import { ASVS5, cwe, RFC } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** No clock explains it: the issuer counts in the wrong unit, or somebody wrote the claims by hand. */
export default defineRule({
  subject: 'token',
  severity: 'low',
  needs: [],
  playbook: 'check-every-claim',
  references: [cwe(345), RFC.expiry, ASVS5.validity],
  judge(subject) {
    const { token, location, witness } = subject;
    const { issuedAt, notBefore, expiresAt } = token.facts;
    const begins = Math.max(issuedAt ?? 0, notBefore ?? 0);
    if (!isJwt(token) || isHarmless(token) || !isAround(subject)) return ASIDE;
    if (expiresAt === undefined || begins === 0) return ASIDE;
    if (expiresAt > begins) return OK;
    return {
      kind: 'risk',
      severity: 'low',
      confidence: confidenceOf(token, witness),
      message: { key: 'finding_jwt_expiring_before_issue', values: [location.key, dayOf(expiresAt), dayOf(begins)] },
    };
  },
  examples: () => {
    const of = (facts: object) => [token({ type: 'jwt', facts: { algorithm: 'RS256', ...facts } })];
    const sightings = [lies('local-storage', 'token')];
    return {
      risk: [
        site({ tokens: of({ issuedAt: NOW, expiresAt: NOW - DAY }), sightings }),
        site({ tokens: of({ notBefore: NOW, expiresAt: NOW }), sightings }),
      ],
      ok: [site({ tokens: of({ issuedAt: NOW - DAY, expiresAt: NOW - HOUR }), sightings })],
      aside: [
        site({ tokens: [token({ type: 'saml', facts: { issuedAt: NOW - DAY, expiresAt: NOW } })], sightings }),
        site({ tokens: of({ expiresAt: NOW - HOUR }), sightings }),
        site({ tokens: of({ issuedAt: NOW }), sightings }),
      ],
      unknown: [],
    };
  },
});

import { lies, NOW, site, token } from '../example';
import { isAlive, isIdToken, isJwt } from '../jwt';
import { HOUR, lifetimeOf } from '../power';
import { ASVS5, cwe, RFC } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

const QUARTER = HOUR / 4;

/** Without an id of its own or of its session a token cannot be taken back alone. What ends within a quarter of an hour need not. */
export default defineRule({
  subject: 'token',
  severity: 'low',
  needs: [],
  hardening: true,
  playbook: 'issue-leaner-tokens',
  references: [cwe(613), RFC.jwtId, ASVS5.sessionEnd],
  judge(subject, site) {
    const { token, location, witness } = subject;
    if (!isJwt(token) || isIdToken(token) || !isAlive(subject, site.facts.now)) return ASIDE;
    if (token.facts.revocable === true) return OK;
    const lifetime = lifetimeOf(token);
    if (lifetime !== null && lifetime <= QUARTER) return OK;
    return {
      kind: 'risk',
      severity: 'low',
      confidence: confidenceOf(token, witness),
      message: { key: 'finding_jwt_without_id', values: [location.key] },
    };
  },
  examples: () => {
    const of = (facts: object) => [token({ type: 'jwt', facts: { algorithm: 'RS256', ...facts } })];
    const sightings = [lies('local-storage', 'token')];
    return {
      risk: [
        site({ tokens: of({ issuedAt: NOW, expiresAt: NOW + HOUR }), sightings }),
        site({ tokens: of({}), sightings }),
      ],
      ok: [
        site({ tokens: of({ revocable: true }), sightings }),
        site({ tokens: of({ issuedAt: NOW, expiresAt: NOW + QUARTER }), sightings }),
      ],
      aside: [site({ sightings })],
      unknown: [],
    };
  },
});

import { environmentOf } from '../environment';
import { lies, site, token } from '../example';
import { isAlive, isIdToken, isJwt } from '../jwt';
import { ASVS5, cwe, RFC } from '../references';
import { OAUTH } from '../references-oauth';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** Access tokens by RFC 9068 (section 2.2) and ID tokens (OpenID Connect Core section 2) must name who made them. */
const OF_A_STANDARD = /^at\+jwt$/i;

/**
 * Who checks a token finds the issuer's keys by `iss`: without it a token of one issuer passes for one of another, and by plain
 * http whoever sits in between hands out the keys. An app's own session token has one maker and one reader, and needs none.
 */
export default defineRule({
  subject: 'token',
  severity: 'low',
  needs: [],
  hardening: true,
  playbook: 'check-every-claim',
  references: [cwe(345), RFC.jwtIssuer, ASVS5.keySources, OAUTH.mixUp],
  judge(subject, site) {
    const { token, witness } = subject;
    const { issuer, kind = '' } = token.facts;
    if (!isJwt(token) || !isAlive(subject, site.facts.now)) return ASIDE;
    const isMissing = issuer === undefined && (isIdToken(token) || OF_A_STANDARD.test(kind));
    const isOpen = issuer?.startsWith('http://') === true && environmentOf(issuer) !== 'local';
    if (!isMissing && !isOpen) return issuer === undefined ? ASIDE : OK;
    return {
      kind: 'risk',
      severity: isOpen ? 'medium' : 'low',
      confidence: confidenceOf(token, witness, 'firm'),
      message: isOpen
        ? { key: 'finding_jwt_issuer_over_http', values: [issuer] }
        : { key: 'finding_jwt_without_issuer', values: [] },
    };
  },
  examples: () => {
    const of = (facts = {}, role: 'access' | 'id' = 'access') => [
      token({ type: 'jwt', role, facts: { algorithm: 'RS256', ...facts } }),
    ];
    const sightings = [lies('session-storage', 'token')];
    return {
      risk: [
        site({ tokens: of({}, 'id'), sightings }),
        site({ tokens: of({ kind: 'at+jwt' }), sightings }),
        site({ tokens: of({ issuer: 'http://login.example.com' }), sightings }),
      ],
      ok: [
        site({ tokens: of({ issuer: 'https://login.example.com' }, 'id'), sightings }),
        site({ tokens: of({ issuer: 'http://localhost:8080/realms/shop' }), sightings }),
        site({ tokens: of({ issuer: 'shop' }), sightings }),
      ],
      aside: [site({ tokens: of(), sightings })],
      unknown: [],
    };
  },
});

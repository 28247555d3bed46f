import { lies, sent, site, token } from '../example';
import { isAround, isIdToken, isJwt } from '../jwt';
import { plainClaims } from '../personal';
import { isSentByScript } from '../power';
import { ASVS5, cwe, RFC } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** An ID token is there to tell who somebody is. An access token need not: whoever wants to know may ask the issuer. */
export default defineRule({
  subject: 'token',
  severity: 'low',
  needs: [],
  hardening: true,
  playbook: 'issue-leaner-tokens',
  references: [cwe(359), RFC.jwtPrivacy, ASVS5.leastData],
  judge(subject) {
    const { life, token, location, witness } = subject;
    const claims = plainClaims(token.facts);
    if (!isJwt(token) || !isAround(subject)) return ASIDE;
    if (isIdToken(token) && !life.uses.some(isSentByScript)) return ASIDE;
    if (claims.length === 0) return OK;
    return {
      kind: 'risk',
      severity: 'low',
      confidence: confidenceOf(token, witness),
      message: { key: 'finding_personal_data_in_jwt', values: [location.key, claims.join(', ')] },
    };
  },
  examples: () => {
    const of = (role: 'access' | 'id', ...personal: readonly string[]) => [
      token({ type: 'jwt', role, facts: { algorithm: 'RS256', personal } }),
    ];
    const sightings = [lies('local-storage', 'token')];
    return {
      risk: [
        site({ tokens: of('access', 'email'), sightings }),
        site({ tokens: of('id', 'email', 'name'), uses: [sent('https://api.example.com')] }),
      ],
      ok: [site({ tokens: of('access'), sightings }), site({ tokens: of('access', 'ssn'), sightings })],
      aside: [site({ sightings }), site({ tokens: of('id', 'email', 'name'), sightings })],
      unknown: [],
    };
  },
});

import { lies, NOW, site, token } from '../example';
import { isAlive } from '../jwt';
import { HOUR } from '../power';
import { ASVS5, cwe, RFC, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** PKCS #1 v1.5 leaks what it encrypts to whoever may ask often (RFC 8725 section 3.2); SHA-1 is broken. */
const BROKEN = /^(?:RSA1_5|RS1|HS1)$/i;

/** Algorithms that no new token should be made with; what is unsigned has a rule of its own. */
export default defineRule({
  subject: 'token',
  severity: 'medium',
  needs: [],
  playbook: 'check-every-claim',
  references: [cwe(327), RFC.jwtAlgorithms, ASVS5.padding, WSTG.jwt],
  judge(subject, site) {
    const { token, location, witness } = subject;
    const { algorithm = '', oddities } = token.facts;
    if (!isAlive(subject, site.facts.now)) return ASIDE;
    const isCostly = oddities?.includes('p2c') === true;
    if (!BROKEN.test(algorithm) && !isCostly) return algorithm === '' ? ASIDE : OK;
    return {
      kind: 'risk',
      severity: 'medium',
      confidence: confidenceOf(token, witness),
      message: {
        key: isCostly ? 'finding_costly_jwt' : 'finding_deprecated_jwt_algorithm',
        values: [location.key, algorithm],
      },
    };
  },
  examples: () => {
    const of = (algorithm: string, oddities: readonly string[] = []) => [
      token({ type: 'jwe', facts: { algorithm, encrypted: true, oddities } }),
    ];
    const sightings = [lies('local-storage', 'token')];
    return {
      risk: [
        site({ tokens: of('RSA1_5'), sightings }),
        site({ tokens: of('RS1'), sightings }),
        site({ tokens: of('PBES2-HS256+A128KW', ['p2c']), sightings }),
      ],
      ok: [
        site({ tokens: of('RSA-OAEP-256'), sightings }),
        site({ tokens: of('PBES2-HS256+A128KW'), sightings }),
        site({ tokens: of('ES256K'), sightings }),
      ],
      aside: [
        site({ sightings }),
        site({ tokens: [token({ type: 'jwe', facts: { algorithm: 'RSA1_5', expiresAt: NOW - HOUR } })], sightings }),
      ],
      unknown: [],
    };
  },
});

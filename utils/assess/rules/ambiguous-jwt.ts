import { lies, sent, site, token } from '../example';
import { isAlive, isJose } from '../jwt';
import { ASVS5, cwe, RFC, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** The gravest first. `p2c` is a matter of the algorithm. */
const ODD = ['twins', 'crit', 'nested', 'base64url', 'zip'] as const;

/**
 * Where two readers can understand a token differently, the one that checks it is not the one that acts on it. No issuer's
 * library makes members of one name; the others are seen where somebody builds tokens by hand, or tries what a server takes.
 */
export default defineRule({
  subject: 'token',
  severity: 'medium',
  needs: [],
  playbook: 'check-every-claim',
  references: [cwe(436), RFC.jwtEncodings, RFC.critical, ASVS5.signature, WSTG.jwt],
  judge(subject, site) {
    const { token, location, witness } = subject;
    const odd = ODD.find((one) => token.facts.oddities?.includes(one));
    if (!isAlive(subject, site.facts.now)) return ASIDE;
    if (odd === undefined) return isJose(token) ? OK : ASIDE;
    return {
      kind: 'risk',
      severity: odd === 'twins' || odd === 'crit' ? 'medium' : 'low',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: `finding_ambiguous_jwt_${odd}`, values: [location.key] },
    };
  },
  examples: () => {
    const of = (...oddities: readonly string[]) => [token({ type: 'jwt', facts: { algorithm: 'RS256', oddities } })];
    const sightings = [lies('local-storage', 'token')];
    return {
      risk: [
        ...ODD.map((odd) => site({ tokens: of(odd), sightings })),
        site({ tokens: of('base64url', 'twins'), uses: [sent('https://api.example.com')] }),
      ],
      ok: [site({ tokens: of(), sightings }), site({ tokens: of('p2c'), sightings })],
      aside: [
        site({ sightings }),
        site({ tokens: [token({ role: 'csrf', facts: { oddities: ['twins'] } })], sightings }),
      ],
      unknown: [],
    };
  },
});

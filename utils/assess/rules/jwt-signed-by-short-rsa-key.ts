import { lies, NOW, site, token } from '../example';
import { isAlive, isJwt } from '../jwt';
import { HOUR } from '../power';
import { API, ASVS5, cwe, RFC, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** Keys up to this length have been factored in public: 768 bits in 2009 (RSA-768), 829 in 2020 (RSA-250). */
const FACTORED = 829;

/** Whoever has the public half of a short key can work out the private one, and sign for anybody. */
export default defineRule({
  subject: 'token',
  severity: 'high',
  needs: [],
  playbook: 'replace-signing-key',
  references: [cwe(326), RFC.jwaRsaKey, ASVS5.keyStrength, WSTG.jwt, API.authentication],
  judge(subject, site) {
    const { token, witness } = subject;
    const { algorithm = '', oddities = [] } = token.facts;
    if (!isJwt(token) || !/^(?:RS|PS)\d/.test(algorithm) || !isAlive(subject, site.facts.now)) return ASIDE;
    const [, bits] = oddities.map((one) => /^rsa-(\d+)$/.exec(one)).find((found) => found !== null) ?? [];
    if (bits === undefined) return OK;
    return {
      kind: 'risk',
      severity: Number(bits) <= FACTORED ? 'high' : 'medium',
      confidence: confidenceOf(token, witness),
      message: { key: 'finding_jwt_signed_by_short_rsa_key', values: [algorithm, bits] },
    };
  },
  examples: () => {
    const of = (algorithm: string, oddities: readonly string[] = [], facts: { readonly expiresAt?: number } = {}) => [
      token({ type: 'jwt', facts: { algorithm, oddities, ...facts } }),
    ];
    const sightings = [lies('local-storage', 'token')];
    return {
      risk: [
        site({ tokens: of('RS256', ['rsa-512']), sightings }),
        site({ tokens: of('PS256', ['twins', 'rsa-1024']), sightings: [lies('document-cookie', 'jwt')] }),
      ],
      ok: [site({ tokens: of('RS256'), sightings }), site({ tokens: of('PS512', ['zip']), sightings })],
      aside: [
        site({ tokens: of('ES256'), sightings }),
        site({ tokens: of('RS256', ['rsa-512'], { expiresAt: NOW - HOUR }), sightings }),
        site({ tokens: of('RS256', ['rsa-512']), sightings: [lies('local-storage', 'token', { removedAt: NOW })] }),
      ],
      unknown: [],
    };
  },
});

import { lies, NOW, site, token } from '../example';
import { isAlive, isJwt } from '../jwt';
import { HOUR } from '../power';
import { API, ASVS5, cwe, RFC, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';

/**
 * Whoever has the key makes tokens of their own, for anybody and with any rights. Keys are tried for a person who asks for it alone
 * (`record/try-keys.ts`), so that without a press nothing is known. No doubt is left: the key made the very signature.
 */
export default defineRule({
  subject: 'token',
  severity: 'critical',
  needs: [],
  playbook: 'replace-signing-key',
  references: [
    cwe(1394),
    cwe(326),
    RFC.jwtKeyEntropy,
    RFC.jwtWeakKeys,
    ASVS5.keyStrength,
    WSTG.jwt,
    API.authentication,
  ],
  judge(subject, site) {
    const { token } = subject;
    if (!isJwt(token) || token.facts.guessable === undefined || !isAlive(subject, site.facts.now)) return ASIDE;
    if (!token.facts.guessable) return OK;
    const values = [token.facts.algorithm ?? ''];
    return {
      kind: 'risk',
      severity: 'critical',
      confidence: 'certain',
      message: { key: 'finding_jwt_signed_by_published_key', values },
    };
  },
  examples: () => {
    const of = (guessable: boolean | undefined, facts: { readonly expiresAt?: number } = {}) => [
      token({ type: 'jwt', facts: { algorithm: 'HS256', ...(guessable !== undefined && { guessable }), ...facts } }),
    ];
    const sightings = [lies('local-storage', 'token')];
    return {
      risk: [
        site({ tokens: of(true), sightings }),
        site({ tokens: of(true, { expiresAt: NOW + HOUR }), sightings: [lies('document-cookie', 'jwt')] }),
      ],
      ok: [site({ tokens: of(false), sightings })],
      aside: [
        site({ tokens: of(undefined), sightings }),
        site({ tokens: of(true, { expiresAt: NOW - HOUR }), sightings }),
        site({ tokens: of(true), sightings: [lies('local-storage', 'token', { removedAt: NOW })] }),
      ],
      unknown: [],
    };
  },
});

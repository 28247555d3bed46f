import { jar, lies, NOW, site, token } from '../example';
import { isAround, isJwt } from '../jwt';
import { graveClaims } from '../personal';
import { HOUR } from '../power';
import { ASVS5, cwe, RFC } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * A JWT is signed, not sealed: everyone who sees it reads it, after its expiry too, and it goes through logs of proxies and
 * servers that need none of this. Names, addresses of mail and telephones are what ID tokens are for, and no matter of this rule.
 */
export default defineRule({
  subject: 'token',
  severity: 'medium',
  needs: [],
  playbook: 'issue-leaner-tokens',
  references: [cwe(359), RFC.jwtPrivacy, ASVS5.classified, ASVS5.leastData],
  judge(subject) {
    const { life, token, location, witness } = subject;
    const claims = graveClaims(token.facts);
    if (!isJwt(token) || !isAround(subject)) return ASIDE;
    if (claims.length === 0) return OK;
    const isSent = life.uses.length > 0;
    return {
      kind: 'risk',
      severity: isSent ? 'high' : 'medium',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_sensitive_data_in_jwt', values: [location.key, claims.join(', ')] },
      ...(isSent && { weighed: [{ effect: 'raised', message: { key: 'weight_sent', values: [] } } as const] }),
    };
  },
  examples: () => {
    const of = (...personal: readonly string[]) => [token({ type: 'jwt', facts: { algorithm: 'RS256', personal } })];
    const sightings = [lies('local-storage', 'token')];
    return {
      risk: [
        site({ tokens: of('email', 'ssn'), sightings }),
        site({ tokens: of('diagnosis'), sightings: [jar('session')] }),
        site({ tokens: [token({ type: 'jwt', facts: { personal: ['iban'], expiresAt: NOW - HOUR } })], sightings }),
      ],
      ok: [
        site({ tokens: of('email', 'name', 'phone_number', 'birthdate'), sightings }),
        site({ tokens: of(), sightings }),
      ],
      aside: [site({ tokens: of('ssn'), sightings: [lies('local-storage', 'token', { removedAt: NOW })] })],
      unknown: [],
    };
  },
});

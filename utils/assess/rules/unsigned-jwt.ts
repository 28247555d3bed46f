import { lies, NOW, sent, site, token } from '../example';
import { acceptedUses, isAlive, isJwt } from '../jwt';
import { HOUR } from '../power';
import { API, ASVS4, ASVS5, cwe, RFC, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** Request objects and client metadata may go unsigned (RFC 9101 section 4): nobody is let in by them. */
const NO_CREDENTIAL = /^(?:request|request_uri|claims|client_metadata)$/i;

/**
 * Anybody can write such a token. That a request with it was answered well is no proof that its claims were believed, since a
 * public address answers everybody: certain it is not.
 */
export default defineRule({
  subject: 'token',
  severity: 'high',
  needs: [],
  playbook: 'check-every-claim',
  references: [
    cwe(347),
    RFC.jwtAlgorithm,
    ASVS4.statelessTokens,
    ASVS5.signature,
    ASVS5.algorithms,
    WSTG.jwt,
    API.authentication,
  ],
  judge(subject, site) {
    const { life, token, location, witness } = subject;
    const { algorithm, unsigned } = token.facts;
    if (!isJwt(token) || !isAlive(subject, site.facts.now) || NO_CREDENTIAL.test(location.key)) return ASIDE;
    if (unsigned !== true) return algorithm === undefined ? ASIDE : OK;
    const [use] = acceptedUses(life);
    if (use === undefined) {
      const message = { key: 'finding_unsigned_jwt', values: [location.key] };
      return { kind: 'risk', severity: 'high', confidence: confidenceOf(token, witness, 'firm'), message };
    }
    return {
      kind: 'risk',
      severity: 'critical',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_unsigned_jwt_accepted', values: [use.destination + use.template, String(use.status)] },
      weighed: [
        { effect: 'raised', message: { key: 'weight_accepted', values: [use.destination, String(use.status)] } },
      ],
    };
  },
  examples: () => {
    const unsigned = { algorithm: 'none', unsigned: true };
    const tokens = [token({ type: 'jwt', facts: unsigned })];
    const signed = [token({ type: 'jwt', facts: { algorithm: 'RS256' } })];
    const sightings = [lies('local-storage', 'token')];
    return {
      risk: [
        site({ tokens, sightings }),
        site({ tokens, uses: [sent('https://api.example.com')] }),
        site({ tokens, sightings, uses: [sent('https://api.example.com', { status: 401 })] }),
      ],
      ok: [site({ tokens: signed, sightings, uses: [sent('https://api.example.com')] })],
      aside: [
        site({ tokens: [token({ type: 'jwt' })], sightings }),
        site({ tokens, sightings: [lies('url-query', 'request')] }),
        site({ tokens, sightings: [lies('local-storage', 'token', { removedAt: NOW })] }),
        site({ tokens: [token({ type: 'jwt', facts: { ...unsigned, expiresAt: NOW - HOUR } })], sightings }),
        site({ tokens: [token({ type: 'jwt', facts: unsigned, role: 'csrf' })], sightings }),
      ],
      unknown: [],
    };
  },
});

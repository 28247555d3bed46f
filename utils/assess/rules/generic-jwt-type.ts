import { lies, site, token } from '../example';
import { isAlive, isIdToken, isJwt } from '../jwt';
import { ASVS5, cwe, RFC } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * An issuer that makes tokens of several kinds under one key may see one taken for another, unless each says what it is. A type
 * of its own (`at+jwt`) is the surest way, and few issuers go it: that is no fault.
 */
export default defineRule({
  subject: 'token',
  severity: 'low',
  needs: [],
  hardening: true,
  playbook: 'check-every-claim',
  references: [cwe(345), RFC.jwtType, ASVS5.tokenPurpose],
  judge(subject, site) {
    const { life, token, location, witness } = subject;
    const { issuer, kind = '' } = token.facts;
    if (!isJwt(token) || issuer === undefined || !isAlive(subject, site.facts.now)) return ASIDE;
    const others = site.lives.filter(
      (one) => one !== life && isJwt(one.token) && one.token.facts.issuer === issuer && one.token.role !== token.role,
    );
    if (token.role !== 'access' || isIdToken(token) || others.length === 0) return ASIDE;
    if (/\+jwt/i.test(kind)) return OK;
    return {
      kind: 'risk',
      severity: 'low',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_generic_jwt_type', values: [location.key, issuer] },
    };
  },
  examples: () => {
    const issuer = 'https://login.idp.net';
    const access = (kind?: string) =>
      token({ type: 'jwt', facts: { algorithm: 'RS256', issuer, ...(kind && { kind }) } });
    const other = (role: 'id' | 'refresh') => token({ type: 'jwt', role, facts: { algorithm: 'RS256', issuer } }, 2);
    const sightings = [lies('local-storage', 'token')];
    return {
      risk: [
        site({ tokens: [access(), other('id')], sightings }),
        site({ tokens: [access('access'), other('refresh')], sightings }),
      ],
      ok: [site({ tokens: [access('at+jwt'), other('id')], sightings })],
      aside: [
        site({ tokens: [token({ facts: { issuer } }), other('id')], sightings }),
        site({ tokens: [access()], sightings }),
        site({
          tokens: [access(), token({ type: 'jwt', role: 'id', facts: { issuer: 'https://b.net' } }, 2)],
          sightings,
        }),
      ],
      unknown: [],
    };
  },
});

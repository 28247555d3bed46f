import { siteOf } from '../../lib/site';
import { blind, sent, site, token } from '../example';
import { acceptedUses, isAlive, isJwt } from '../jwt';
import { ASVS5, cwe, RFC, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * Whoever can check an HMAC can make one: each server that takes such a token can write tokens for all the others. Within one
 * site that is one party, whose servers trust each other anyway.
 */
export default defineRule({
  subject: 'token',
  severity: 'medium',
  needs: ['request-header'],
  playbook: 'check-every-claim',
  references: [cwe(327), RFC.jwtAlgorithm, ASVS5.algorithms, WSTG.jwt],
  judge(subject, site) {
    const { life, token, witness } = subject;
    const { algorithm } = token.facts;
    if (!isJwt(token) || algorithm === undefined || !isAlive(subject, site.facts.now)) return ASIDE;
    const parties = [...new Set(acceptedUses(life).flatMap(({ destination }) => siteOf(destination) ?? []))];
    if (parties.length === 0) return ASIDE;
    if (parties.length < 2 || !/^HS\d/i.test(algorithm)) return OK;
    return {
      kind: 'risk',
      severity: 'medium',
      confidence: confidenceOf(token, witness, 'tentative'),
      message: {
        key: 'finding_symmetric_jwt_across_parties',
        values: [algorithm, parties.toSorted().join(', ')],
      },
    };
  },
  examples: () => {
    const of = (algorithm: string) => [token({ type: 'jwt', facts: { algorithm } })];
    const own = sent('https://api.example.com');
    const other = sent('https://api.partner.net');
    return {
      risk: [
        site({ tokens: of('HS256'), uses: [own, other] }),
        site({ tokens: of('HS512'), uses: [own, { ...other, status: 204 }] }),
      ],
      ok: [
        site({ tokens: of('RS256'), uses: [own, other] }),
        site({ tokens: of('HS256'), uses: [own, sent('https://stock.example.com')] }),
        site({ tokens: of('HS256'), uses: [own, { ...other, status: 401 }] }),
      ],
      aside: [site({ tokens: of('HS256'), uses: [{ ...other, status: 401 }] }), site({ uses: [own, other] })],
      unknown: [blind('request-header')],
    };
  },
});

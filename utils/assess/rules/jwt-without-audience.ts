import { siteOf } from '../../lib/site';
import { blind, sent, site, token } from '../example';
import { acceptedUses, isAlive, isJwt } from '../jwt';
import { API, ASVS5, cwe, RFC } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * With one server to take it a token needs no audience. Where several servers take one that names none, whoever runs one of them
 * can act as the user at the others. A client's id (Cognito writes no audience into access tokens) is a check as well.
 */
export default defineRule({
  subject: 'token',
  severity: 'medium',
  needs: ['request-header'],
  playbook: 'check-every-claim',
  references: [cwe(345), RFC.jwtAudience, RFC.privilege, ASVS5.audience, ASVS5.audienceCheck, API.authentication],
  judge(subject, site) {
    const { life, token, witness } = subject;
    const { audience = [], client } = token.facts;
    if (!isJwt(token) || !isAlive(subject, site.facts.now)) return ASIDE;
    if (client !== undefined || (audience.length > 0 && !audience.includes('*'))) return OK;
    const servers = [...new Set(acceptedUses(life).map(({ destination }) => destination))];
    if (servers.length < 2) return servers.length === 0 ? ASIDE : OK;
    const isWide = new Set(servers.map(siteOf)).size > 1;
    return {
      kind: 'risk',
      severity: isWide ? 'medium' : 'low',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_jwt_without_audience', values: [servers.toSorted().join(', ')] },
      weighed: [
        isWide
          ? { effect: 'raised', message: { key: 'weight_several_sites', values: [] } }
          : { effect: 'lowered', message: { key: 'weight_same_site', values: [site.facts.site] } },
      ],
    };
  },
  examples: () => {
    const of = (facts = {}) => [token({ type: 'jwt', facts: { algorithm: 'RS256', ...facts } })];
    const orders = sent('https://orders.example.com');
    const stock = sent('https://stock.example.com');
    const far = sent('https://api.backend.net');
    return {
      risk: [
        site({ tokens: of(), uses: [orders, stock] }),
        site({ tokens: of({ audience: ['*'] }), uses: [orders, far] }),
        site({ tokens: of(), uses: [orders, far] }),
      ],
      ok: [
        site({ tokens: of(), uses: [orders] }),
        site({ tokens: of({ audience: ['shop'] }), uses: [orders, stock] }),
        site({ tokens: of({ client: 'shop' }), uses: [orders, stock] }),
        site({ tokens: of(), uses: [orders, { ...stock, status: 401 }] }),
      ],
      aside: [
        site({ tokens: of(), uses: [{ ...stock, status: null }] }),
        site({ tokens: [token()], uses: [orders, stock] }),
      ],
      unknown: [blind('request-header')],
    };
  },
});

import type { Severity } from '../../model/report';
import type { Subjects } from '../correlate';
import { relationOf } from '../destination';
import { blind, fingerprint, lies, sent, site, token } from '../example';
import { isHarmless, isMighty, isRefresh } from '../power';
import { API, ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf, milder } from '../weigh';

/**
 * A token belongs to whoever issues or consumes it. Sent to a site beside that one, it has leaked: usually an HTTP
 * interceptor without a list of hosts, or an analytics script that copies headers and URLs. A single-page app whose API
 * lies on another domain does nothing wrong: where the token goes to one foreign site only, the verdict is `unknown`.
 */
export default defineRule({
  subject: 'use',
  severity: 'high',
  needs: ['request-header'],
  playbook: 'limit-token-destinations',
  references: [cwe(201), ASVS5.untrusted, ASVS5.tokensWhereNeeded, API.misconfiguration, API.consumption],
  judge(subject, site) {
    const { life, token, use, witness } = subject;
    if (isHarmless(token) || use.channel === 'cookie') return ASIDE;
    const values = [use.destination, use.name];
    const relation = relationOf(use, life, site);
    if (relation === 'home') return OK;
    if (relation === 'only') return { kind: 'unknown', message: { key: 'unknown_only_foreign_destination', values } };
    if (relation === 'sibling') return { kind: 'unknown', message: { key: 'unknown_sibling_destination', values } };
    const sure = relation === 'stranger';
    const severity = byPower(subject);
    return {
      kind: 'risk',
      severity: sure ? severity : milder(severity),
      confidence: confidenceOf(token, witness, sure ? 'certain' : 'tentative'),
      message: { key: sure ? 'finding_token_sent_to_third_party' : 'finding_token_sent_to_several_sites', values },
    };
  },
  examples: () => {
    const api = sent('https://api.example.com');
    const vendor = sent('https://telemetry.vendor.io');
    const issued = (issuer: string) => [token({ facts: { issuer } })];
    return {
      risk: [
        site({ uses: [api, vendor] }),
        site({ uses: [api, sent('https://help.vendor.io', { channel: 'query', name: 'jwt' })] }),
        site({ site: 'localhost:3000', uses: [sent('http://localhost:3000'), sent('http://localhost:4000')] }),
        site({ uses: [sent('https://api.backend.net', { count: 9 }), vendor] }),
      ],
      ok: [
        site({ uses: [api] }),
        site({ tokens: issued('https://login.idp.net'), uses: [api, sent('https://api.idp.net')] }),
        site({
          tokens: [token({ facts: { audience: ['https://api.backend.net/v1'] } })],
          uses: [api, sent('https://api.backend.net')],
        }),
        site({
          tokens: [token(), token({ role: 'id', facts: { issuer: 'https://login.idp.net' } }, 2)],
          sightings: [
            lies('local-storage', 'oidc.user'),
            lies('local-storage', 'oidc.user', { fingerprint: fingerprint(2) }),
          ],
          uses: [api, sent('https://api.idp.net')],
        }),
        site({ tokens: [token({ type: 'mapbox-access-token' })], uses: [api, sent('https://api.mapbox.com')] }),
        site({ uses: [api, sent('https://www.vendor.io', { channel: 'cookie', name: 'sid' })] }),
        site({
          site: 'localhost:3000',
          tokens: issued('http://localhost:4000'),
          uses: [sent('http://localhost:3000'), sent('http://localhost:4000')],
        }),
        site({
          sightings: [lies('local-storage', 'k', { origin: 'https://pay.vendor.io' })],
          uses: [{ ...vendor, initiator: 'https://pay.vendor.io' }],
        }),
      ],
      aside: [site({ tokens: [token({ publishable: true })], uses: [api, vendor] })],
      unknown: [
        site({ sightings: [lies('local-storage', 'auth')], uses: [sent('https://api.backend.net')] }),
        site({ uses: [api, sent('https://api.example.io')] }),
        blind('request-header'),
      ],
    };
  },
});

function byPower({ token }: Subjects['use']): Severity {
  if (isMighty(token) || isRefresh(token)) return 'critical';
  return token.tokenClass === 'signed_url' ? 'medium' : 'high';
}

import type { Site, Subjects } from '../correlate';
import { blind, fingerprint, sent, site, token } from '../example';
import { hostOf, hostOfClaim, isAccepted, isIdToken, isJwt, isRefused } from '../jwt';
import { isHarmless, isSentByScript, siteOfClaim } from '../power';
import { API, ASVS5, cwe, RFC } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * A server that takes a token made for another one lets every server that gets such tokens act as the user there. An audience
 * is a name, even where it looks like an address: only where requests go to that host as well is it one. The issuer takes
 * its own tokens, whomever they name.
 */
export default defineRule({
  subject: 'use',
  severity: 'high',
  needs: ['request-header'],
  playbook: 'check-every-claim',
  references: [cwe(863), RFC.jwtAudience, RFC.privilege, ASVS5.audience, ASVS5.audienceCheck, API.authentication],
  judge(subject, site) {
    const { token, use, witness } = subject;
    if (!isJwt(token) || isHarmless(token) || isIdToken(token) || !isSentByScript(use)) return ASIDE;
    const meant = hostsMeant(subject, site);
    const there = hostOf(use.destination);
    if (meant === null) return ASIDE;
    if (!isAccepted(use)) return isRefused(use) ? OK : ASIDE;
    if (meant.has(there)) return OK;
    const domain = siteOfClaim(use.destination);
    if (domain !== null && domain === siteOfClaim(token.facts.issuer ?? '')) return OK;
    const isNear = [...meant].some((host) => siteOfClaim(`https://${host}`) === domain);
    return {
      kind: 'risk',
      severity: isNear ? 'medium' : 'high',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_jwt_outside_its_audience', values: [use.destination, [...meant].join(', ')] },
      ...(isNear && {
        weighed: [{ effect: 'lowered', message: { key: 'weight_same_site', values: [domain ?? there] } } as const],
      }),
    };
  },
  examples: () => {
    const jwt = (...audience: readonly string[]) =>
      token({ type: 'jwt', facts: { algorithm: 'RS256', issuer: 'https://login.idp.net', audience } });
    const orders = sent('https://orders.example.com');
    const stock = sent('https://stock.backend.net');
    return {
      risk: [
        site({ tokens: [jwt('https://orders.example.com')], uses: [orders, stock] }),
        site({ tokens: [jwt('orders.example.com')], uses: [orders, sent('https://app.example.com')] }),
        site({
          tokens: [jwt('https://orders.example.com'), token({}, 2)],
          uses: [stock, { ...orders, fingerprint: fingerprint(2) }],
        }),
      ],
      ok: [
        site({
          tokens: [jwt('https://orders.example.com')],
          uses: [
            { ...orders, status: null },
            { ...stock, status: 403 },
          ],
        }),
        site({
          tokens: [jwt('https://orders.example.com')],
          uses: [{ ...orders, status: null }, sent('https://login.idp.net')],
        }),
        site({ tokens: [jwt('https://orders.example.com', 'https://stock.backend.net')], uses: [orders, stock] }),
        site({ tokens: [jwt('https://orders.example.com')], uses: [orders, { ...stock, status: 401 }] }),
        site({ tokens: [jwt('https://orders.example.com')], uses: [orders, sent('https://login.idp.net')] }),
      ],
      aside: [
        site({ tokens: [jwt('https://orders.example.com')], uses: [{ ...orders, channel: 'body' }] }),
        site({ tokens: [jwt('https://orders.example.com')], uses: [{ ...orders, status: null }] }),
        // A name that looks like an address.
        site({ tokens: [jwt('https://api.example.com/')], uses: [stock] }),
        site({ tokens: [jwt('client-1'), jwt('urn:orders')], uses: [orders, stock] }),
        site({ tokens: [jwt('https://orders.example.com', 'orders')], uses: [orders, stock] }),
      ],
      unknown: [blind('request-header')],
    };
  },
});

/** Hosts that the audience names; null where one of its names is none, or where no request goes to any of them. */
function hostsMeant({ token }: Subjects['use'], site: Site): ReadonlySet<string> | null {
  const hosts = (token.facts.audience ?? []).map(hostOfClaim);
  if (hosts.length === 0 || hosts.includes(null)) return null;
  const asked = new Set(site.facts.uses.map(({ destination }) => hostOf(destination)));
  return hosts.some((host) => host !== null && asked.has(host)) ? new Set(hosts as readonly string[]) : null;
}

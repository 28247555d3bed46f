import { siteOf } from '../../lib/site';
import { lies, site, token } from '../example';
import { isExpired, isHarmless, isMighty, isRefresh } from '../power';
import { ASVS5, cwe, RFC } from '../references';
import { ASIDE, defineRule, OK } from '../rule';

/** How `record/from-response.ts` writes where a redirect of another origin leads. */
const TARGET = /^(?:.* → )?(https?:\/\/[^\s?#/]+) → [?#]/;

/**
 * A token in the address that a server sends the browser to, at another origin: it is in two histories, two logs and in Referer
 * headers. What an issuer gives an app in the fragment by the implicit flow is judged by the rules on that flow, and an ID token or a
 * code is used once.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'high',
  needs: [],
  playbook: 'limit-token-destinations',
  references: [cwe(201), cwe(598), ASVS5.url, ASVS5.redirects, RFC.browserHistory],
  judge({ token, sighting, location }, { facts }) {
    const target = location.surface === 'response-header' ? TARGET.exec(location.path)?.[1] : undefined;
    if (target === undefined || isHarmless(token) || isExpired(token, facts.now)) return ASIDE;
    if (location.path.includes(' → #')) return ASIDE;
    if (token.role === 'id') return OK;
    const isForeign = siteOf(target) !== siteOf(sighting.origin);
    const isGrave = isForeign && (isMighty(token) || isRefresh(token));
    return {
      kind: 'risk',
      severity: isGrave ? 'critical' : isForeign ? 'high' : 'medium',
      confidence: 'firm',
      message: { key: 'finding_token_in_redirect', values: [sighting.origin, target] },
    };
  },
  examples: () => {
    const redirect = (target: string, part: Parameters<typeof lies>[2] = {}) =>
      lies('response-header', 'location', { witness: 'browser', path: `${target} → ?token`, ...part });
    return {
      risk: [
        site({ sightings: [redirect('https://partner.vendor.io')] }),
        site({ sightings: [redirect('https://api.example.com')] }),
        site({ tokens: [token({ role: 'refresh' })], sightings: [redirect('https://partner.vendor.io')] }),
      ],
      ok: [site({ tokens: [token({ role: 'id' })], sightings: [redirect('https://a.test')] })],
      aside: [
        site({ sightings: [redirect('https://a.test', { path: 'https://a.test → #access_token' })] }),
        site({ sightings: [lies('response-header', 'x-token')] }),
      ],
      unknown: [],
    };
  },
});

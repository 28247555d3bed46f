import type { Severity } from '../../model/report';
import type { TokenClass } from '../../model/token';
import type { Subjects } from '../correlate';
import { blind, lies, NOW, sent, site, token } from '../example';
import { isCalledAddress, isInMarkup } from '../markup';
import { accessPower, HOUR, isExpired, isHarmless, isRefresh, lifetimeOf } from '../power';
import { ASVS5, cwe, RFC, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

const OF_A_LOGIN: readonly TokenClass[] = ['access_token', 'session', 'ambiguous'];

/**
 * Tokens of a login in the markup. Any injected script reads them as easily as storage; they go with the page, but a page is
 * cached, saved and sent to error trackers as a whole. An ID token opens nothing until the app sends it.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'medium',
  needs: ['inline-script', 'document'],
  playbook: 'keep-tokens-out-of-markup',
  references: [cwe(522), ASVS5.tokensWhereNeeded, RFC.browserApps, WSTG.pageContent],
  judge(subject, site) {
    const { life, token, location, witness } = subject;
    if (!isInMarkup(subject) || isCalledAddress(subject)) return ASIDE;
    if (isExpired(token, site.facts.now) || token.role === 'csrf') return ASIDE;
    const isOfLogin = OF_A_LOGIN.includes(token.tokenClass) && accessPower(life) === 'yes';
    if (!isRefresh(token) && !isOfLogin) return token.role === 'id' && !isHarmless(token) ? OK : ASIDE;
    const key = isRefresh(token) ? 'finding_refresh_token_in_document' : 'finding_session_token_in_document';
    return {
      kind: 'risk',
      severity: severityOf(subject),
      confidence: confidenceOf(token, witness),
      message: { key, values: [location.key, token.preview] },
    };
  },
  examples: () => {
    const island = lies('inline-script', 'script#__NEXT_DATA__');
    return {
      risk: [
        site({ sightings: [island] }),
        site({ tokens: [token({ role: 'refresh' })], sightings: [lies('document', 'div[data-token]')] }),
        site({
          tokens: [token({ role: 'session', tokenClass: 'session' })],
          sightings: [lies('document', 'meta[name=sid]')],
        }),
        site({
          tokens: [token({ role: 'id', tokenClass: 'session' })],
          sightings: [island],
          uses: [sent('https://api.example.com')],
        }),
        site({ tokens: [token({ tokenClass: 'ambiguous', role: 'unknown', knownBy: 'use' })], sightings: [island] }),
      ],
      ok: [site({ tokens: [token({ role: 'id', tokenClass: 'session' })], sightings: [island] })],
      aside: [
        site({ tokens: [token({ role: 'csrf' })], sightings: [lies('document', 'input[name=_csrf]')] }),
        site({ tokens: [token({ tokenClass: 'secret', role: 'api-key' })], sightings: [island] }),
        site({ tokens: [token({ facts: { expiresAt: NOW - HOUR } })], sightings: [island] }),
        site({ sightings: [lies('session-storage', 'token')] }),
        site({
          sightings: [lies('document', 'iframe[src]')],
          uses: [sent('https://help.vendor.test', { channel: 'query' })],
        }),
      ],
      unknown: [blind('inline-script'), blind('document')],
    };
  },
});

/** As for `sessionStorage`: an hour is what authorization servers commonly give. */
function severityOf({ token }: Subjects['sighting']): Severity {
  if (isRefresh(token)) return 'high';
  const lifetime = lifetimeOf(token);
  return lifetime !== null && lifetime <= HOUR ? 'low' : 'medium';
}

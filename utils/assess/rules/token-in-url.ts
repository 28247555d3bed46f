import type { Severity } from '../../model/report';
import type { Site, Subjects } from '../correlate';
import { relationOf } from '../destination';
import { blind, lies, NOW, sent, site, token } from '../example';
import { HOUR, isExpired, isHarmless, isMighty, isRefresh, lifetimeOf } from '../power';
import { ASVS4, ASVS5, cwe, RFC, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

// OAuth, OpenID Connect and SAML put these into URLs by design; they are used once, or prove and open nothing.
const BY_DESIGN = new Set([
  'code',
  'state',
  'nonce',
  'session_state',
  'code_challenge',
  'iss',
  'id_token_hint',
  'request',
  'request_uri',
  'samlart',
  'samlrequest',
  'samlresponse',
]);

/**
 * URLs end up in history, logs and Referer headers. What the authorization response carries once and exchanges at once is
 * no token. Where the URL itself goes to a third party, that rule reports it, and mending that mends this.
 */
export default defineRule({
  subject: 'url',
  severity: 'high',
  needs: ['url-query', 'url-fragment'],
  playbook: 'send-token-in-header',
  references: [cwe(598), ASVS5.url, ASVS4.queryString, RFC.queryParameter, RFC.browserHistory, WSTG.exposed],
  judge(subject, site) {
    const { token, location, witness } = subject;
    if (isHarmless(token) || isReportedAsLeak(subject, site)) return ASIDE;
    if (BY_DESIGN.has(location.key.toLowerCase())) return OK;
    if (isExpired(token, site.facts.now) && subject.use === null) return ASIDE;
    if (token.tokenClass === 'ambiguous' && token.knownBy === 'form') {
      return { kind: 'unknown', message: { key: 'unknown_ambiguous_key', values: [location.key, token.preview] } };
    }
    const part = location.surface === 'url-fragment' ? 'fragment' : 'query';
    return {
      kind: 'risk',
      severity: byPower(subject),
      confidence: confidenceOf(token, witness),
      message: { key: `finding_token_in_url_${part}`, values: [location.key, location.origin] },
    };
  },
  examples: () => {
    const query = (name: string) => sent('https://app.example.com', { channel: 'query', name, scheme: '' });
    return {
      risk: [
        site({ uses: [query('access_token')] }),
        site({ sightings: [lies('url-fragment', 'access_token')] }),
        site({ sightings: [lies('navigation-entry', 'access_token')] }),
        site({ tokens: [token({ tokenClass: 'signed_url' })], uses: [query('sig')] }),
        site({
          tokens: [token({ role: 'refresh' })],
          sightings: [lies('url-query', 'refresh_token', { removedAt: NOW })],
        }),
      ],
      ok: [site({ uses: [query('code')] }), site({ tokens: [token({ role: 'id' })], uses: [query('id_token_hint')] })],
      aside: [
        site({ tokens: [token({ facts: { expiresAt: NOW - HOUR } })], sightings: [lies('url-query', 'access_token')] }),
        site({ tokens: [token({ publishable: true })], uses: [query('key')] }),
        site({ tokens: [token({ role: 'csrf' })], uses: [query('csrf')] }),
        site({ uses: [sent('https://api.example.com'), { ...query('jwt'), destination: 'https://help.vendor.io' }] }),
      ],
      unknown: [
        site({ tokens: [token({ tokenClass: 'ambiguous', knownBy: 'form' })], uses: [query('key')] }),
        blind('url-query'),
      ],
    };
  },
});

function isReportedAsLeak({ use, life }: Subjects['url'], site: Site): boolean {
  if (use === null) return false;
  const relation = relationOf(use, life, site);
  return relation === 'stranger' || relation === 'other';
}

function byPower({ token, location }: Subjects['url']): Severity {
  if (isMighty(token) || isRefresh(token)) return 'critical';
  if (token.tokenClass === 'signed_url') {
    const lifetime = lifetimeOf(token);
    return lifetime !== null && lifetime <= HOUR ? 'low' : 'medium';
  }
  return token.role === 'id' && location.surface === 'url-fragment' ? 'medium' : 'high';
}

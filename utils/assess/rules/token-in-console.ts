import { isLoopbackHost } from '../../lib/loopback';
import type { Severity } from '../../model/report';
import type { Subjects } from '../correlate';
import { blind, lies, site, token } from '../example';
import { isExpired, isHarmless, isMighty, isPublishable, isRefresh } from '../power';
import { ASVS4, ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * What is printed outlives the page: monitoring scripts send the console along with errors, people paste it into tickets,
 * shared and managed machines keep it. On a developer's own machine it is a habit that reaches production one day.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'medium',
  needs: ['console'],
  playbook: 'keep-tokens-out-of-logs',
  references: [cwe(532), ASVS5.log, ASVS4.log],
  judge(subject, site) {
    const { token, location, witness } = subject;
    if (location.surface !== 'console') return ASIDE;
    if (isPublishable(token)) return OK;
    if (isHarmless(token) || isExpired(token, site.facts.now)) return ASIDE;
    if (token.tokenClass === 'ambiguous' && token.knownBy === 'form') {
      return { kind: 'unknown', message: { key: 'unknown_ambiguous_key', values: [location.key, token.preview] } };
    }
    return {
      kind: 'risk',
      severity: byPower(subject),
      confidence: confidenceOf(token, witness),
      message: { key: 'finding_token_in_console', values: [location.key, token.preview] },
    };
  },
  examples: () => {
    const printed = lies('console', 'log', { witness: 'page' });
    return {
      risk: [
        site({ sightings: [printed] }),
        site({ tokens: [token({ role: 'refresh' })], sightings: [printed] }),
        site({ sightings: [lies('console', 'error', { origin: 'http://localhost:3000', witness: 'page' })] }),
      ],
      ok: [site({ tokens: [token({ publishable: true })], sightings: [printed] })],
      aside: [
        site({ sightings: [lies('local-storage', 'log')] }),
        site({ tokens: [token({ facts: { expiresAt: 0 } })], sightings: [printed] }),
      ],
      unknown: [
        site({ tokens: [token({ tokenClass: 'ambiguous', knownBy: 'form' })], sightings: [printed] }),
        blind('console'),
      ],
    };
  },
});

function byPower({ token, location }: Subjects['sighting']): Severity {
  const host = URL.canParse(location.origin) ? new URL(location.origin).hostname : '';
  if (isLoopbackHost(host)) return 'low';
  return isMighty(token) || isRefresh(token) ? 'high' : 'medium';
}

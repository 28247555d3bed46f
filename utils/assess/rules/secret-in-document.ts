import type { TokenClass } from '../../model/token';
import { blind, lies, NOW, site, token } from '../example';
import { isInMarkup, isShown } from '../markup';
import { HOUR, isExpired, isHarmless, isMighty, isPublishable } from '../power';
import { API, ASVS4, ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf, milder } from '../weigh';

const SECRET: readonly TokenClass[] = ['private_key', 'admin', 'secret', 'scoped_secret', 'webhook'];

/**
 * Keys of a service in the markup: whoever gets the page has them, and so has every cache and proxy on the way. What was made
 * for one login alone is judged by another rule. A page that shows a key to the person it belongs to may mean to: milder.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'critical',
  needs: ['inline-script', 'document'],
  playbook: 'keep-tokens-out-of-markup',
  references: [
    cwe(540),
    cwe(615),
    cwe(798),
    ASVS5.secretsManaged,
    ASVS4.secretsInSource,
    WSTG.pageContent,
    API.misconfiguration,
  ],
  judge(subject, site) {
    const { token, location, witness } = subject;
    if (!isInMarkup(subject)) return ASIDE;
    if (isPublishable(token)) return OK;
    if (isHarmless(token) || isExpired(token, site.facts.now)) return ASIDE;
    const values = [location.key, token.preview];
    if (token.tokenClass === 'ambiguous' && token.knownBy === 'form')
      return { kind: 'unknown', message: { key: 'unknown_ambiguous_key', values } };
    if (!SECRET.includes(token.tokenClass)) return ASIDE;
    const isSure = isMighty(token) || token.confidence === 'certain';
    const severity = token.tokenClass === 'webhook' ? 'medium' : isSure ? 'critical' : 'high';
    return {
      kind: 'risk',
      severity: isShown(subject) || token.facts.environment === 'test' ? milder(severity) : severity,
      confidence: confidenceOf(token, witness),
      message: { key: 'finding_secret_in_document', values },
    };
  },
  examples: () => {
    const key = token({ type: 'github-pat-classic', tokenClass: 'secret', role: 'api-key', knownBy: 'form' });
    const island = lies('inline-script', 'script#__NEXT_DATA__');
    return {
      risk: [
        site({ tokens: [key], sightings: [island] }),
        site({ tokens: [{ ...key, confidence: 'firm' }], sightings: [lies('document', 'meta[name=api-key]')] }),
        site({ tokens: [key], sightings: [lies('document', 'comment 1', { removedAt: NOW })] }),
        site({ tokens: [key], sightings: [lies('document', 'text in code')] }),
        site({ tokens: [{ ...key, tokenClass: 'webhook' }], sightings: [island] }),
      ],
      ok: [site({ tokens: [{ ...key, tokenClass: 'publishable', publishable: true }], sightings: [island] })],
      aside: [
        site({ tokens: [token({ role: 'csrf' })], sightings: [lies('document', 'input[name=_csrf]')] }),
        site({ tokens: [token({ role: 'access' })], sightings: [island] }),
        site({ tokens: [{ ...key, facts: { expiresAt: NOW - HOUR } }], sightings: [island] }),
        site({ tokens: [key], sightings: [lies('local-storage', 'key')] }),
      ],
      unknown: [
        site({ tokens: [{ ...key, tokenClass: 'ambiguous' }], sightings: [island] }),
        blind('inline-script'),
        blind('document'),
      ],
    };
  },
});

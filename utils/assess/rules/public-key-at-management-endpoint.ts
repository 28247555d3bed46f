import { siteOf } from '../../lib/site';
import { blind, sent, site, token } from '../example';
import { isAccepted, isRefused } from '../jwt';
import { API, ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { isVendorSite } from '../vendor';
import { confidenceOf } from '../weigh';

/**
 * Calls that change what everybody gets, by the first word of the type's id. Of the version in a path the template may leave `{id}`.
 */
const MANAGES: Readonly<Record<string, RegExp>> = {
  algolia:
    /^(?!GET )\S+ \/(?:1|\{id\})\/(?:keys|indexes\/[^/]+\/(?:settings|batch|clear|rules|synonyms|operation|deleteByQuery))|^(?:PUT|DELETE) \/(?:1|\{id\})\/indexes\//,
  mapbox: /^(?!GET )\S+ \/(?:uploads|tokens|styles|tilesets|datasets)\//,
  typesense: /^(?!GET )\S+ \/(?:keys|collections|aliases)(?:\/|$)/,
  meilisearch: /^(?!GET )\S+ \/(?:keys|indexes|settings)(?:\/|$)/,
};
/** Meant to be asked with a public key, though it posts. */
const SEARCHES = /\/(?:query|queries|search|multi-search|multi_search|objects|documents\/search|facet-search)(?:\/|$)/;

/**
 * A key that may be public should be able to read what is public. One that writes is an administrator's key in the wrong place.
 * That it was answered well says that it is.
 */
export default defineRule({
  subject: 'use',
  severity: 'critical',
  needs: ['request-header'],
  playbook: 'take-secret-out-of-bundle',
  references: [cwe(269), ASVS5.leastSecrets, API.functionAuthorization],
  judge({ token, use, witness }) {
    const manages = MANAGES[token.type.split('-')[0] ?? ''];
    const isOpen = token.publishable || token.tokenClass === 'publishable' || token.tokenClass === 'ambiguous';
    const there = siteOf(use.destination);
    if (!isOpen || manages === undefined || there === null || !isVendorSite(token.type, there)) return ASIDE;
    const call = `${use.method} ${use.template}`;
    if (!manages.test(call) || SEARCHES.test(use.template)) return OK;
    if (!isAccepted(use)) return isRefused(use) ? OK : ASIDE;
    return {
      kind: 'risk',
      severity: 'critical',
      confidence: confidenceOf(token, witness),
      message: { key: 'finding_public_key_at_management_endpoint', values: [call, use.destination] },
    };
  },
  examples: () => {
    const tokens = [token({ type: 'algolia-key', tokenClass: 'ambiguous', role: 'api-key' })];
    const asked = (method: string, template: string, part = {}) =>
      sent('https://app.algolia.net', { method, template, channel: 'header', name: 'x-algolia-api-key', ...part });
    return {
      risk: [
        site({ tokens, uses: [asked('PUT', '/1/indexes/products/settings')] }),
        site({ tokens, uses: [asked('POST', '/{id}/indexes/products/batch')] }),
        site({ tokens, uses: [asked('POST', '/1/keys')] }),
      ],
      ok: [
        site({ tokens, uses: [asked('POST', '/1/indexes/products/query')] }),
        site({ tokens, uses: [asked('GET', '/1/indexes/products/settings')] }),
        site({ tokens, uses: [asked('PUT', '/1/indexes/products/settings', { status: 403 })] }),
      ],
      aside: [
        site({ tokens, uses: [asked('PUT', '/1/indexes/products/settings', { status: null })] }),
        site({ tokens, uses: [sent('https://api.example.com', { method: 'PUT', template: '/1/keys' })] }),
      ],
      unknown: [blind('request-header')],
    };
  },
});

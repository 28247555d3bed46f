import { siteOf } from '../../lib/site';
import { blind, fingerprint, lies, sent, site, token } from '../example';
import { isAccepted } from '../jwt';
import { isHarmless, isKey, isRefresh } from '../power';
import { API, ASVS4, ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { isServedToAll } from '../served-secret';
import { confidenceOf } from '../weigh';

/** Fewer tell nothing of how an API knows its users: a page asks for its settings before anybody is logged in. */
const FEW = 3;

/**
 * The app's own API is asked with a key that is the same for everybody and nothing else: it cannot tell one user from another, and
 * whoever has the page has the key. Judged where the key stands in what everybody is served.
 */
export default defineRule({
  subject: 'use',
  severity: 'high',
  needs: ['request-header'],
  playbook: 'take-secret-out-of-bundle',
  references: [cwe(798), ASVS4.staticKeys, ASVS5.staticKeys, API.authentication],
  judge({ life, token, use, witness }, site) {
    const isStatic = token.role === 'api-key' || token.tokenClass === 'secret' || token.tokenClass === 'admin';
    if (!isStatic || isHarmless(token) || isKey(token) || isRefresh(token) || use.channel === 'cookie') return ASIDE;
    if (siteOf(use.destination) !== site.facts.site || !isAccepted(use) || !isServedToAll(life)) return ASIDE;
    const there = site.facts.uses.filter(({ destination }) => destination === use.destination);
    const own = there.filter((one) => one.fingerprint === token.fingerprint);
    if (there.length > own.length) return OK;
    if (own.reduce((sum, one) => sum + one.count, 0) < FEW) return ASIDE;
    return {
      kind: 'risk',
      severity: 'high',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_static_key_for_every_user', values: [use.destination, use.name] },
    };
  },
  examples: () => {
    const tokens = [token({ type: 'opaque-token', tokenClass: 'secret', role: 'api-key' }), token({}, 2)];
    const sightings = [lies('script', '/assets/app.js')];
    const asked = sent('https://api.example.com', { channel: 'header', name: 'x-api-key', scheme: '' });
    const asUser = sent('https://api.example.com', { fingerprint: fingerprint(2) });
    return {
      risk: [
        site({ tokens, sightings, uses: [asked] }),
        site({ tokens, sightings: [lies('inline-script', 'script#env')], uses: [{ ...asked, channel: 'query' }] }),
      ],
      ok: [site({ tokens, sightings, uses: [asked, asUser] })],
      aside: [
        site({ tokens, sightings, uses: [{ ...asked, count: 1 }] }),
        site({ tokens, sightings: [lies('local-storage', 'key')], uses: [asked] }),
        site({ tokens, sightings, uses: [{ ...asked, destination: 'https://api.vendor.net' }] }),
        site({ tokens: [token({ role: 'api-key', publishable: true })], sightings, uses: [asked] }),
      ],
      unknown: [blind('request-header')],
    };
  },
});

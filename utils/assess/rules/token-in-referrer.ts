import type { SurfaceId } from '../../model/surface';
import { lies, NOW, site, token } from '../example';
import { HOUR, isExpired, isHarmless } from '../power';
import { ASVS5, cwe, RFC } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

const ADDRESSES: readonly SurfaceId[] = ['url-query', 'url-fragment', 'navigation-entry'];
/** Codes and what goes with them are for one use. */
const ONCE = /^(?:code|state|nonce|session_state|iss)$/i;

/**
 * The page before had a token in its address, and the browser told this one of it. Where that was a page of the same origin,
 * nobody new learnt it; `token-in-url` judges the address.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'high',
  needs: [],
  playbook: 'send-token-in-header',
  references: [cwe(200), cwe(598), RFC.referrer, ASVS5.referrer, ASVS5.url],
  judge({ life, token, location, witness }, site) {
    if (location.surface !== 'referrer' || isHarmless(token) || isExpired(token, site.facts.now)) return ASIDE;
    if (ONCE.test(location.key)) return OK;
    const isOwn = life.sightings.some((one) => ADDRESSES.includes(one.surface) && one.origin === location.origin);
    const wasSentHere = life.uses.some(
      ({ channel, destination }) => channel === 'query' && destination === location.origin,
    );
    if (isOwn || wasSentHere) return OK;
    return {
      kind: 'risk',
      severity: token.tokenClass === 'signed_url' ? 'medium' : 'high',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_token_in_referrer', values: [location.key, location.origin] },
    };
  },
  examples: () => {
    const told = lies('referrer', 'access_token');
    return {
      risk: [
        site({ sightings: [told] }),
        site({ sightings: [told, lies('url-query', 'access_token', { origin: 'https://login.example.com' })] }),
      ],
      ok: [
        site({ sightings: [told, lies('url-query', 'access_token', { removedAt: NOW })] }),
        site({ sightings: [lies('referrer', 'code')] }),
      ],
      aside: [
        site({ tokens: [token({ facts: { expiresAt: NOW - HOUR } })], sightings: [told] }),
        site({ tokens: [token({ publishable: true })], sightings: [told] }),
      ],
      unknown: [],
    };
  },
});

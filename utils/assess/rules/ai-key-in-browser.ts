import { siteOf } from '../../lib/site';
import { blind, fingerprint, lies, sent, site, token } from '../example';
import { isHarmless, isSentByScript } from '../power';
import { API, ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { isServedToAll } from '../served-secret';
import { isVendorSite } from '../vendor';
import { confidenceOf } from '../weigh';

const AI =
  /^(?:anthropic|cohere|deepseek|elevenlabs|fireworks|gcp-gemini|groq|huggingface|mistral|openai|openrouter|perplexity|replicate|stability|together|xai)-?/;
/** Made for a page, and good for a minute. */
const EPHEMERAL = /ephemeral/;

/**
 * A page that asks a model directly spends whoever's key it holds. Where everybody is served the key, everybody spends it; where a
 * person brought their own, it is theirs to lose, and injected script's to take.
 */
export default defineRule({
  subject: 'use',
  severity: 'high',
  needs: ['request-header'],
  playbook: 'take-secret-out-of-bundle',
  references: [cwe(798), cwe(522), ASVS5.secretsManaged, API.resources],
  judge({ life, token, use, witness }) {
    if (!AI.test(token.type) || isHarmless(token) || !isSentByScript(use)) return ASIDE;
    const vendor = siteOf(use.destination);
    if (vendor === null || !isVendorSite(token.type, vendor) || use.initiator === null) return ASIDE;
    if (EPHEMERAL.test(token.type)) return OK;
    const isServed = isServedToAll(life);
    return {
      kind: 'risk',
      severity: isServed ? 'critical' : 'high',
      confidence: confidenceOf(token, witness),
      message: { key: 'finding_ai_key_in_browser', values: [use.destination, use.initiator] },
      ...(isServed && {
        weighed: [{ effect: 'raised', message: { key: 'weight_served_to_all', values: [] } } as const],
      }),
    };
  },
  examples: () => {
    const tokens = [token({ type: 'openai-project', tokenClass: 'secret', role: 'api-key' })];
    const asked = sent('https://api.openai.com', { method: 'POST', template: '/v1/responses' });
    return {
      risk: [
        site({ tokens, uses: [asked] }),
        site({ tokens, sightings: [lies('script', '/assets/app.js')], uses: [asked] }),
      ],
      ok: [site({ tokens: [token({ type: 'openai-ephemeral', tokenClass: 'secret' })], uses: [asked] })],
      aside: [
        site({ uses: [asked] }),
        site({ tokens, uses: [sent('https://api.example.com')] }),
        site({ tokens, uses: [{ ...asked, initiator: null }] }),
        site({ tokens, uses: [{ ...asked, fingerprint: fingerprint(2) }] }),
      ],
      unknown: [blind('request-header')],
    };
  },
});

import type { Subject } from '../correlate';
import { isStore } from '../correlate';
import { environmentOf } from '../environment';
import { lies, sent, site, token } from '../example';
import { isAlive } from '../jwt';
import { isMighty, isSentByScript } from '../power';
import { API, ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * A live key on a developer's machine or a preview, a test key in production, or one token that lies in both: what is guarded
 * less opens what is guarded more. Where a page runs is told by its host, where a key belongs by its prefix. What may be public
 * is no matter here, and neither is a cookie whose domain covers both.
 */
export default defineRule({
  subject: 'token',
  severity: 'medium',
  needs: [],
  playbook: 'keep-environments-apart',
  references: [cwe(489), ASVS5.leastSecrets, API.inventory],
  judge(subject, site) {
    const { token, location, witness } = subject;
    const pages = pagesOf(subject);
    if (pages.length === 0 || !isAlive(subject, site.facts.now)) return ASIDE;
    const lesser = pages.find((origin) => environmentOf(origin) !== 'production');
    const production = pages.find((origin) => environmentOf(origin) === 'production');
    const { environment } = token.facts;
    const confidence = confidenceOf(token, witness, 'firm');
    if (environment === 'live' && lesser !== undefined) {
      const message = { key: 'finding_live_credential_elsewhere', values: [location.key, lesser] };
      return { kind: 'risk', severity: isMighty(token) ? 'critical' : 'high', confidence, message };
    }
    if (environment === 'test' && production !== undefined) {
      const message = { key: 'finding_test_credential_in_production', values: [location.key, production] };
      return { kind: 'risk', severity: 'low', confidence, message };
    }
    if (lesser === undefined || production === undefined) return OK;
    const message = { key: 'finding_credential_across_environments', values: [location.key, production, lesser] };
    return { kind: 'risk', severity: 'medium', confidence, message };
  },
  examples: () => {
    const key = (environment: 'live' | 'test', part = {}) => [
      token({ type: 'stripe-sk-live', tokenClass: 'secret', role: 'api-key', facts: { environment }, ...part }),
    ];
    const at = (origin: string) => lies('local-storage', 'key', { origin });
    const local = { site: 'localhost:3000', sightings: [at('http://localhost:3000')] };
    return {
      risk: [
        site({ ...local, tokens: key('live') }),
        site({ tokens: key('live', { tokenClass: 'admin' }), sightings: [at('https://staging.example.com')] }),
        site({ tokens: key('test'), sightings: [at('https://app.example.com')] }),
        site({ sightings: [at('https://app.example.com'), at('https://dev.example.com')] }),
        site({
          sightings: [at('https://app.example.com')],
          uses: [sent('https://api.example.com', { initiator: 'https://staging.example.com' })],
        }),
      ],
      ok: [
        site({ ...local, tokens: key('test') }),
        site({ tokens: key('live'), sightings: [at('https://app.example.com')] }),
        site({ sightings: [at('https://app.example.com'), at('https://shop.example.com')] }),
        // The page's own host counts, not the host that it asks.
        site({ sightings: [at('https://app.example.com')], uses: [sent('https://api.dev.example.com')] }),
      ],
      aside: [site({ ...local, tokens: key('live', { publishable: true }) })],
      unknown: [],
    };
  },
});

/** Origins of pages that hold the token or send it by script. */
function pagesOf({ life }: Subject): readonly string[] {
  const held = life.sightings
    .filter((one) => one.removedAt === null && isStore(one.surface))
    .map(({ origin }) => origin);
  const sending = life.uses.filter(isSentByScript).flatMap(({ initiator }) => initiator ?? []);
  return [...new Set([...held, ...sending])].toSorted();
}

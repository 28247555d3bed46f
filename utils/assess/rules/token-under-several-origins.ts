import { isStore, type Life } from '../correlate';
import { environmentOf } from '../environment';
import { jar, lies, NOW, site, token } from '../example';
import { isAlive } from '../jwt';
import { isRefresh } from '../power';
import { ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * Each origin that keeps a copy is one more whose flaws open the account. Where the origins are of several environments,
 * `credential-across-environments` says so; an identity token opens nothing.
 */
export default defineRule({
  subject: 'token',
  severity: 'low',
  needs: ['local-storage'],
  playbook: 'keep-access-token-out-of-storage',
  references: [cwe(668), ASVS5.tokensWhereNeeded, ASVS5.audience],
  judge(subject, site) {
    const { life, token, location, witness } = subject;
    if (!isAlive(subject, site.facts.now) || token.role === 'id') return ASIDE;
    const origins = keepersOf(life);
    if (origins.length === 0 || new Set(origins.map(environmentOf)).size > 1) return ASIDE;
    if (origins.length < 2) return OK;
    return {
      kind: 'risk',
      severity: isRefresh(token) ? 'medium' : 'low',
      confidence: confidenceOf(token, witness),
      message: { key: 'finding_token_under_several_origins', values: [location.key, origins.join(', ')] },
    };
  },
  examples: () => {
    const here = lies('local-storage', 'token');
    const there = lies('local-storage', 'token', { origin: 'https://help.example.com' });
    return {
      risk: [
        site({ sightings: [here, there] }),
        site({ tokens: [token({ role: 'refresh', tokenClass: 'refresh_token' })], sightings: [here, there] }),
      ],
      ok: [
        site({ sightings: [here, lies('session-storage', 'token')] }),
        site({ sightings: [here, { ...there, removedAt: NOW }] }),
        site({ sightings: [here, jar('sid', { domain: '.example.com', hostOnly: false })] }),
        site({ sightings: [here, { ...there, origin: 'https://dev.example.com', removedAt: NOW }] }),
      ],
      aside: [
        site({ sightings: [jar('sid')] }),
        site({ sightings: [here, { ...there, origin: 'https://dev.example.com' }] }),
        site({ tokens: [token({ publishable: true })], sightings: [here, there] }),
      ],
      unknown: [],
    };
  },
});

function keepersOf({ sightings }: Life): readonly string[] {
  const lying = sightings.filter(({ removedAt, surface }) => removedAt === null && isStore(surface));
  return [...new Set(lying.map(({ origin }) => origin))].toSorted();
}

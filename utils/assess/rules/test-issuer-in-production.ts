import { isLoopbackHost } from '../../lib/loopback';
import { originOf } from '../../lib/site';
import { environmentOf } from '../environment';
import { lies, NOW, sent, site, token } from '../example';
import { hostOf, isAlive, isJwt } from '../jwt';
import { HOUR, siteOfClaim } from '../power';
import { API, ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

const DEFAULTS =
  /^supabase-demo$|^(?:https?:\/\/)?(?:[\w-]+\.)*(?:example\.(?:com|org|net)|your-?domain\.com|changeme\b)/i;
const MASTER = /\/realms\/master\/?$/;

/**
 * An issuer from a developer's machine or a template signs with a key that others know. Keycloak's `master` realm administers the
 * server: users of an app do not belong there, whoever works in its own console does. Names of a private network are no sign of
 * tests: clusters call their issuers so.
 */
export default defineRule({
  subject: 'token',
  severity: 'medium',
  needs: [],
  playbook: 'keep-environments-apart',
  references: [cwe(1188), ASVS5.keySources, API.inventory],
  judge(subject, site) {
    const { token, location, witness } = subject;
    const { issuer = '' } = token.facts;
    const { origin } = location;
    if (!isJwt(token) || !isAlive(subject, site.facts.now)) return ASIDE;
    if (issuer === '' || environmentOf(origin) !== 'production') return ASIDE;
    const isMaster = MASTER.test(issuer) && hostOf(issuer) !== hostOf(origin);
    if (!isMaster && !isOfTests(issuer, site.facts.site)) return OK;
    return {
      kind: 'risk',
      severity: 'medium',
      confidence: confidenceOf(token, witness, 'firm'),
      message: {
        key: isMaster ? 'finding_master_realm_in_production' : 'finding_test_issuer_in_production',
        values: [issuer, origin],
      },
    };
  },
  examples: () => {
    const of = (issuer: string, part = {}) => [token({ type: 'jwt', facts: { algorithm: 'RS256', issuer, ...part } })];
    const sightings = [lies('local-storage', 'token', { origin: 'https://app.shop.com' })];
    const shop = { site: 'shop.com', sightings };
    return {
      risk: [
        site({ ...shop, tokens: of('http://localhost:8080/realms/shop') }),
        site({ ...shop, tokens: of('supabase-demo') }),
        site({ ...shop, tokens: of('https://auth.example.com/') }),
        site({ ...shop, tokens: of('https://id.shop.com/realms/master') }),
      ],
      ok: [
        site({ ...shop, tokens: of('https://id.shop.com/realms/shop') }),
        site({ ...shop, tokens: of('shop') }),
        site({ ...shop, tokens: of('https://kubernetes.default.svc.cluster.local') }),
        site({ tokens: of('https://auth.example.com/'), sightings: [lies('local-storage', 'token')] }),
        // Keycloak's own console.
        site({
          site: 'shop.com',
          tokens: of('https://id.shop.com/realms/master'),
          sightings: [lies('session-storage', 'kc', { origin: 'https://id.shop.com' })],
          uses: [sent('https://id.shop.com')],
        }),
      ],
      aside: [
        site({ ...shop, tokens: of('http://localhost:8080/', { expiresAt: NOW - HOUR }) }),
        site({
          site: 'localhost:3000',
          tokens: of('http://localhost:8080/realms/shop'),
          sightings: [lies('local-storage', 'token', { origin: 'http://localhost:3000' })],
        }),
      ],
      unknown: [],
    };
  },
});

function isOfTests(issuer: string, own: string): boolean {
  if (siteOfClaim(issuer) === own) return false;
  const origin = originOf(issuer);
  return DEFAULTS.test(issuer) || (origin !== null && isLoopbackHost(new URL(origin).hostname));
}

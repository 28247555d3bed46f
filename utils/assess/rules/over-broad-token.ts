import type { Subject } from '../correlate';
import { isStore } from '../correlate';
import { jar, lies, NOW, sent, site, token } from '../example';
import { isAlive } from '../jwt';
import { DAY, isMighty, lifetimeOf } from '../power';
import { API, ASVS5, cwe, RFC } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** Rights to everything, in the words of issuers. `orders:*` is a right to one thing, and a group `all` holds everybody. */
const ALL =
  /^(?:\*|\*[:./]\*|superuser|full[_-]?(?:access|control)|service_role|admin[:.]\*|(?:write|\*)[:.](?:\*|all))$/i;
/** The role of a person who runs the place; Entra's directory roles go by id: Global and Privileged Role Administrator. */
const OF_ADMINS =
  /^(?:(?:realm|site|super|system|global|org(?:anization)?)?[-_ ]?admin(?:istrator)?s?|realm-management|62e90394-69f5-4237-9190-012177145e10|e8611ab8-c189-46e8-94e1-60213ab1f814)$/i;

/**
 * A right to everything in the browser is more than any page needs. The rights of a person who administers are what they have;
 * they are worth a word where the token that carries them lies within reach of script for more than a day. Keys that are
 * mighty by their type have rules of their own.
 */
export default defineRule({
  subject: 'token',
  severity: 'high',
  needs: [],
  playbook: 'issue-leaner-tokens',
  references: [cwe(269), cwe(250), RFC.privilege, ASVS5.leastScopes, ASVS5.grantedScopes, API.functionAuthorization],
  judge(subject, site) {
    const { token, location, witness } = subject;
    const { scopes = [] } = token.facts;
    if (isMighty(token) || scopes.length === 0 || !isAlive(subject, site.facts.now)) return ASIDE;
    const all = scopes.filter((scope) => ALL.test(scope));
    const confidence = confidenceOf(token, witness, 'firm');
    const isShort = isShortLived(subject);
    if (all.length > 0) {
      return {
        kind: 'risk',
        severity: isShort ? 'medium' : 'high',
        confidence,
        message: { key: 'finding_over_broad_token', values: [location.key, all.join(', ')] },
        ...(isShort && {
          weighed: [{ effect: 'lowered', message: { key: 'weight_short_lived', values: [] } } as const],
        }),
      };
    }
    const [admin] = scopes.filter((scope) => OF_ADMINS.test(scope));
    if (admin === undefined || isShort || !isStore(location.surface)) return OK;
    return {
      kind: 'risk',
      severity: 'medium',
      confidence,
      message: { key: 'finding_admin_token_within_reach', values: [location.key, admin] },
    };
  },
  examples: () => {
    const of = (scopes: readonly string[], days = 7) => [
      token({ type: 'jwt', facts: { algorithm: 'RS256', scopes, issuedAt: NOW, expiresAt: NOW + days * DAY } }),
    ];
    const sightings = [lies('local-storage', 'token')];
    return {
      risk: [
        site({ tokens: of(['openid', '*']), sightings }),
        site({ tokens: of(['write:*'], 0.01), sightings }),
        site({ tokens: of(['full_access']), uses: [sent('https://api.example.com')] }),
        site({ tokens: of(['super-admin']), sightings }),
      ],
      ok: [
        site({ tokens: of(['openid', 'read:orders', 'orders:*']), sightings }),
        site({ tokens: of(['admin'], 0.01), sightings }),
        // Verdaccio's groups of everybody.
        site({ tokens: of(['$all', '@all', 'all', '$authenticated', 'robin']), sightings }),
        site({ tokens: of(['admin']), sightings: [jar('session')] }),
      ],
      aside: [site({ tokens: of(['*'], -1), sightings }), site({ sightings })],
      unknown: [],
    };
  },
});

function isShortLived({ token }: Subject): boolean {
  const lifetime = lifetimeOf(token);
  return lifetime !== null && lifetime <= DAY;
}

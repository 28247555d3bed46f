import type { Token } from '../../model/ledger';
import { fingerprint, lies, NOW, opened, site, token } from '../example';
import { HOUR, isExpired } from '../power';
import { ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';

/**
 * Two applications are told by two logins that are good at the same time: ID tokens for different clients, or access tokens that
 * name different ones. Several APIs of one client are one application.
 */
export default defineRule({
  subject: 'origin',
  severity: 'medium',
  needs: ['local-storage', 'session-storage'],
  playbook: 'separate-applications',
  references: [cwe(668), ASVS5.separateHosts],
  judge({ access: { origin } }, { facts, lying }) {
    const here = lying.filter(({ sighting }) => sighting.origin === origin && sighting.cookie === null);
    const tokens = here.map((one) => one.token).filter((one) => !isExpired(one, facts.now));
    const clients = clientsOf(tokens);
    if (clients.length < 2) return clients.length === 0 ? ASIDE : OK;
    return {
      kind: 'risk',
      severity: 'medium',
      confidence: 'tentative',
      message: { key: 'finding_origin_shared_by_applications', values: [origin, clients.slice(0, 4).join(', ')] },
    };
  },
  examples: () => {
    const id = (audience: string, number: number, more: object = {}) => [
      token({ role: 'id', tokenClass: 'session', facts: { audience: [audience], ...more } }, number),
      token({ facts: {} }, number + 10),
    ];
    const at = (number: number) => [
      lies('local-storage', `app${number}`, { fingerprint: fingerprint(number) }),
      lies('local-storage', `app${number}`, { fingerprint: fingerprint(number + 10) }),
    ];
    const facts = { sightings: [...at(1), ...at(2)], access: [opened()] };
    const client = (name: string, number: number) => token({ facts: { client: name } }, number);
    return {
      risk: [
        site({ ...facts, tokens: [...id('shop', 1), ...id('admin', 2)] }),
        site({ ...facts, tokens: [client('shop', 1), client('admin', 2)] }),
      ],
      ok: [
        site({ ...facts, tokens: [...id('shop', 1), ...id('shop', 2)] }),
        site({ ...facts, tokens: [...id('shop', 1), ...id('admin', 2, { expiresAt: NOW - HOUR })] }),
        site({ ...facts, tokens: [client('shop', 1), token({ facts: { audience: ['https://api.example.com'] } }, 2)] }),
        site({ ...facts, tokens: [client('shop', 1), ...id('[tw1_shop]', 2)] }),
      ],
      aside: [site({ ...facts, tokens: [token({}, 1), token({}, 2)] })],
      unknown: [],
    };
  },
});

/**
 * The applications that tokens were given to. A client's id may be redacted as an audience and readable as a client: the one is not
 * compared with the other.
 */
function clientsOf(tokens: readonly Token[]): readonly string[] {
  const told = tokens.flatMap(({ facts }) => facts.client ?? []);
  const heard = tokens.flatMap(({ role, facts }) => (role === 'id' ? (facts.audience?.[0] ?? []) : []));
  const lists = [told, heard].map((names) => [...new Set(names)].toSorted());
  return lists.find(({ length }) => length > 1) ?? lists.find(({ length }) => length > 0) ?? [];
}

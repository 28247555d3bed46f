import { isLoopbackHost } from '../../lib/loopback';
import { isReadAt } from '../../lib/read-at';
import { jar, lies, opened, site } from '../example';
import { DAY } from '../power';
import { ASVS4, ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';

const YEAR = (365 * DAY) / 1000;

/** The header has a meaning for https alone; that there is none is said by the rule on clear text. */
export default defineRule({
  subject: 'origin',
  severity: 'low',
  needs: [],
  playbook: 'set-transport-and-frame-headers',
  hardening: true,
  references: [cwe(523), cwe(319), ASVS4.hsts, ASVS5.hsts],
  judge({ access }, { lying }) {
    const { origin, guard } = access;
    const { protocol, hostname } = new URL(origin);
    if (!guard || protocol !== 'https:' || isLoopbackHost(hostname)) return ASIDE;
    if ((guard.hsts?.maxAge ?? 0) >= YEAR) return OK;
    const isOpen = lying.some(({ sighting }) => sighting.cookie?.secure === false && isReadAt(sighting, access));
    const days = String(Math.floor(((guard.hsts?.maxAge ?? 0) * 1000) / DAY));
    return {
      kind: 'risk',
      severity: isOpen ? 'medium' : 'low',
      confidence: 'firm',
      message: { key: `finding_missing_transport_security${guard.hsts ? '_brief' : ''}`, values: [origin, days] },
    };
  },
  examples: () => {
    const sightings = [lies('local-storage', 'auth')];
    const guarded = (maxAge: number) =>
      opened({ guard: { framedBy: 'any', isParted: false, hsts: { maxAge, subdomains: true }, isKept: true } });
    return {
      risk: [
        site({ sightings, access: [opened()] }),
        site({ sightings, access: [guarded(300)] }),
        site({ sightings: [jar('sid', { secure: false })], access: [opened()] }),
      ],
      ok: [site({ sightings, access: [guarded(63_072_000)] })],
      aside: [
        site({ sightings, access: [opened({ guard: null })] }),
        site({ access: [opened()] }),
        site({
          site: 'localhost:3000',
          sightings: [lies('local-storage', 'auth', { origin: 'http://localhost:3000' })],
          access: [opened({ origin: 'http://localhost:3000' })],
        }),
      ],
      unknown: [],
    };
  },
});

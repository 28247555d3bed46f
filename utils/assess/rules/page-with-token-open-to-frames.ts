import { jar, lies, opened, site } from '../example';
import { ASVS4, ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';

/** Cookies with SameSite do not reach a foreign frame, storage is parted there: what is left is a page that a person is made to press. */
export default defineRule({
  subject: 'origin',
  severity: 'low',
  needs: [],
  playbook: 'set-transport-and-frame-headers',
  hardening: true,
  references: [cwe(1021), ASVS4.framing, ASVS5.framing, ASVS5.opener],
  judge({ access: { origin, guard } }) {
    if (!guard) return ASIDE;
    if (guard.framedBy !== 'any' || guard.isParted) return OK;
    return {
      kind: 'risk',
      severity: 'low',
      confidence: 'firm',
      message: { key: 'finding_page_with_token_open_to_frames', values: [origin] },
    };
  },
  examples: () => {
    const sightings = [lies('local-storage', 'auth')];
    const guard = { framedBy: 'none', isParted: false, hsts: null, isKept: true } as const;
    return {
      risk: [site({ sightings, access: [opened()] }), site({ sightings: [jar('sid')], access: [opened()] })],
      ok: [
        site({ sightings, access: [opened({ guard })] }),
        site({ sightings, access: [opened({ guard: { ...guard, framedBy: 'any', isParted: true } })] }),
      ],
      aside: [site({ sightings, access: [opened({ guard: null })] })],
      unknown: [],
    };
  },
});

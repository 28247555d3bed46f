import { jar, opened, site, token } from '../example';
import { ASVS4, ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';

/** Whoever comes to the same browser next goes back, and sees what the page showed. */
export default defineRule({
  subject: 'origin',
  severity: 'low',
  needs: [],
  playbook: 'keep-answers-out-of-caches',
  hardening: true,
  references: [cwe(525), ASVS4.antiCaching, ASVS5.antiCaching, ASVS5.cleared, WSTG.logout],
  judge({ access: { origin, guard }, tokens }) {
    const isSession = tokens.some(({ role, tokenClass }) => role === 'session' || tokenClass === 'session');
    if (!guard || !isSession) return ASIDE;
    if (!guard.isKept) return OK;
    return {
      kind: 'risk',
      severity: 'low',
      confidence: 'tentative',
      message: { key: 'finding_page_kept_after_logout', values: [origin] },
    };
  },
  examples: () => {
    const session = { tokens: [token({ role: 'session', tokenClass: 'session' })], sightings: [jar('sid')] };
    return {
      risk: [
        site({ ...session, access: [opened()] }),
        site({ ...session, sightings: [jar('sid', { httpOnly: false })], access: [opened()] }),
      ],
      ok: [
        site({
          ...session,
          access: [opened({ guard: { framedBy: 'any', isParted: false, hsts: null, isKept: false } })],
        }),
      ],
      aside: [site({ ...session, access: [opened({ guard: null })] }), site({ access: [opened()] })],
      unknown: [],
    };
  },
});

import { jar, lies, opened, site } from '../example';
import { ASVS4, ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';

/** Few apps are ready for them, and a good policy does without. */
export default defineRule({
  subject: 'origin',
  severity: 'info',
  needs: [],
  playbook: 'limit-scripts-by-policy',
  hardening: true,
  references: [cwe(79), ASVS4.contentPolicy, ASVS5.contentPolicy],
  judge({ access: { origin, policy }, readable }) {
    if (readable.length === 0 || policy === null) return ASIDE;
    if (policy.trustedTypes) return OK;
    return {
      kind: 'risk',
      severity: 'info',
      confidence: 'firm',
      message: { key: 'finding_trusted_types_not_required', values: [origin] },
    };
  },
  examples: () => {
    const sightings = [lies('local-storage', 'auth')];
    return {
      risk: [
        site({ sightings, access: [opened()] }),
        site({ sightings, access: [opened({ policy: { scripts: 'strict', trustedTypes: false } })] }),
      ],
      ok: [site({ sightings, access: [opened({ policy: { scripts: 'any', trustedTypes: true } })] })],
      aside: [
        site({ sightings, access: [opened({ policy: null })] }),
        site({ sightings: [jar('sid')], access: [opened()] }),
        site({ access: [opened()] }),
      ],
      unknown: [],
    };
  },
});

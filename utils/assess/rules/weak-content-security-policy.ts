import { jar, lies, opened, site, token } from '../example';
import { ASVS4, ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';

/**
 * A missing policy matters for what script can read: where nothing readable lies, it is silent. Where something does, that is the
 * risk, and its finding tells of the policy: most apps have none, and a second finding for each would say nothing new.
 */
export default defineRule({
  subject: 'origin',
  severity: 'low',
  needs: [],
  playbook: 'limit-scripts-by-policy',
  hardening: true,
  references: [cwe(693), cwe(79), ASVS4.contentPolicy, ASVS5.contentPolicy],
  judge({ access, readable }) {
    if (readable.length === 0) return ASIDE;
    const { origin, policy, foreign = [] } = access;
    if (policy === null) return { kind: 'unknown', message: { key: 'unknown_no_document', values: [origin] } };
    if (policy.scripts !== 'any') return OK;
    return {
      kind: 'risk',
      severity: foreign.length > 0 ? 'medium' : 'low',
      confidence: 'firm',
      message: { key: 'finding_weak_content_security_policy', values: [origin] },
    };
  },
  examples: () => {
    const stored = [lies('local-storage', 'auth')];
    return {
      risk: [
        site({ sightings: stored, access: [opened()] }),
        site({ sightings: stored, access: [opened({ scripts: ['https://cdn.vendor.io'] })] }),
      ],
      ok: [site({ sightings: stored, access: [opened({ policy: { scripts: 'listed', trustedTypes: false } })] })],
      aside: [
        site({ sightings: [jar('sid')], access: [opened()] }),
        site({ tokens: [token({ publishable: true })], sightings: stored, access: [opened()] }),
        site({ access: [opened()] }),
      ],
      unknown: [site({ sightings: stored, access: [opened({ policy: null })] })],
    };
  },
});

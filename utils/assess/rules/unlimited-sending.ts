import { widest } from '../../lib/compare-policies';
import { lies, opened, site } from '../example';
import { ASVS4, ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';

/** Where every script runs anyway, the rule on the policy says what is wrong: one finding for one header. */
export default defineRule({
  subject: 'origin',
  severity: 'low',
  needs: [],
  playbook: 'limit-scripts-by-policy',
  hardening: true,
  references: [cwe(693), ASVS4.contentPolicy, ASVS5.contentPolicy],
  judge({ access, readable }) {
    const { origin, policy, sending } = access;
    if (readable.length === 0 || !policy || policy.scripts === 'any' || !sending) return ASIDE;
    if (widest(sending) !== 'any') return OK;
    const open = [
      ...(sending.connect === 'any' ? ['connect-src'] : []),
      ...(sending.forms === 'any' ? ['form-action'] : []),
      ...(sending.images === 'any' ? ['img-src'] : []),
    ];
    return {
      kind: 'risk',
      severity: 'low',
      confidence: 'firm',
      message: { key: 'finding_unlimited_sending', values: [origin, open.join(', ')] },
    };
  },
  examples: () => {
    const sightings = [lies('local-storage', 'auth')];
    const policy = { scripts: 'strict', trustedTypes: false } as const;
    const closed = { connect: 'listed', forms: 'none', images: 'none', objects: 'none', base: 'none' } as const;
    return {
      risk: [
        site({ sightings, access: [opened({ policy })] }),
        site({ sightings, access: [opened({ policy, sending: { ...closed, images: 'any' } })] }),
      ],
      ok: [site({ sightings, access: [opened({ policy, sending: closed })] })],
      aside: [site({ sightings, access: [opened()] }), site({ access: [opened({ policy })] })],
      unknown: [],
    };
  },
});

import { jar, lies, opened, site } from '../example';
import { ASVS4, ASVS5, cwe } from '../references';
import { ASIDE, defineRule } from '../rule';

/**
 * A service worker stays when the page is closed, and sees every request of its scope, cookies apart. Push and messaging services
 * commonly have their script imported there, so this is no risk by itself.
 */
export default defineRule({
  subject: 'origin',
  severity: 'medium',
  needs: [],
  playbook: 'pin-third-party-scripts',
  hardening: true,
  references: [cwe(829), ASVS4.integrity, ASVS5.integrity],
  judge({ access: { origin, workers = [] } }) {
    // Whether there is a worker at all was not kept.
    if (workers.length === 0) return ASIDE;
    const hosts = workers.map((one) => new URL(one).host);
    return {
      kind: 'risk',
      severity: 'medium',
      confidence: 'firm',
      message: { key: 'finding_service_worker_with_foreign_script', values: [origin, hosts.slice(0, 5).join(', ')] },
    };
  },
  examples: () => {
    const access = [opened({ workers: ['https://push.vendor.io'] })];
    return {
      risk: [site({ sightings: [lies('local-storage', 'auth')], access }), site({ sightings: [jar('sid')], access })],
      ok: [],
      aside: [
        site({ access }),
        site({ sightings: [lies('local-storage', 'auth')], access: [opened({ scripts: ['https://push.vendor.io'] })] }),
      ],
      unknown: [],
    };
  },
});

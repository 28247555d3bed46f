import { jar, lies, opened, site } from '../example';
import { ASVS4, ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';

/**
 * Whoever can change the file at the other host has the token. Scripts of the same site are under the same hands. That such a
 * script can read the token is told by the exposure; here it is that nobody would notice another content.
 */
export default defineRule({
  subject: 'origin',
  severity: 'low',
  needs: [],
  playbook: 'pin-third-party-scripts',
  hardening: true,
  references: [cwe(353), cwe(829), ASVS4.integrity, ASVS5.integrity],
  judge({ access: { origin, scripts, foreign = [], unpinned = [] }, readable }) {
    const loose = unpinned.filter((one) => foreign.includes(one));
    if (readable.length === 0) return ASIDE;
    if (loose.length === 0) return scripts.some((one) => foreign.includes(one)) ? OK : ASIDE;
    const hosts = loose.map((one) => new URL(one).host);
    return {
      kind: 'risk',
      severity: 'low',
      confidence: 'firm',
      message: { key: 'finding_third_party_script_without_integrity', values: [origin, hosts.slice(0, 5).join(', ')] },
    };
  },
  examples: () => {
    const sightings = [lies('local-storage', 'auth')];
    return {
      risk: [
        site({ sightings, access: [opened({ unpinned: ['https://cdn.vendor.io'] })] }),
        site({ sightings, access: [opened({ unpinned: ['https://a.test', 'https://static.example.com'] })] }),
      ],
      ok: [site({ sightings, access: [opened({ scripts: ['https://cdn.vendor.io'] })] })],
      aside: [
        site({ sightings: [jar('sid')], access: [opened({ scripts: ['https://cdn.vendor.io'] })] }),
        site({ sightings, access: [opened({ unpinned: ['https://static.example.com'] })] }),
        site({ access: [opened({ unpinned: ['https://cdn.vendor.io'] })] }),
      ],
      unknown: [],
    };
  },
});

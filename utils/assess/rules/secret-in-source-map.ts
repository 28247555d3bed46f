import { blind, lies, NOW, site, token } from '../example';
import { API, ASVS4, ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { servedSeverity } from '../served-secret';
import { confidenceOf } from '../weigh';

/**
 * A map publishes sources, and with them what a build leaves out of the bundle: server code, comments, unused settings. What
 * the script itself shows is reported there, once: taking it out of the source takes it out of the map.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'critical',
  needs: ['source-map'],
  playbook: 'keep-sources-private',
  references: [
    cwe(540),
    cwe(615),
    cwe(798),
    ASVS5.secretsManaged,
    ASVS5.production,
    ASVS4.secretsInSource,
    WSTG.leftFiles,
    API.misconfiguration,
  ],
  judge(subject, { facts }) {
    const { life, token, location, sighting, witness } = subject;
    if (location.surface !== 'source-map' || sighting.removedAt !== null) return ASIDE;
    if (life.sightings.some((one) => one.surface === 'script' && one.removedAt === null)) return ASIDE;
    const severity = servedSeverity(subject, facts.now);
    if (severity === null) return ASIDE;
    if (severity === 'fine') return OK;
    const values = [location.key, token.preview];
    if (severity === 'maybe') return { kind: 'unknown', message: { key: 'unknown_ambiguous_key_in_script', values } };
    const confidence = confidenceOf(token, witness);
    return { kind: 'risk', severity, confidence, message: { key: 'finding_secret_in_source_map', values } };
  },
  examples: () => {
    const map = lies('source-map', '/assets/app.js.map', { path: 'src/server/mail.ts:12:18', witness: 'browser' });
    const key = token({ type: 'sendgrid', tokenClass: 'secret', role: 'api-key', knownBy: 'form' });
    return {
      risk: [
        site({ tokens: [key], sightings: [map] }),
        site({ tokens: [{ ...key, tokenClass: 'private_key' }], sightings: [map] }),
        site({ tokens: [key], sightings: [map, lies('script', '/assets/app.js', { removedAt: NOW })] }),
      ],
      ok: [site({ tokens: [{ ...key, tokenClass: 'publishable', publishable: true }], sightings: [map] })],
      aside: [
        site({ tokens: [{ ...key, tokenClass: 'identifier' }], sightings: [map] }),
        site({ tokens: [key], sightings: [{ ...map, removedAt: NOW }] }),
        site({ tokens: [key], sightings: [map, lies('script', '/assets/app.js', { path: '1:300' })] }),
      ],
      unknown: [site({ tokens: [{ ...key, tokenClass: 'ambiguous' }], sightings: [map] }), blind('source-map')],
    };
  },
});

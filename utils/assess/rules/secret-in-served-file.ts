import { lies, NOW, site, token } from '../example';
import { API, ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { servedSeverity } from '../served-secret';
import { confidenceOf } from '../weigh';

/** A file of settings or a left copy that the server gives to everybody. Looked for only when a person asks. */
export default defineRule({
  subject: 'sighting',
  severity: 'critical',
  needs: [],
  playbook: 'stop-serving-files',
  references: [cwe(538), cwe(798), ASVS5.secretsManaged, ASVS5.production, WSTG.leftFiles, API.misconfiguration],
  judge(subject, { facts }) {
    const { token, location, sighting, witness } = subject;
    if (location.surface !== 'well-known-file' || sighting.removedAt !== null) return ASIDE;
    const severity = servedSeverity(subject, facts.now);
    if (severity === null) return ASIDE;
    if (severity === 'fine') return OK;
    const values = [location.key, token.preview];
    if (severity === 'maybe') return { kind: 'unknown', message: { key: 'unknown_ambiguous_key_in_script', values } };
    const confidence = confidenceOf(token, witness);
    return { kind: 'risk', severity, confidence, message: { key: 'finding_secret_in_served_file', values } };
  },
  examples: () => {
    const file = lies('well-known-file', '/.env', { path: '4:12', witness: 'browser' });
    const key = token({ type: 'stripe-sk-live', tokenClass: 'secret', role: 'api-key', knownBy: 'form' });
    return {
      risk: [
        site({ tokens: [key], sightings: [file] }),
        site({ tokens: [{ ...key, tokenClass: 'private_key' }], sightings: [file] }),
      ],
      ok: [site({ tokens: [{ ...key, tokenClass: 'publishable', publishable: true }], sightings: [file] })],
      aside: [
        site({ tokens: [{ ...key, tokenClass: 'identifier' }], sightings: [file] }),
        site({ tokens: [key], sightings: [{ ...file, removedAt: NOW }] }),
        site({ tokens: [key], sightings: [lies('script', '/app.js')] }),
      ],
      unknown: [site({ tokens: [{ ...key, tokenClass: 'ambiguous' }], sightings: [file] })],
    };
  },
});

import { blind, lies, NOW, site, token } from '../example';
import { HOUR } from '../power';
import { API, ASVS4, ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { servedSeverity } from '../served-secret';
import { confidenceOf } from '../weigh';

/**
 * What stands in a script, everybody has who asks for it. Keys that their issuer calls publishable belong there; a few kinds
 * may or may not, by how they are restricted, and of those the verdict is `unknown`. Scripts are fetched without the person's
 * session, so that a token made for that person alone is not among them.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'critical',
  needs: ['script'],
  playbook: 'take-secret-out-of-bundle',
  references: [
    cwe(798),
    cwe(540),
    ASVS5.secretsManaged,
    ASVS5.production,
    ASVS4.secretsInSource,
    WSTG.pageContent,
    API.misconfiguration,
  ],
  judge(subject, { facts }) {
    const { token, location, sighting, witness } = subject;
    const isScript = location.surface === 'script' || location.surface === 'web-manifest';
    if (!isScript || sighting.removedAt !== null) return ASIDE;
    const severity = servedSeverity(subject, facts.now);
    if (severity === null) return ASIDE;
    if (severity === 'fine') return OK;
    const values = [location.key, token.preview];
    if (severity === 'maybe') return { kind: 'unknown', message: { key: 'unknown_ambiguous_key_in_script', values } };
    const confidence = confidenceOf(token, witness);
    return { kind: 'risk', severity, confidence, message: { key: 'finding_secret_in_script', values } };
  },
  examples: () => {
    const app = lies('script', '/assets/app.js', { path: '1:20341', witness: 'browser' });
    const key = token({ type: 'openai-project', tokenClass: 'secret', role: 'api-key', knownBy: 'form' });
    return {
      risk: [
        site({ tokens: [key], sightings: [app] }),
        site({ tokens: [{ ...key, tokenClass: 'scoped_secret', confidence: 'firm' }], sightings: [app] }),
        site({ tokens: [token({ role: 'refresh' })], sightings: [app] }),
        site({ tokens: [{ ...key, tokenClass: 'webhook' }], sightings: [{ ...app, surface: 'web-manifest' }] }),
      ],
      ok: [site({ tokens: [{ ...key, tokenClass: 'publishable', publishable: true }], sightings: [app] })],
      aside: [
        site({ tokens: [{ ...key, tokenClass: 'identifier' }], sightings: [app] }),
        site({ tokens: [token({ facts: { expiresAt: NOW - HOUR } })], sightings: [app] }),
        site({ tokens: [key], sightings: [{ ...app, removedAt: NOW }] }),
        site({ tokens: [key], sightings: [lies('local-storage', 'key')] }),
      ],
      unknown: [site({ tokens: [{ ...key, tokenClass: 'ambiguous' }], sightings: [app] }), blind('script')],
    };
  },
});

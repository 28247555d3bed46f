import type { Severity } from '../../model/report';
import type { Subjects } from '../correlate';
import { lies, NOW, site, token } from '../example';
import { accessPower, HOUR, isExpired, isHarmless, isMighty, isPublishable, isRefresh } from '../power';
import { API, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf, milder } from '../weigh';

/**
 * A file is copied, committed, built and served, and what stands in it goes along. Keys that their issuer calls publishable
 * may stand there; of the kinds that may or may not, the verdict is `unknown`. A session of one person is milder than a
 * secret that does not end by itself. A commit has what it added for as long as there is a copy of the repository.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'high',
  needs: [],
  playbook: 'keep-secrets-out-of-files',
  references: [cwe(522), WSTG.exposed, API.authentication],
  judge(subject, { facts }) {
    const { token, location, sighting, witness, life } = subject;
    const isCommit = location.surface === 'commit';
    if ((location.surface !== 'file' && !isCommit) || sighting.removedAt !== null) return ASIDE;
    if (isPublishable(token)) return OK;
    if (isHarmless(token) || isExpired(token, facts.now)) return ASIDE;
    const values = [location.key, token.preview];
    if (accessPower(life) === 'maybe') return { kind: 'unknown', message: { key: 'unknown_ambiguous_key', values } };
    const severity = byPower(subject);
    return {
      kind: 'risk',
      severity: token.facts.environment === 'test' ? milder(severity) : severity,
      confidence: confidenceOf(token, witness),
      message: { key: isCommit ? inCommit(sighting.inHead) : 'finding_secret_in_file', values },
    };
  },
  examples: () => {
    const file = lies('file', 'src/config.ts', { origin: '', path: '12:5', witness: 'import' });
    const commit = lies('commit', 'src/config.ts', { origin: '', path: '1a2b3c4d5e6f → 12:5', witness: 'import' });
    const key = token({ type: 'openai-project', tokenClass: 'secret', role: 'api-key', knownBy: 'form' });
    return {
      risk: [
        site({ tokens: [key], sightings: [file] }),
        site({ tokens: [{ ...key, tokenClass: 'private_key' }], sightings: [file] }),
        site({ tokens: [token()], sightings: [file] }),
        site({ tokens: [key], sightings: [{ ...commit, inHead: false }] }),
      ],
      ok: [site({ tokens: [{ ...key, publishable: true, tokenClass: 'publishable' }], sightings: [file] })],
      aside: [
        site({ tokens: [token({ facts: { expiresAt: NOW - HOUR } })], sightings: [file] }),
        site({ tokens: [key], sightings: [lies('heap', 'apiKey')] }),
      ],
      unknown: [site({ tokens: [{ ...key, tokenClass: 'ambiguous' }], sightings: [file] })],
    };
  },
});

function inCommit(inHead: boolean | undefined): string {
  if (inHead === undefined) return 'finding_secret_in_commit';
  return inHead ? 'finding_secret_in_commit_and_head' : 'finding_secret_in_commit_alone';
}

function byPower({ token }: Subjects['sighting']): Severity {
  if (isMighty(token)) return 'critical';
  if (token.tokenClass === 'secret' || token.tokenClass === 'scoped_secret' || isRefresh(token)) return 'high';
  return 'medium';
}

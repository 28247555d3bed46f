import { readerOf } from '../cookies';
import { jar, lies, NOW, site, token } from '../example';
import { exposed, weight } from '../exposure';
import { isKey } from '../power';
import { ASVS4, ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf, milder } from '../weigh';

/** Those that last no longer than the tab. */
const MILDER: ReadonlySet<string> = new Set(['session-storage', 'history-state', 'window-global']);
/** The symmetric secret of a JSON Web Key. What it protects is seldom more than what lies beside it. */
const SHARED = /(?:^|\.)k$/;
/** What reading a `CryptoKey` gives; see `observe/content/exported-keys.ts`. */
const EXPORTED = /(?:^|\.)exportKey\.[^.]+$/;

/**
 * Keys that script can copy, as text or as a `CryptoKey` that lets itself be exported. One that does not can be used by injected
 * script as long as the page is open, and not be taken away: it is never seen here.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'high',
  needs: ['local-storage', 'session-storage', 'indexed-db', 'cache-storage', 'document-cookie'],
  playbook: 'make-keys-non-extractable',
  references: [cwe(922), cwe(522), ASVS4.browserStorage, ASVS5.tokensWhereNeeded, WSTG.storage],
  judge(subject, site) {
    const { token, location, sighting, witness } = subject;
    if (!isKey(token) || sighting.removedAt !== null) return ASIDE;
    const reader = readerOf(subject, site);
    if (reader !== 'script') return reader === 'server' ? OK : ASIDE;
    const isShared = SHARED.test(location.path);
    const usual = isShared ? 'medium' : 'high';
    const isMild = MILDER.has(location.surface);
    const own = [...(isShared ? [weight('lowered', 'shared_key')] : []), ...(isMild ? [weight('lowered', 'tab')] : [])];
    const isExported = EXPORTED.test(location.path);
    return {
      kind: 'risk',
      ...exposed(isMild ? milder(usual) : usual, subject, site, own),
      confidence: confidenceOf(token, witness),
      message: {
        key: isExported ? 'finding_extractable_key_in_store' : 'finding_private_key_in_store',
        values: [location.key, token.preview],
      },
    };
  },
  examples: () => {
    const key = token({ type: 'private-jwk', tokenClass: 'private_key', role: 'unknown' });
    const stored = (surface: 'local-storage' | 'indexed-db' | 'session-storage', path: string) =>
      site({ tokens: [key], sightings: [lies(surface, 'keys/dpop/current', { path })] });
    return {
      risk: [
        stored('indexed-db', '$.privateKey.exportKey.d'),
        stored('indexed-db', '$.exportKey.k'),
        stored('local-storage', '$.d'),
        stored('session-storage', '$.k'),
        site({ tokens: [key], sightings: [jar('key', { httpOnly: false })] }),
        site({ tokens: [key], sightings: [lies('document-cookie', 'key')] }),
        site({ tokens: [{ ...key, type: 'pem-private-key' }], sightings: [lies('local-storage', 'pem')] }),
      ],
      ok: [site({ tokens: [key], sightings: [jar('key')] })],
      aside: [
        site({ tokens: [key], sightings: [jar('key', { httpOnly: false, domain: '.tracker.example.net' })] }),
        site({ sightings: [lies('indexed-db', 'app/sessions/current')] }),
        site({ tokens: [key], sightings: [lies('indexed-db', 'keys', { removedAt: NOW })] }),
        site({ tokens: [key], sightings: [lies('inline-script', 'script')] }),
      ],
      unknown: [],
    };
  },
});

import { readerOf } from '../cookies';
import { jar, lies, NOW, site, token } from '../example';
import { ASVS5, cwe, RFC, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** MSAL.js 4 encrypts what it keeps in `localStorage`, and puts the key for it there. */
const KEY_COOKIE = 'msal.cache.encryption';

/**
 * A store that is encrypted with a key which script can read as well is as good as clear text to injected script. MSAL does not
 * mean it as a protection: it makes what is left behind useless once the browser is closed. It is the default, and no fault.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'low',
  needs: [],
  hardening: true,
  playbook: 'keep-access-token-out-of-storage',
  references: [cwe(321), cwe(922), RFC.browserApps, ASVS5.tokensWhereNeeded, WSTG.storage],
  judge(subject, site) {
    const { token, location, sighting, witness } = subject;
    if (location.key.split(';')[0] !== KEY_COOKIE || sighting.removedAt !== null) return ASIDE;
    const reader = readerOf(subject, site);
    if (reader !== 'script') return reader === 'server' ? OK : ASIDE;
    return {
      kind: 'risk',
      severity: 'low',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_encrypted_store_beside_its_key', values: [KEY_COOKIE] },
    };
  },
  examples: () => {
    const tokens = [token({ type: 'session-cookie', tokenClass: 'session', role: 'session' })];
    return {
      risk: [
        site({ tokens, sightings: [lies('document-cookie', KEY_COOKIE)] }),
        site({ tokens, sightings: [jar(KEY_COOKIE, { httpOnly: false })] }),
      ],
      ok: [site({ tokens, sightings: [jar(KEY_COOKIE)] })],
      aside: [
        site({ tokens, sightings: [lies('request-header', KEY_COOKIE)] }),
        site({ tokens, sightings: [jar('session', { httpOnly: false })] }),
        site({ tokens, sightings: [lies('document-cookie', KEY_COOKIE, { removedAt: NOW })] }),
      ],
      unknown: [],
    };
  },
});

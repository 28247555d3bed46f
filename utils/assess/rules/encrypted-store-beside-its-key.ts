import { fingerprint, jar, lies, NOW, site, token } from '../example';
import { ASVS5, cwe, RFC, WSTG } from '../references';
import { defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** What `decoders/msal-v4.ts` tells of MSAL's cache, its entries and the cookie with the key alike. */
const KIND = 'MSAL cache';

/**
 * A store that is encrypted with a key which script can read as well is as good as clear text to injected script. MSAL does not
 * mean it as a protection: it makes what is left behind useless once the browser is closed.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'low',
  needs: ['local-storage', 'document-cookie'],
  hardening: true,
  playbook: 'keep-access-token-out-of-storage',
  references: [cwe(321), cwe(922), RFC.browserApps, ASVS5.tokensWhereNeeded, WSTG.storage],
  judge({ token, location, sighting, witness }, site) {
    if (token.facts.kind !== KIND || token.facts.encrypted !== true || sighting.removedAt !== null) return OK;
    const key = site.lying.find(
      (one) =>
        one.token.facts.kind === KIND &&
        one.token.facts.encrypted !== true &&
        one.location.origin === location.origin &&
        one.sighting.cookie?.httpOnly !== true,
    );
    if (key === undefined) return OK;
    return {
      kind: 'risk',
      severity: 'low',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_encrypted_store_beside_its_key', values: [location.key, key.location.key] },
    };
  },
  examples: () => {
    const entry = token({ facts: { kind: KIND, encrypted: true } });
    const key = token({ type: 'session-cookie', facts: { kind: KIND } }, 2);
    const kept = lies('local-storage', 'msal.2|account');
    const beside = { fingerprint: fingerprint(2) };
    return {
      risk: [
        site({ tokens: [entry, key], sightings: [kept, lies('document-cookie', 'msal.cache.encryption', beside)] }),
        site({
          tokens: [entry, key],
          sightings: [kept, jar('msal.cache.encryption', { httpOnly: false }, { ...beside })],
        }),
      ],
      ok: [
        site({ tokens: [entry], sightings: [kept] }),
        site({ tokens: [entry, key], sightings: [kept, jar('key', {}, beside)] }),
        site({ tokens: [entry, key], sightings: [{ ...kept, removedAt: NOW }, lies('document-cookie', 'k', beside)] }),
        site({ sightings: [kept] }),
      ],
      unknown: [],
    };
  },
});

import type { Grant } from '../../model/ledger';
import { lies, login, site } from '../example';
import { cwe } from '../references';
import { OAUTH } from '../references-oauth';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * A page that redeems a code without `code_verifier` redeems a stolen or foreign one as gladly. Where the request shows a
 * `client_secret`, that is the graver fault and has its own rule. Where a server redeems the code nothing of it is seen here.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'high',
  needs: [],
  playbook: 'use-code-flow-with-pkce',
  references: [cwe(345), cwe(352), OAUTH.bound, OAUTH.challenge, OAUTH.code, OAUTH.weaknesses],
  judge({ sighting, token, witness, location }, { facts }) {
    const { grant } = sighting;
    if (grant?.type !== 'authorization_code' || grant.secret) return ASIDE;
    if (grant.verifier) return OK;
    // The last request for a login with a challenge: what was seen was an earlier version of the app.
    const asked = (facts.logins ?? []).filter((one) => one.asked.client === grant.client);
    const newest = asked.toSorted((a, b) => b.lastSeen - a.lastSeen)[0];
    if (newest && newest.asked.challenge !== 'none' && newest.lastSeen > sighting.lastSeen) return ASIDE;
    return {
      kind: 'risk',
      severity: 'high',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_authorization_without_pkce', values: [grant.client ?? '', location.key] },
    };
  },
  examples: () => {
    const grant: Grant = {
      type: 'authorization_code',
      method: 'POST',
      client: 'shop-web',
      verifier: false,
      secret: false,
    };
    const answer = (part: Partial<Grant> = {}) =>
      lies('response-body', 'https://login.example.com/token', { grant: { ...grant, ...part } });
    return {
      risk: [site({ sightings: [answer()] }), site({ sightings: [answer()], logins: [login({ challenge: 'none' })] })],
      ok: [site({ sightings: [answer({ verifier: true })] })],
      aside: [
        site({ sightings: [answer({ secret: true })] }),
        site({ sightings: [answer({ type: 'refresh_token' })] }),
        site({
          sightings: [{ ...answer(), lastSeen: 1 }],
          logins: [login()],
        }),
      ],
      unknown: [],
    };
  },
});

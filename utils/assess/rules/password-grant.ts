import type { Grant, GrantType } from '../../model/ledger';
import { lies, site } from '../example';
import { cwe } from '../references';
import { OAUTH } from '../references-oauth';
import { defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * OAuth's password grant: the page handles the password, second factors and phishing protection of the issuer are out of
 * reach. An app's own login form without OAuth (`login`) is another thing.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'high',
  needs: [],
  playbook: 'use-code-flow-with-pkce',
  references: [cwe(522), OAUTH.grants, OAUTH.password, OAUTH.weaknesses],
  judge({ sighting, token, witness, location }) {
    const { grant } = sighting;
    if (grant?.type !== 'password') return OK;
    return {
      kind: 'risk',
      severity: 'high',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_password_grant', values: [grant.client ?? '', location.key] },
    };
  },
  examples: () => {
    const answer = (type: GrantType, part: Partial<Grant> = {}) =>
      lies('response-body', 'https://login.example.com/token', {
        grant: { type, method: 'POST', client: 'shop-web', verifier: false, secret: false, ...part },
      });
    return {
      risk: [
        site({ sightings: [answer('password')] }),
        site({ sightings: [answer('password', { client: null, secret: true })] }),
      ],
      ok: [
        site({ sightings: [answer('login')] }),
        site({ sightings: [answer('authorization_code', { verifier: true })] }),
      ],
      unknown: [],
    };
  },
});

import { siteOf } from '../../lib/site';
import type { Grant, GrantType } from '../../model/ledger';
import type { Location } from '../../model/surface';
import { lies, site } from '../example';
import { cwe } from '../references';
import { OAUTH } from '../references-oauth';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * OAuth's password grant: the page handles the password, second factors and phishing protection of the issuer are out of
 * reach. At the site's own server it is a login form like any other, whatever its request calls it (Node-RED's does).
 */
export default defineRule({
  subject: 'sighting',
  severity: 'high',
  needs: [],
  playbook: 'use-code-flow-with-pkce',
  references: [cwe(522), OAUTH.grants, OAUTH.password, OAUTH.weaknesses],
  judge({ sighting, token, witness, location }) {
    const { grant } = sighting;
    if (grant === undefined || grant.type === 'login') return ASIDE;
    if (grant.type !== 'password') return OK;
    if (siteOf(endpointOf(location)) === sighting.site) return ASIDE;
    return {
      kind: 'risk',
      severity: 'high',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_password_grant', values: [grant.client ?? '', location.key] },
    };
  },
  examples: () => {
    const answer = (type: GrantType, part: Partial<Grant> = {}, host = 'login.vendor.io') =>
      lies('response-body', `https://${host}/token`, {
        grant: { type, method: 'POST', client: 'shop-web', verifier: false, secret: false, ...part },
      });
    return {
      risk: [
        site({ sightings: [answer('password')] }),
        site({ sightings: [answer('password', { client: null, secret: true })] }),
      ],
      ok: [site({ sightings: [answer('authorization_code', { verifier: true })] })],
      aside: [
        site({ sightings: [answer('password', {}, 'app.example.com')] }),
        site({ sightings: [answer('password', {}, 'login.example.com')] }),
        site({ sightings: [answer('login')] }),
      ],
      unknown: [],
    };
  },
});

/** Hooks name what passes by after its address; a HAR file names the path, and the origin beside it. */
const endpointOf = ({ key, origin }: Location): string => (URL.canParse(key) ? key : origin);

import type { Grant } from '../../model/ledger';
import { lies, site } from '../example';
import { cwe, WSTG } from '../references';
import { OAUTH } from '../references-oauth';
import { ASIDE, defineRule, OK } from '../rule';

/** What a page sends everybody who has the page can read: a secret in it authenticates nobody (RFC 6749 section 2.1). */
export default defineRule({
  subject: 'sighting',
  severity: 'critical',
  needs: [],
  playbook: 'take-client-secret-out-of-page',
  references: [cwe(798), cwe(522), OAUTH.secret, OAUTH.weaknesses, WSTG.pageContent],
  judge({ sighting, location }) {
    const { grant } = sighting;
    if (grant === undefined) return ASIDE;
    if (!grant.secret) return grant.type === 'login' ? ASIDE : OK;
    // The body held a member of that name that was not empty; whether the server asks for it is not known.
    return {
      kind: 'risk',
      severity: 'critical',
      confidence: 'firm',
      message: { key: 'finding_client_secret_in_browser', values: [grant.client ?? '', location.key] },
    };
  },
  examples: () => {
    const answer = (part: Partial<Grant>) =>
      lies('response-body', 'https://login.example.com/token', {
        grant: {
          type: 'authorization_code',
          method: 'POST',
          client: 'shop-web',
          verifier: true,
          secret: false,
          ...part,
        },
      });
    return {
      risk: [
        site({ sightings: [answer({ secret: true })] }),
        site({ sightings: [answer({ secret: true, type: 'client_credentials', verifier: false })] }),
      ],
      ok: [site({ sightings: [answer({})] })],
      aside: [
        site({ sightings: [answer({ type: 'login' })] }),
        site({ sightings: [lies('response-body', 'https://api.example.com/me')] }),
      ],
      unknown: [],
    };
  },
});

import { readerOf } from '../cookies';
import { isStore } from '../correlate';
import { jar, lies, NOW, site, token } from '../example';
import { isAlive } from '../jwt';
import { isRefresh } from '../power';
import { ASVS5, cwe, RFC, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** Supabase's session, Firebase's `oauthAccessToken`, Auth0's identities. */
const OF_PROVIDER =
  /(?:^|[.\]])(?:provider_(?:refresh_)?token|oauthAccessToken|identities\[\d+\]\.(?:access|refresh)_token)$/;

/**
 * With its own session the app keeps what opens the user's account at Google or GitHub. Whoever reads the one reads the other, and
 * it reaches further.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'high',
  needs: ['local-storage'],
  playbook: 'keep-provider-token-on-server',
  references: [cwe(522), RFC.privilege, ASVS5.tokensWhereNeeded, WSTG.storage],
  judge(subject, site) {
    const { token, location, sighting, witness } = subject;
    const isHere = sighting.removedAt === null && isAlive(subject, site.facts.now);
    const reader = readerOf(subject, site);
    if (!isHere || !OF_PROVIDER.test(location.path) || reader === null) return ASIDE;
    if (reader === 'server') return OK;
    const lasts = isRefresh(token) || location.path.includes('refresh_token');
    return {
      kind: 'risk',
      severity: isStore(location.surface) || lasts ? 'high' : 'medium',
      confidence: confidenceOf(token, witness),
      message: {
        key: lasts ? 'finding_provider_refresh_token_kept' : 'finding_provider_token_kept',
        values: [location.key, token.preview],
      },
    };
  },
  examples: () => {
    const kept = (path: string) => lies('local-storage', 'sb-app-auth-token', { path });
    return {
      risk: [
        site({ sightings: [kept('$.provider_token')] }),
        site({ sightings: [kept('$.provider_refresh_token')] }),
        site({ sightings: [kept('$.user.identities[0].access_token')] }),
      ],
      ok: [site({ sightings: [jar('sb-app-auth-token', {}, { path: '$.provider_token' })] })],
      aside: [
        site({ sightings: [kept('$.access_token')] }),
        site({ sightings: [{ ...kept('$.provider_token'), removedAt: NOW }] }),
        site({ sightings: [lies('response-body', '/auth/v1/token', { path: '$.provider_token' })] }),
        site({ tokens: [token({ facts: { expiresAt: NOW - 3_600_000 } })], sightings: [kept('$.provider_token')] }),
      ],
      unknown: [],
    };
  },
});

import { cookieKind } from '../cookies';
import { answered, jar, lies, site, token } from '../example';
import { setBy } from '../origins';
import { ASVS4, ASVS5, cwe, RFC } from '../references';
import { ASIDE, defineRule, OK } from '../rule';

/**
 * `Set-Cookie` keeps no cache from keeping an answer (RFC 9111 section 7.3): what says `public` or `s-maxage` may be handed to
 * others with the cookie in it. That goes for the first answer of a site as well, which no request with a token came before.
 */
export default defineRule({
  subject: 'answer',
  severity: 'high',
  needs: [],
  playbook: 'keep-answers-out-of-caches',
  references: [cwe(524), RFC.cachedSecrets, ASVS4.antiCaching, ASVS5.serverCaches],
  judge({ answer }, about) {
    const set = about.lives.flatMap((life) =>
      setBy(life, answer).filter((sighting) => cookieKind({ life, token: life.token, sighting }, about) === 'session'),
    );
    if (set.length === 0) return ASIDE;
    const shared = new Set(answer.cookies?.flatMap(({ name, isShared }) => (isShared ? name : [])));
    const found = set.find(({ key }) => shared.has(key));
    if (found === undefined) return OK;
    return {
      kind: 'risk',
      severity: 'high',
      confidence: 'firm',
      message: {
        key: 'finding_session_cookie_in_shared_cache',
        values: [answer.endpoint + answer.template, found.key],
      },
    };
  },
  examples: () => {
    const endpoint = 'https://app.example.com';
    const sightings = [lies('response-header', 'sid', { cookie: jar('sid').cookie })];
    const sets = (isShared: boolean, name = 'sid') => [
      answered({ endpoint, template: '/', caching: isShared ? 'shared' : 'no-store', cookies: [{ name, isShared }] }),
    ];
    const session = [token({ type: 'opaque-token', role: 'session' })];
    return {
      risk: [
        site({ tokens: session, sightings, access: sets(true) }),
        site({ sightings: [lies('response-header', 'jwt', { cookie: jar('jwt').cookie })], access: sets(true, 'jwt') }),
      ],
      ok: [site({ tokens: session, sightings, access: sets(false) })],
      aside: [
        site({ tokens: [token({ role: 'csrf' })], sightings, access: sets(true) }),
        site({ tokens: session, sightings, access: sets(true, 'theme') }),
      ],
      unknown: [],
    };
  },
});

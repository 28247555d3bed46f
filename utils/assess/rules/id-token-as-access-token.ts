import { blind, lies, sent, site, token } from '../example';
import { acceptedUses, hostOf, hostOfClaim, isAlive, isIdToken, isJwt } from '../jwt';
import { API, ASVS5, cwe, RFC } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** Their documentation has an app's own servers take the ID token: Firebase, Cognito's authorizers, Clerk, Supabase, Netlify. */
const MEANT_SO =
  /securetoken\.google\.com|cognito-idp\.[\w-]+\.amazonaws\.com|clerk\.|supabase\.co|identity\.netlify|session\.firebase/;
/** One request after the login hands it to the server, which makes a session of its own: that is what it is for. */
const HANDED_IN = 'POST';

/**
 * An ID token says who logged in, and to whom: the client. An API that takes it takes every ID token that any client of the
 * issuer gets, with no scope and seldom a short life.
 */
export default defineRule({
  subject: 'token',
  severity: 'medium',
  needs: ['request-header'],
  playbook: 'check-every-claim',
  references: [cwe(287), RFC.jwtConfusion, RFC.jwtExclusive, ASVS5.tokenPurpose, API.authentication],
  judge(subject, site) {
    const { life, token, witness } = subject;
    const { audience = [], issuer = '' } = token.facts;
    if (!isIdToken(token) || !isJwt(token) || !isAlive(subject, site.facts.now) || MEANT_SO.test(issuer)) return ASIDE;
    const named = new Set(audience.map(hostOfClaim));
    const use = acceptedUses(life).find(
      ({ destination, method }) =>
        method !== HANDED_IN && !named.has(hostOf(destination)) && hostOf(destination) !== hostOfClaim(issuer),
    );
    if (use === undefined) return OK;
    const better = site.beside(life).some((one) => one.token.role === 'access' && !isIdToken(one.token));
    const { destination, template } = use;
    return {
      kind: 'risk',
      severity: 'medium',
      confidence: confidenceOf(token, witness, 'firm'),
      message: {
        key: better ? 'finding_id_token_beside_access_token' : 'finding_id_token_as_access_token',
        values: [destination + template],
      },
    };
  },
  examples: () => {
    const id = (part = {}) => [
      token({
        type: 'jwt',
        role: 'id',
        tokenClass: 'session',
        facts: { algorithm: 'RS256', kind: 'id', issuer: 'https://login.idp.net', audience: ['client-1'], ...part },
      }),
    ];
    const sightings = [lies('session-storage', 'oidc')];
    const uses = [sent('https://api.example.com')];
    return {
      risk: [
        site({ tokens: id(), sightings, uses }),
        site({
          tokens: [...id(), token({}, 2)],
          sightings: [...sightings, lies('session-storage', 'oidc', { fingerprint: token({}, 2).fingerprint })],
          uses,
        }),
      ],
      ok: [
        site({ tokens: id(), sightings }),
        site({ tokens: id(), uses: [sent('https://api.example.com', { method: 'POST', count: 1 })] }),
        site({ tokens: id(), uses: [sent('https://api.example.com', { status: 401 })] }),
        site({ tokens: id({ audience: ['https://api.example.com'] }), uses }),
        site({ tokens: id(), uses: [sent('https://login.idp.net', { template: '/userinfo' })] }),
      ],
      aside: [site({ tokens: id({ issuer: 'https://securetoken.google.com/app' }), uses }), site({ sightings, uses })],
      unknown: [blind('request-header', { tokens: id() })],
    };
  },
});

import { blind, lies, NOW, sent, site, token } from '../example';
import { acceptedUses, isJwt } from '../jwt';
import { CLOCK_SKEW, DAY, dayOf, isHarmless } from '../power';
import { API, ASVS5, cwe, RFC } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * A token that is good from a day on was made for that day, a leave or a contract for example: who takes it sooner does not look at
 * `nbf`, and maybe at no claim. Five minutes are leeway, and where the servers' clock is known to differ from ours it is theirs that counts.
 */
export default defineRule({
  subject: 'token',
  severity: 'medium',
  needs: ['request-header'],
  playbook: 'check-every-claim',
  references: [cwe(345), RFC.notBefore, ASVS5.validity, API.authentication],
  judge({ life, token, location, witness }, { facts: { clockSkew } }) {
    const { notBefore } = token.facts;
    if (!isJwt(token) || isHarmless(token) || notBefore === undefined) return ASIDE;
    const taken = acceptedUses(life);
    const early = taken.find(({ lastSeen }) => lastSeen + (clockSkew ?? 0) < notBefore - CLOCK_SKEW);
    // One that is long since good was never put to the test.
    if (early === undefined) return taken.length > 0 ? OK : ASIDE;
    const { destination, template } = early;
    return {
      kind: 'risk',
      severity: 'medium',
      confidence: confidenceOf(token, witness, 'firm'),
      message: {
        key: 'finding_jwt_accepted_before_its_start',
        values: [location.key, dayOf(notBefore), destination + template],
      },
    };
  },
  examples: () => {
    const from = (notBefore: number) => [token({ type: 'jwt', facts: { algorithm: 'RS256', notBefore } })];
    const uses = [sent('https://api.example.com')];
    return {
      risk: [
        site({ tokens: from(NOW + DAY), uses }),
        site({ tokens: from(NOW + 6 * 60_000), sightings: [lies('local-storage', 'token')], uses }),
      ],
      ok: [
        site({ tokens: from(NOW - DAY), uses }),
        site({ tokens: from(NOW + 4 * 60_000), uses }),
        site({ tokens: from(NOW + DAY), uses, clockSkew: DAY }),
      ],
      aside: [
        site({ tokens: from(NOW + DAY), sightings: [lies('local-storage', 'token')] }),
        site({ tokens: from(NOW + DAY), uses: [sent('https://api.example.com', { status: 401 })] }),
        site({ tokens: [token({ type: 'jwt', facts: { algorithm: 'RS256' } })], uses }),
        site({ tokens: [token({ type: 'saml', facts: { notBefore: NOW + DAY } })], uses }),
      ],
      unknown: [blind('request-header', { tokens: from(NOW + DAY) })],
    };
  },
});

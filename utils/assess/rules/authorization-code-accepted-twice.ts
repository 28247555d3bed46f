import type { Grant } from '../../model/ledger';
import { fingerprint, lies, site, token } from '../example';
import { cwe } from '../references';
import { OAUTH } from '../references-oauth';
import { ASIDE, defineRule } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * Two answers of one endpoint brought different tokens for the same code. Whoever reads a code in an address, a log or a history
 * redeems it once more, and PKCE does not help where the verifier leaked with it. RFC 6749 section 4.1.2 has the server refuse,
 * and revoke what it gave before. The later one of the two is told. That a code was taken once says nothing: a refusal is not
 * among what is seen.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'high',
  needs: [],
  playbook: 'take-each-code-once',
  references: [cwe(294), OAUTH.codeOnce, OAUTH.weaknesses, OAUTH.redeemed],
  judge({ token, sighting, witness }, { facts }) {
    const { grant, surface, key, path } = sighting;
    if (grant?.type !== 'authorization_code' || grant.code === undefined || surface !== 'response-body') return ASIDE;
    const earlier = facts.sightings.some(
      (one) =>
        one.grant?.code === grant.code &&
        one.grant?.type === grant.type &&
        one.surface === surface &&
        one.key === key &&
        one.path === path &&
        one.fingerprint !== sighting.fingerprint &&
        (one.firstSeen < sighting.firstSeen ||
          (one.firstSeen === sighting.firstSeen && one.fingerprint < sighting.fingerprint)),
    );
    if (!earlier) return ASIDE;
    return {
      kind: 'risk',
      severity: 'high',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_authorization_code_accepted_twice', values: [key] },
    };
  },
  examples: () => {
    const tokens = [1, 2].map((number) => token({ fingerprint: fingerprint(number) }));
    const code = fingerprint(7);
    const grant: Grant = {
      type: 'authorization_code',
      method: 'POST',
      client: 'app',
      verifier: true,
      secret: false,
      code,
    };
    const { code: _, ...withoutCode } = grant;
    const answer = (number: number, part: Parameters<typeof lies>[2] = {}) =>
      lies('response-body', 'https://login.example.com/token', {
        fingerprint: fingerprint(number),
        path: '$.access_token',
        firstSeen: number * 1_000,
        grant,
        ...part,
      });
    return {
      risk: [
        site({ tokens, sightings: [answer(1), answer(2)] }),
        site({ tokens, sightings: [answer(1, { firstSeen: 9_000 }), answer(2)] }),
        site({ tokens, sightings: [answer(1, { firstSeen: 2_000 }), answer(2)] }),
      ],
      ok: [],
      aside: [
        site({ tokens, sightings: [answer(1)] }),
        site({ tokens, sightings: [answer(1), answer(2, { path: '$.id_token' })] }),
        site({ tokens, sightings: [answer(1), answer(2, { grant: { ...grant, code: fingerprint(8) } })] }),
        site({ tokens, sightings: [answer(1), answer(2)].map((one) => ({ ...one, grant: withoutCode })) }),
      ],
      unknown: [],
    };
  },
});

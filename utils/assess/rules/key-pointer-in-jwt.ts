import type { Severity } from '../../model/report';
import type { Subject } from '../correlate';
import { lies, sent, site, token } from '../example';
import { isAlive, isJwt } from '../jwt';
import { isSentByScript, siteOfClaim } from '../power';
import { ASVS5, cwe, RFC, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** A proof of possession brings its key by design (RFC 9449 section 4.2), and so does a key binding. */
const BRINGS_A_KEY = /dpop\+jwt|kb\+jwt/i;

/** The key itself. */
const OWN_KEY = /^(?:jwk|x5c)/;

/**
 * A reader that takes the key from the token believes whoever made the token. Some issuers write the address of their own
 * keys into every token (SAP's XSUAA): that is fine where the site is the issuer's. A key in the header says little of a token
 * that nobody sends.
 */
export default defineRule({
  subject: 'token',
  severity: 'medium',
  needs: [],
  playbook: 'check-every-claim',
  references: [cwe(347), RFC.jwtClaims, ASVS5.keySources, WSTG.jwt],
  judge(subject, site) {
    const { token, location, witness } = subject;
    if (!isJwt(token) || !isAlive(subject, site.facts.now) || BRINGS_A_KEY.test(token.facts.kind ?? '')) return ASIDE;
    const weighed = (token.facts.keyPointers ?? []).map((pointer) => ({
      pointer,
      severity: gravity(pointer, subject),
    }));
    const worst =
      weighed.find(({ severity }) => severity === 'high') ?? weighed.find(({ severity }) => severity !== null);
    if (!worst?.severity) return weighed.some(({ pointer }) => OWN_KEY.test(pointer)) ? ASIDE : OK;
    const [name = '', address = ''] = worst.pointer.split(' ');
    return {
      kind: 'risk',
      severity: worst.severity,
      confidence: confidenceOf(token, witness, 'firm'),
      message: address
        ? { key: 'finding_key_address_in_jwt', values: [location.key, name, address] }
        : { key: `finding_key_${name === 'kid' ? 'trap' : 'itself'}_in_jwt`, values: [location.key, name] },
    };
  },
  examples: () => {
    const jwt = (keyPointers: readonly string[], kind = 'access', issuer = 'https://login.example.com') => [
      token({ type: 'jwt', facts: { algorithm: 'RS256', issuer, kind, keyPointers } }),
    ];
    const sightings = [lies('local-storage', 'token')];
    const uses = [sent('https://api.example.com')];
    return {
      risk: [
        site({ tokens: jwt(['jku https://keys.elsewhere.net']), sightings }),
        site({ tokens: jwt(['kid']), sightings }),
        site({ tokens: jwt(['jwk']), sightings, uses }),
      ],
      ok: [
        site({ tokens: jwt([]), sightings, uses }),
        site({ tokens: jwt(['jku https://keys.example.com']), sightings, uses }),
      ],
      aside: [site({ tokens: jwt(['jwk'], 'dpop+jwt'), sightings, uses }), site({ tokens: jwt(['x5c']), sightings })],
      unknown: [],
    };
  },
});

function gravity(pointer: string, { token, life }: Subject): Severity | null {
  const [name = '', address = ''] = pointer.split(' ');
  if (name === 'kid') return 'medium';
  if (OWN_KEY.test(name)) return life.uses.some(isSentByScript) ? 'medium' : null;
  const home = siteOfClaim(token.facts.issuer ?? '');
  if (address === '') return null;
  return home !== null && siteOfClaim(address) === home ? null : 'high';
}

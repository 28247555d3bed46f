import { sessionCookie } from '../cookies';
import { blind, jar, site, token } from '../example';
import { isJwt } from '../jwt';
import { graveClaims } from '../personal';
import { ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/**
 * Frameworks that keep the session in the cookie sign it and leave it readable: to whoever has the browser, its backups or a log
 * of the cookie. What a JWT tells is judged by the rules on JWTs.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'low',
  needs: ['cookie-jar'],
  playbook: 'keep-session-data-on-server',
  references: [cwe(315), ASVS5.classified, WSTG.schema],
  judge(subject, site) {
    const { token, location, witness } = subject;
    const { personal = [], kind = '' } = token.facts;
    const cookie = sessionCookie(subject, site);
    if (cookie === null || cookie === 'maybe' || isJwt(token)) return ASIDE;
    // Without a kind nobody knows how to read it.
    if (personal.length === 0) return kind === '' ? ASIDE : OK;
    const isGrave = graveClaims(token.facts).length > 0;
    return {
      kind: 'risk',
      severity: isGrave ? 'medium' : 'low',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_user_data_in_session_cookie', values: [location.key, kind, personal.join(', ')] },
    };
  },
  examples: () => {
    const of = (kind: string, ...personal: readonly string[]) => [
      token({ type: 'session-cookie', role: 'session', tokenClass: 'session', facts: { kind, personal } }),
    ];
    return {
      risk: [
        site({ tokens: of('Flask', 'email'), sightings: [jar('session')] }),
        site({ tokens: of('Django', 'name', 'iban'), sightings: [jar('sessionid')] }),
      ],
      ok: [site({ tokens: of('Flask'), sightings: [jar('session')] })],
      aside: [
        site({ tokens: [token({ role: 'session', tokenClass: 'session' })], sightings: [jar('session')] }),
        site({
          tokens: [token({ type: 'jwt', role: 'session', facts: { algorithm: 'HS256', personal: ['email'] } })],
          sightings: [jar('session')],
        }),
      ],
      unknown: [blind('cookie-jar', { tokens: of('Flask', 'email') })],
    };
  },
});

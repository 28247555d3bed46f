import { lies, NOW, site, token } from '../example';
import { isAround } from '../jwt';
import { ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

const AWS = /^aws-/;

/** Somebody set it as a trap, to learn who looks. To try it is to spring it. */
export default defineRule({
  subject: 'token',
  severity: 'info',
  needs: [],
  playbook: 'leave-trap-alone',
  references: [cwe(200), ASVS5.suspicious],
  judge(subject) {
    const { token, location, witness } = subject;
    if (!isAround(subject)) return ASIDE;
    // Of keys whose account can be read it is known that theirs is no operator's of traps.
    if (token.facts.canary !== true) return AWS.test(token.type) && token.facts.account !== undefined ? OK : ASIDE;
    return {
      kind: 'risk',
      severity: 'info',
      confidence: confidenceOf(token, witness),
      message: { key: 'finding_canary_token', values: [location.key] },
    };
  },
  examples: () => {
    const tokens = [token({ type: 'aws-akia', tokenClass: 'secret', role: 'api-key', facts: { canary: true } })];
    return {
      risk: [
        site({ tokens, sightings: [lies('local-storage', 'aws')] }),
        site({ tokens, sightings: [lies('file', 'backup/.env')] }),
      ],
      ok: [
        site({
          tokens: [token({ type: 'aws-akia', facts: { account: '123456789012' } })],
          sightings: [lies('local-storage', 'aws')],
        }),
      ],
      aside: [
        site({ sightings: [lies('local-storage', 'aws')] }),
        site({ tokens, sightings: [lies('local-storage', 'aws', { removedAt: NOW })] }),
      ],
      unknown: [],
    };
  },
});

import { lies, NOW, site, token } from '../example';
import { isAround } from '../jwt';
import { ASVS5, cwe } from '../references';
import { defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** Somebody set it as a trap, to learn who looks. To try it is to spring it. */
export default defineRule({
  subject: 'token',
  severity: 'info',
  needs: [],
  playbook: 'leave-trap-alone',
  references: [cwe(200), ASVS5.suspicious],
  judge(subject) {
    const { token, location, witness } = subject;
    if (token.facts.canary !== true || !isAround(subject)) return OK;
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
        site({ sightings: [lies('local-storage', 'aws')] }),
        site({ tokens, sightings: [lies('local-storage', 'aws', { removedAt: NOW })] }),
      ],
      unknown: [],
    };
  },
});

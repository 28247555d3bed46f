import { answered, lies, sent, site } from '../example';
import { API, ASVS4, ASVS5, cwe } from '../references';
import { defineRule, OK } from '../rule';

/**
 * `null` is the origin of every sandboxed frame, which anybody can make. One named origin is most often the app itself; two or more
 * foreign ones may be a list, or whatever asked: that is to be tried by hand. `*` never goes with cookies.
 */
export default defineRule({
  subject: 'answer',
  severity: 'high',
  needs: [],
  playbook: 'limit-who-reads-answers',
  references: [cwe(942), cwe(346), ASVS4.cors, ASVS5.cors, API.misconfiguration],
  judge({ answer: { endpoint, template, sharedWith } }) {
    const values = [endpoint + template, sharedWith.join(', ')];
    if (sharedWith.includes('null')) {
      const message = { key: 'finding_answer_shared_with_any_origin', values };
      return { kind: 'risk', severity: 'high', confidence: 'firm', message };
    }
    if (sharedWith.length > 1) return { kind: 'unknown', message: { key: 'unknown_answer_shared', values } };
    return OK;
  },
  examples: () => {
    const uses = [sent('https://api.example.com', { template: '/session', channel: 'cookie', name: 'sid' })];
    const sightings = [lies('response-body', 'https://api.example.com/session')];
    return {
      risk: [
        site({ uses, access: [answered({ sharedWith: ['null'] })] }),
        site({ sightings, access: [answered({ sharedWith: ['null', 'vendor.io'] })] }),
      ],
      ok: [site({ uses, access: [answered({ sharedWith: ['example.com'] })] })],
      aside: [site({ access: [answered({ sharedWith: ['null'] })] })],
      unknown: [site({ uses, access: [answered({ sharedWith: ['a.test', 'b.test'] })] })],
    };
  },
});

import { answered, lies, sent, site, token } from '../example';
import { givesOf } from '../origins';
import { isHarmless } from '../power';
import { ASVS4, ASVS5, cwe, RFC } from '../references';
import { ASIDE, defineRule, OK } from '../rule';

/**
 * Browsers keep what is asked for by GET as they see fit, until told otherwise, and hand it out after the logout; a shared cache
 * hands it to others. `private` says that only the browser may: what lies in its storage as well is not told twice.
 */
export default defineRule({
  subject: 'answer',
  severity: 'medium',
  needs: [],
  playbook: 'keep-answers-out-of-caches',
  references: [cwe(525), ASVS4.antiCaching, ASVS5.antiCaching, ASVS5.serverCaches, RFC.bearerAdvice],
  judge({ answer, tokens }, { lives }) {
    const given = lives.filter((life) => tokens.includes(life.token) && givesOf(life, answer));
    if (!given.some(({ token: one }) => !isHarmless(one))) return ASIDE;
    const isShared = answer.caching === 'shared';
    if (!isShared && !(answer.caching === 'unsaid' && answer.isRead)) return OK;
    return {
      kind: 'risk',
      severity: isShared ? 'high' : 'medium',
      confidence: 'firm',
      message: {
        key: `finding_cacheable_answer_with_token${isShared ? '_shared' : ''}`,
        values: [answer.endpoint + answer.template],
      },
    };
  },
  examples: () => {
    const sightings = [lies('response-body', 'https://api.example.com/session', { path: '$.access_token' })];
    const imported = [lies('response-body', 'GET /session', { origin: 'https://api.example.com' })];
    return {
      risk: [
        site({ sightings, access: [answered({ caching: 'unsaid' })] }),
        site({ sightings, access: [answered({ caching: 'shared', isRead: false })] }),
        site({ sightings: imported, access: [answered({ caching: 'unsaid' })] }),
      ],
      ok: [
        site({ sightings, access: [answered()] }),
        site({ sightings, access: [answered({ caching: 'unsaid', isRead: false })] }),
        site({ sightings, access: [answered({ caching: 'private' })] }),
      ],
      aside: [
        site({ tokens: [token({ role: 'csrf' })], sightings, access: [answered({ caching: 'unsaid' })] }),
        site({
          uses: [sent('https://api.example.com', { template: '/session' })],
          access: [answered({ caching: 'unsaid' })],
        }),
      ],
      unknown: [],
    };
  },
});

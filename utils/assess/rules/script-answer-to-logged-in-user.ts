import { answered, sent, site } from '../example';
import { goesTo } from '../origins';
import { isHarmless } from '../power';
import { ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';

/** Script may be loaded by every page, and the cookies go along: without SameSite, or within the site. Plain bundles say nothing of who asked. */
export default defineRule({
  subject: 'answer',
  severity: 'medium',
  needs: [],
  playbook: 'limit-who-reads-answers',
  references: [cwe(346), cwe(352), ASVS5.jsonp, ASVS5.scriptAnswers],
  judge({ answer }, { lives }) {
    const goes = lives.filter((life) => !isHarmless(life.token) && goesTo(life, answer));
    if (!goes.some(({ uses }) => uses.some((use) => use.channel === 'cookie'))) return ASIDE;
    if (!answer.isCallback) return OK;
    return {
      kind: 'risk',
      severity: 'medium',
      confidence: 'tentative',
      message: { key: 'finding_script_answer_to_logged_in_user', values: [answer.endpoint + answer.template] },
    };
  },
  examples: () => {
    const uses = [sent('https://api.example.com', { template: '/session', channel: 'cookie', name: 'sid' })];
    const access = [answered({ isCallback: true })];
    return {
      risk: [site({ uses, access }), site({ uses: [{ ...uses[0], count: 9 } as (typeof uses)[0]], access })],
      ok: [site({ uses, access: [answered()] })],
      aside: [site({ uses: [sent('https://api.example.com', { template: '/session' })], access })],
      unknown: [],
    };
  },
});

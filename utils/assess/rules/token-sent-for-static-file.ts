import type { Use } from '../../model/ledger';
import { blind, sent, site, token } from '../example';
import { isHarmless, isSentByScript } from '../power';
import { ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';

/** What pages need to look like anything. Pictures and documents may well be for those alone who are logged in. */
const STYLE = /\.(?:css|woff2?|ttf|otf|eot)$/i;
const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|mp4|webm)$/i;

/** A picture is one too many where its host gets nothing else with the token. Foreign sites have a rule of their own. */
export default defineRule({
  subject: 'use',
  severity: 'low',
  needs: ['request-header'],
  playbook: 'limit-token-destinations',
  references: [cwe(201), ASVS5.tokensWhereNeeded, ASVS5.untrusted],
  judge({ life, token, use }) {
    if (isHarmless(token) || !isSentByScript(use)) return ASIDE;
    const isOther = (one: Use) => one.destination !== use.destination && isSentByScript(one) && !isStatic(one);
    const isAlone = life.uses.every((one) => one.destination !== use.destination || isStatic(one));
    if (!STYLE.test(use.template) && !(PICTURE.test(use.template) && isAlone && life.uses.some(isOther))) return OK;
    return {
      kind: 'risk',
      severity: 'low',
      confidence: 'firm',
      message: { key: 'finding_token_sent_for_static_file', values: [use.destination, use.template] },
    };
  },
  examples: () => {
    const file = (template: string, destination = 'https://static.example.com') => sent(destination, { template });
    return {
      risk: [
        site({ uses: [file('/fonts/inter.woff2')] }),
        site({ uses: [sent('https://api.example.com'), file('/avatars/{id}/small.png')] }),
      ],
      ok: [
        site({ uses: [sent('https://api.example.com'), file('/files/scan.png', 'https://api.example.com')] }),
        site({ uses: [file('/files/scan.png')] }),
      ],
      aside: [
        site({ tokens: [token({ publishable: true })], uses: [file('/app.css')] }),
        site({ uses: [sent('https://static.example.com', { template: '/app.css', channel: 'cookie', name: 'sid' })] }),
      ],
      unknown: [blind('request-header')],
    };
  },
});

const isStatic = ({ template }: Use): boolean => STYLE.test(template) || PICTURE.test(template);

import type { Use } from '../../model/ledger';
import { blind, fingerprint, sent, site, token } from '../example';
import { isHarmless, isSentByScript } from '../power';
import { ASVS5, cwe } from '../references';
import { ASIDE, defineRule, OK } from '../rule';

/** Two ways in are two ways to be attacked: a stolen token, and a forged request. Which of them counts, the server knows alone. */
export default defineRule({
  subject: 'use',
  severity: 'low',
  needs: ['request-header'],
  playbook: 'use-one-credential',
  hardening: true,
  references: [cwe(352), ASVS5.forgery],
  judge({ token, use }, { lives }) {
    if (isHarmless(token) || !isSentByScript(use)) return ASIDE;
    const isSame = (one: Use) =>
      one.channel === 'cookie' &&
      one.destination === use.destination &&
      one.template === use.template &&
      one.method === use.method;
    const beside = lives.find((life) => isSession(life.token.role, life.token.tokenClass) && life.uses.some(isSame));
    const cookie = beside?.uses.find(isSame);
    if (!cookie || beside?.token === token) return OK;
    return {
      kind: 'risk',
      severity: 'low',
      confidence: 'tentative',
      message: {
        key: 'finding_bearer_and_session_cookie',
        values: [use.destination + use.template, use.name, cookie.name],
      },
    };
  },
  examples: () => {
    const session = token({ role: 'session', tokenClass: 'session' }, 2);
    const cookie = (part: Partial<Use> = {}) =>
      sent('https://api.example.com', { channel: 'cookie', name: 'sid', fingerprint: fingerprint(2), ...part });
    const bearer = sent('https://api.example.com');
    return {
      risk: [
        site({ tokens: [token(), session], uses: [bearer, cookie()] }),
        site({ tokens: [token(), session], uses: [{ ...bearer, channel: 'header', name: 'x-api-key' }, cookie()] }),
      ],
      ok: [
        site({ tokens: [token(), session], uses: [bearer, cookie({ template: '/other' })] }),
        site({ tokens: [token(), token({ role: 'csrf' }, 2)], uses: [bearer, cookie()] }),
        site({ uses: [bearer] }),
      ],
      aside: [
        site({
          tokens: [session],
          uses: [sent('https://api.example.com', { channel: 'cookie', name: 'sid', fingerprint: fingerprint(2) })],
        }),
        site({ tokens: [token({ publishable: true }), session], uses: [bearer, cookie()] }),
      ],
      unknown: [blind('request-header')],
    };
  },
});

const isSession = (role: string, kind: string): boolean => role === 'session' || kind === 'session';

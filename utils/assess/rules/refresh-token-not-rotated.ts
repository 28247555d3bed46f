import type { Use } from '../../model/ledger';
import type { Life } from '../correlate';
import { sent, site, token } from '../example';
import { isRefresh } from '../power';
import { ASVS5, cwe, RFC } from '../references';
import { OAUTH } from '../references-oauth';
import { defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** Two requests may go out at once, from two tabs, before either answer: such are retries. Milliseconds. */
const TOGETHER = 60_000;

/**
 * The same refresh token taken twice: a thief's copy stays good beside the owner's, and nobody notices. RFC 9700 section
 * 4.14.2 asks public clients to rotate, or to bind it to a key, which a `DPoP` header beside it would show.
 */
export default defineRule({
  subject: 'token',
  severity: 'high',
  needs: [],
  playbook: 'rotate-refresh-tokens',
  references: [cwe(613), ASVS5.refreshReplay, RFC.refreshProtection, OAUTH.weaknesses],
  judge({ life, token, witness }) {
    const taken = isRefresh(token) ? refreshesWith(life) : [];
    const count = taken.reduce((sum, use) => sum + use.count, 0);
    const [first] = taken;
    const span = Math.max(...taken.map(({ lastSeen }) => lastSeen)) - Math.min(...taken.map((use) => use.firstSeen));
    if (first === undefined || count < 2 || span < TOGETHER) return OK;
    return {
      kind: 'risk',
      severity: 'high',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_refresh_token_not_rotated', values: [first.destination, String(count)] },
    };
  },
  examples: () => {
    const refresh = token({ role: 'refresh', tokenClass: 'refresh_token' });
    const use = (part: Partial<Use> = {}) =>
      sent('https://login.example.com', {
        method: 'POST',
        channel: 'body',
        name: '$.refresh_token',
        scheme: '',
        ...part,
      });
    return {
      risk: [
        site({ tokens: [refresh], uses: [use({ count: 2 })] }),
        site({ tokens: [refresh], uses: [use({ count: 9, status: 201 })] }),
      ],
      ok: [
        site({ tokens: [refresh], uses: [use({ count: 1 })] }),
        site({ tokens: [refresh], uses: [use({ count: 3, status: 400 })] }),
        site({ tokens: [refresh], uses: [use({ count: 2, firstSeen: 5_000, lastSeen: 6_000 })] }),
        site({ uses: [use({ count: 5 })] }),
      ],
      unknown: [],
    };
  },
});

/** Requests that carried it to an endpoint that took it, by the last answer. */
const refreshesWith = ({ uses }: Life): readonly Use[] =>
  uses.filter(({ channel, name, method, status }) => {
    const isRefreshing = channel === 'body' && /refresh_?token/i.test(name) && method === 'POST';
    return isRefreshing && status !== null && status >= 200 && status < 300;
  });

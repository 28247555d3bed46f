import type { Grant, Use } from '../../model/ledger';
import type { Life } from '../correlate';
import { fingerprint, lies, sent, site, token } from '../example';
import { isRefresh } from '../power';
import { ASVS5, cwe, RFC } from '../references';
import { OAUTH } from '../references-oauth';
import { ASIDE, defineRule, OK } from '../rule';
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
  judge({ life, token, witness }, { facts, lives }) {
    const all = isRefresh(token) ? renewalsWith(life) : [];
    const count = all.reduce((sum, one) => sum + one.count, 0);
    const last = Math.max(...all.map(({ lastSeen }) => lastSeen));
    const span = last - Math.min(...all.map(({ firstSeen }) => firstSeen));
    // What an answer to a renewal brought shows that the last one was not refused.
    const isTaken = facts.sightings.some(({ grant, lastSeen }) => grant?.type === 'refresh_token' && lastSeen >= last);
    if (count === 0 || !isTaken) return ASIDE;
    if (count < 2 || span < TOGETHER) return lives.some((one) => one !== life && isGivenFor(one)) ? OK : ASIDE;
    return {
      kind: 'risk',
      severity: 'high',
      confidence: confidenceOf(token, witness, 'firm'),
      message: { key: 'finding_refresh_token_not_rotated', values: [all[0]?.where ?? '', String(count)] },
    };
  },
  examples: () => {
    const refresh = token({ role: 'refresh', tokenClass: 'refresh_token' });
    const grant: Grant = { type: 'refresh_token', method: 'POST', client: 'app', verifier: false, secret: false };
    const access = lies('response-body', 'https://login.example.com/token', { fingerprint: fingerprint(2), grant });
    const use = (part: Partial<Use> = {}) =>
      sent('https://login.example.com', { channel: 'body', name: 'refresh_token', status: null, ...part });
    const told = (uses: readonly Use[], sightings = [access]) => site({ tokens: [refresh], uses, sightings });
    const rotated = (uses: readonly Use[]) =>
      site({ tokens: [refresh, token({ ...refresh, fingerprint: fingerprint(2) })], uses, sightings: [access] });
    return {
      risk: [
        told([use({ count: 2 })]),
        told(
          [],
          [access, lies('request-body', 'POST https://login.example.com/token', { path: 'refresh_token', count: 3 })],
        ),
      ],
      ok: [rotated([use({ count: 1 })]), rotated([use({ count: 2, firstSeen: 5_000, lastSeen: 6_000 })])],
      aside: [
        told([use({ count: 1 })]),
        told([use({ count: 3 })], []),
        told([use({ count: 2, firstSeen: 5_000, lastSeen: 6_000 })]),
        site({ uses: [use({ count: 5 })], sightings: [access] }),
      ],
      unknown: [],
    };
  },
});

/** A refresh token that the answer to a renewal brought. */
const isGivenFor = ({ token, sightings }: Life): boolean =>
  isRefresh(token) && sightings.some(({ grant }) => grant?.type === 'refresh_token');

interface Renewal {
  readonly where: string;
  readonly count: number;
  readonly firstSeen: number;
  readonly lastSeen: number;
}

/** Requests that carried it as a refresh token: live they are uses, in a file places. */
function renewalsWith({ uses, sightings }: Life): readonly Renewal[] {
  const isNamed = (text: string) => /refresh_?token/i.test(text);
  return [
    ...uses
      .filter(({ channel, name }) => channel === 'body' && isNamed(name))
      .map(({ destination: where, count, firstSeen, lastSeen }) => ({ where, count, firstSeen, lastSeen })),
    ...sightings
      .filter(({ surface, path }) => surface === 'request-body' && isNamed(path))
      .map(({ key: where, count, firstSeen, lastSeen }) => ({ where, count, firstSeen, lastSeen })),
  ];
}

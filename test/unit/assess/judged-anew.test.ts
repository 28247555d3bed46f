import { expect, it } from 'vitest';
import { fingerprint, NOW } from '@/utils/assess/example';
import { judgedAnew } from '@/utils/assess/judged-anew';
import type { HourOfUse } from '@/utils/model/ledger';
import type { Anomaly } from '@/utils/model/traffic';

const HOUR = 3_600_000;
const hourOf = (ago: number) => new Date(NOW - ago * HOUR).toISOString().slice(0, 13);
const used = (ago: number, uses: number, token = fingerprint(1)): HourOfUse => {
  return { site: 'app.example.com', fingerprint: token, hour: hourOf(ago), uses, denied: 0, failed: 0 };
};
const finding = { rule: 'use-after-revocation', lastSeen: NOW - 30 * HOUR };
const facts = { now: NOW, anomalies: [], notJudged: [] };
const busy = [used(28, 4), used(20, 10), used(2, 10, fingerprint(2))];

it('is fixed after a day without it in which enough was judged', () => {
  expect(judgedAnew(finding, facts, busy)).toEqual({ is: 'fixed', uses: 24 });
});

it('waits while a day has not passed, or too little was sent, or all that was sent came before', () => {
  const waiting = (uses: number) => ({ is: 'waiting', uses, wanted: 20 });
  expect(judgedAnew({ ...finding, lastSeen: NOW - 23 * HOUR }, facts, busy)).toEqual(waiting(20));
  expect(judgedAnew(finding, facts, [used(20, 19)])).toEqual(waiting(19));
  expect(judgedAnew(finding, facts, [used(31, 100), used(30, 100)].slice(0, 1))).toEqual(waiting(0));
  // The same again, of another token.
  const anomalies = [{ rule: finding.rule, token: fingerprint(2), to: NOW - HOUR } as Anomaly];
  expect(judgedAnew(finding, { ...facts, anomalies }, busy)).toEqual(waiting(0));
});

it('says nothing where the rule could judge none of them', () => {
  const blind = (tokens: number, rule = finding.rule, key = 'blind_few') => {
    return { ...facts, notJudged: [{ rule, reason: { key, values: [] }, tokens }] };
  };
  expect(judgedAnew(finding, blind(2), busy)).toMatchObject({ is: 'blind' });
  expect(judgedAnew(finding, blind(1), busy)).toMatchObject({ is: 'fixed' });
  expect(judgedAnew(finding, blind(2, 'another'), busy)).toMatchObject({ is: 'fixed' });
  expect(judgedAnew(finding, blind(2, finding.rule, 'unjudged_key_age'), busy)).toMatchObject({ is: 'fixed' });
});

import { describe, expect, it } from 'vitest';
import { defineAnomaly } from '@/utils/assess/traffic/anomaly';
import { day, denied, event, ordinary, story, times, told, use } from '@/utils/assess/traffic/example';
import { createJudge } from '@/utils/assess/traffic/judge';
import { tell } from '../../../fixtures/tell';

const STRANGER = { client: '198.51.100.9', agent: 'curl/8.5' };
const LOUD = ['medium', 'high', 'critical'];

function judged(...parts: Parameters<typeof story>[0]) {
  const { happenings, now } = story(parts);
  return tell(createJudge(), happenings).found(now);
}

describe('networks from which uses are expected', () => {
  it('are learnt where none are named', () => {
    const { happenings, now } = story([told(), ordinary(20)]);
    expect(tell(createJudge({ expectedNetworks: [] }), happenings).found(now)).toEqual([]);
  });
});

describe('one event', () => {
  it('is one anomaly that goes on, and not one for each request', () => {
    const found = judged(
      told(),
      ordinary(20),
      times(50, day(20, 9), 60_000, (at) => use(at, STRANGER)),
    );
    const ofNetwork = found.filter(({ rule }) => rule === 'unexpected-network');
    expect(ofNetwork.length).toBe(1);
    expect(ofNetwork[0]).toMatchObject({ from: day(20, 9), to: day(20, 9) + 49 * 60_000, evidence: { requests: 50 } });
  });

  it('keeps its greatest count when what came first is long forgotten', () => {
    const found = judged(
      told(),
      ordinary(20),
      times(30, day(20, 9), 4_000, (at, n) => denied(at, { template: `/admin/part-${n}`, object: null })),
      times(300, day(20, 9) + 130_000, 1_000, (at) => use(at, { template: '/admin/part-9', object: null })),
    );
    const one = found.find(({ rule }) => rule === 'failures-before-success');
    expect(one).toMatchObject({ severity: 'high', evidence: { refused: 30, tried: 30 } });
    expect(one?.what).toMatchObject({ key: 'anomaly_refused_then_in', values: ['30', '30', '10', expect.any(String)] });
  });

  it('is told again by its first moment while it goes on, and not when nothing was added', () => {
    const judge = tell(createJudge(), [
      ...story([told(), ordinary(20)]).happenings,
      ...story([use(day(20, 9), STRANGER)]).happenings,
    ]);
    const [first] = judge.found(day(20, 10));
    expect(first).toMatchObject({ rule: 'unexpected-network', severity: 'medium' });
    expect(judge.found(day(20, 10))).toEqual([]);
    tell(judge, [use(day(20, 11), STRANGER)]);
    expect(judge.found(day(20, 12))).toEqual([
      expect.objectContaining({ rule: first?.rule, from: first?.from, to: day(20, 11) }),
    ]);
  });

  it('begins anew after a day without it', () => {
    const others = (at: number, n: number) => use(at, { client: `198.51.${n}.9`, agent: `program-${n ? 'x' : 'y'}` });
    const found = judged(told(), ordinary(20), others(day(20, 9), 0), others(day(22, 9), 1));
    expect(found.filter(({ rule }) => rule === 'unexpected-network').map(({ from }) => from)).toEqual([
      day(20, 9),
      day(22, 9),
    ]);
  });
});

describe('a token that is not known well enough', () => {
  it('raises no alarm and says what it lacks', () => {
    const { happenings, now } = story([
      told(),
      use(day(0, 9)),
      times(100, day(1, 3), 1_000, (at, n) => denied(at, { ...STRANGER, object: `${n}`, template: `/admin/${n}` })),
    ]);
    const judge = tell(createJudge(), happenings);
    expect(judge.found(now)).toEqual([]);
    expect(judge.notJudged().map(({ reason }) => reason)).toContainEqual(
      expect.objectContaining({ key: 'unjudged_usual', values: ['3', '200', expect.any(String)] }),
    );
  });

  it('is judged by the tokens of the same subject before it', () => {
    const before = [told({ subject: 'u1' }), ordinary(20)];
    const next = told({ subject: 'u1' }, { token: 'next' });
    const found = judged(before, next, use(day(20, 9), { ...STRANGER, token: 'next' }));
    expect(found).toEqual([expect.objectContaining({ rule: 'unexpected-network', token: 'next' })]);
  });
});

describe('a rate', () => {
  it('is set against what the same hour of the week usually has', () => {
    const found = judged(
      told(),
      ordinary(26),
      times(412, day(26, 3), 8_000, (at) => use(at)),
    );
    const [spike] = found.filter(({ rule }) => rule === 'rate-spike');
    expect(spike?.what).toEqual({
      key: 'anomaly_rate_spike_none_week',
      values: ['412', expect.stringMatching(/^\d{4}-\d\d-\d\d 03:00–04:00 UTC$/), '0', '0', '3'],
    });
    expect(spike?.severity).toBe('medium');
  });
});

describe('what is refused', () => {
  it('by the server to everybody is no reconnaissance', () => {
    const doors = (token: string) =>
      times(6, day(20, 9), 5_000, (at, n) => denied(at, { token, template: `/new/part-${n}`, object: null }));
    const after = use(day(20, 9) + 40_000, { template: '/new/part-1', object: null });
    const alone = judged(told(), ordinary(20), doors('tw1_0000000000000000000001'), after);
    expect(alone.map(({ rule }) => rule)).toContain('failures-before-success');
    const all = judged(
      told(),
      ordinary(20),
      [2, 3, 4].map((n) => told({}, { token: `t${n}` })),
      ['t2', 't3', 't4'].flatMap(doors),
      doors('tw1_0000000000000000000001'),
      after,
    );
    expect(all.map(({ rule }) => rule)).not.toContain('failures-before-success');
  });

  it('after a logout is as it should be', () => {
    const found = judged(told(), ordinary(20), event(day(20), { kind: 'logout' }), denied(day(20, 2)));
    expect(found.filter(({ severity }) => LOUD.includes(severity))).toEqual([]);
  });
});

it('counts what came late and judges it without order', () => {
  const { happenings, now } = story([told(), ordinary(10)]);
  const judge = tell(createJudge(), [...happenings, use(day(3, 4))]);
  judge.found(now);
  expect(judge.notJudged()).toContainEqual(
    expect.objectContaining({ rule: 'order', reason: { key: 'unjudged_order_one', values: ['1'] } }),
  );
});

it('tells of a rule that fails, and goes on with the others', () => {
  const failing = defineAnomaly({
    ...{
      title: '',
      why: '',
      references: [],
      parameters: {},
      examples: () => ({ finding: [], nothing: [], unknown: [] }),
    },
    use: () => {
      throw new RangeError('x');
    },
  });
  const judge = tell(createJudge({}, new Map([['failing', failing]])), [use(day(0))]);
  expect(judge.notJudged()).toEqual([
    expect.objectContaining({ rule: 'failing', reason: { key: 'unjudged_failed', values: ['RangeError'] } }),
  ]);
});

it('forgets the token that was not used for longest, and tells first what it found', () => {
  const judge = tell(
    createJudge({ maxTokens: 1 }),
    story([told(), event(day(1), { kind: 'logout' }), use(day(1, 3))]).happenings,
  );
  tell(judge, [use(day(2), { token: 'other' })]);
  expect(judge.found(day(2))).toEqual([expect.objectContaining({ rule: 'use-after-logout' })]);
  expect(Object.keys(judge.save().records).filter((key) => key.startsWith('token:'))).toEqual(['token:other']);
});

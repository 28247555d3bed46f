import { describe, expect, it } from 'vitest';
import type { SeenToken } from '@/utils/model/investigation';
import type { TrafficEvent, TrafficJudge, TrafficToken, TrafficUse } from '@/utils/model/traffic';
import { Timeline } from '@/utils/record/investigation/timeline';
import { TokenBook } from '@/utils/record/investigation/token-book';
import { investigated } from './read-texts';

const seen = (token: string): SeenToken => ({
  ...{ token, aliases: [], knownBy: 'identifier', type: null, role: 'unknown', preview: null, facts: {}, scope: '' },
});
const use = (token: string, part: Partial<TrafficUse> = {}): TrafficUse => ({
  ...{ token, at: 0, method: 'GET', destination: 'api.test', template: '/x', object: null, status: 200, outcome: 'ok' },
  ...{ client: null, agent: null, context: null, principal: null, ...part },
});

const FEW = { key: 'unjudged_usual', values: ['7'] };

describe('the book of tokens', () => {
  it('holds so many tokens, and counts the uses of all others', () => {
    const book = new TokenBook();
    for (let n = 0; n < 20_010; n++) book.add(use(`aws:${n}`), seen(`aws:${n}`));
    book.add(use('aws:0'), seen('aws:0'));
    expect(book.told()).toHaveLength(20_000);
    expect(book.moreUses).toBe(10);
    expect(book.told()[0]?.uses).toBe(2);
  });

  it('holds so many values of one token, the most used first, and counts the uses of all others', () => {
    const book = new TokenBook();
    for (let n = 0; n < 1_200; n++) book.add(use('a', { client: `10.0.${n >> 8}.${n & 255}`, at: n }), seen('a'));
    book.add(use('a', { client: '10.0.0.9', at: 5_000 }), seen('a'));
    const clients = book.told()[0]?.clients;
    expect(clients?.values).toHaveLength(1_000);
    expect(clients?.values[0]).toEqual({ value: '10.0.0.9', uses: 2, from: 9, to: 5_000 });
    expect(clients?.moreUses).toBe(200);
  });

  it('counts what was refused, what failed and what wrote', () => {
    const book = new TokenBook();
    for (const method of ['GET', 'READ', 'POST', 'WRITE', 'HEAD']) book.add(use('a', { method }), seen('a'));
    book.add(use('a', { outcome: 'denied' }), seen('a'));
    book.add(use('a', { outcome: 'failed' }), seen('a'));
    expect(book.told()[0]).toMatchObject({ uses: 7, denied: 1, failed: 1, writes: 2 });
  });
});

describe('the time line', () => {
  it('loses no use while its buckets grow wider, and tells of at most 60', () => {
    for (const step of [1_000, 60_000, 3_600_000, 86_400_000, 30 * 86_400_000]) {
      const line = new Timeline();
      for (let n = 0; n < 700; n++) line.add(1_000_000_000_000 + n * step, n % 7 === 0 ? 'denied' : 'ok');
      const { width, buckets } = line.told();
      expect(buckets.length).toBeLessThanOrEqual(60);
      expect(buckets.reduce((sum, { uses }) => sum + uses, 0)).toBe(700);
      expect(buckets.reduce((sum, { denied }) => sum + denied, 0)).toBe(100);
      for (const { from } of buckets) expect(from % width).toBe(0);
    }
  });

  it('holds no more than so many buckets of scattered times', () => {
    const line = new Timeline();
    for (let n = 0; n < 30_000; n++) line.add(1_000_000_000_000 + n * 3_600_000, 'ok');
    expect(line.width).toBeGreaterThan(60_000);
    expect(line.told().buckets.length).toBeLessThanOrEqual(60);
  });
});

describe('the judge', () => {
  const line = (minute: number, key: string) => {
    const at = `2025-10-10T13:${String(minute).padStart(2, '0')}:00Z`;
    const identity = { accessKeyId: `AKIA${key.repeat(16)}`, accountId: '123456789012' };
    return JSON.stringify({
      eventVersion: '1',
      eventSource: 's',
      eventName: 'Get',
      eventTime: at,
      userIdentity: identity,
    });
  };

  it('hears of every token before its uses, and of uses in order of time over all files', async () => {
    const heard: string[] = [];
    const judge: TrafficJudge = {
      know: ({ token, scope }: TrafficToken) => void heard.push(`know ${token.at(-1)} ${scope}`),
      use: ({ token, at }: TrafficUse) => void heard.push(`use ${token.at(-1)} ${new Date(at).getUTCMinutes()}`),
      event: (_: TrafficEvent) => undefined,
      save: () => ({ records: {}, gone: [] }),
      found: () => [],
      notJudged: () => [
        { rule: 'rate-spike', token: 'aws:x', reason: FEW },
        { rule: 'rate-spike', token: 'aws:y', reason: FEW },
      ],
    };
    const texts = { 'b.json': `${line(2, 'B')}\n${line(1, 'A')}\n`, 'a.json': `${line(4, 'A')}\n${line(3, 'B')}\n` };
    const { notJudged } = await investigated(texts, {}, judge);
    expect(heard).toEqual([
      ...['know A 123456789012', 'use A 1', 'know B 123456789012', 'use B 2', 'use B 3', 'use A 4'],
    ]);
    expect(notJudged[0]).toEqual({ rule: 'rate-spike', reason: FEW, tokens: 2 });
  });

  it('puts the token of the gravest anomaly first', async () => {
    const token = `aws:AKIA${'B'.repeat(16)}`;
    let isTold = false;
    const judge: TrafficJudge = {
      ...{ know: () => undefined, use: () => undefined, event: () => undefined, notJudged: () => [] },
      save: () => ({ records: {}, gone: [] }),
      found(now) {
        if (isTold) return [];
        isTold = true;
        return [
          {
            rule: 'r',
            token,
            severity: 'high',
            from: now,
            to: now,
            what: { key: 'happened', values: [] },
            evidence: {},
          },
        ];
      },
    };
    const found = await investigated({ 'a.json': `${line(1, 'A')}\n${line(2, 'A')}\n${line(3, 'B')}\n` }, {}, judge);
    expect(found.tokens.map((one) => one.token)).toEqual([token, `aws:AKIA${'A'.repeat(16)}`]);
    expect(found.anomalies).toHaveLength(1);
  });

  it('lists an anomaly that went on once, as it was told last', async () => {
    const token = `aws:AKIA${'A'.repeat(16)}`;
    const from = Date.UTC(2025, 9, 1);
    const told = ['first', 'last'].map(
      (key, to) => ({ rule: 'r', token, severity: 'low', from, to, what: { key, values: [] }, evidence: {} }) as const,
    );
    const judge: TrafficJudge = {
      ...{ know: () => undefined, use: () => undefined, event: () => undefined, notJudged: () => [] },
      save: () => ({ records: {}, gone: [] }),
      found: () => [...told, ...told],
    };
    const { anomalies } = await investigated({ 'a.json': `${line(1, 'A')}\n` }, {}, judge);
    expect(anomalies.map(({ what }) => what.key)).toEqual(['last']);
  });
});

import { describe, expect, it } from 'vitest';
import { daysOf, hoursIn } from '@/utils/ledger/projections/hours';
import { anomaly, fingerprint, judged, SITE, sighting, tokenSeen, use, useSeen } from './bodies';
import { KINDS } from './stores';

const HOUR = 3_600_000;

describe.each(KINDS)('what the judge says to a ledger %s', (_kind, open) => {
  it('is kept with where it stands, and what is new or graver becomes an entry', async () => {
    const store = await open();
    await store.append({ bodies: [use(1, 10)] });
    const state = { records: { common: { clock: 1 }, 'token:a': { uses: 1 }, 'token:b': {} }, gone: [] };
    const first = judged(SITE, 1, [anomaly(1, 10)], { state, rest: ['open'] });
    expect(await store.append({ bodies: [], judged: first })).toMatchObject({ appended: 1, sites: [SITE] });
    expect(await store.judged(SITE)).toEqual({
      upTo: 1,
      rest: ['open'],
      notJudged: [],
      clockSkew: null,
      records: state.records,
    });

    const wentOn = anomaly(1, 10, { to: 99 });
    const second = judged(SITE, 2, [wentOn], { state: { records: { 'token:a': { uses: 2 } }, gone: ['token:b'] } });
    expect(await store.append({ bodies: [], judged: second })).toMatchObject({ appended: 0, sites: [SITE] });
    expect((await store.site(SITE)).anomalies).toEqual([wentOn]);
    expect((await store.judged(SITE))?.records).toEqual({ common: { clock: 1 }, 'token:a': { uses: 2 } });

    const graver = anomaly(1, 10, { severity: 'high', to: 120 });
    await store.append({ bodies: [], judged: judged(SITE, 3, [graver]) });
    expect((await store.entries()).map(({ body }) => body?.kind)).toEqual(['use', 'anomaly', 'anomaly']);
    expect(await store.verify()).toMatchObject({ entries: 3, brokenAt: null });
  });

  it('is of one site, and goes with it', async () => {
    const store = await open();
    await store.append({ bodies: [use(1, 10)], judged: judged(SITE, 1, [anomaly(1, 10)]) });
    await store.append({ bodies: [], judged: judged('other.test', 0, []) });
    expect((await store.site('other.test')).anomalies).toEqual([]);
    await store.forget(SITE);
    expect(await store.judged(SITE)).toBeNull();
    expect(await store.hours(SITE)).toEqual([]);
    expect((await store.site(SITE)).anomalies).toEqual([]);
    expect(await store.judged('other.test')).toMatchObject({ upTo: 0 });
    expect(await store.verify()).toMatchObject({ brokenAt: null });
  });

  it('is bounded: of many anomalies those that ended longest ago go', async () => {
    const store = await open();
    const many = Array.from({ length: 600 }, (_, n) => anomaly(1, n * 10));
    await store.append({ bodies: [use(1, 10)], judged: judged(SITE, 1, many) });
    const { anomalies } = await store.site(SITE);
    expect(anomalies).toHaveLength(500);
    expect(anomalies[0]?.from).toBe(1000);
  });

  it('gives up what is least grave first, and has no entry of what it did not keep', async () => {
    const store = await open();
    const many = Array.from({ length: 500 }, (_, n) =>
      anomaly(1, n * 10, { severity: n === 0 ? 'critical' : 'medium' }),
    );
    await store.append({ bodies: [use(1, 10)], judged: judged(SITE, 1, many) });
    const later = [anomaly(1, 9_000, { severity: 'low' }), anomaly(1, 9_001, { severity: 'high' })];
    expect(await store.append({ bodies: [], judged: judged(SITE, 2, later) })).toMatchObject({ appended: 1 });
    const { anomalies } = await store.site(SITE);
    expect(anomalies).toHaveLength(500);
    expect(anomalies.map(({ from }) => from)).not.toContain(9_000);
    expect(anomalies.filter(({ severity }) => severity !== 'medium').map(({ from }) => from)).toEqual([0, 9_001]);
    expect(anomalies[1]?.from).toBe(20);
  });

  it('reads a site\u2019s entries from where it stands, and no others', async () => {
    const store = await open();
    const other = { token: { site: 'other.test' }, sighting: { site: 'other.test' } };
    await store.append({ bodies: [sighting(1, 1), sighting(2, 2, other), use(1, 3), sighting(3, 4)] });
    expect((await store.since(SITE, 1, 10)).map(({ seq }) => seq)).toEqual([3, 4]);
    expect((await store.since(SITE, 2, 10)).map(({ seq }) => seq)).toEqual([3, 4]);
    expect((await store.since(SITE, 0, 2)).map(({ seq }) => seq)).toEqual([1, 3]);
    expect(await store.since(SITE, 4, 10)).toEqual([]);
    expect(await store.since('no.test', 0, 10)).toEqual([]);
  });

  it('is fed the entries of its site alone, however they lie among those of others', async () => {
    const store = await open();
    const other = { token: { site: 'other.test' }, use: { site: 'other.test' } };
    // Long runs of its own, long runs of another one, and turns.
    const own = (n: number) => n < 40 || (n >= 120 && n % 3 === 0) || n > 170;
    await store.append({ bodies: Array.from({ length: 200 }, (_, n) => use(1, n, own(n) ? {} : other)) });
    const wanted = Array.from({ length: 200 }, (_, n) => n).filter(own);
    for (const [seq, limit] of [
      [0, 1000],
      [0, 7],
      [39, 5],
      [40, 1000],
      [60, 3],
      [150, 1000],
      [199, 9],
    ] as const) {
      const told = (await store.since(SITE, seq, limit)).map((entry) => entry.seq - 1);
      expect(told, `${seq} ${limit}`).toEqual(wanted.filter((n) => n >= seq).slice(0, limit));
    }
  });
});

describe.each(KINDS)('uses in a ledger %s', (_kind, open) => {
  const outcome = (at: number, status: number | null, requestId = 'r1') =>
    ({
      kind: 'use-outcome',
      at,
      site: SITE,
      fingerprint: fingerprint(1),
      requestId,
      status,
      serverAddress: null,
    }) as const;

  it('are counted by the hour, once for each request, with how it was answered, for a year', async () => {
    let clock = 3 * HOUR;
    const store = await open({ now: () => clock });
    const sent = (at: number, requestId: string, name = 'authorization') =>
      ({ kind: 'use', at, token: tokenSeen(1), use: useSeen(1, { requestId, name }) }) as const;
    await store.append({ bodies: [sent(HOUR, 'r1'), sent(HOUR, 'r1', 'x-token'), sent(HOUR + 5, 'r2')] });
    await store.append({ bodies: [outcome(2 * HOUR, 403), outcome(2 * HOUR, 500), outcome(HOUR + 9, 500, 'r2')] });
    await store.append({ bodies: [sent(2 * HOUR, 'r3')] });
    const hour = { site: SITE, fingerprint: fingerprint(1) };
    expect(await store.hours(SITE)).toEqual([
      { ...hour, hour: '1970-01-01T01', uses: 2, denied: 1, failed: 1 },
      { ...hour, hour: '1970-01-01T02', uses: 1, denied: 0, failed: 0 },
    ]);
    expect(hoursIn(daysOf(await store.hours(SITE)))).toEqual(await store.hours(SITE));
    clock += 367 * 24 * HOUR;
    await store.append({ bodies: [sent(clock, 'r4')] });
    expect((await store.hours(SITE)).map(({ hour }) => hour)).toEqual(['1971-01-03T03']);
  });

  it('tell over which protocol they go, once for each destination and anew when it changes', async () => {
    const store = await open();
    const spoken = (destination: string, protocol: string) =>
      ({ kind: 'protocol', at: 9, site: SITE, destination, protocol }) as const;
    const { destination } = useSeen(1);
    await store.append({ bodies: [use(1, 1), use(2, 1, { use: { destination: 'https://else.test' } })] });
    const told = [spoken(destination, 'h2'), spoken(destination, 'h2'), spoken('https://none.test', 'h3')];
    expect(await store.append({ bodies: told })).toMatchObject({ appended: 2 });
    expect(await store.append({ bodies: [spoken(destination, 'h3')] })).toMatchObject({ appended: 1 });
    const { uses } = await store.site(SITE);
    expect(uses.map(({ protocols }) => protocols)).toEqual([['h3', 'h2'], undefined]);
    const many = Array.from({ length: 300 }, (_, n) => spoken(`https://${n}.test`, 'h2'));
    expect(await store.append({ bodies: many })).toMatchObject({ appended: 198 });
    expect(await store.verify()).toMatchObject({ brokenAt: null });
  });

  it('tell how long their answers took, and of which object they were no more than the entry', async () => {
    const store = await open();
    const body = { kind: 'use', at: 100, token: tokenSeen(1), use: useSeen(1, { object: '7' }) } as const;
    await store.append({ bodies: [body, outcome(130, 200)] });
    await store.append({
      bodies: [{ ...body, at: 200, use: { ...body.use, requestId: 'r2' } }, outcome(210, 200, 'r2')],
    });
    const [row] = (await store.site(SITE)).uses;
    expect(row).toMatchObject({ count: 2, latency: { answers: 2, sum: 40, most: 30 } });
    expect(row).not.toHaveProperty('object');
  });

  it('know the first four lines that made them', async () => {
    const store = await open();
    const { requestId: _requestId, scheme: _scheme, status: _status, serverAddress: _address, ...shape } = useSeen(1);
    const call = (line: number) =>
      ({ kind: 'call', at: 11, ...shape, caller: { url: 'https://shop.test/app.js', line, column: 2 } }) as const;
    await store.append({ bodies: [use(1, 10)] });
    const calls = [1, 2, 2, 3, 4, 5].map(call);
    expect(await store.append({ bodies: [...calls, { ...call(9), template: '/never-sent' }] })).toMatchObject({
      appended: 4,
      rejected: 0,
    });
    expect((await store.site(SITE)).uses[0]?.callers?.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
  });
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { audit } from '@/utils/engine';
import { IdbStore } from '@/utils/ledger/idb-store';
import type { EntryBody } from '@/utils/model/ledger';
import { LiveJudge } from '@/utils/record/live-judge';
import { fingerprint, removal, SITE, sighting, tokenSeen, useSeen } from '../ledger/bodies';
import { freshName } from '../ledger/stores';

const DAY = 86_400_000;
const START = Date.UTC(2026, 5, 1, 9);

/** A request and its answer. */
function request(at: number, over: Partial<ReturnType<typeof useSeen>> = {}, status = 200): readonly EntryBody[] {
  const requestId = `r${at}`;
  const { facts = {} } = { facts: { expiresAt: START + 40 * DAY } };
  return [
    { kind: 'use', at, token: tokenSeen(1, { facts }), use: useSeen(1, { requestId, ...over }) },
    {
      kind: 'use-outcome',
      at: at + 20,
      site: SITE,
      fingerprint: fingerprint(1),
      requestId,
      status,
      serverAddress: null,
    },
  ];
}

/** Twenty working days with ten reads each. */
const month = Array.from({ length: 20 }, (_, day) =>
  Array.from({ length: 10 }, (_, n) => request(START + day * DAY + n * 600_000)),
).flat(2);
const theft = Array.from({ length: 5 }, (_, n) =>
  request(START + 20 * DAY + n * 60_000, { destination: 'https://collect.thief.test', template: '/in' }),
).flat();

async function atOnce(): Promise<IdbStore> {
  const store = await IdbStore.open(freshName());
  await store.append({ bodies: [...month, ...theft] });
  const judge = new LiveJudge(async () => store);
  await judge.catchUp(SITE);
  expect(await judge.catchUp(SITE)).toBe(false);
  return store;
}

describe('the judge over live traffic', () => {
  let store: IdbStore;
  let name: string;
  beforeEach(async () => {
    name = freshName();
    store = await IdbStore.open(name);
    vi.setSystemTime(START + 21 * DAY);
  });
  const found = async () => (await store.site(SITE)).anomalies.map(({ rule }) => rule);

  it('finds nothing in an ordinary month, and a new recipient after it', async () => {
    const judge = new LiveJudge(async () => store);
    await store.append({ bodies: month });
    expect(await judge.catchUp(SITE)).toBe(false);
    expect(await found()).toEqual([]);
    await store.append({ bodies: theft });
    expect(await judge.catchUp(SITE)).toBe(true);
    expect(await found()).toContain('new-recipient');
    const facts = { site: SITE, now: Date.now(), watchedSince: START, coverage: [], diagnostics: [] };
    const { findings } = audit({ ...facts, ...(await store.site(SITE)) });
    expect(findings.find(({ rule }) => rule === 'new-recipient')).toMatchObject({
      severity: 'high',
      tokens: [fingerprint(1)],
      message: {
        key: 'anomaly_new_recipient_other',
        values: ['5', 'https://collect.thief.test', 'https://api.shop.test'],
      },
      playbook: 'find-out-who-used-it',
    });
  });

  it('goes on where a worker ended, with the same result and nothing twice', async () => {
    for (let from = 0; from < month.length; from += 97) {
      await store.append({ bodies: month.slice(from, from + 97) });
      const life = await IdbStore.open(name);
      await new LiveJudge(async () => life).catchUp(SITE);
      await life.close();
    }
    await store.append({ bodies: theft });
    await new LiveJudge(async () => store).catchUp(SITE);
    const pieces = (await store.site(SITE)).anomalies;

    const whole = await atOnce();
    expect((await whole.site(SITE)).anomalies).toEqual(pieces);
    const told = (await whole.entries(1, 5000)).filter(({ kind }) => kind === 'anomaly');
    expect(told).toHaveLength(pieces.length);
  });

  it('loses nothing where what it found cannot be stored', async () => {
    const judge = new LiveJudge(async () => store);
    await store.append({ bodies: month });
    await judge.catchUp(SITE);
    await store.append({ bodies: theft });
    const append = vi.spyOn(store, 'append').mockRejectedValueOnce(new Error('full'));
    await expect(judge.catchUp(SITE)).rejects.toThrow('full');
    append.mockRestore();
    expect(await judge.catchUp(SITE)).toBe(true);
    expect((await store.site(SITE)).anomalies).toEqual((await (await atOnce()).site(SITE)).anomalies);
  });

  it('waits with a request for its answer, in the same life of the worker and in the next', async () => {
    vi.setSystemTime(START + 41 * DAY);
    for (const judge of [new LiveJudge(async () => store), null]) {
      const [sent, answered] = request(Date.now() - (judge ? 2_000 : 1_000));
      await store.append({ bodies: sent ? [sent] : [] });
      await (judge ?? new LiveJudge(async () => store)).catchUp(SITE);
      await store.append({ bodies: answered ? [answered] : [] });
      await (judge ?? new LiveJudge(async () => store)).catchUp(SITE);
      expect((await store.site(SITE)).anomalies.map(({ evidence }) => evidence.accepted)).toEqual([judge ? 1 : 2]);
    }
  });

  it('judges a request to which no answer came, once none is waited for any more, with nothing else happening', async () => {
    const waiting: string[] = [];
    vi.setSystemTime(START + 41 * DAY);
    const judge = new LiveJudge(
      async () => store,
      (site) => void waiting.push(site),
    );
    const [sent] = request(Date.now() - 1_000);
    await store.append({ bodies: sent ? [sent] : [] });
    await judge.catchUp(SITE);
    expect(waiting).toEqual([SITE]);
    const unanswered = async () => (await store.site(SITE)).notJudged.map(({ rule }) => rule);
    expect(await unanswered()).not.toContain('use-after-expiry');
    vi.setSystemTime(Date.now() + 60_000);
    // A worker that was ended in between goes on from what is stored.
    await new LiveJudge(async () => store).catchUp(SITE);
    expect(await unanswered()).toContain('use-after-expiry');
    await judge.catchUp(SITE);
    expect(waiting).toEqual([SITE]);
  });

  it('tells what time alone tells where it is asked to, and of no site of which nothing is known', async () => {
    const judge = new LiveJudge(async () => store);
    const bodies = month.map((body) => (body.kind === 'use' ? { ...body, token: tokenSeen(1) } : body));
    await store.append({ bodies });
    await judge.catchUp(SITE);
    vi.setSystemTime(START + 70 * DAY);
    expect(await judge.catchUp(SITE)).toBe(false);
    expect(await found()).toEqual([]);
    expect(await judge.catchUp(SITE, true)).toBe(true);
    expect(await found()).toEqual(['unused-token']);
    expect(await judge.catchUp(SITE, true)).toBe(false);
    await judge.catchUp('never.test', true);
    expect(await store.judged('never.test')).toBeNull();
  });

  it('sees a refresh token in use whose successor came with the next batch', async () => {
    const judge = new LiveJudge(async () => store);
    const refresh = { token: { role: 'refresh' as const } };
    const sent = request(START + 3_600_000).map((body) =>
      body.kind === 'use' ? { ...body, token: tokenSeen(1, { role: 'refresh' }) } : body,
    );
    for (const bodies of [
      [sighting(1, START, refresh)],
      [removal(START + 60_000, { fingerprint: fingerprint(1) })],
      [sighting(2, START + 60_400, refresh)],
      sent,
    ]) {
      await store.append({ bodies });
      await judge.catchUp(SITE);
    }
    expect(await found()).toContain('use-after-rotation');
  });

  it('knows nothing any more of a site that was forgotten', async () => {
    const judge = new LiveJudge(async () => store);
    await store.append({ bodies: [...month, ...theft] });
    const judging = judge.catchUp(SITE);
    await judge.without(SITE, () => store.forget(SITE));
    await judging;
    expect(await store.judged(SITE)).toBeNull();
    expect(await judge.catchUp(SITE)).toBe(false);
    expect(await store.sites()).toEqual([]);
  });
});

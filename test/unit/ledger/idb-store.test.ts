import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { IdbStore } from '@/utils/ledger/idb-store';
import { rebuild } from '@/utils/ledger/projections/rebuild';
import type { InflightRow } from '@/utils/ledger/tables';
import { fingerprint, leaf, SITE, sighting, use } from './bodies';
import { freshName } from './stores';

// Thousands of hashes on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

afterEach(() => vi.restoreAllMocks());

describe('writers at the same time', () => {
  it('keep one chain over two connections', async () => {
    const name = freshName();
    const stores = await Promise.all([IdbStore.open(name), IdbStore.open(name)]);
    const batches = Array.from({ length: 40 }, (_, n) =>
      stores[n % 2]!.append({
        bodies: [sighting(n % 5, n), use(n % 5, n)],
        source: { id: `b${n % 4}`, seq: 1 + Math.floor(n / 4) },
      }),
    );
    const results = await Promise.all(batches);
    expect(results.every(({ duplicate }) => !duplicate)).toBe(true);
    expect(await stores[0]!.verify()).toMatchObject({ entries: 80, brokenAt: null });
    const { tokens, sightings, uses } = await stores[1]!.site(SITE);
    const rebuilt = await rebuild(await stores[0]!.entries());
    expect({ tokens, sightings, uses }).toEqual(rebuilt);
    expect(uses.reduce((sum, { count }) => sum + count, 0)).toBe(40);
  });

  it('do not disturb a check that runs meanwhile', async () => {
    const store = await IdbStore.open(freshName());
    await store.append({ bodies: Array.from({ length: 1200 }, (_, n) => sighting(1, n)) });
    const [verification] = await Promise.all([
      store.verify(),
      store.append({ bodies: [sighting(2, 1)] }),
      store.forget('nobody.test'),
    ]);
    expect(verification).toMatchObject({ entries: 1200, brokenAt: null });
    expect(await store.verify()).toMatchObject({ entries: 1201, brokenAt: null });
  });
});

describe('a ledger on disk', () => {
  it('outlives its worker: key, chain, sources, leaves and open requests', async () => {
    const name = freshName();
    const first = await IdbStore.open(name);
    const source = { id: 'a', seq: 1 };
    await first.append({ bodies: [use(1, 1)], leaves: [leaf(2, 1)], source });
    const key = await first.profileKey();
    // A killed worker closes nothing.
    const second = await IdbStore.open(name);
    expect(await second.profileKey()).toEqual(key);
    expect(await second.append({ bodies: [use(1, 1)], source })).toMatchObject({ duplicate: true });
    const outcome = {
      kind: 'use-outcome',
      at: 2,
      site: SITE,
      fingerprint: use(1, 1).use.fingerprint,
      requestId: 'r1',
    } as const;
    await second.append({ bodies: [{ ...outcome, status: 204, serverAddress: null }, use(2, 3)] });
    expect(await second.site(SITE)).toMatchObject({
      uses: [{ status: 204 }, { status: null }],
      sightings: [{ key: 'auth' }],
    });
    expect(await second.verify()).toMatchObject({ entries: 4, brokenAt: null });
  });

  it('uses one transaction and as many requests for a batch in a full ledger as in an empty one', async () => {
    const batch = (from: number) => ({
      bodies: Array.from({ length: 200 }, (_, n) => sighting(from + n, n, { sighting: { key: `k${from + n}` } })),
      leaves: [leaf(99_999, 1, { key: 'leaf' })],
      source: { id: 'a', seq: from + 1, acked: from },
    });
    const store = await IdbStore.open(freshName());
    const cost = async (from: number) => {
      const spies = (['get', 'put', 'add', 'delete', 'getAll', 'getAllKeys', 'count', 'openCursor'] as const).flatMap(
        (method) => [
          vi.spyOn(IDBObjectStore.prototype, method),
          ...(method in IDBIndex.prototype ? [vi.spyOn(IDBIndex.prototype, method as 'get')] : []),
        ],
      );
      const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
      await store.append(batch(from));
      const calls = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
      const made = transactions.mock.calls.length;
      const read = await Promise.all(
        spies
          .flatMap(({ mock }) => mock.results.map(({ value }) => (value as IDBRequest).result))
          .map((rows) => (Array.isArray(rows) ? rows.length : 0)),
      );
      vi.restoreAllMocks();
      return { calls, made, rows: read.reduce((sum, count) => sum + count, 0) };
    };
    const empty = await cost(0);
    expect(empty.made).toBe(1);
    for (let from = 200; from < 2000; from += 200) await store.append(batch(from));
    const full = await cost(2000);
    expect(full.made).toBe(1);
    expect(full.calls).toBeLessThanOrEqual(empty.calls + 2);
    expect(full.rows).toBeLessThanOrEqual(empty.rows + 2);
  });

  it('reads nothing but the rows of the site asked for', async () => {
    const store = await IdbStore.open(freshName());
    const site = 'other.test';
    const shape = (n: number) => ({ use: { template: `/t${n}` } });
    await store.append({ bodies: Array.from({ length: 5000 }, (_, n) => use(1, n, shape(n))) });
    await store.append({ bodies: [use(1, 1, { token: { site }, use: { site } })] });
    expect((await store.site(SITE)).uses).toHaveLength(5000);
    const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    expect((await store.site(site)).uses).toHaveLength(1);
    expect(reads.mock.results.map(({ value }) => (value as IDBRequest<unknown[]>).result.length)).toEqual([1, 0, 1, 0]);
    // A site whose name continues another one's is another site.
    expect((await store.site('shop.tes')).uses).toEqual([]);
  });

  it('drops the bridges heard longest ago beyond 10 000', async () => {
    const name = freshName();
    const store = await IdbStore.open(name, { now: () => 50_000 });
    const database = await openDB(name);
    const tx = database.transaction('sources', 'readwrite');
    for (let n = 0; n < 10_000; n++) void tx.store.put({ id: `b${n}`, seq: 1, at: n }, [`b${n}`]);
    await tx.done;
    await store.append({ bodies: [], source: { id: 'new', seq: 1 } });
    expect(await database.count('sources')).toBe(10_000);
    expect(await database.get('sources', ['b0'])).toBeUndefined();
    expect(await database.get('sources', ['new'])).toMatchObject({ at: 50_000 });
    database.close();
  });

  it('drops requests that are too many entries ago', async () => {
    const name = freshName();
    const store = await IdbStore.open(name);
    await store.append({ bodies: [use(1, 0)] });
    for (let n = 0; n < 4; n++) await store.append({ bodies: Array.from({ length: 2500 }, () => sighting(1, n)) });
    // Requests of one id stand in one row.
    await store.append({ bodies: [use(2, 5)] });
    expect(await openRequests(name)).toEqual([fingerprint(2)]);
  });

  it('keeps requests that browsers number side by side in few rows', async () => {
    const name = freshName();
    const store = await IdbStore.open(name);
    const ids = Array.from({ length: 20 }, (_, n) => `session.${1_230 + n}.0`);
    await store.append({ bodies: ids.map((requestId) => use(1, 0, { use: { requestId } })) });
    expect(await openRequests(name)).toHaveLength(20);
    const database = await openDB(name);
    expect(await database.count('inflight')).toBeLessThanOrEqual(2);
    database.close();
  });

  it('keeps no open request of a site that is forgotten', async () => {
    const name = freshName();
    const store = await IdbStore.open(name);
    const site = 'other.test';
    await store.append({ bodies: [use(1, 0), use(2, 0, { token: { site }, use: { site } })] });
    expect((await openRequests(name)).toSorted()).toEqual([fingerprint(1), fingerprint(2)].toSorted());
    await store.forget(SITE);
    expect(await openRequests(name)).toEqual([fingerprint(2)]);
  });
});

async function openRequests(name: string): Promise<readonly string[]> {
  const database = await openDB(name);
  const rows: readonly InflightRow[] = await database.getAll('inflight');
  database.close();
  return rows.flatMap(({ requests }) => requests.map((request) => request.fingerprint));
}

import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { IdbStore } from '@/utils/ledger/idb-store';
import { VERSION } from '@/utils/ledger/schema';
import { TABLES } from '@/utils/ledger/tables';
import { anomaly, judged, leaf, SITE, sighting, use } from './bodies';
import { freshName } from './stores';
import { openVersionOne } from './version-one';

// Thousands of hashes on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

afterEach(() => vi.restoreAllMocks());

const ALL = ['entries', ...TABLES, 'checkpoints', 'meta'].toSorted();

/** Every row of every store, as it lies in the database. */
async function dump(name: string): Promise<unknown> {
  const database = await openDB(name);
  expect([...database.objectStoreNames]).toEqual(ALL);
  const stores = await Promise.all(
    ALL.map(async (store) => [store, await database.getAllKeys(store), await database.getAll(store)]),
  );
  database.close();
  return stores;
}

describe('a batch that cannot be stored', () => {
  const batch = {
    bodies: [sighting(3, 1), use(3, 2), use(7, 3)],
    leaves: [leaf(5, 1, { key: 'k5' })],
    source: { id: 'late', seq: 1 },
    counters: [{ site: SITE, requests: 1 }],
    judged: judged(SITE, 1, [anomaly(1, 1)]),
  };

  /** Lets `n` puts of this store pass, then calls `then` with the transaction. */
  function failPut(store: string, then: (tx: IDBTransaction) => void): void {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === store) then(this.transaction);
      return put.apply(this, args as [unknown]);
    });
  }

  it.each([
    'tokens',
    'sightings',
    'uses',
    'leaves',
    'inflight',
    'sources',
    'sites',
    'days',
    'anomalies',
    'judged',
    'meta',
  ])('leaves nothing behind when the transaction ends at a write to %s', async (where) => {
    const name = freshName();
    const store = await IdbStore.open(name);
    await store.append({ bodies: [sighting(1, 1)], leaves: [leaf(7, 1, { key: 'k7' })] });
    const before = await dump(name);
    failPut(where, (tx) => tx.abort());
    await expect(store.append(batch)).rejects.toMatchObject({ name: 'LedgerError' });
    vi.restoreAllMocks();
    expect(await dump(name)).toEqual(before);
    // The bridge sends it again, and now it is stored once.
    expect(await store.append(batch)).toMatchObject({ appended: 5, duplicate: false });
    expect(await store.append(batch)).toMatchObject({ duplicate: true });
    expect(await store.verify()).toMatchObject({ entries: 6, brokenAt: null });
  });

  it('leaves nothing behind when the browser gives the transaction up in its last moment', async () => {
    const name = freshName();
    const store = await IdbStore.open(name);
    await store.append({ bodies: [sighting(1, 1)] });
    const before = await dump(name);
    let transaction: IDBTransaction | undefined;
    failPut('meta', (tx) => {
      transaction = tx;
      queueMicrotask(() => transaction?.abort());
    });
    await expect(store.append(batch)).rejects.toMatchObject({ code: 'ledger-aborted' });
    vi.restoreAllMocks();
    expect(await dump(name)).toEqual(before);
  });

  it('is begun anew when the browser gives the transaction up once, and stored once', async () => {
    const store = await IdbStore.open(freshName());
    let isGivenUp = false;
    failPut('meta', (tx) => {
      if (isGivenUp) return;
      isGivenUp = true;
      queueMicrotask(() => tx.abort());
    });
    expect(await store.append(batch)).toMatchObject({ appended: 4, duplicate: false });
    vi.restoreAllMocks();
    expect(isGivenUp).toBe(true);
    expect(await store.verify()).toMatchObject({ entries: 4, brokenAt: null });
  });

  it('says that the ledger is full when the disk is, with nothing half-written', async () => {
    const name = freshName();
    const store = await IdbStore.open(name);
    await store.append({ bodies: [sighting(1, 1)] });
    const before = await dump(name);
    failPut('uses', () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    await expect(store.append(batch)).rejects.toMatchObject({ code: 'ledger-full' });
    vi.restoreAllMocks();
    expect(await dump(name)).toEqual(before);
    expect(await store.append(batch)).toMatchObject({ duplicate: false });
  });
});

describe('a database that is not as it should be', () => {
  it('is refused with a clear code when a newer version wrote it', async () => {
    const name = freshName();
    (await openDB(name, VERSION + 1)).close();
    await expect(IdbStore.open(name)).rejects.toMatchObject({ name: 'LedgerError', code: 'ledger-newer' });
  });

  it('is let go when a newer version wants to upgrade it, and then is newer', async () => {
    const name = freshName();
    const store = await IdbStore.open(name);
    await store.append({ bodies: [sighting(1, 1)] });
    (await openDB(name, VERSION + 1)).close();
    await expect(store.append({ bodies: [sighting(1, 2)] })).rejects.toMatchObject({ code: 'ledger-newer' });
  });

  it('is opened again when it was closed under the store', async () => {
    const name = freshName();
    const store = await IdbStore.open(name);
    const key = await store.profileKey();
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    expect(await store.append({ bodies: [sighting(1, 2)] })).toMatchObject({ appended: 1 });
    expect(key).toHaveLength(32);
  });

  it('is blocked while an older version does not let go, and opens afterwards', async () => {
    const name = freshName();
    const old = await openVersionOne(name);
    await expect(IdbStore.open(name)).rejects.toMatchObject({ code: 'ledger-blocked' });
    const closed = vi.spyOn(IDBDatabase.prototype, 'close');
    old.close();
    const store = await IdbStore.open(name);
    expect(await store.append({ bodies: [sighting(1, 1)] })).toMatchObject({ appended: 1 });
    // The opening that nobody waits for any more is closed when it comes.
    expect(closed).toHaveBeenCalledTimes(2);
  });

  it('stays as it was when its upgrade fails', async () => {
    const name = freshName();
    (await openDB(name, 1, { upgrade: (database) => void database.createObjectStore('foreign') })).close();
    await expect(IdbStore.open(name)).rejects.toMatchObject({ name: 'LedgerError' });
    const database = await openDB(name);
    expect([database.version, ...database.objectStoreNames]).toEqual([1, 'foreign']);
    database.close();
  });

  it('names the first entry that was changed on disk', async () => {
    const name = freshName();
    const store = await IdbStore.open(name);
    await store.append({ bodies: Array.from({ length: 700 }, (_, n) => sighting(1, n)) });
    const database = await openDB(name);
    const entry = await database.get('entries', 601);
    await database.put('entries', { ...entry, at: entry.at + 1 });
    expect(await store.verify()).toMatchObject({ entries: 600, brokenAt: 601, fault: 'header' });
    await database.put('entries', { seq: 601 });
    expect(await store.verify()).toMatchObject({ entries: 600, brokenAt: 601, fault: 'shape' });
    await database.delete('entries', 601);
    expect(await store.verify()).toMatchObject({ entries: 600, brokenAt: 601, fault: 'missing' });
    await database.put('entries', entry);
    await database.delete('entries', 700);
    expect(await store.verify()).toMatchObject({ entries: 699, brokenAt: 700, fault: 'missing' });
    database.close();
  });

  it('does not go on from a tip that is not readable or lies behind the entries', async () => {
    const name = freshName();
    const store = await IdbStore.open(name);
    await store.append({ bodies: [sighting(1, 1), sighting(1, 2)] });
    const [first] = await store.entries();
    const database = await openDB(name);
    await database.put('meta', { seq: 'two' }, 'tip');
    await expect(store.append({ bodies: [sighting(1, 3)] })).rejects.toMatchObject({ code: 'ledger-corrupt' });
    expect(await store.verify()).toMatchObject({ fault: 'tip' });
    await database.put('meta', { seq: 1, hash: first!.hash }, 'tip');
    await expect(store.append({ bodies: [sighting(1, 3)] })).rejects.toMatchObject({ code: 'ledger-corrupt' });
    expect(await store.verify()).toMatchObject({ fault: 'tip', brokenAt: 2 });
    await database.delete('meta', 'tip');
    expect(await store.verify()).toMatchObject({ fault: 'tip', brokenAt: 1 });
    database.close();
  });

  it('does not make a second profile key in the place of a damaged one', async () => {
    const name = freshName();
    const store = await IdbStore.open(name);
    const database = await openDB(name);
    await database.put('meta', new Uint8Array(31), 'profile-key');
    await expect(store.profileKey()).rejects.toMatchObject({ code: 'ledger-corrupt' });
    await database.delete('meta', 'profile-key');
    database.close();
    expect(await store.profileKey()).toHaveLength(32);
  });
});

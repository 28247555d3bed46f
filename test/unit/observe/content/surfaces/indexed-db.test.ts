import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readIndexedDb } from '@/utils/observe/content/surfaces/indexed-db';

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function fill(name: string, store: string, records: readonly (readonly [IDBValidKey, unknown])[]) {
  const opening = indexedDB.open(name, 2);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store);
  const database = await done(opening);
  const transaction = database.transaction(store, 'readwrite');
  for (const [key, value] of records) transaction.objectStore(store).put(value, key);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

const names = async () => (await indexedDB.databases()).map(({ name, version }) => [name, version]);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('readIndexedDb', () => {
  it('gives every record of every store under database, store and key', async () => {
    await fill('a', 's', [
      ['text', 'v'],
      [7, { x: 1 }],
      [[1, 'b'], 'list'],
      [new Date(0), 'date'],
      [new Uint8Array([1, 255]), 'bytes'],
    ]);
    await fill('b', 't', [[1, 'other']]);
    const reading = await readIndexedDb();
    expect(Object.fromEntries(reading.entries)).toEqual({
      'a/s/text': 'v',
      'a/s/7': '{"x":1}',
      'a/s/1,b': 'list',
      'a/s/1970-01-01T00:00:00.000Z': 'date',
      'a/s/01ff': 'bytes',
      'b/t/1': 'other',
    });
    expect([reading.isWhole, reading.reason]).toEqual([true, null]);
    expect(await names()).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
  });

  it('tells keys apart that are one text', async () => {
    await fill('a', 's', [
      [1, 'number'],
      ['1', 'text'],
    ]);
    expect((await readIndexedDb()).entries).toEqual([
      ['a/s/1', 'number'],
      ["a/s/1'", 'text'],
    ]);
  });

  it('reads a thousand records of a store and says when there are more', async () => {
    const records = (count: number) => Array.from({ length: count }, (_, key) => [key, key] as const);
    await fill('a', 's', records(1_000));
    const all = await readIndexedDb();
    expect([all.entries.length, all.isWhole]).toEqual([1_000, true]);
    await fill('a', 's', records(1_200));
    const some = await readIndexedDb();
    expect(some.entries.length).toBeGreaterThanOrEqual(1_000);
    expect(some.isWhole).toBe(false);
    expect(some.reason).toEqual({ key: 'coverage_store_over_cap', values: ['1'] });
  });

  it('never creates a database that was deleted meanwhile', async () => {
    vi.spyOn(indexedDB, 'databases').mockResolvedValueOnce([{ name: 'gone', version: 1 }]);
    const reading = await readIndexedDb();
    expect([reading.isWhole, reading.isBlocked, reading.entries]).toEqual([false, true, []]);
    expect(await names()).toEqual([]);
  });

  it('leaves no connection open', async () => {
    await fill('a', 's', [[1, 'v']]);
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    await readIndexedDb();
    expect(close).toHaveBeenCalledTimes(1);
    const blocked = vi.fn();
    const deleting = indexedDB.deleteDatabase('a');
    deleting.onblocked = blocked;
    await done(deleting);
    expect(blocked).not.toHaveBeenCalled();
  });

  it('gives way to an upgrade in the middle of a store', async () => {
    await fill(
      'a',
      's',
      Array.from({ length: 900 }, (_, key) => [key, 'x'.repeat(100)] as const),
    );
    const upgraded = vi.fn();
    const blocked = vi.fn();
    const { getAll } = IDBObjectStore.prototype;
    let batches = 0;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...args) {
      batches += 1;
      if (batches === 3) {
        const opening = indexedDB.open('a', 3);
        opening.onblocked = blocked;
        void done(opening).then(upgraded);
      }
      return getAll.apply(this, args);
    });
    const reading = await readIndexedDb();
    expect([reading.isBlocked, reading.entries.length < 900]).toEqual([true, true]);
    await vi.waitFor(() => expect(upgraded).toHaveBeenCalled());
    expect(blocked).not.toHaveBeenCalled();
  });

  it('rejects where the document may not use databases', async () => {
    vi.spyOn(indexedDB, 'databases').mockRejectedValueOnce(new DOMException('no', 'SecurityError'));
    await expect(readIndexedDb()).rejects.toThrow('no');
  });
});

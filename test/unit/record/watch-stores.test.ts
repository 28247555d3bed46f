import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sample } from '@/utils/lib/sample';
import type { BridgeItem } from '@/utils/messages/protocol';
import { DocumentRecorder } from '@/utils/record/document-recorder';
import { StoreWatch } from '@/utils/record/watch-stores';

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function put(key: string, value: unknown) {
  const opening = indexedDB.open('app', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('s');
  const database = await done(opening);
  await done(database.transaction('s', 'readwrite').objectStore('s').put(value, key));
  database.close();
}

function watch() {
  const items: BridgeItem[] = [];
  const covered: unknown[][] = [];
  const recorder = new DocumentRecorder('https://app.test', (item) => items.push(item));
  const stores = new StoreWatch(
    recorder,
    (...word) => covered.push(word),
    () => false,
  );
  const seen = () => items.flatMap((item) => (item.kind === 'seen' ? [[item.location.key, item.writer?.line]] : []));
  return { items, covered, recorder, stores, seen };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('StoreWatch', () => {
  it('tells what lies there, and soon after a write what was written and by whom', async () => {
    await put('old', { access_token: sample('', 40) });
    const { covered, items, recorder, stores, seen } = watch();
    stores.look();
    await vi.waitFor(() => expect(covered).toContainEqual(['indexed-db', 'inspected', null]));
    expect(covered).toContainEqual(['cache-storage', 'inspected', null]);
    expect(seen()).toEqual([['app/s/old', undefined]]);
    await put('new', { access_token: sample('', 40) });
    recorder.writers.expect('indexed-db', 'app/s/new', { url: 'https://app.test/a.js', line: 3, column: 1 });
    stores.look('indexed-db');
    await vi.waitFor(() => expect(seen()).toHaveLength(2), 5_000);
    expect(seen()[1]).toEqual(['app/s/new', 3]);
    await put('old', 'nothing');
    stores.look('indexed-db');
    const gone = { kind: 'gone', surface: 'indexed-db', key: 'app/s/old' };
    await vi.waitFor(() => expect(items).toContainEqual(expect.objectContaining(gone)), 5_000);
  });

  it('tries a database at which the page is at work again before it counts as not read', async () => {
    vi.spyOn(indexedDB, 'databases').mockResolvedValue([{ name: 'gone', version: 1 }]);
    const { covered, stores } = watch();
    stores.look();
    const reason = { key: 'coverage_store_blocked', values: ['1'] };
    await vi.waitFor(() => expect(covered).toContainEqual(['indexed-db', 'partly', reason]), 10_000);
    expect(indexedDB.databases).toHaveBeenCalledTimes(3);
  });

  it('says of a store that may not be read that it was not inspected', async () => {
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('no', 'SecurityError'));
    const { covered, stores } = watch();
    stores.look();
    await vi.waitFor(() => expect(covered).toContainEqual(['indexed-db', 'not-inspected', null]));
  });
});

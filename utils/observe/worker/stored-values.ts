import { runInFrames } from '../../platform/run-in-frames';
import { withinTime } from '../../platform/within-time';

export type RemovableStore = 'local-storage' | 'session-storage' | 'indexed-db' | 'cache-storage';

/** One entry of a store of a frame, raw; for as long as it takes to look at it. */
export interface StoredValue {
  readonly tabId: number;
  readonly frameId: number;
  readonly origin: string;
  readonly store: RemovableStore;
  readonly name: string;
  readonly value: string;
}

/** Milliseconds. */
const ANSWER_WITHIN = 8_000;

/**
 * Everything that lies in these stores of the frames of a tab. Databases and caches are read by the reader, where it is. Every frame of
 * an origin sees the same, but in session storage; empty where the tab gives no answer.
 */
export async function storedValues(tabId: number, stores: readonly RemovableStore[]): Promise<readonly StoredValue[]> {
  const frames = await withinTime(runInFrames(tabId, { world: 'ISOLATED' }, readHere, stores), ANSWER_WITHIN).catch(
    () => [],
  );
  return frames.flatMap(({ frameId, result }) => {
    const told = result as Awaited<ReturnType<typeof readHere>> | null;
    return (told?.entries ?? []).map(([store, name, value]) => {
      return { tabId, frameId, origin: told?.origin ?? '', store: store as RemovableStore, name, value };
    });
  });
}

/** Removes an entry where it still has that value. False where it has another, or could not be removed. */
export async function removeStored({ tabId, frameId, store, name, value }: StoredValue): Promise<boolean> {
  const run = runInFrames(tabId, { world: 'ISOLATED', frameId }, removeHere, store, name, value);
  const answers = await withinTime(run, ANSWER_WITHIN).catch(() => []);
  return answers.some(({ result }) => result === true);
}

// These two go into the frame as text and name nothing outside themselves.

async function readHere(stores: readonly string[]): Promise<{ origin: string; entries: [string, string, string][] }> {
  type Watches = { readStore(surface: string): Promise<{ entries: readonly (readonly [string, string])[] } | null> };
  const watches = (globalThis as { tokenwitnessWatches?: Watches }).tokenwitnessWatches;
  const entries: [string, string, string][] = [];
  for (const store of stores) {
    try {
      if (store === 'local-storage' || store === 'session-storage') {
        const area = store === 'local-storage' ? localStorage : sessionStorage;
        for (const name of Object.keys(area)) entries.push([store, name, area.getItem(name) ?? '']);
      } else
        for (const [name, value] of (await watches?.readStore(store))?.entries ?? [])
          entries.push([store, name, value]);
    } catch {
      // This document may not use it.
    }
  }
  return { origin: self.origin, entries };
}

async function removeHere(store: string, name: string, value: string): Promise<boolean> {
  type Watches = { readStore(surface: string): Promise<{ entries: readonly (readonly [string, string])[] } | null> };
  if (store === 'local-storage' || store === 'session-storage') {
    const area = store === 'local-storage' ? localStorage : sessionStorage;
    if (area.getItem(name) !== value) return false;
    area.removeItem(name);
    return true;
  }
  const watches = (globalThis as { tokenwitnessWatches?: Watches }).tokenwitnessWatches;
  const now = (await watches?.readStore(store))?.entries ?? [];
  if (!now.some(([key, text]) => key === name && text === value)) return false;
  if (store === 'cache-storage') {
    for (const cacheName of await caches.keys()) {
      if (!name.startsWith(`${cacheName}/`)) continue;
      const cache = await caches.open(cacheName);
      for (const request of await cache.keys())
        if (`${cacheName}/${request.url}` === name) return cache.delete(request, { ignoreVary: true });
    }
    return false;
  }
  // As `observe/content/surfaces/indexed-db.ts` writes keys.
  const text = (key: IDBValidKey): string => {
    if (Array.isArray(key)) return Array.from(key, text).join(',');
    if (typeof key !== 'object') return String(key);
    if (!('byteLength' in key)) return JSON.stringify(key).slice(1, -1);
    const [buffer, start] = ArrayBuffer.isView(key) ? [key.buffer, key.byteOffset] : [key, 0];
    const bytes = new Uint8Array(buffer as ArrayBuffer, start, Math.min(key.byteLength, 64));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = (event) => {
        event.preventDefault();
        reject(request.error);
      };
    });
  for (const { name: databaseName = '' } of await indexedDB.databases()) {
    if (!name.startsWith(`${databaseName}/`)) continue;
    const open = indexedDB.open(databaseName);
    // It was deleted meanwhile, and this would create it.
    open.onupgradeneeded = () => open.transaction?.abort();
    const database = await done(open);
    try {
      for (const storeName of [...database.objectStoreNames]) {
        const prefix = `${databaseName}/${storeName}/`;
        if (!name.startsWith(prefix)) continue;
        const transaction = database.transaction(storeName, 'readwrite');
        const records = transaction.objectStore(storeName);
        const key = (await done(records.getAllKeys())).find((one) => prefix + text(one) === name);
        if (key === undefined) continue;
        await done(records.delete(key));
        return true;
      }
    } finally {
      database.close();
    }
  }
  return false;
}

import { StoreReading } from '../store-reading';

/** Records of one store. */
const MAX_RECORDS = 1_000;
/** Records in one transaction: the page's writes wait for no more than these. */
const MAX_BATCH = 32;
/** A batch is as large as what takes this long, milliseconds. */
const BATCH_TIME = 4;
/** Time for a database to open, milliseconds; longer takes the page's own upgrade. */
const PATIENCE = 1_500;

/**
 * Every record of the page's databases, under `database/store/key`. Disturbs nothing: opens what exists, at the version it has, for
 * the length of a few records, and gives way at once to an upgrade or a deletion. Rejects where the document may not use databases.
 */
export async function readIndexedDb(): Promise<StoreReading> {
  // Chromium refuses these twice, and the second refusal is an error event of the page.
  if (globalThis.origin === 'null') throw new DOMException('an origin without databases', 'SecurityError');
  const reading = new StoreReading();
  for (const { name } of await indexedDB.databases()) {
    const database = name === undefined ? null : await openExisting(name);
    if (!database) {
      reading.miss('store_blocked');
      continue;
    }
    try {
      for (const store of [...database.objectStoreNames]) await readStore(database, store, reading);
    } catch {
      reading.miss('store_blocked'); // closed, because the page wants to change or delete it
    }
    database.close();
  }
  return reading;
}

/** Null where it does not exist any more, or does not open in time. */
function openExisting(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      resolve(null);
    }, PATIENCE);
    const end = (database: IDBDatabase | null) => {
      clearTimeout(timer);
      resolve(database);
    };
    // It was deleted meanwhile, and this would create it.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = (event) => {
      event.preventDefault();
      end(null);
    };
    request.onsuccess = () => {
      const database = request.result;
      if (isLate) return database.close();
      database.onversionchange = () => database.close();
      end(database);
    };
  });
}

async function readStore(database: IDBDatabase, name: string, reading: StoreReading): Promise<void> {
  let after: IDBKeyRange | null = null;
  let size = 4;
  for (let read = 0; read <= MAX_RECORDS && !reading.isFull; ) {
    const started = performance.now();
    const [keys, values] = await batch(database, name, after, size);
    const received = performance.now();
    for (const [index, key] of keys.entries())
      await reading.add(`${database.name}/${name}/${keyText(key)}`, values[index]);
    if (keys.length < size) return;
    read += size;
    after = IDBKeyRange.lowerBound(keys.at(-1), true);
    size = received - started < BATCH_TIME ? Math.min(size * 2, MAX_BATCH) : Math.max(1, size >> 1);
    size = Math.min(size, MAX_RECORDS + 1 - read) || 1;
  }
  reading.miss('store_over_cap');
}

/** The next records of a store, in a transaction of their own, which an upgrade or deletion ends. */
function batch(
  database: IDBDatabase,
  name: string,
  after: IDBKeyRange | null,
  size: number,
): Promise<[readonly IDBValidKey[], readonly unknown[]]> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name);
    const store = transaction.objectStore(name);
    const keys = store.getAllKeys(after, size);
    const values = store.getAll(after, size);
    database.onversionchange = () => {
      database.close();
      try {
        transaction.abort();
      } catch {} // it is about to end by itself
    };
    transaction.onabort = reject;
    transaction.oncomplete = () => {
      database.onversionchange = () => database.close();
      resolve([keys.result, values.result]);
    };
  });
}

/** A record's key as text: lists with commas, dates as ISO, bytes as hexadecimal. */
function keyText(key: IDBValidKey): string {
  if (Array.isArray(key)) return Array.from(key, keyText).join(',');
  if (typeof key !== 'object') return String(key);
  if (!('byteLength' in key)) return JSON.stringify(key).slice(1, -1);
  const [buffer, start] = ArrayBuffer.isView(key) ? [key.buffer, key.byteOffset] : [key, 0];
  const bytes = new Uint8Array(buffer as ArrayBuffer, start, Math.min(key.byteLength, 64));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, unwrap } from 'idb';
import type { Entry, History, HistoryPage, Whereabouts } from '../model/ledger';
import { apply } from './apply';
import { GENESIS, isTip, type Tip } from './chain';
import { LedgerError, toLedgerError } from './errors';
import { Pager } from './history';
import { load, prune, save, together, under } from './idb-rows';
import { prepare } from './prepare';
import { DATABASE, type Layout, unslotted, upgrade, VERSION } from './schema';
import type { Appended, Batch, LedgerStore, SiteRecord, StoreOptions } from './store';
import { makeTables } from './tables';
import { type Verification, verify } from './verify';

interface Schema extends DBSchema, Layout {}
type Name = keyof Layout;
type Reading = IDBPTransaction<Schema, Name[], 'readonly' | 'readwrite'>;
export type Writing = IDBPTransaction<Schema, Name[], 'readwrite'>;
type Database = IDBPDatabase<Schema>;

const ALL: Name[] = ['entries', 'tokens', 'sightings', 'uses', 'leaves', 'inflight', 'sites', 'sources', 'meta'];
/** Stores whose keys begin with the site. */
const OF_SITE = ['tokens', 'sightings', 'uses', 'leaves', 'inflight', 'sites'] as const;
const CHUNK = 500;

/** The ledger on disk. Several stores over one database, in one context or in many, keep one chain. */
export class IdbStore implements LedgerStore {
  readonly #name: string;
  readonly #now: () => number;
  #database: Promise<Database> | null = null;
  #profileKey: Promise<Uint8Array> | null = null;
  #closed = false;

  private constructor(name: string, now: () => number) {
    this.#name = name;
    this.#now = now;
  }

  /** Opens, and creates or upgrades where need be. */
  static async open(name: string = DATABASE, { now = Date.now }: StoreOptions = {}): Promise<IdbStore> {
    const store = new IdbStore(name, now);
    await store.#connect().catch((error: unknown) => {
      throw toLedgerError(error);
    });
    return store;
  }

  async append(batch: Batch): Promise<Appended> {
    const prepared = prepare(batch);
    return this.#run(ALL, 'readwrite', async (tx) => {
      const tables = makeTables();
      const [tip] = await Promise.all([tipOf(tx), load(tx, tables, prepared)]);
      if (!isTip(tip)) throw new LedgerError('ledger-corrupt', 'The end of the chain is not readable.');
      const { entries, tip: next, result } = apply(tables, tip, prepared, this.#now());
      if (result.duplicate) return result;
      await Promise.all([
        together(entries, (entry) => tx.objectStore('entries').add(entry)),
        together(next === tip ? [] : [next], (end) => tx.objectStore('meta').put(end, 'tip')),
        save(tx, tables),
      ]);
      await prune(tx, tables, prepared, next, this.#now());
      return result;
    });
  }

  site(site: string): Promise<SiteRecord> {
    return this.#run(['tokens', 'sightings', 'uses', 'sites'], 'readonly', async (tx) => {
      const range = under([site]);
      const [tokens, sightings, uses, row] = await Promise.all([
        tx.objectStore('tokens').getAll(range),
        tx.objectStore('sightings').getAll(range),
        tx.objectStore('uses').getAll(range),
        tx.objectStore('sites').get([site]),
      ]);
      const { requestsWatched = 0, firstAt = null, logouts = [], trials = [] } = row ?? {};
      return { tokens, sightings: sightings.map(unslotted), uses, logouts, trials, requestsWatched, firstAt };
    });
  }

  sites(): Promise<readonly string[]> {
    return this.#run(['sites'], 'readonly', async (tx) =>
      (await tx.objectStore('sites').getAll()).map(({ site }) => site),
    );
  }

  where(fingerprint: string): Promise<Whereabouts> {
    return this.#run(['tokens', 'sightings', 'uses'], 'readonly', async (tx) => {
      const [tokens, sightings, uses] = await Promise.all([
        tx.objectStore('tokens').index('fingerprint').getAll(fingerprint),
        tx.objectStore('sightings').index('fingerprint').getAll(fingerprint),
        tx.objectStore('uses').index('fingerprint').getAll(fingerprint),
      ]);
      return { tokens, sightings: sightings.map(unslotted), uses };
    });
  }

  history(site: string, page: HistoryPage = {}): Promise<History> {
    return this.#run(['entries'], 'readonly', async (tx) => {
      const pager = new Pager(page);
      let cursor = await tx.objectStore('entries').index('site').openCursor(IDBKeyRange.only(site), 'prev');
      if (cursor !== null && cursor.primaryKey >= pager.before)
        cursor = await cursor.continuePrimaryKey(site, pager.before - 1);
      while (cursor !== null && pager.take(cursor.value)) cursor = await cursor.continue();
      return pager.told();
    });
  }

  entries(fromSeq = 1, limit = 1000): Promise<readonly Entry[]> {
    return this.#run(['entries'], 'readonly', async (tx) =>
      limit < 1 ? [] : tx.objectStore('entries').getAll(IDBKeyRange.lowerBound(fromSeq), limit),
    );
  }

  forget(site: string): Promise<{ readonly erased: number }> {
    return this.#run(ALL, 'readwrite', async (tx) => {
      const entries = tx.objectStore('entries');
      let erased = 0;
      for (;;) {
        const rows = await entries.index('site').getAll(site, CHUNK);
        if (rows.length === 0) break;
        await together(rows, (entry) => entries.put({ ...entry, salt: null, body: null, site: null }));
        erased += rows.length;
      }
      await together(OF_SITE, (name) => tx.objectStore(name).delete(under([site])));
      return { erased };
    });
  }

  async verify(known?: Tip): Promise<Verification> {
    // Tip and last number are of one moment; the entries up to there never change but by erasing.
    const { tip, end } = await this.#run(['entries', 'meta'], 'readonly', async (tx) => {
      const [stored, last] = await Promise.all([
        tipOf(tx),
        tx
          .objectStore('entries')
          .openKeyCursor(null, 'prev')
          .then((cursor) => cursor?.key ?? 0),
      ]);
      return { tip: isTip(stored) ? stored : { seq: 0, hash: '' }, end: Math.max(last, 0) };
    });
    const tips = [{ ...tip, last: true }, ...(known === undefined ? [] : [{ ...known, last: false }])];
    return verify(this.#stream(end), tips);
  }

  async *#stream(end: number): AsyncGenerator<Entry> {
    for (let from = Number.NEGATIVE_INFINITY, more = true; more; ) {
      const chunk = await this.#run(['entries'], 'readonly', (tx) =>
        tx.objectStore('entries').getAll(IDBKeyRange.bound(from, end, from > 0), CHUNK),
      );
      yield* chunk;
      from = chunk.at(-1)?.seq ?? end;
      more = chunk.length === CHUNK && from < end;
    }
  }

  profileKey(): Promise<Uint8Array> {
    this.#profileKey ??= this.#readProfileKey().catch((error: unknown) => {
      this.#profileKey = null;
      throw error;
    });
    return this.#profileKey;
  }

  #readProfileKey(): Promise<Uint8Array> {
    return this.#run(['meta'], 'readwrite', async (tx) => {
      const meta = tx.objectStore('meta');
      const stored = await meta.get('profile-key');
      if (stored === undefined) {
        const fresh = crypto.getRandomValues(new Uint8Array(32));
        await meta.put(fresh, 'profile-key');
        return fresh;
      }
      // A new key would give every token a second name: better to stop than to go on with one.
      if (ArrayBuffer.isView(stored) && stored.byteLength === 32) return stored;
      throw new LedgerError('ledger-corrupt', 'The profile key is not readable.');
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const database = this.#database;
    this.#database = null;
    await database?.then((open) => open.close()).catch(() => {});
  }

  /** One transaction around `work`, which awaits nothing but requests of `tx`. Stores all or nothing. */
  async #run<T, Mode extends 'readonly' | 'readwrite'>(
    names: Name[],
    mode: Mode,
    work: (tx: IDBPTransaction<Schema, Name[], Mode>) => Promise<T>,
  ): Promise<T> {
    const tx = await this.#begin(names, mode).catch((error: unknown) => {
      throw toLedgerError(error);
    });
    try {
      const result = await work(tx);
      await tx.done;
      return result;
    } catch (error) {
      // A failed request says only that the transaction ended; why is known once it is done.
      try {
        tx.abort();
      } catch {}
      await tx.done.catch(() => {});
      throw toLedgerError(error instanceof LedgerError ? error : (unwrap(tx).error ?? error));
    }
  }

  async #begin<Mode extends 'readonly' | 'readwrite'>(
    names: Name[],
    mode: Mode,
  ): Promise<IDBPTransaction<Schema, Name[], Mode>> {
    const connection = this.#connect();
    const database = await connection;
    try {
      return database.transaction(names, mode);
    } catch {
      // Closed under us, by a newer version that wants to upgrade or by the browser: its own error says which.
      if (this.#database === connection) this.#database = null;
      return (await this.#connect()).transaction(names, mode);
    }
  }

  #connect(): Promise<Database> {
    if (this.#closed) return Promise.reject(new LedgerError('ledger-closed', 'The ledger was closed.'));
    if (this.#database !== null) return this.#database;
    const lost = () => {
      if (this.#database === connection) this.#database = null;
    };
    const connection = connect(this.#name, lost);
    this.#database = connection;
    connection.catch(lost);
    return connection;
  }
}

function connect(name: string, lost: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    let blocked = false;
    const opening = openDB<Schema>(name, VERSION, {
      upgrade(database, from, _to, tx) {
        // An upgrade that ends early rejects the opening as well; once is enough.
        tx.done.catch(() => {});
        upgrade(unwrap(database), unwrap(tx), from);
      },
      blocked() {
        blocked = true;
        reject(new LedgerError('ledger-blocked', 'An older version holds the ledger open.'));
      },
      blocking(_from, _to, event) {
        lost();
        (event.target as IDBDatabase).close();
      },
      terminated: lost,
    });
    opening.then((database) => (blocked ? database.close() : resolve(database)), reject);
  });
}

async function tipOf(tx: Reading): Promise<unknown> {
  return (await tx.objectStore('meta').get('tip')) ?? GENESIS;
}

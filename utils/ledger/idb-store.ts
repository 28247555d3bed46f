import { type IDBPTransaction, unwrap } from 'idb';
import type { Case } from '../model/case';
import type { Checkpoint, Head } from '../model/checkpoint';
import type { KeptFile } from '../model/kept-file';
import type { Entry, History, HistoryPage, HourOfUse, Whereabouts } from '../model/ledger';
import { apply } from './apply';
import { isTip, type Tip } from './chain';
import { heldError, LedgerError, toLedgerError, whileAborted } from './errors';
import { heldBy } from './held';
import { checkpoint, signingKey } from './idb-checkpoints';
import { connect, type Database, type Schema } from './idb-connect';
import { fingerprintsIn, historyIn, sinceIn, whereIn } from './idb-queries';
import { type Pruned, pruneEntries } from './idb-retention';
import { closeRequests, load, prune, save, together, under } from './idb-rows';
import { tipOf, verifyStored } from './idb-verify';
import { WHOLE } from './judged';
import { prepare } from './prepare';
import { hoursIn } from './projections/hours';
import type { Proof } from './prove';
import { DATABASE, type Layout, unslotted } from './schema';
import { publicKeyOf, sign } from './sign';
import { judgedOf, siteRecord } from './site-record';
import type { Appended, Batch, Judged, LedgerStore, SiteRecord, StoreOptions } from './store';
import { makeTables, OF_SITE, TABLES } from './tables';

type Name = keyof Layout;
export type Reading = IDBPTransaction<Schema, Name[], 'readonly' | 'readwrite'>;
export type Writing = IDBPTransaction<Schema, Name[], 'readwrite'>;
export type Run = <T, Mode extends 'readonly' | 'readwrite'>(
  names: Name[],
  mode: Mode,
  work: (tx: IDBPTransaction<Schema, Name[], Mode>) => Promise<T>,
) => Promise<T>;

const ALL: Name[] = ['entries', ...TABLES, 'meta'];
const WHERE: Name[] = ['tokens', 'sightings', 'uses', 'files', 'fileTokens'];
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
    const store: () => Promise<Appended> = () =>
      this.#run(ALL, 'readwrite', async (tx) => {
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
        await prune(tx, tables, prepared, this.#now());
        return result;
      });
    return whileAborted(store);
  }

  site(site: string): Promise<SiteRecord> {
    return this.#run(['tokens', 'sightings', 'uses', 'sites', 'anomalies', 'judged'], 'readonly', async (tx) => {
      const range = under([site]);
      const [tokens, sightings, uses, row, found, whole] = await Promise.all([
        tx.objectStore('tokens').getAll(range),
        tx.objectStore('sightings').getAll(range),
        tx.objectStore('uses').getAll(range),
        tx.objectStore('sites').get([site]),
        tx.objectStore('anomalies').getAll(range),
        tx.objectStore('judged').get([site, WHOLE]),
      ]);
      return siteRecord({ tokens, sightings: sightings.map(unslotted), uses, row, found, whole });
    });
  }

  hours(site: string): Promise<readonly HourOfUse[]> {
    return this.#run(['days'], 'readonly', async (tx) => hoursIn(await tx.objectStore('days').getAll(under([site]))));
  }

  judged(site: string): Promise<Judged | null> {
    return this.#run(['judged'], 'readonly', async (tx) =>
      judgedOf(await tx.objectStore('judged').getAll(under([site]))),
    );
  }

  since(site: string, seq: number, limit: number): Promise<readonly Entry[]> {
    return this.#run(['entries'], 'readonly', (tx) => sinceIn(tx, site, seq, limit));
  }

  sites(): Promise<readonly string[]> {
    return this.#run(['sites'], 'readonly', async (tx) =>
      (await tx.objectStore('sites').getAll()).map(({ site }) => site),
    );
  }

  cases(): Promise<readonly Case[]> {
    return this.#run(['cases'], 'readonly', (tx) => tx.objectStore('cases').getAll());
  }

  case(id: string): Promise<Case | null> {
    return this.#run(['cases'], 'readonly', async (tx) => (await tx.objectStore('cases').get([id])) ?? null);
  }

  where(fingerprint: string): Promise<Whereabouts> {
    return this.#run(WHERE, 'readonly', (tx) => whereIn(tx, fingerprint));
  }

  files(): Promise<readonly KeptFile[]> {
    return this.#run(['files'], 'readonly', (tx) => tx.objectStore('files').getAll());
  }

  fingerprints(): Promise<ReadonlySet<string>> {
    return this.#run(['tokens'], 'readonly', fingerprintsIn);
  }

  history(site: string, page: HistoryPage = {}): Promise<History> {
    return this.#run(['entries'], 'readonly', (tx) => historyIn(tx, site, page));
  }

  entries(fromSeq = 1, limit = 1000): Promise<readonly Entry[]> {
    return this.#run(['entries'], 'readonly', async (tx) =>
      limit < 1 ? [] : tx.objectStore('entries').getAll(IDBKeyRange.lowerBound(fromSeq), limit),
    );
  }

  forget(site: string): Promise<{ readonly erased: number }> {
    return this.#run(ALL, 'readwrite', async (tx) => {
      const entries = tx.objectStore('entries');
      const isHeld = heldBy(await tx.objectStore('cases').getAll());
      let erased = 0;
      for (;;) {
        const rows = await entries.index('site').getAll(under([site]), CHUNK);
        if (rows.length === 0) break;
        if (rows.some(isHeld)) throw heldError();
        await together(rows, (entry) => entries.put({ ...entry, salt: null, body: null, site: null }));
        erased += rows.length;
      }
      await together(OF_SITE, (name) => tx.objectStore(name).delete(under([site])));
      await closeRequests(tx, site);
      return { erased };
    });
  }

  verify(known?: Tip, head: Head | null = null): Promise<Proof> {
    return verifyStored(this.#run, known, head);
  }

  /** Signs the end of the chain as it is now, once; null for a chain without entries. */
  checkpoint(): Promise<Checkpoint | null> {
    return checkpoint(this.#run, this.#now(), false);
  }

  /** As `checkpoint`, every 1,000 entries and with the first entry after an hour; otherwise the last one. */
  checkpointWhenDue(): Promise<Checkpoint | null> {
    return checkpoint(this.#run, this.#now(), true);
  }

  /** In the order of their numbers. */
  checkpoints(): Promise<readonly Checkpoint[]> {
    return this.#run(['checkpoints'], 'readonly', (tx) => tx.objectStore('checkpoints').getAll());
  }

  /** Gives up what was signed before the time (epoch milliseconds), but nothing that an open case holds. Projections stay. */
  prune(before: number): Promise<Pruned> {
    return pruneEntries(this.#run, before);
  }

  /** The ledger's signature over the digest of an archive's manifest; both base64url. */
  async seal(manifest: string): Promise<{ readonly publicKey: string; readonly signature: string }> {
    const pair = await signingKey(this.#run);
    return { publicKey: await publicKeyOf(pair), signature: await sign(pair, 'archive', manifest) };
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
  readonly #run: Run = async (names, mode, work) => {
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
  };

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

import { fromBase64url, toBase64url } from '../lib/base64url';
import type { Case } from '../model/case';
import type { KeptFile } from '../model/kept-file';
import type { Entry, History, HistoryPage, HourOfUse, Whereabouts } from '../model/ledger';
import { apply } from './apply';
import { GENESIS, isTip, type Tip } from './chain';
import { heldError, LedgerError, toLedgerError } from './errors';
import { heldBy } from './held';
import { Pager } from './history';
import { WHOLE } from './judged';
import { MAX_LEAVES } from './leaves';
import { prepare } from './prepare';
import { dayOf, HOURS_AGE, hoursIn } from './projections/hours';
import { withoutSite } from './projections/inflight';
import { judgedOf, siteRecord } from './site-record';
import type { Appended, Batch, Judged, LedgerStore, SiteRecord, StoreOptions } from './store';
import type { Table } from './table';
import { makeTables, OF_SITE, SOURCE_AGE, TABLES, type Tables } from './tables';
import { type Verification, verify } from './verify';

/** Entries that keep their body; older ones are erased, their projections stay. About 600 characters each as JSON. */
const MAX_BODIES = 5000;
/** Then the store is full: `storage.session` holds 10 MB, a header takes about 250 characters. */
const MAX_ENTRIES = 20_000;
const MAX_SOURCES = 500;

/** What `toJSON` gives: the whole ledger, the profile key among it. For memory (`storage.session`) only, never for disk. */
export interface MemoryLedger {
  readonly version: 2;
  readonly entries: readonly Entry[];
  readonly tip: Tip;
  readonly tables: { readonly [Name in keyof Tables]: readonly unknown[] };
  readonly profileKey: string;
}

/** `maxEntries`: then the store is full; 20,000 where nothing is said, which is what a private window has room for. */
export interface MemoryOptions extends StoreOptions {
  readonly maxEntries?: number;
}

/**
 * The ledger of a private window or of one run of the command line: the same rules, nothing on disk. It signs nothing: a key
 * cannot be kept in `storage.session`, and one that ends with the worker would prove no more than the chain alone.
 */
export class MemoryStore implements LedgerStore {
  readonly #now: () => number;
  readonly #maxEntries: number;
  #entries: Entry[] = [];
  #tip: Tip = GENESIS;
  #tables: Tables = makeTables();
  #profileKey: Uint8Array = crypto.getRandomValues(new Uint8Array(32));
  #closed = false;

  constructor({ now = Date.now, maxEntries = MAX_ENTRIES }: MemoryOptions = {}) {
    this.#now = now;
    this.#maxEntries = maxEntries;
  }

  /**
   * Continues what `toJSON` gave, after a JSON round trip too. Rejects nothing but a foreign shape: `verify` judges the rest.
   *
   * @throws LedgerError `ledger-newer` or `ledger-corrupt`
   */
  static from(json: unknown, options: StoreOptions = {}): MemoryStore {
    const { version, entries, tip, tables, profileKey } = (json ?? {}) as { [Name in keyof MemoryLedger]?: unknown };
    if (typeof version === 'number' && version > 2) throw new LedgerError('ledger-newer', 'Kept by a newer version.');
    const key = typeof profileKey === 'string' ? fromBase64url(profileKey) : null;
    // Open requests and hourly counts have another form in version 1; a private window's are not missed for long.
    const lists = TABLES.map((name) =>
      version === 1 && ['inflight', 'days'].includes(name)
        ? []
        : (tables as Partial<MemoryLedger['tables']> | undefined)?.[name],
    );
    if (
      (version !== 1 && version !== 2) ||
      !isTip(tip) ||
      key?.length !== 32 ||
      ![entries, ...lists].every(Array.isArray)
    ) {
      throw unreadable();
    }
    const store = new MemoryStore(options);
    store.#entries = [...(entries as readonly Entry[])];
    store.#tip = tip;
    store.#profileKey = key;
    try {
      for (const [index, name] of TABLES.entries()) (store.#tables[name] as Table<unknown>).load(lists[index] ?? []);
    } catch (error) {
      throw unreadable(error);
    }
    return store;
  }

  toJSON(): MemoryLedger {
    const tables = Object.fromEntries(
      TABLES.map((name) => [name, this.#tables[name].values()]),
    ) as MemoryLedger['tables'];
    return {
      version: 2,
      entries: [...this.#entries],
      tip: this.#tip,
      tables,
      profileKey: toBase64url(this.#profileKey),
    };
  }

  async append(batch: Batch): Promise<Appended> {
    this.#check();
    const prepared = prepare(batch);
    try {
      const { entries, tip, result } = apply(this.#tables, this.#tip, prepared, this.#now());
      if (this.#entries.length + entries.length > this.#maxEntries) {
        throw new LedgerError('ledger-full', 'There is no room left for this private window.');
      }
      this.#prune();
      const all = [...this.#entries, ...entries];
      const whole = all.length - MAX_BODIES;
      this.#entries = whole <= 0 ? all : all.map((entry, index) => (index < whole ? bare(entry) : entry));
      this.#tip = tip;
      for (const name of TABLES) this.#tables[name].settle();
      return result;
    } catch (error) {
      for (const name of TABLES) this.#tables[name].undo();
      throw toLedgerError(error);
    }
  }

  async site(site: string): Promise<SiteRecord> {
    this.#check();
    const { tokens, sightings, uses, sites, anomalies, judged } = this.#tables;
    return siteRecord({
      tokens: tokens.values().filter(of(site)),
      sightings: sightings.values().filter(of(site)),
      uses: uses.values().filter(of(site)),
      row: sites.get([site]),
      found: anomalies.in([site]),
      whole: judged.get([site, WHOLE]),
    });
  }

  async hours(site: string): Promise<readonly HourOfUse[]> {
    this.#check();
    return hoursIn(this.#tables.days.values().filter(of(site)));
  }

  async judged(site: string): Promise<Judged | null> {
    this.#check();
    return judgedOf(this.#tables.judged.values().filter(of(site)));
  }

  async since(site: string, seq: number, limit: number): Promise<readonly Entry[]> {
    this.#check();
    return this.#entries.slice(Math.max(0, seq)).filter(of(site)).slice(0, limit);
  }

  async sites(): Promise<readonly string[]> {
    this.#check();
    return this.#tables.sites.values().map(({ site }) => site);
  }

  async cases(): Promise<readonly Case[]> {
    this.#check();
    return this.#tables.cases.values();
  }

  async case(id: string): Promise<Case | null> {
    this.#check();
    return this.#tables.cases.get([id]) ?? null;
  }

  async where(fingerprint: string): Promise<Whereabouts> {
    this.#check();
    const { tokens, sightings, uses, files, fileTokens } = this.#tables;
    const isOwn = (row: { readonly fingerprint: string }) => row.fingerprint === fingerprint;
    return {
      tokens: tokens.values().filter(isOwn),
      sightings: sightings.values().filter(isOwn),
      uses: uses.values().filter(isOwn),
      files: fileTokens
        .values()
        .filter(isOwn)
        .flatMap((found) => {
          const file = files.get([found.site]);
          return file === undefined ? [] : [{ file, found }];
        }),
    };
  }

  async files(): Promise<readonly KeptFile[]> {
    this.#check();
    return this.#tables.files.values();
  }

  async fingerprints(): Promise<ReadonlySet<string>> {
    this.#check();
    return new Set(this.#tables.tokens.values().map(({ fingerprint }) => fingerprint));
  }

  async history(site: string, page: HistoryPage = {}): Promise<History> {
    this.#check();
    const pager = new Pager(page);
    for (const entry of this.#entries.toReversed()) {
      if (entry.site === site && entry.seq < pager.before && !pager.take(entry)) break;
    }
    return pager.told();
  }

  async entries(fromSeq = 1, limit = 1000): Promise<readonly Entry[]> {
    this.#check();
    const from = Math.max(0, Math.ceil(fromSeq) - 1);
    return limit < 1 ? [] : this.#entries.slice(from, from + limit);
  }

  async forget(site: string): Promise<{ readonly erased: number }> {
    this.#check();
    const isHeld = heldBy(this.#tables.cases.values());
    if (this.#entries.some((entry) => entry.site === site && isHeld(entry))) throw heldError();
    let erased = 0;
    this.#entries = this.#entries.map((entry) => {
      if (entry.site !== site) return entry;
      erased += 1;
      return bare(entry);
    });
    for (const name of OF_SITE) drop(this.#tables[name] as unknown as Table<{ readonly site: string }>, of(site));
    const { inflight } = this.#tables;
    inflight.load(inflight.values().map((row) => withoutSite(row, site)));
    return { erased };
  }

  async verify(known?: Tip): Promise<Verification> {
    this.#check();
    const tips = known === undefined ? [] : [{ ...known, last: false }];
    return verify(this.#entries, [{ ...this.#tip, last: true }, ...tips]);
  }

  async profileKey(): Promise<Uint8Array> {
    this.#check();
    return this.#profileKey.slice();
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  #check(): void {
    if (this.#closed) throw new LedgerError('ledger-closed', 'The ledger was closed.');
  }

  /** The bounds of the ledger on disk, and those of memory. */
  #prune(): void {
    const { leaves, sources, days } = this.#tables;
    const oldest = dayOf(this.#now() - HOURS_AGE);
    if (days.changes().puts.length > 0) for (const row of days.values()) if (row.day <= oldest) days.delete(row);
    for (const site of new Set(leaves.changes().puts.map(([, row]) => row.site))) {
      const own = leaves.values().filter((row) => row.site === site);
      const oldest = own.toSorted((a, b) => a.lastAt - b.lastAt).slice(0, Math.max(0, own.length - MAX_LEAVES));
      for (const row of oldest) leaves.delete(row);
    }
    const newest = sources.values().toSorted((a, b) => b.at - a.at);
    const silent = this.#now() - SOURCE_AGE;
    for (const [index, row] of newest.entries()) if (index >= MAX_SOURCES || row.at <= silent) sources.delete(row);
  }
}

function unreadable(cause?: unknown): LedgerError {
  return new LedgerError('ledger-corrupt', 'What was kept of a private window is not readable.', cause);
}

function of(site: string): (row: { readonly site: string | null }) => boolean {
  return (row) => row.site === site;
}

function drop<Row>(table: Table<Row>, matches: (row: Row) => boolean): void {
  for (const row of table.values()) if (matches(row)) table.delete(row);
  table.settle();
}

function bare(entry: Entry): Entry {
  return entry.body === null ? entry : { ...entry, salt: null, body: null, site: null };
}

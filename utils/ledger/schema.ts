import type { Case } from '../model/case';
import type { Checkpoint } from '../model/checkpoint';
import type { KeptFile, KeptToken } from '../model/kept-file';
import type { Entry, HourOfUse, Sighting, Token, Use } from '../model/ledger';
import type { Tip } from './chain';
import { type Key, slotKey } from './keys';
import { daysOf } from './projections/hours';
import type { AnomalyRow, DayRow, InflightRow, JudgedRow, LeafRow, SiteRow, SourceRow } from './tables';

export const DATABASE = 'tokenwitness-ledger';
export const VERSION = 5;

/** A row with the index key `slot` while its value lies there; without it the index does not list the row. */
export type Slotted<Row> = Row & { readonly slot?: Key };

/** All stores but `entries` and `checkpoints` have keys outside the rows, made by `keys.ts`. */
export interface Layout {
  entries: { key: number; value: Entry; indexes: { site: [string, number] } };
  tokens: { key: string[]; value: Token; indexes: { fingerprint: string } };
  sightings: { key: string[]; value: Slotted<Sighting>; indexes: { slot: string[]; fingerprint: string } };
  uses: { key: string[]; value: Use; indexes: { fingerprint: string } };
  leaves: {
    key: string[];
    value: Slotted<LeafRow>;
    indexes: { slot: string[]; token: [string, string]; age: [string, number] };
  };
  inflight: { key: string[]; value: InflightRow };
  sites: { key: string[]; value: SiteRow };
  sources: { key: string[]; value: SourceRow; indexes: { at: number } };
  days: { key: string[]; value: DayRow; indexes: { day: string } };
  anomalies: { key: string[]; value: AnomalyRow };
  judged: { key: string[]; value: JudgedRow };
  checkpoints: { key: number; value: Checkpoint };
  cases: { key: string[]; value: Case };
  files: { key: string[]; value: KeptFile };
  fileTokens: { key: string[]; value: KeptToken; indexes: { fingerprint: string } };
  meta: { key: 'tip' | 'profile-key' | 'signing-key'; value: Tip | Uint8Array | CryptoKeyPair };
}

type Migration = (database: IDBDatabase, transaction: IDBTransaction) => void;

/** Step n brings version n to n + 1. Never change one that was released. An error in one aborts the whole upgrade. */
const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore('entries', { keyPath: 'seq' });
    for (const name of ['tokens', 'sightings', 'uses', 'meta']) database.createObjectStore(name);
  },
  // Leaves, exactly-once and *forget site*: entries get the name of their site beside the chain, sightings their slot.
  (database, transaction) => {
    const leaves = database.createObjectStore('leaves');
    leaves.createIndex('slot', 'slot');
    leaves.createIndex('token', ['site', 'fingerprint']);
    leaves.createIndex('age', ['site', 'lastAt']);
    database.createObjectStore('inflight').createIndex('seq', 'seq');
    database.createObjectStore('sources').createIndex('at', 'at');
    const sites = database.createObjectStore('sites');
    const firsts = new Map<string, number>();
    const entries = transaction.objectStore('entries');
    each(entries, (entry: Entry) => {
      if (entry.body === null) return { ...entry, site: null };
      const { body } = entry;
      const site =
        'sighting' in body ? body.sighting.site : 'use' in body ? body.use.site : 'site' in body ? body.site : '';
      const firstAt = Math.min(firsts.get(site) ?? entry.at, entry.at);
      if (firsts.get(site) !== firstAt) sites.put({ site, firstAt, requestsWatched: 0 } satisfies SiteRow, [site]);
      firsts.set(site, firstAt);
      return { ...entry, site };
    });
    entries.createIndex('site', 'site');
    const sightings = transaction.objectStore('sightings');
    each(sightings, slottedSighting);
    sightings.createIndex('slot', 'slot');
  },
  // Traffic is judged: hourly counts, what was found, where the judge stands. Cases, and the chain's signatures. What is asked
  // across all sites.
  (database, transaction) => {
    database.createObjectStore('hours').createIndex('hour', 'hour');
    database.createObjectStore('anomalies');
    database.createObjectStore('judged');
    database.createObjectStore('checkpoints', { keyPath: 'seq' });
    database.createObjectStore('cases');
    transaction.objectStore('tokens').createIndex('fingerprint', 'fingerprint');
    transaction.objectStore('sightings').createIndex('fingerprint', 'fingerprint');
    transaction.objectStore('uses').createIndex('fingerprint', 'fingerprint');
  },
  // Open requests in a bounded number of rows. Those that are open now are asked for anew, or their answer is not told.
  // Hourly counts in a row for each day. Files that a person gave are kept.
  (database, transaction) => {
    database.createObjectStore('files');
    database.createObjectStore('fileTokens').createIndex('fingerprint', 'fingerprint');
    database.deleteObjectStore('inflight');
    database.createObjectStore('inflight');
    const days = database.createObjectStore('days');
    days.createIndex('day', 'day');
    const hours = transaction.objectStore('hours').getAll();
    hours.onsuccess = () => {
      for (const row of daysOf(hours.result as readonly HourOfUse[]))
        days.put(row, [row.site, row.fingerprint, row.day]);
      database.deleteObjectStore('hours');
    };
  },
  // A site's newest entry is found at once: Chromium walks all entries of an index key before it gives the last one.
  (_database, transaction) => {
    const entries = transaction.objectStore('entries');
    entries.deleteIndex('site');
    entries.createIndex('site', ['site', 'seq']);
  },
];

export function upgrade(database: IDBDatabase, transaction: IDBTransaction, from: number, to = VERSION): void {
  for (const migrate of MIGRATIONS.slice(from, to)) migrate(database, transaction);
}

export function slottedSighting(row: Sighting): Slotted<Sighting> {
  return row.removedAt === null ? { ...row, slot: slotKey(row.site, row) } : row;
}

export function slottedLeaf(row: LeafRow): Slotted<LeafRow> {
  return row.removedAt === null ? { ...row, slot: slotKey(row.site, row.sighting) } : row;
}

export function unslotted<Row>({ slot: _slot, ...row }: Slotted<Row>): Omit<Slotted<Row>, 'slot'> {
  return row;
}

/** Rewrites every row of the store. */
function each<Row>(store: IDBObjectStore, next: (row: Row) => Row): void {
  const request = store.openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (cursor === null) return;
    cursor.update(next(cursor.value as Row));
    cursor.continue();
  };
}

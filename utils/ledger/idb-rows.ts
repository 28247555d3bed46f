import type { Writing } from './idb-store';
import type { Key } from './keys';
import { MAX_LEAVES } from './leaves';
import { furtherNeeds, type Needs, needs } from './needs';
import type { Prepared } from './prepare';
import { dayOf, HOURS_AGE } from './projections/hours';
import { withoutSite } from './projections/inflight';
import { type Layout, slottedLeaf, slottedSighting, unslotted } from './schema';
import type { Changes } from './table';
import { SOURCE_AGE, type Tables } from './tables';

export const MAX_SOURCES = 10_000;
/** Rows that one batch clears away; what is over goes with the next ones. */
const CLEARED = 500;

type TableName = keyof Tables;

/** All keys that begin with these parts. */
export function under(prefix: Key): IDBKeyRange {
  return IDBKeyRange.bound([...prefix], [...prefix, []]);
}

/** Brings in the rows that `apply` may read, in two rounds of requests side by side. */
export async function load(tx: Writing, tables: Tables, batch: Prepared): Promise<void> {
  const want = needs(batch);
  const byToken = tx.objectStore('leaves').index('token');
  const sites = batch.sites.map((site) => [site]);
  const sources = batch.source === null ? [] : [[batch.source.id]];
  const { judged } = batch;
  const [open, ofTokens] = await Promise.all([
    rows(tx, 'inflight', want.inflight),
    all(want.leavesOf, ([site = '', fingerprint = '']) => byToken.getAll([site, fingerprint])),
    into(tables.tokens, rows(tx, 'tokens', want.tokens), same),
    into(tables.sightings, rows(tx, 'sightings', want.sightings), unslotted),
    into(tables.leaves, rows(tx, 'leaves', want.leaves), unslotted),
    into(tables.sites, rows(tx, 'sites', sites), same),
    into(tables.sources, rows(tx, 'sources', sources), same),
    into(tables.days, rows(tx, 'days', want.days), same),
    judged && into(tables.anomalies, tx.objectStore('anomalies').getAll(under([judged.site])), same),
    into(tables.cases, rows(tx, 'cases', want.cases), same),
    into(tables.files, rows(tx, 'files', want.files), same),
    loadPlaces(tx, tables, want),
  ]);
  tables.inflight.load(open);
  tables.leaves.load(ofTokens.map(unslotted));
  const { slots, uses, days } = furtherNeeds(ofTokens, open, want.answered);
  await loadPlaces(tx, tables, {
    slots,
    uses: uses.filter((key) => tables.uses.get(key) === undefined),
    days: days.filter((key) => tables.days.get(key) === undefined),
  });
}

async function loadPlaces(
  tx: Writing,
  tables: Tables,
  { slots, uses, days }: Pick<Needs, 'slots' | 'uses' | 'days'>,
): Promise<void> {
  const sightings = tx.objectStore('sightings').index('slot');
  const leaves = tx.objectStore('leaves').index('slot');
  const lying = all(slots, (slot) => sightings.getAll([...slot]));
  const waiting = all(slots, (slot) => leaves.getAll([...slot]));
  await Promise.all([
    into(tables.sightings, lying, unslotted),
    into(tables.leaves, waiting, unslotted),
    into(tables.uses, rows(tx, 'uses', uses), same),
    into(tables.days, rows(tx, 'days', days), same),
  ]);
}

export async function save(tx: Writing, tables: Tables): Promise<void> {
  await Promise.all([
    write(tx, 'tokens', tables.tokens.changes(), same),
    write(tx, 'sightings', tables.sightings.changes(), slottedSighting),
    write(tx, 'uses', tables.uses.changes(), same),
    write(tx, 'leaves', tables.leaves.changes(), slottedLeaf),
    write(tx, 'inflight', tables.inflight.changes(), same),
    write(tx, 'sites', tables.sites.changes(), same),
    write(tx, 'sources', tables.sources.changes(), same),
    write(tx, 'days', tables.days.changes(), same),
    write(tx, 'anomalies', tables.anomalies.changes(), same),
    write(tx, 'judged', tables.judged.changes(), same),
    write(tx, 'cases', tables.cases.changes(), same),
    write(tx, 'files', tables.files.changes(), same),
    write(tx, 'fileTokens', tables.fileTokens.changes(), same),
  ]);
}

/** Nothing is told any more of the requests of the site. */
export async function closeRequests(tx: Writing, site: string): Promise<void> {
  const inflight = tx.objectStore('inflight');
  const rows = await inflight.getAll();
  const changed = rows.flatMap((row) => {
    const next = withoutSite(row, site);
    return next === row ? [] : [next];
  });
  await together(changed, (row) => inflight.put(row, [row.bucket]));
}

/** Drops leaves over the bound and bridges long gone. */
export async function prune(tx: Writing, tables: Tables, batch: Prepared, now: number): Promise<void> {
  const crowded = new Set(tables.leaves.changes().puts.map(([, { site }]) => site));
  await Promise.all([
    ...[...crowded].map((site) => pruneLeaves(tx, site)),
    ...(tables.days.changes().puts.length > 0 ? [pruneDays(tx, now)] : []),
    // A bridge counts from 1: only a new one adds a row.
    ...(batch.source?.seq === 1 ? [pruneSources(tx, now)] : []),
  ]);
}

async function pruneLeaves(tx: Writing, site: string): Promise<void> {
  const leaves = tx.objectStore('leaves');
  const range = IDBKeyRange.bound([site], [site, []]);
  const over = (await leaves.index('age').count(range)) - MAX_LEAVES;
  if (over <= 0) return;
  const keys = await leaves.index('age').getAllKeys(range, over);
  await together(keys, (key) => leaves.delete(key));
}

async function pruneDays(tx: Writing, now: number): Promise<void> {
  const days = tx.objectStore('days');
  const keys = await days.index('day').getAllKeys(IDBKeyRange.upperBound(dayOf(now - HOURS_AGE)), CLEARED);
  await together(keys, (key) => days.delete(key));
}

async function pruneSources(tx: Writing, now: number): Promise<void> {
  const sources = tx.objectStore('sources');
  const [old, count] = await Promise.all([
    sources.index('at').getAllKeys(IDBKeyRange.upperBound(now - SOURCE_AGE), CLEARED),
    sources.count(),
  ]);
  const over = Math.min(count - old.length - MAX_SOURCES, CLEARED);
  const oldest = over > 0 ? await sources.index('at').getAllKeys(null, old.length + over) : old;
  await together(oldest, (key) => sources.delete(key));
}

async function rows<N extends TableName>(tx: Writing, name: N, keys: readonly Key[]): Promise<Layout[N]['value'][]> {
  const store = tx.objectStore(name);
  const found = await together(keys, (key) => store.get([...key]));
  return found.filter((row) => row !== undefined);
}

/**
 * Requests side by side. Where starting one throws, as it does once the transaction has ended, the ones before it are
 * not left behind as unhandled rejections.
 */
export async function together<Item, Result>(
  items: readonly Item[],
  start: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const started: Promise<Result>[] = [];
  try {
    for (const item of items) started.push(start(item));
  } catch (error) {
    await Promise.allSettled(started);
    throw error;
  }
  return Promise.all(started);
}

async function all<Row>(keys: readonly Key[], fetch: (key: Key) => Promise<Row[]>): Promise<Row[]> {
  return (await together(keys, fetch)).flat();
}

function same<Row>(row: Row): Row {
  return row;
}

async function into<Stored, Row>(
  table: { load(rows: readonly Row[]): void },
  found: Promise<Stored[]>,
  read: (stored: Stored) => Row,
): Promise<void> {
  table.load((await found).map(read));
}

async function write<N extends TableName, Row>(
  tx: Writing,
  name: N,
  { puts, deletes }: Changes<Row>,
  stored: (row: Row) => Layout[N]['value'],
): Promise<void> {
  const store = tx.objectStore(name);
  await Promise.all([
    together(puts, ([key, row]) => store.put(stored(row), [...key])),
    together(deletes, (key) => store.delete([...key])),
  ]);
}

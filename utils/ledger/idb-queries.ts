import type { Entry, History, HistoryPage, Whereabouts } from '../model/ledger';
import { Pager } from './history';
import { together } from './idb-rows';
import type { Reading } from './idb-store';
import { unslotted } from './schema';

/** Entries read at once. */
const MOST_TOGETHER = 500;

export async function whereIn(tx: Reading, fingerprint: string): Promise<Whereabouts> {
  const [tokens, sightings, uses, inFiles] = await Promise.all([
    tx.objectStore('tokens').index('fingerprint').getAll(fingerprint),
    tx.objectStore('sightings').index('fingerprint').getAll(fingerprint),
    tx.objectStore('uses').index('fingerprint').getAll(fingerprint),
    tx.objectStore('fileTokens').index('fingerprint').getAll(fingerprint),
  ]);
  const files = await together(inFiles, async (found) => {
    const file = await tx.objectStore('files').get([found.site]);
    return file === undefined ? [] : [{ file, found }];
  });
  return { tokens, sightings: sightings.map(unslotted), uses, files: files.flat() };
}

export async function fingerprintsIn(tx: Reading): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let cursor = await tx.objectStore('tokens').index('fingerprint').openKeyCursor(null, 'nextunique');
  for (; cursor; cursor = await cursor.continue()) found.add(cursor.key);
  return found;
}

export async function historyIn(tx: Reading, site: string, page: HistoryPage): Promise<History> {
  const pager = new Pager(page);
  let cursor = await tx.objectStore('entries').index('site').openCursor(IDBKeyRange.only(site), 'prev');
  if (cursor !== null && cursor.primaryKey >= pager.before)
    cursor = await cursor.continuePrimaryKey(site, pager.before - 1);
  while (cursor !== null && pager.take(cursor.value)) cursor = await cursor.continue();
  return pager.told();
}

/**
 * A cursor finds the site's next entry among those of other sites; where its own lie side by side, many are read at once, which
 * is ten times as fast.
 */
export async function sinceIn(tx: Reading, site: string, seq: number, limit: number): Promise<readonly Entry[]> {
  const entries = tx.objectStore('entries');
  const found: Entry[] = [];
  let together = 1;
  for (let last = seq; found.length < limit; ) {
    let cursor = await entries.index('site').openKeyCursor(site);
    if (cursor && cursor.primaryKey <= last) cursor = await cursor.continuePrimaryKey(site, last + 1);
    if (!cursor) break;
    const rows = await entries.getAll(IDBKeyRange.lowerBound(cursor.primaryKey), together);
    const own = rows.filter((entry) => entry.site === site);
    found.push(...own);
    last = rows.at(-1)?.seq ?? Number.POSITIVE_INFINITY;
    together = own.length * 2 > rows.length ? Math.min(together * 4, MOST_TOGETHER) : Math.max(1, together >> 2);
  }
  return found.slice(0, limit);
}

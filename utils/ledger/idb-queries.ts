import type { Entry, History, HistoryPage, Whereabouts } from '../model/ledger';
import { Pager } from './history';
import { together } from './idb-rows';
import type { Reading } from './idb-store';
import { unslotted } from './schema';

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

export async function sinceIn(tx: Reading, site: string, seq: number, limit: number): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  let cursor = await tx.objectStore('entries').index('site').openCursor(site);
  if (cursor && cursor.primaryKey <= seq) cursor = await cursor.continuePrimaryKey(site, seq + 1);
  for (; cursor && found.length < limit; cursor = await cursor.continue()) found.push(cursor.value);
  return found;
}

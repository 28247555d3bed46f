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
  const range = IDBKeyRange.bound([site], [site, pager.before], false, true);
  let cursor = await tx.objectStore('entries').index('site').openCursor(range, 'prev');
  while (cursor !== null && pager.take(cursor.value)) cursor = await cursor.continue();
  return pager.told();
}

export function sinceIn(tx: Reading, site: string, seq: number, limit: number): Promise<readonly Entry[]> {
  return tx
    .objectStore('entries')
    .index('site')
    .getAll(IDBKeyRange.bound([site, seq], [site, []], true), limit);
}

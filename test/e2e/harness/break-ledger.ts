import { DATABASE } from '@/utils/ledger/schema';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { ask } from './popup-view';

/** Leaves the ledger as a later version of the extension would, so that this one cannot open it. */
export async function breakLedger(driven: DrivenBrowser): Promise<void> {
  await ask(
    driven,
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, 999);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => reject(opening.error);
      }),
    DATABASE,
  );
}

/** Takes the end of its chain from the ledger: it can be read, and takes nothing any more. Gives the way to put it back. */
export async function stopLedger(driven: DrivenBrowser): Promise<() => Promise<void>> {
  const exchange = (tip: unknown) =>
    ask(
      driven,
      (name: string, next: unknown) =>
        new Promise<unknown>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            const meta = database.transaction('meta', 'readwrite').objectStore('meta');
            const before = meta.get('tip');
            if (next === null) meta.delete('tip');
            else meta.put(next, 'tip');
            meta.transaction.oncomplete = () => {
              database.close();
              resolve(before.result ?? null);
            };
            meta.transaction.onabort = () => reject(meta.transaction.error);
          };
        }),
      DATABASE,
      tip,
    );
  const tip = await exchange('no tip');
  return async () => void (await exchange(tip));
}

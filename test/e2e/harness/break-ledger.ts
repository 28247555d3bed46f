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

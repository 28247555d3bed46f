import { createHash, createHmac } from 'node:crypto';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';

/**
 * Names values as the worker does, with the profile key read from the extension's own database. Written from the
 * definition in `utils/README.md`, not from the code, so that the two check each other.
 */
export async function fingerprinter(browser: DrivenBrowser): Promise<(value: string) => string> {
  const page = await browser.openExtensionPage('popup.html?tab=-1');
  const key = await page.evaluate(readProfileKey);
  await page.close();
  return (value) => {
    const digest = createHash('sha256').update(value, 'utf8').digest();
    return `tw1_${createHmac('sha256', Buffer.from(key)).update(digest).digest().subarray(0, 16).toString('base64url')}`;
  };
}

/** Runs in the extension's page. */
async function readProfileKey(): Promise<number[]> {
  const ask = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const [name, ...others] = (await indexedDB.databases()).map((one) => one.name ?? '');
  if (name === undefined || others.length > 0)
    throw new Error(`one database was expected: ${name} ${others.join(' ')}`);
  const database = await ask(indexedDB.open(name));
  const key: unknown = await ask(database.transaction('meta').objectStore('meta').get('profile-key'));
  database.close();
  if (!(key instanceof Uint8Array)) throw new Error('there is no profile key');
  return [...key];
}

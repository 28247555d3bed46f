import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { temporaryFolder } from '@/utils/observe/node/browser/temporary-folder';
import { withBrowsers } from './harness/browsers';
import { searchProfile } from './harness/profile/search-profile';

const NAMES = [
  'local',
  'local-big',
  'session',
  'small',
  'big',
  'wide',
  'huge',
  'bytes',
  'key',
  'base64',
  'index',
  'split',
  'never',
] as const;
type Canaries = Readonly<Record<(typeof NAMES)[number], string>>;

const ON_DISK = NAMES.filter((name) => name !== 'session' && name !== 'never');

withBrowsers('the search of the profile', (start, family) => {
  let profileDir = '';
  afterEach(() => rmSync(profileDir, { recursive: true, force: true }));

  it('finds a canary in every store that the extension can write to disk, compressed or not', async () => {
    profileDir = temporaryFolder('tokenwitness-canary-').dir;
    const canaries = Object.fromEntries(NAMES.map((name) => [name, randomBytes(27).toString('base64url')])) as Canaries;
    const browser = await start({ profileDir });
    await plant(browser, canaries);
    await browser.close();
    expect(foundIn(profileDir, browser.extensionBase, canaries)).toEqual(ON_DISK);

    if (family === 'chromium') expect(listTables(profileDir)).not.toEqual([]);
  });
});

function foundIn(dir: string, extensionBase: string, canaries: Canaries): string[] {
  const { hits } = searchProfile(dir, extensionBase, Object.values(canaries));
  return NAMES.filter((_name, index) => hits.some((hit) => hit.value === index));
}

function listTables(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /chrome-extension.*\.ldb$/.test(name),
  );
}

async function plant(browser: DrivenBrowser, canaries: Canaries): Promise<void> {
  const page = await browser.openExtensionPage('popup.html?tab=-1');
  await page.evaluate(plantInPage, canaries);
  await page.close();
}

/** Runs in the extension's page. */
async function plantInPage(canaries: Canaries): Promise<void> {
  const padded = (value: string) => 'some words '.repeat(2000) + value + ' and others'.repeat(2000);
  await chrome.storage.local.set({ small: canaries.local, big: padded(canaries['local-big']) });
  await chrome.storage.session.set({ small: canaries.session });
  const opening = indexedDB.open('canaries', 1);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('plain');
      opening.result.createObjectStore('indexed', { keyPath: 'id' }).createIndex('name', 'name');
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction(['plain', 'indexed'], 'readwrite');
  const plain = transaction.objectStore('plain');
  plain.put({ value: canaries.small }, 1);
  plain.put({ value: padded(canaries.big) }, 2);
  plain.put({ value: `${padded('')} ü ${canaries.wide}` }, 3);
  plain.put({ value: 'some words '.repeat(300_000) + canaries.huge }, 4);
  plain.put({ value: new TextEncoder().encode(padded(canaries.bytes)) }, 5);
  plain.put({ value: true }, canaries.key);
  plain.put({ value: btoa(`{"a":"${canaries.base64}","padding":"${padded('')}"}`) }, 6);
  // A compressor writes the second one as a reference to the first and a rest.
  plain.put({ half: canaries.split.slice(0, 20), whole: canaries.split }, 20);
  for (let key = 7; key < 33; key++) if (key !== 20) plain.put({ value: 'some words '.repeat(20) }, key);
  const indexed = transaction.objectStore('indexed');
  indexed.put({ id: 1000, name: canaries.index });
  // More than LevelDB keeps in its log, in bytes that do not compress.
  for (let id = 0; id < 200; id++) {
    indexed.put({ id, name: `row ${id}`, noise: crypto.getRandomValues(new Uint8Array(40_000)) });
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

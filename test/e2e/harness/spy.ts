import type { ConsoleMessage, Page, Target } from 'puppeteer-core';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';

export interface Spy {
  /** Every message that went to the extension's own contexts, and every word on a console, so far. */
  texts(): Promise<Readonly<Record<'messages' | 'consoles', string>>>;
}

/** One of the demo's own leaks: not of our making. */
const DEMO_PRINTS = /^session renewed /;

type Heard = typeof globalThis & { heard: string[] };

/**
 * Listens in: a page of the extension hears each message that content scripts send, as the worker does; consoles of pages
 * and (in Chromium, which alone shows them) of workers are kept.
 */
export async function spyOn(browser: DrivenBrowser): Promise<Spy> {
  const said: string[] = [];
  const listen = (source: { on(event: 'console', handler: (message: ConsoleMessage) => void): unknown }) =>
    void source.on('console', (message) => {
      if (!DEMO_PRINTS.test(message.text())) said.push(message.text());
    });
  const listenTo = async (target: Target) => {
    const worker = target.type() === 'service_worker' ? await target.worker() : null;
    if (worker) listen(worker as never);
    else if (target.type() === 'page') listen((await target.page()) as Page);
  };
  const { browser: driven } = browser;
  for (const target of driven.targets()) await listenTo(target).catch(() => undefined);
  driven.on('targetcreated', (target) => void listenTo(target).catch(() => undefined));

  const ear = await browser.openExtensionPage('popup.html?tab=-1');
  await ear.evaluate(() => {
    const { heard } = Object.assign(globalThis, { heard: [] }) as Heard;
    chrome.runtime.onMessage.addListener((message) => void heard.push(JSON.stringify(message)));
  });
  return {
    texts: async () => ({
      messages: await ear.evaluate(() => (globalThis as Heard).heard.join('\n')),
      consoles: said.join('\n'),
    }),
  };
}

/** All that the extension keeps, as text: its databases, `storage.local`, `storage.session`, and the toolbar buttons. */
export async function keptBy(page: Page): Promise<Record<string, string>> {
  return JSON.parse(await page.evaluate(readAll)) as Record<string, string>;
}

/** Runs in a page of the extension. */
async function readAll(): Promise<string> {
  const ask = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const kept: Record<string, string> = {
    'storage.local': JSON.stringify(await chrome.storage.local.get()),
    'storage.session': JSON.stringify(await chrome.storage.session.get()),
  };
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await ask(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const opened = database.transaction(store).objectStore(store);
      kept[`${name}/${store}`] = JSON.stringify([await ask(opened.getAllKeys()), await ask(opened.getAll())]);
    }
    database.close();
  }
  const tabs = await chrome.tabs.query({});
  const shown = tabs.map(async ({ id: tabId }) =>
    tabId === undefined ? [] : [await chrome.action.getTitle({ tabId }), await chrome.action.getBadgeText({ tabId })],
  );
  kept.action = JSON.stringify(await Promise.all(shown));
  return JSON.stringify(kept);
}

import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { t } from '@/entrypoints/cli/texts';
import { visitDemo } from '@/entrypoints/cli/visit-demo';
import { opaque } from '@/utils/demo/credentials';
import { startDemo } from '@/utils/demo/demo';
import { formats } from '@/utils/export/formats';
import { IN_DOCUMENT } from '@/utils/lib/readable-again';
import { siteOf } from '@/utils/lib/site';
import type { RevealReply } from '@/utils/messages/protocol';
import type { Entry } from '@/utils/model/ledger';
import type { Report } from '@/utils/model/report';
import type { Location, SurfaceId } from '@/utils/model/surface';
import type { BrowserFamily, DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { temporaryFolder } from '@/utils/observe/node/browser/temporary-folder';
import { playbooks } from '@/utils/remedy/playbooks';
import { drawPlanted, drawUntold, type Planted, servePlanted, type Untold } from '../sites/planted';
import { launchBuild } from './browsers';
import { fingerprinter } from './fingerprints';
import { openPopupFor, tabIdOf } from './popup';
import { type ProfileSearch, searchProfile } from './profile/search-profile';
import type { Values } from './raw-search';
import { settledReport } from './reports';
import { keptBy, spyOn } from './spy';

const CANARIES = ['local', 'entries', 'sites', 'meta'] as const;

export interface Asked {
  readonly reply: RevealReply;
  readonly wanted: string;
}

/** All that one audit of the two apps left, showed and said. */
export interface Visit {
  readonly planted: Planted;
  readonly untold: Untold;
  /** Every token of both apps. */
  readonly secrets: Values;
  readonly nameOf: (value: string) => string;
  readonly reports: readonly Report[];
  readonly texts: Readonly<Record<string, string>>;
  readonly revealed: Readonly<Record<string, Asked>>;
  readonly refused: Readonly<Record<string, unknown>>;
  readonly removed: RevealReply;
  readonly entries: readonly Entry[];
  readonly canaries: Values;
  readonly search: ProfileSearch;
}

/** Audits the demo and the page that plants tokens everywhere, and collects what could hold a raw value. */
export async function visit(family: BrowserFamily): Promise<Visit> {
  const planted = drawPlanted();
  const untold = drawUntold();
  const [demo, site] = await Promise.all([startDemo(), servePlanted(planted, untold)]);
  const profile = temporaryFolder('tokenwitness-privacy-');
  const browser = await launchBuild(family, { profileDir: profile.dir, hosts: ['*://*/*'] });
  let open = true;
  try {
    const spy = await spyOn(browser);
    const demoPage = await browser.newPage();
    await visitDemo(demoPage, demo);
    const page = await browser.newPage();
    await page.goto(site.before);
    await page.evaluate((address) => location.assign(address), site.address);
    await page.waitForSelector('body[data-ready=true]');
    const secrets: Values = {
      ...planted,
      ...Object.fromEntries(demo.secrets.map((value, index) => [`demo ${index}`, value])),
    };
    const framed = siteOf(`http://${planted.frameHost}.localhost:${site.port}`) ?? '';
    const reports: Report[] = [];
    for (const name of [demo.site, site.site, framed]) reports.push(await settledReport(browser, name));
    const nameOf = await fingerprinter(browser);
    const tab = { page, id: await tabIdOf(browser, page), origin: site.origin };

    const shown = await screensOf(browser, [demoPage, page]);
    const revealed = await revealAll(browser, tab.id, reports, nameOf, planted);
    const refused = await askAsOthers(browser, tab, reports[1] as Report);
    const removed = await askForRemoved(browser, tab, reports[1] as Report, nameOf(planted.written));

    const control = await browser.openExtensionPage('popup.html?tab=-1');
    const kept = await keptBy(control);
    const [, entries] = JSON.parse(kept['tokenwitness-ledger/entries'] ?? '[]') as [unknown, Entry[]];
    const texts = {
      ...kept,
      ...(await spy.texts()),
      ...shown,
      ...(await answersOfFrames(control, tab)),
      ...exportsOf(reports),
      'report/tab': JSON.stringify(await browser.send('report/tab', { tabId: tab.id })),
    };
    const canaries = Object.fromEntries(CANARIES.map((name) => [`canary ${name}`, opaque(36)]));
    await control.evaluate(plantCanaries, Object.values(canaries));
    await browser.close();
    open = false;
    const search = searchProfile(profile.dir, browser.extensionBase, Object.values({ ...secrets, ...canaries }));
    return { planted, untold, secrets, nameOf, reports, texts, revealed, refused, removed, entries, canaries, search };
  } finally {
    if (open) await browser.close();
    await Promise.all([demo.stop(), site.stop()]);
    rmSync(profile.dir, { recursive: true, force: true });
  }
}

interface Tab {
  readonly page: Page;
  readonly id: number;
  readonly origin: string;
}

function placeOf(report: Report, fingerprint: string, surface: SurfaceId): Location {
  const found = report.sightings.find((one) => one.fingerprint === fingerprint && one.surface === surface);
  if (!found) throw new Error(`nothing of ${fingerprint} was seen on ${surface}`);
  const { origin, key, path } = found;
  return { origin, surface, key, path };
}

async function revealAll(
  browser: DrivenBrowser,
  tabId: number,
  [, report, framed]: readonly Report[],
  nameOf: (value: string) => string,
  planted: Planted,
): Promise<Record<string, Asked>> {
  const places: readonly (readonly [surface: SurfaceId, wanted: string, where?: Report | undefined])[] = [
    ['local-storage', planted.bearer],
    ['session-storage', planted.sessionGithub],
    ['document-cookie', planted.cookieReadable],
    ['cookie-jar', planted.cookieHttpOnly],
    ['url-query', planted.query],
    ['url-fragment', planted.fragmentJwt],
    ['indexed-db', planted.record],
    ['cache-storage', planted.cachedBody],
    ['history-state', planted.historyState],
    ['window-name', planted.windowName],
    ['inline-script', planted.island],
    ['document', planted.dataJwt],
    ['referrer', planted.referrerJwt],
    ['local-storage', planted.framed, framed],
  ];
  const asked: Record<string, Asked> = {};
  for (const [surface, wanted, where = report] of places) {
    const fingerprint = nameOf(wanted);
    const location = placeOf(where as Report, fingerprint, surface);
    asked[`${surface} of ${where?.site}`] = {
      wanted,
      reply: await browser.send('token/reveal', { tabId, fingerprint, location }),
    };
  }
  return asked;
}

async function askForRemoved(
  browser: DrivenBrowser,
  { page, id }: Tab,
  report: Report,
  fingerprint: string,
): Promise<RevealReply> {
  const location = placeOf(report, fingerprint, 'local-storage');
  await page.evaluate(() => localStorage.removeItem('from-script'));
  return browser.send('token/reveal', { tabId: id, fingerprint, location });
}

/** What a content script and a web page get when they ask for a value that an extension page would get. */
async function askAsOthers(browser: DrivenBrowser, { page, id, origin }: Tab, report: Report) {
  const [sighting] = report.sightings.filter(({ surface }) => surface === 'local-storage');
  const request = { tabId: id, fingerprint: sighting?.fingerprint, location: sighting };
  const control = await browser.openExtensionPage('popup.html?tab=-1');
  const send = async (call: object) => {
    const text = await control.evaluate(sendFromContentScript, id, call);
    return JSON.parse(text) as unknown;
  };
  const answers = {
    'content script': await send({ name: 'token/reveal', request }),
    'content script, as the worker': await send({
      name: 'frame/digests',
      request: { origin, surface: 'local-storage', key: '' },
    }),
    'web page': await page.evaluate(() => {
      const { chrome, browser: api } = globalThis as { chrome?: { runtime?: object }; browser?: object };
      return chrome?.runtime === undefined && api === undefined ? 'no extension api' : 'an extension api';
    }),
  };
  await control.close();
  return answers;
}

/** Runs in a page of the extension; the inner function in the isolated world of the tab. */
async function sendFromContentScript(tabId: number, call: object): Promise<string> {
  const [answer] = await chrome.scripting.executeScript({
    target: { tabId },
    args: [call],
    func: async (inner: object) => JSON.stringify((await chrome.runtime.sendMessage(inner)) ?? null),
  });
  return answer?.result ?? 'null';
}

/** What a frame tells the worker before a value is revealed. */
async function answersOfFrames(control: Page, { id, origin }: Tab): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const surface of IN_DOCUMENT) {
    answers[`frame/digests ${surface}`] = await control.evaluate(
      async (tabId, request) =>
        JSON.stringify(
          (await chrome.tabs.sendMessage(tabId, { name: 'frame/digests', request }, { frameId: 0 })) ?? null,
        ),
      id,
      { origin, surface, key: '' },
    );
  }
  return answers;
}

async function screensOf(browser: DrivenBrowser, pages: readonly Page[]): Promise<Record<string, string>> {
  const screens: Record<string, string> = {};
  for (const [index, page] of pages.entries()) {
    const popup = await openPopupFor(browser, page);
    await popup.waitForSelector('button');
    screens[`popup ${index}`] = await popup.evaluate(() => document.documentElement.outerHTML);
    await popup.close();
  }
  return screens;
}

function exportsOf(reports: readonly Report[]): Record<string, string> {
  const context = { t, playbooks, tool: { version: '0', browser: null }, time: { from: 0, to: 0 }, pages: [] };
  const rendered = [...formats].map(([id, format]) => [`export ${id}`, format.render(reports, context)] as const);
  return { ...Object.fromEntries(rendered), 'report/site': JSON.stringify(reports) };
}

/** Runs in a page of the extension: puts a canary into each kind of store that the extension uses on disk. */
async function plantCanaries([local = '', entries = '', sites = '', meta = '']: string[]): Promise<void> {
  await chrome.storage.local.set({ canary: local });
  const opening = indexedDB.open('tokenwitness-ledger');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction(['entries', 'sites', 'meta'], 'readwrite');
  transaction.objectStore('entries').put({ seq: 1_000_000, site: 'canary', body: { kind: 'sighting', key: entries } });
  transaction.objectStore('sites').put({ site: 'canary', firstAt: 0 }, [sites]);
  transaction.objectStore('meta').put(new TextEncoder().encode(meta), 'canary');
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, describe } from 'vitest';
import type { BrowserFamily, DrivenBrowser, LaunchOptions } from '@/utils/observe/node/browser/driven-browser';
import { launch } from '@/utils/observe/node/browser/launch';
import { builtExtension } from './build';

export const FAMILIES: readonly BrowserFamily[] = ['chromium', 'firefox'];

type StartOptions = Partial<Omit<LaunchOptions, 'family'>>;
export type Start = (options?: StartOptions) => Promise<DrivenBrowser>;

/**
 * Describes the same behaviour for Chromium and Firefox. `start` launches the real build, off the network; each browser is
 * closed after its test, whatever became of it.
 */
export function withBrowsers(subject: string, body: (start: Start, family: BrowserFamily) => void): void {
  describe.each(FAMILIES)(`${subject} in %s`, (family) => {
    const open: DrivenBrowser[] = [];
    afterEach(async () => {
      await Promise.all(open.splice(0).map((browser) => browser.close()));
    });
    body(async (options = {}) => {
      const browser = await launchBuild(family, options);
      open.push(browser);
      return browser;
    }, family);
  });
}

/**
 * As `withBrowsers`, but tests that ask for the same options get the same browser, one after the other, and each finds it
 * without tabs, cookies and reports of an earlier one. Whoever serves each test a site of its own has new storage too.
 */
export function withSharedBrowsers(subject: string, body: (start: Start, family: BrowserFamily) => void): void {
  describe.each(FAMILIES)(`${subject} in %s`, (family) => {
    const running = new Map<string, DrivenBrowser>();
    const open: Page[] = [];
    afterEach(async () => {
      // What a test closed itself cannot be closed again.
      await Promise.all(open.splice(0).map((page) => page.close().catch(() => {})));
      for (const browser of running.values()) await forgetAll(browser);
    });
    afterAll(async () => {
      await Promise.all([...running.values()].map((browser) => browser.close()));
    });
    const noted = async (opening: Promise<Page>) => {
      const page = await opening;
      open.push(page);
      return page;
    };
    body(async (options = {}) => {
      const wanted = JSON.stringify(options);
      const browser = running.get(wanted) ?? (await launchBuild(family, options));
      running.set(wanted, browser);
      return {
        ...browser,
        newPage: () => noted(browser.newPage()),
        openExtensionPage: (path) => noted(browser.openExtensionPage(path)),
      };
    }, family);
  });
}

async function forgetAll(driven: DrivenBrowser): Promise<void> {
  const { browser } = driven;
  await browser.deleteCookie(...(await browser.cookies()));
  // What an open case holds is not forgotten.
  for (const { id, events } of await driven.send('case/list', {}))
    if (!events.some(({ act }) => act.act === 'closed'))
      await driven.send('case/act', { id, by: 'test', act: { act: 'closed', reason: 'The next test begins.' } });
  for (const site of await driven.send('report/sites', {})) await driven.send('site/forget', { site });
}

/** The real build, off the network. The caller closes it. */
export async function launchBuild(family: BrowserFamily, options: StartOptions = {}): Promise<DrivenBrowser> {
  return launch({ loopbackOnly: true, extensionDir: await builtExtension(family), ...options, family });
}

import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '@/utils/model/report';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { evaluateInChrome, GECKO_ID } from '@/utils/observe/node/browser/firefox';
import { FAMILIES, launchBuild } from './harness/browsers';
import { tabIdOf } from './harness/popup';
import { reloadExtension } from './harness/reload';
import { settledReport, waitForReport } from './harness/reports';
import { backgroundConsole } from './harness/worker-console';
import { serveHostile } from './sites/hostile/site';
import type { Site } from './sites/serve-site';
import { jwt, opaque } from './sites/tokens';

/**
 * Browsers say so of a background that is ended while it writes (Firefox) or asks (Chromium), as when the extension is loaded again: a
 * bridge repeats what it sent.
 */
const ENDED = /IndexedDB transaction that was not yet complete has been aborted due to page navigation|^Error: No SW$/;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
type Hostile = Record<'flood' | 'rewrite' | 'rotate' | 'ask' | 'forge', (...args: unknown[]) => unknown>;

describe.each(FAMILIES)('a page in %s', (family) => {
  let site: Site;
  let browser: DrivenBrowser;
  let page: Page;
  let said: string[];
  let printed: () => Promise<readonly string[]>;
  beforeAll(async () => {
    browser = await launchBuild(family, { hosts: ['*://*/*'] });
    printed = await backgroundConsole(browser);
  });
  afterAll(async () => {
    const lines = (await printed()).filter((line) => !ENDED.test(line));
    await browser.close();
    expect(lines).toEqual([]);
  });
  beforeEach(async () => {
    site = await serveHostile();
    page = await browser.newPage();
    said = [];
    page.on('console', (line) => said.push(line.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(`${site.origin}/`);
  });
  afterEach(async () => {
    await page.close();
    await site.stop();
    expect(said).toEqual([]);
  });

  const run = (name: keyof Hostile, ...args: unknown[]) =>
    page.evaluate((called, given) => (globalThis as unknown as Hostile)[called](...given), name, args);
  const entries = async () => (await browser.send('ledger/verify', {})).entries;
  /** Once what the page before this one did is written. */
  const entriesAtRest = async () => {
    let last = -1;
    for (let now = await entries(); now !== last; now = await entries()) {
      last = now;
      await pause(1_000);
    }
    return last;
  };
  const withToken = (satisfies: (report: Report) => boolean) =>
    waitForReport(browser, site.site, (report) => report.tokens.length > 0 && satisfies(report), 20_000);

  it('that writes one token ten thousand times adds a few entries', async () => {
    const before = await entriesAtRest();
    await run('rewrite', jwt(), 10_000);
    const report = await settledReport(browser, site.site);
    expect(report.sightings.map(({ key, count }) => ({ key, count }))).toEqual([{ key: 'access_token', count: 1 }]);
    expect((await entries()) - before).toBeLessThan(10);
  });

  it('that writes two tokens in turn ten thousand times adds no more than may be told', async () => {
    const before = await entriesAtRest();
    await run('rotate', [jwt(), jwt()], 10_000);
    await settledReport(browser, site.site);
    expect((await entries()) - before).toBeLessThan(5_000);
  });

  it('that floods with random values fills nothing, and what is real is found among them', async () => {
    const before = await entriesAtRest();
    const token = opaque();
    await run('flood', 5_000);
    await page.evaluate((value) => localStorage.setItem('api', value), token);
    await run('ask', token);
    await pause(2_500);
    await run('ask', token);
    const report = await withToken(({ sightings }) => sightings.some(({ key }) => key === 'api'));
    expect(report.tokens).toHaveLength(1);
    expect((await entries()) - before).toBeLessThan(50);
  });

  it('that forges our handshake and our messages is not listened to', async () => {
    await run('forge', jwt());
    await run('rewrite', jwt(), 1);
    await run('forge', jwt());
    const report = await settledReport(browser, site.site);
    // That the page posts to itself is true, and heard as such.
    const posted = report.sightings.filter(({ surface }) => surface === 'message-channel');
    const rest = report.sightings.filter((one) => !posted.includes(one));
    expect(rest.map(({ surface }) => surface)).toEqual(['local-storage']);
    expect(posted.every(({ witness }) => witness === 'page')).toBe(true);
    expect([report.uses, report.diagnostics]).toEqual([[], []]);
  });

  it('that keeps five megabytes under one key is looked at all the same', async () => {
    await page.evaluate((token) => {
      localStorage.setItem('access_token', token);
      localStorage.setItem('cache', 'lorem ipsum '.repeat(400_000));
    }, jwt());
    const report = await withToken(({ sightings }) => sightings.some(({ key }) => key === 'access_token'));
    expect(report.diagnostics).toEqual([]);
  });

  it('whose frame may not touch its storage is covered partly and hears nothing of us', async () => {
    await page.goto(`${site.origin}/sandbox`);
    const report = await waitForReport(browser, site.site, ({ coverage }) =>
      coverage.some(({ surface, state }) => surface === 'local-storage' && state === 'partly'),
    );
    expect(report.diagnostics).toEqual([]);
    expect(await page.frames()[1]?.title()).toBe('refused');
  });

  it('is recorded no more from the moment it is paused, and again when it goes on', async () => {
    const [first, second, third] = [jwt(), jwt(), jwt()];
    await run('rewrite', first, 1);
    await run('ask', first);
    await withToken(({ uses, sightings }) => uses.length === 1 && sightings.length === 1);
    await browser.send('site/pause', { site: site.site, paused: true });
    await run('rewrite', second, 1);
    await run('ask', second);
    await pause(2_000);
    const report = await browser.send('report/site', { site: site.site });
    expect(report.tokens).toHaveLength(1);
    expect(report.uses.map(({ count }) => count)).toEqual([1]);
    await browser.send('site/pause', { site: site.site, paused: false });
    await run('ask', third);
    await withToken(({ uses }) => uses.length === 2);
  });

  it('is left alone when the extension is loaded again under it', async () => {
    await run('rewrite', jwt(), 1);
    await withToken(({ sightings }) => sightings.length === 1);
    await reloadExtension(browser);
    await run('rewrite', jwt(), 1);
    await run('ask', jwt());
    await pause(1_500);
    await run('rewrite', jwt(), 1);
    expect(await run('ask', jwt())).toBe(200);
    await page.reload();
    await withToken(({ sightings }) => sightings.length > 1);
    expect((await browser.send('report/tab', { tabId: await tabIdOf(browser, page) })).state).toBe('watching');
  });
});

describe.each(FAMILIES)('a site in %s whose permission is taken away', (family) => {
  it('is recorded no more at once', async () => {
    const site = await serveHostile();
    const browser = await launchBuild(family, { hosts: ['*://127.0.0.1/*'] });
    try {
      const page = await browser.newPage();
      await page.goto(`${site.origin}/`);
      await page.evaluate((token) => localStorage.setItem('access_token', token), jwt());
      await waitForReport(browser, site.site, ({ sightings }) => sightings.length === 1);
      await takeAway(browser, '*://127.0.0.1/*');
      await page.evaluate((token) => localStorage.setItem('refresh_token', token), jwt());
      await page.evaluate((token) => (globalThis as unknown as Hostile).ask(token), jwt());
      await pause(2_000);
      const report = await browser.send('report/site', { site: site.site });
      expect(report.sightings).toHaveLength(1);
      expect(report.uses).toEqual([]);
    } finally {
      await browser.close();
      await site.stop();
    }
  });
});

/** As a person does in the browser's own page of extensions: a permission of the manifest cannot be given back by script. */
async function takeAway(browser: DrivenBrowser, pattern: string): Promise<void> {
  if (browser.family === 'firefox') {
    await evaluateInChrome(
      browser.browser,
      `(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const id = ${JSON.stringify(GECKO_ID)};
        const { extension } = WebExtensionPolicy.getByID(id);
        await ExtensionPermissions.remove(id, { permissions: [], origins: [${JSON.stringify(pattern)}] }, extension);
      })()`,
    );
    return;
  }
  const page = await browser.browser.newPage({ background: true });
  await page.goto('chrome://extensions/');
  await page.evaluate(
    async (id, host) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { removeHostPermission(id: string, host: string): Promise<void> };
      };
      await developerPrivate.removeHostPermission(id, host);
    },
    new URL(browser.extensionBase).host,
    pattern,
  );
  await page.close();
}

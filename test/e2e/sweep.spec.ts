import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { grantedCopy } from '@/utils/observe/node/browser/granted-copy';
import { temporaryFolder } from '@/utils/observe/node/browser/temporary-folder';
import { Repository } from '../fixtures/repository';
import { entry, har, page as harPage } from '../unit/observe/node/har';
import { heapSnapshot } from '../unit/observe/node/heap';
import { withBrowsers } from './harness/browsers';
import { builtExtension } from './harness/build';
import { fingerprinter } from './harness/fingerprints';
import { inTab } from './harness/popup-view';
import { searchProfile } from './harness/profile/search-profile';
import { reloadExtension } from './harness/reload';
import { waitForReport } from './harness/reports';
import { message } from './harness/texts';
import { type LifePage, serveLife } from './sites/life/site';
import type { Site } from './sites/serve-site';
import { opaque } from './sites/tokens';

const SHOTS = path.resolve(import.meta.dirname, '../../.output/screenshots');

withBrowsers('the sweep', (start, family) => {
  mkdirSync(SHOTS, { recursive: true });
  const hosts = ['*://*/*'];
  let site: Site;
  let profileDir = '';
  let folder = '';
  let repository: Repository;
  beforeEach(async () => {
    site = await serveLife(() => true);
    profileDir = temporaryFolder('tokenwitness-sweep-').dir;
    folder = temporaryFolder('tokenwitness-sweep-files-').dir;
    repository = new Repository();
  });
  afterEach(async () => {
    await site.stop();
    for (const dir of [profileDir, folder]) rmSync(dir, { recursive: true, force: true });
    repository.remove();
  });

  const open = (browser: DrivenBrowser, hash: string) => browser.openExtensionPage(`dashboard.html#/${hash}`);
  const says = (dashboard: Page) => expect.poll(() => inTab(dashboard).text(), { timeout: 20_000 });
  const goTo = (dashboard: Page, hash: string) =>
    dashboard.evaluate((hash) => {
      location.hash = hash;
    }, hash);

  /** Files in which the token lies, as others wrote them. */
  function written(value: string): readonly string[] {
    const commit = repository.commit('Add', { 'src/key.js': `const key = '${value}';\n` });
    expect(commit).toHaveLength(12);
    const rows = [1, 2, 3].map(
      (minute) =>
        `203.0.113.7 - - [01/Oct/2026:10:0${minute}:00 +0000] "GET /orders/${minute} HTTP/1.1" 200 9 "-" "curl/8" "Bearer ${value}"\n`,
    );
    const url = 'https://api.elsewhere.test/orders/7';
    const given = {
      'access.log.gz': gzipSync(rows.join('')),
      'app.har': har([entry({ url, requestHeaders: { authorization: `Bearer ${value}` } })], [harPage()]),
      'tab.heapsnapshot': heapSnapshot({ Store: { accessToken: value } }),
      'history.txt': repository.git('log', '-p'),
      'bundle.js': `const a = "${value}";\n`,
      'other.txt': `nothing but another token: ${opaque()}\n`,
    };
    return Object.entries(given).map(([name, content]) => {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return file;
    });
  }

  it('finds types of the person’s own in files', { timeout: 90_000 }, async () => {
    const browser = await start({ hosts });
    const rules = { version: 1, types: [{ id: 'acme-key', form: 'acme_live_ alnum{32}' }], levels: {} };
    expect(await browser.send('rules/set', { rules })).toEqual({ problems: [] });
    const file = path.join(folder, 'settings.txt');
    writeFileSync(
      file,
      `here: acme_live_${opaque()
        .replace(/[^A-Za-z0-9]/g, 'x')
        .padEnd(32, 'q')
        .slice(0, 32)}\n`,
    );
    const dashboard = await open(browser, 'import');
    const input = (await dashboard.waitForSelector('.drop input')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await says(dashboard).toContain('acme-key');
    await dashboard.close();
    await browser.send('rules/set', { rules: null });
  });

  it('shows one token live and in a log, a HAR, a heap snapshot, a commit and a bundle, and keeps no value', {
    timeout: 240_000,
  }, async () => {
    // The same folder after a restart: its path names the extension, and so its data.
    const extension = await grantedCopy(await builtExtension(family), hosts);
    onTestFinished(() => extension.dispose());
    let browser = await start({ extensionDir: extension.dir, profileDir });
    const page = await browser.newPage();
    await page.goto(`${site.origin}/`);
    const app = <T>(name: 'login' | 'send') =>
      page.evaluate((name) => (globalThis as unknown as LifePage).app[name](), name) as Promise<T>;
    const value = await app<string>('login');
    await app('send');
    await waitForReport(browser, site.site, ({ uses, sightings }) => uses.length > 0 && sightings.length > 0);
    const name = (await fingerprinter(browser))(value);
    const files = written(value);

    let dashboard = await open(browser, 'import');
    const input = (await dashboard.waitForSelector('.drop input')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(...files);
    await says(dashboard).toContain(message('import_tokens_title'));
    await says(dashboard).toContain('tokens in 6 files.');
    await says(dashboard).toContain(message('import_known'));
    // Nothing is kept before somebody says so, and the page of the token shows what was read all the same.
    expect(await browser.send('import/files', {})).toEqual([]);
    const tokenPage = `#/tokens/${name}?site=${encodeURIComponent(site.site)}`;
    await goTo(dashboard, tokenPage);
    await says(dashboard).toContain(message('where_not_kept'));
    await goTo(dashboard, '#/import');
    await inTab(dashboard).press(message('import_keep'));
    await says(dashboard).toContain('6 files are in the record.');
    await says(dashboard).toContain(message('import_keep_known'));
    expect(await dashboard.content()).not.toContain(value);
    await shoot(dashboard, 'kept');

    // The same files again change nothing.
    const before = (await browser.send('ledger/verify', {})).entries;
    const again = (await dashboard.waitForSelector('.drop input')) as ElementHandle<HTMLInputElement>;
    await again.uploadFile(...files);
    await says(dashboard).toContain(message('import_keep_known'));
    expect((await browser.send('ledger/verify', {})).entries).toBe(before);

    if (family === 'chromium') {
      await browser.close();
      browser = await start({ extensionDir: extension.dir, profileDir });
    } else {
      // A temporary add-on goes with the browser, and its data too: it is started again in the same one.
      await dashboard.close();
      await reloadExtension(browser);
    }
    dashboard = await open(browser, tokenPage.slice(2));
    for (const group of ['live', 'requests', 'logs', 'har', 'memory', 'commits', 'files'])
      await says(dashboard).toContain(message(`where_group_${group}`));
    const text = await inTab(dashboard).text();
    expect(text).toContain(`access.log.gz ${message('import_format_combined')} sent GET /orders/{id} 3`);
    expect(text).toContain('app.har HAR sent GET /orders/{id} 1');
    expect(text).toContain('tab.heapsnapshot heap snapshot memory accessToken');
    expect(text).toMatch(/history\.txt git log commit src\/key\.js › [0-9a-f]{12} → 1:14/);
    expect(text).toMatch(/bundle\.js text file bundle\.js › 1:12/);
    expect(text).not.toContain(message('where_not_kept'));
    await shoot(dashboard, 'where');

    const { brokenAt } = await browser.send('ledger/verify', {});
    expect(brokenAt).toBeNull();
    await goTo(dashboard, '#/import');
    await inTab(dashboard).press(message('import_forget'));
    await says(dashboard).toContain(message('import_forgotten'));
    expect(await browser.send('import/files', {})).toHaveLength(5);
    expect((await browser.send('ledger/verify', {})).brokenAt).toBeNull();

    await browser.close();
    const { hits, searched } = searchProfile(profileDir, browser.extensionBase, [value]);
    expect(searched.length).toBeGreaterThan(0);
    expect(hits).toEqual([]);
  });

  /** The whole page, in the themes and widths people have, without a violation of accessibility. */
  async function shoot(dashboard: Page, name: string): Promise<void> {
    if (family === 'firefox') return;
    await dashboard.bringToFront();
    for (const [look, width, theme] of [
      ['wide', 1280, 'light'],
      ['dark', 1280, 'dark'],
      ['narrow', 360, 'light'],
    ] as const) {
      await dashboard.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await dashboard.setViewport({ width, height: 900 });
      await dashboard.screenshot({ path: path.join(SHOTS, `sweep-${name}-${look}.png`), fullPage: true });
      await dashboard.evaluate(axe.source);
      const found = await dashboard.evaluate(
        async () => (await (window as unknown as { axe: typeof axe }).axe.run()).violations,
      );
      expect(found.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html)}`)).toEqual([]);
    }
  }
});

import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { withSharedBrowsers } from './harness/browsers';
import { fingerprinter } from './harness/fingerprints';
import { openPopupFor } from './harness/popup';
import { ask, inTab } from './harness/popup-view';
import { waitForReport } from './harness/reports';
import { message } from './harness/texts';
import { type LifePage, serveLife } from './sites/life/site';
import type { Site } from './sites/serve-site';

withSharedBrowsers('the dashboard', (start, family) => {
  let site: Site;
  let browser: DrivenBrowser;
  let page: Page;
  beforeEach(async () => {
    site = await serveLife(() => true);
    browser = await start({ hosts: ['*://*/*'] });
    page = await browser.newPage();
    await page.goto(`${site.origin}/`);
  });
  afterEach(() => site.stop());

  const act = <T>(name: keyof LifePage['app'], on = page) =>
    on.evaluate((name) => (globalThis as unknown as LifePage).app[name as 'login'](), name) as Promise<T>;
  const seen = (uses: number) =>
    waitForReport(
      browser,
      site.site,
      (report) =>
        report.uses.reduce((sum, { count }) => sum + count, 0) >= uses &&
        report.sightings.some(({ surface }) => surface === 'local-storage'),
    );
  async function login(): Promise<string> {
    const value = await act<string>('login');
    await act('send');
    await seen(1);
    return value;
  }
  const open = (hash: string) => browser.openExtensionPage(`dashboard.html#/${hash}`);
  const says = (dashboard: Page) => expect.poll(() => inTab(dashboard).text(), { timeout: 15_000 });

  it('opens from the popup about the site of the tab, and leads to the page of a token', async () => {
    const value = await login();
    const popup = await openPopupFor(browser, page);
    await inTab(popup).press(message('popup_dashboard'));
    // The driver of Firefox is not told of a page that the extension opens: its address is, and is opened again.
    const addresses = () =>
      ask(browser, async () =>
        (await chrome.tabs.query({})).flatMap(({ url }) => url?.split('/dashboard.html#/')[1] ?? []),
      );
    await expect.poll(addresses, { timeout: 15_000 }).toEqual([`tokens?site=${encodeURIComponent(site.site)}`]);
    const [hash = ''] = await addresses();
    const dashboard = await open(hash);
    await says(dashboard).toContain(`Tokens of ${site.site}`);
    const name = (await fingerprinter(browser))(value);
    await dashboard.bringToFront();
    const link = await dashboard.waitForSelector(`a[href*="${name}"]`);
    await link?.evaluate((node) => node.click());
    await says(dashboard).toContain(name);
    await says(dashboard).toContain('GET 127.0.0.1');
    await says(dashboard).toContain('/api/me');
    await says(dashboard).toContain(message('dashboard_where_here'));
    await says(dashboard).toContain('stored in localStorage › auth');
    expect(await dashboard.content()).not.toContain(value);
    await dashboard.close();
  });

  it('tells in one view at which other sites a token is', async () => {
    const value = await login();
    const other = await browser.newPage();
    await other.goto(`${site.localhost}/`);
    await other.evaluate((token) => sessionStorage.setItem('borrowed', token), value);
    const there = new URL(site.localhost).host;
    await waitForReport(browser, there, ({ tokens }) => tokens.length > 0);
    const name = (await fingerprinter(browser))(value);
    const dashboard = await open(`tokens/${name}?site=${encodeURIComponent(site.site)}`);
    await says(dashboard).toContain(`${there} sessionStorage`);
    await (await dashboard.waitForSelector(`.where-table a`))?.evaluate((node) => (node as HTMLElement).click());
    await says(dashboard).toContain(`at ${there}`);
    await says(dashboard).toContain('sessionStorage borrowed');
  });

  it('is sorted, filtered and walked by keyboard', async () => {
    await login();
    const dashboard = await open('tokens');
    await dashboard.bringToFront();
    await dashboard.waitForSelector('.tokens-table tbody tr');
    const focused = () => dashboard.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    await dashboard.focus('.view-filter');
    await dashboard.keyboard.type('json local');
    await expect.poll(() => dashboard.$$eval('.tokens-table tbody tr', (rows) => rows.length)).toBe(1);
    await dashboard.keyboard.press('Tab');
    expect(await focused()).toBe(message('dashboard_column_token'));
    await dashboard.keyboard.press('Enter');
    expect(await dashboard.$eval('th[aria-sort]', (head) => [head.ariaSort, head.textContent])).toEqual([
      'ascending',
      `${message('dashboard_column_token')}↑`,
    ]);
    for (let column = 0; column < 8; column++) await dashboard.keyboard.press('Tab');
    expect(await focused()).toBe('JSON Web Token');
    await dashboard.keyboard.press('Enter');
    await says(dashboard).toContain(message('dashboard_where'));
  });

  it.runIf(family === 'chromium')('has no accessibility violation over a real ledger', async () => {
    await login();
    for (const theme of ['light', 'dark']) {
      const dashboard = await open('tokens');
      await dashboard.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await dashboard.waitForSelector('.tokens-table tbody tr');
      await dashboard.evaluate(axe.source);
      const found = await dashboard.evaluate(
        async () => (await (window as unknown as { axe: typeof axe }).axe.run()).violations,
      );
      expect(found.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html)}`)).toEqual([]);
      await dashboard.close();
    }
  });
});

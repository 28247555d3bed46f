import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { visitDemo } from '@/entrypoints/cli/visit-demo';
import { type Demo, startDemo } from '@/utils/demo/demo';
import { sampleJwt } from '@/utils/lib/sample-jwt';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { breakLedger, stopLedger } from './harness/break-ledger';
import { withBrowsers } from './harness/browsers';
import { approveInBrowser, grantThroughPopup, openPopupFor, tabIdOf } from './harness/popup';
import { ask, inTab, openToolbarPopup } from './harness/popup-view';

const PATIENCE = { timeout: 10_000, interval: 100 };
/** A whole story in Firefox, on a busy machine. */
const SLOW = 120_000;

withBrowsers('the popup under the toolbar button', (start) => {
  let demo: Demo | null = null;
  afterEach(async () => {
    await demo?.stop();
    demo = null;
  });

  async function visited(): Promise<{ driven: DrivenBrowser; page: Page; demo: Demo }> {
    demo = await startDemo();
    const driven = await start();
    const page = await driven.newPage();
    await visitDemo(page, demo);
    return { driven, page, demo };
  }

  it(
    'checks a page once without a grant, and says what that cannot see',
    async () => {
      const { driven, page, demo } = await visited();
      const popup = await openToolbarPopup(driven, page);
      await expect.poll(popup.text, PATIENCE).toContain(`Not watching ${demo.site}`);
      expect(await driven.send('report/sites', {})).toEqual([]);

      await popup.press('Check once');
      const shown: string[] = [];
      const text = async () => shown[shown.push(await popup.text()) - 1] ?? '';
      await expect.poll(text, { ...PATIENCE, interval: 20 }).toMatch(/\d+ risks on localhost/);
      expect(shown.filter((one) => one.includes('No risks'))).toEqual([]);
      await expect.poll(popup.text, PATIENCE).toContain('localStorage›github-sync');
      expect(await popup.text()).toContain('0 requests watched');
      await popup.press('Coverage');
      expect(await popup.text()).toMatch(
        /not inspected This site is not granted: cookies and traffic cannot be seen\. Watch the site to see them\. cookie, request header, response header/,
      );
      expect(await grants(driven)).toEqual([]);

      // The next page in this tab was not looked at.
      await page.bringToFront();
      await page.goto(`${demo.vendorOrigin}/help`);
      const next = await openToolbarPopup(driven, page);
      await expect.poll(next.text, PATIENCE).toContain('Not watching 127.0.0.1');
      expect(await next.text()).not.toContain('Checked once');
    },
    SLOW,
  );

  it(
    'watches a site from the press on: live, paused, resumed, and no more',
    async () => {
      const { driven, page, demo } = await visited();
      const tabId = await tabIdOf(driven, page);
      const popup = await openToolbarPopup(driven, page);
      await approveInBrowser(driven, ['*://localhost/*']);
      await popup.press('Watch this site');
      await expect.poll(popup.text, PATIENCE).toContain('Reload to see what happens during load');
      expect(await grants(driven)).toEqual(['*://localhost/*']);
      await page.evaluate(() => Object.assign(globalThis, { beforeReload: true }));
      await popup.press('Reload & watch');
      const isLoaded = () => page.evaluate(() => !('beforeReload' in globalThis) && document.readyState === 'complete');
      await expect.poll(() => isLoaded().catch(() => false), PATIENCE).toBe(true);
      await expect.poll(popup.text, PATIENCE).toMatch(/\d+ risks on localhost/);

      const put = (key: string) =>
        page.evaluate((name, token) => localStorage.setItem(name, token), key, sampleJwt({ sub: key }));
      await put('put-while-watched');
      await expect.poll(popup.text, PATIENCE).toContain('put-while-watched');
      await expect.poll(() => badge(driven, tabId), PATIENCE).toMatch(/^\d+$/);

      await popup.press('Watching');
      await popup.press('Paused');
      await expect.poll(popup.text, PATIENCE).toContain('Paused here until you turn it on');
      await put('put-while-paused');
      await expect.poll(() => badge(driven, tabId), PATIENCE).toBe('');
      const { sightings } = await driven.send('report/site', { site: demo.site });
      expect(sightings.map(({ key }) => key)).toContain('put-while-watched');
      expect(sightings.map(({ key }) => key)).not.toContain('put-while-paused');

      await popup.press('Watch');
      await expect.poll(popup.text, PATIENCE).not.toContain('Paused');
      await put('put-after-the-pause');
      await expect.poll(popup.text, PATIENCE).toContain('put-after-the-pause');

      await popup.press('Watching');
      await popup.press('Stop watching');
      await expect.poll(popup.text, PATIENCE).toContain(`Not watching ${demo.site}`);
      expect(await grants(driven)).toEqual([]);
      await expect.poll(() => badge(driven, tabId), PATIENCE).toBe('');
    },
    SLOW,
  );

  it('says of a page that is closed to extensions that it cannot be checked', async () => {
    const driven = await start();
    const page = await driven.newPage();
    await page.goto(driven.family === 'chromium' ? 'chrome://version/' : 'about:license', { waitUntil: [] });
    const popup = await openToolbarPopup(driven, page);
    await expect.poll(popup.text, PATIENCE).toContain('This page cannot be checked');
    expect(await popup.text()).not.toContain('Watch this site');
  });

  it('says so when the ledger cannot be read', async () => {
    demo = await startDemo();
    const driven = await start();
    const page = await driven.newPage();
    await page.goto(`${demo.url}login`);
    await grantThroughPopup(driven, page);
    await page.reload();
    await breakLedger(driven);
    const popup = inTab(await openPopupFor(driven, page));
    await expect.poll(popup.text, PATIENCE).toContain('Something went wrong in Tokenwitness');
    expect(await popup.text()).toMatch(/Error [0-9a-f]{8} Copy report/);
    const { error } = await driven.send('report/tab', { tabId: await tabIdOf(driven, page) });
    expect(error?.detail).toMatch(/newer|version/i);
    await page.reload();
    await expect.poll(async () => badge(driven, await tabIdOf(driven, page)), PATIENCE).toBe('!');
  });

  it('does not say that there are no risks when the ledger cannot be written, and shows them once it can', async () => {
    demo = await startDemo();
    const driven = await start();
    const page = await driven.newPage();
    await page.goto(`${demo.url}login`);
    await grantThroughPopup(driven, page);
    await page.reload();
    const tabId = await tabIdOf(driven, page);
    const popup = inTab(await openPopupFor(driven, page));
    await expect.poll(popup.text, PATIENCE).toContain('so far on');
    const putBack = await stopLedger(driven);
    await page.evaluate((value) => localStorage.setItem('access_token', value), sampleJwt({ sub: 'user' }));
    await expect.poll(popup.text, PATIENCE).toMatch(/Not all of .* could be recorded/);
    expect(await popup.text()).not.toContain('No risks');
    await expect.poll(async () => badge(driven, tabId), PATIENCE).toBe('!');
    await putBack();
    const kept = async () => (await driven.send('report/tab', { tabId })).report;
    // That the judge could not write meanwhile stays told.
    const unwritten = async () => (await kept())?.diagnostics.filter(({ code }) => code === 'not-recorded');
    await expect.poll(unwritten, { timeout: 20_000, interval: 500 }).toEqual([]);
    const stored = (await kept())?.sightings.filter(({ surface }) => surface === 'local-storage');
    expect(stored).toMatchObject([{ key: 'access_token', count: 1 }]);
    await expect.poll(popup.text, PATIENCE).toMatch(/risks? on/);
  });
});

const grants = (driven: DrivenBrowser) =>
  ask(driven, async () =>
    ((await chrome.permissions.getAll()).origins ?? []).filter((pattern) => pattern.startsWith('*://')),
  );

const badge = (driven: DrivenBrowser, tabId: number) =>
  ask(driven, (id) => chrome.action.getBadgeText({ tabId: id }), tabId);

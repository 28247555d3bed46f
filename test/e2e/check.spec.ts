import { expect, it } from 'vitest';
import type { Report } from '@/utils/model/report';
import { withBrowsers } from './harness/browsers';
import { openPopupFor, tabIdOf } from './harness/popup';
import { inTab } from './harness/popup-view';
import { waitForReport } from './harness/reports';
import { type LifePage, serveLife } from './sites/life/site';

const PATIENCE = 180_000;
const STORED = 'access-token-in-script-readable-storage';
const of = (rule: string) => (report: Report) => report.findings.find((one) => one.rule === rule);

withBrowsers('a finding that is checked again', (start) => {
  it(
    'is still there, or fixed once its place was read without it, and says so when it comes back',
    async () => {
      const site = await serveLife(() => true);
      try {
        const browser = await start({ hosts: ['*://*/*'] });
        const page = await browser.newPage();
        await page.goto(`${site.origin}/`);
        const logIn = () =>
          page.evaluate(async () => {
            const { app } = globalThis as unknown as LifePage;
            await app.login();
            await app.send();
          });
        await logIn();
        await waitForReport(browser, site.site, (one) => of(STORED)(one) !== undefined);
        const popup = await openPopupFor(browser, page);
        const view = inTab(popup);
        const row = '::-p-xpath(//button[contains(@class, "finding-row")][contains(., "Access token")])';
        await (await popup.waitForSelector(row))?.click();
        await view.press('Check again');
        await expect.poll(() => view.text(), { timeout: 10_000 }).toContain('Still there.');

        await page.evaluate(() => localStorage.removeItem('auth'));
        await expect.poll(() => view.text(), { timeout: 10_000 }).toContain('Not found any more: 1');
        expect((await waitForReport(browser, site.site, () => true)).fixed).toEqual([]);
        await view.press('Not found any more');
        await view.press('Check again');
        await expect.poll(() => view.text(), { timeout: 10_000 }).toContain('Fixed: 1');
        const fixed = await waitForReport(browser, site.site, ({ fixed = [] }) => fixed.length === 1);
        expect(fixed.fixed?.[0]).toMatchObject({ rule: STORED, how: 'place', answer: 'fixed' });
        expect(fixed.fixed?.[0]?.location.key).toBe('auth');

        await logIn();
        const back = await waitForReport(browser, site.site, (one) => of(STORED)(one) !== undefined);
        expect(of(STORED)(back)?.fixedBefore).toBe(fixed.fixed?.[0]?.at);
        expect(back.fixed).toEqual([]);
        await expect.poll(() => view.text(), { timeout: 10_000 }).not.toContain('Fixed: 1');
        // The row is open as before.
        await expect.poll(() => view.text(), { timeout: 10_000 }).toContain('It came back');
      } finally {
        await site.stop();
      }
    },
    PATIENCE,
  );

  it(
    'about a request waits for it, whatever becomes of the worker, and is fixed once it is answered without the token',
    async () => {
      let accepts = true;
      const site = await serveLife(() => accepts);
      try {
        const browser = await start({ hosts: ['*://*/*'] });
        const page = await browser.newPage();
        await page.goto(`${site.origin}/`);
        const ask = (query: string) => page.evaluate(async (text) => void (await fetch(`/api/me${text}`)), query);
        const token = await page.evaluate(() => (globalThis as unknown as LifePage).app.login());
        await ask(`?access_token=${token}`);
        const report = await waitForReport(browser, site.site, (one) => of('token-in-url')(one) !== undefined);
        const id = of('token-in-url')(report)?.id ?? '';
        const tabId = await tabIdOf(browser, page);
        const check = () => browser.send('finding/check', { tabId, finding: id });
        expect(await check()).toMatchObject({
          answer: 'not-yet-seen',
          message: { key: 'check_await_one', values: [`GET ${site.origin}/api/me`] },
        });
        // Nobody is logged in: that it came without it says nothing.
        accepts = false;
        await ask('');
        expect(await check()).toMatchObject({ answer: 'not-yet-seen' });
        accepts = true;
        await ask(`?access_token=${token}`);
        const there = await waitForReport(
          browser,
          site.site,
          ({ checks = [] }) => checks.at(-1)?.answer === 'still-there',
        );
        expect(of('token-in-url')(there)).toBeDefined();

        expect(await check()).toMatchObject({ answer: 'not-yet-seen' });
        await browser.stopBackground().catch(() => {});
        await ask('');
        const fixed = await waitForReport(browser, site.site, ({ fixed = [] }) => fixed.length === 1);
        expect(fixed.fixed?.[0]).toMatchObject({ finding: id, how: 'request', answer: 'fixed' });
        expect(of('token-in-url')(fixed)).toBeUndefined();
        await ask(`?access_token=${token}`);
        const back = await waitForReport(browser, site.site, (one) => of('token-in-url')(one) !== undefined);
        expect(of('token-in-url')(back)?.fixedBefore).toBe(fixed.fixed?.[0]?.at);
      } finally {
        await site.stop();
      }
    },
    PATIENCE,
  );
});

import { expect, it } from 'vitest';
import type { Report } from '@/utils/model/report';
import { confirmAct } from './harness/acts';
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
    'is still there, or fixed once its place was read without it after a new login, and says so when it comes back',
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

        // Somebody empties the place; the app is as it was, and its page goes on with the token.
        await page.evaluate(() => localStorage.removeItem('auth'));
        await expect.poll(() => view.text(), { timeout: 10_000 }).toContain('Not found any more: 1');
        await page.evaluate(() => (globalThis as unknown as LifePage).app.send());
        await view.press('Not found any more');
        await view.press('Check again');
        await expect.poll(() => view.text(), { timeout: 10_000 }).toContain('no new login was seen');
        expect((await waitForReport(browser, site.site, () => true)).fixed).toEqual([]);

        // The app is mended.
        await page.goto(`${site.origin}/mended`);
        await logIn();
        await waitForReport(
          browser,
          site.site,
          ({ tokens }) => tokens.filter(({ type }) => type === 'jwt').length === 2,
        );
        await view.press('Check again');
        await expect.poll(() => view.text(), { timeout: 10_000 }).toContain('Fixed: 1');
        const fixed = await waitForReport(browser, site.site, ({ fixed = [] }) => fixed.length === 1);
        expect(fixed.fixed?.[0]).toMatchObject({ rule: STORED, how: 'place', answer: 'fixed' });
        expect(fixed.fixed?.[0]?.location.key).toBe('auth');

        // That nothing lies there later says nothing against it, and can be asked.
        await view.press('Fixed: 1');
        await view.press('Check again');
        await expect.poll(() => view.text(), { timeout: 10_000 }).toContain('Fixed: the place was read');
        const at = (report: Report) => report.fixed?.[0]?.at ?? 0;
        const again = await waitForReport(browser, site.site, (one) => at(one) > at(fixed));

        await page.goto(`${site.origin}/`);
        await logIn();
        const back = await waitForReport(browser, site.site, (one) => of(STORED)(one) !== undefined);
        expect(of(STORED)(back)?.fixedBefore).toBe(at(again));
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

  it(
    'cannot be told while the header is blocked here, and can once it is unblocked',
    async () => {
      const site = await serveLife(() => true);
      try {
        const browser = await start({ hosts: ['*://*/*'] });
        const page = await browser.newPage();
        await page.goto(`${site.origin}/`);
        const token = await page.evaluate(() => (globalThis as unknown as LifePage).app.login());
        const ask = (headers: Record<string, string>) =>
          page.evaluate(async (all) => void (await fetch('/actuator/env', { headers: all })), headers);
        const bearer = { authorization: `Bearer ${token}` };
        await ask(bearer);
        // The session cookie goes there as well, and is a finding of its own.
        const found = ({ findings }: Report) =>
          findings.find(
            ({ rule, location: { surface } }) => rule === 'debug-endpoint-with-token' && surface === 'request-header',
          );
        const report = await waitForReport(browser, site.site, (one) => found(one) !== undefined);
        const { id = '', tokens: [fingerprint = ''] = [] } = found(report) ?? {};
        const tabId = await tabIdOf(browser, page);
        const check = () => browser.send('finding/check', { tabId, finding: id });
        const act = (what: 'block' | 'unblock') => confirmAct(browser, { tabId, fingerprint, what });
        expect(await check()).toMatchObject({ answer: 'not-yet-seen', message: { key: 'check_await_one' } });

        expect(await act('block')).toMatchObject({ ok: true, outcome: 'done' });
        const { requestsWatched } = await waitForReport(browser, site.site, () => true);
        await ask(bearer);
        const arrived = site.requests.findLast(({ path }) => path === '/actuator/env');
        expect(arrived?.headers).not.toHaveProperty('authorization');
        await waitForReport(browser, site.site, (one) => one.requestsWatched > requestsWatched);
        expect(await check()).toMatchObject({ answer: 'not-yet-seen', message: { key: 'check_blocked' } });
        const blocked = await waitForReport(browser, site.site, () => true);
        expect(blocked.fixed).toEqual([]);
        expect(found(blocked)).toBeDefined();

        expect(await act('unblock')).toMatchObject({ ok: true, outcome: 'done' });
        expect(await check()).toMatchObject({ answer: 'not-yet-seen', message: { key: 'check_await_one' } });
        await ask({});
        const fixed = await waitForReport(browser, site.site, ({ fixed = [] }) => fixed.length === 1);
        expect(fixed.fixed?.[0]).toMatchObject({ finding: id, how: 'request', answer: 'fixed' });
      } finally {
        await site.stop();
      }
    },
    PATIENCE,
  );

  it(
    'is not fixed by a preset or a level that keeps it from being told',
    async () => {
      const site = await serveLife(() => true);
      try {
        const browser = await start({ hosts: ['*://*/*'] });
        const page = await browser.newPage();
        await page.goto(`${site.origin}/`);
        await page.evaluate(() => (globalThis as unknown as LifePage).app.login());
        const report = await waitForReport(browser, site.site, (one) => of(STORED)(one) !== undefined);
        const tabId = await tabIdOf(browser, page);
        // The popup shows it.
        await browser.send('report/tab', { tabId });
        const rules = { version: 1, types: [], levels: {}, rules: { [STORED]: 'off' } };
        expect(await browser.send('rules/set', { rules })).toEqual({ problems: [] });
        await waitForReport(browser, site.site, (one) => of(STORED)(one) === undefined);
        const finding = of(STORED)(report)?.id ?? '';
        expect(await browser.send('finding/check', { tabId, finding })).toMatchObject({ answer: 'still-there' });
        expect(await browser.send('report/tab', { tabId })).toMatchObject({ gone: [], report: { fixed: [] } });
      } finally {
        await site.stop();
      }
    },
    PATIENCE,
  );
});

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { withBrowsers } from './harness/browsers';
import { grantThroughPopup, pressToolbarButton, tabIdOf } from './harness/popup';
import { ask } from './harness/popup-view';
import { waitForReport } from './harness/reports';
import { page as html, withCookies } from './sites/answers';
import { type Site, serveSite } from './sites/serve-site';
import { jwt } from './sites/tokens';

const SLOW = 120_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A page that takes whatever a bridge says for a bridge's greeting, and answers it with a port of its own. */
const FORGER = `
globalThis.greeted = 0;
addEventListener('tokenwitness:hello', ({ lastEventId }) => {
  greeted += 1;
  const { port1, port2 } = new MessageChannel();
  dispatchEvent(new MessageEvent(lastEventId, { ports: [port2] }));
  port1.postMessage([
    ['request', 'fetch', 'GET', 'https://victim.example/api', [['authorization', 'Bearer ' + forged]], ''],
    ['storage', 'session-storage', 'set', 'never-put', forged, ''],
  ]);
});
const shake = () => dispatchEvent(new Event('tokenwitness:ask'));
setInterval(shake, 50);
`;

withBrowsers('what a person allows', (start) => {
  const put = (page: Page, key: string) =>
    page.evaluate(
      (name, token) => {
        localStorage.setItem(name, token);
        // A bridge that still is at work looks again.
        dispatchEvent(new Event('click'));
      },
      key,
      jwt({ sub: key }),
    );
  const keysAt = async (browser: DrivenBrowser, { site }: Site) =>
    (await browser.send('report/site', { site })).sightings.map(({ key }) => key).sort();

  it(
    'is one look where a page is checked once, all from then on where it is watched, and nothing after that',
    async () => {
      const site = await serveSite({
        '/': withCookies(html(''), `session=${jwt({ sub: 'session' })}; Path=/; HttpOnly`),
      });
      try {
        const browser = await start();
        const page = await browser.newPage();
        await page.goto(`${site.origin}/`);
        await put(page, 'lies-there');
        await pressToolbarButton(browser, page);
        const tabId = await tabIdOf(browser, page);
        const state = async () => (await browser.send('report/tab', { tabId, url: page.url() })).state;
        expect(await browser.send('site/check-once', { tabId })).toEqual({ ok: true, reason: null });
        // Once the answer is there, all is.
        expect(await keysAt(browser, site)).toEqual(['lies-there']);
        const checked = await browser.send('report/site', { site: site.site });
        for (const surface of ['local-storage', 'indexed-db', 'document'])
          expect(checked.coverage).toContainEqual(expect.objectContaining({ surface, state: 'inspected' }));
        await put(page, 'put-after-the-check');
        await pause(1_500);
        expect(await keysAt(browser, site)).toEqual(['lies-there']);
        expect(await state()).toBe('checked-once');

        await grantThroughPopup(browser, page);
        const granted = await waitForReport(browser, site.site, ({ sightings }) => sightings.length === 3);
        expect(granted.sightings.map(({ surface }) => surface).sort()).toEqual([
          'cookie-jar',
          'local-storage',
          'local-storage',
        ]);
        expect(granted.coverage).toContainEqual(expect.objectContaining({ surface: 'cookie-jar', state: 'inspected' }));
        expect(await state()).toBe('reload-needed');
        await page.reload();
        await expect.poll(state, { timeout: 10_000 }).toBe('watching');

        await ask(browser, async () => {
          const { origins = [] } = await chrome.permissions.getAll();
          await chrome.permissions.remove({ origins: origins.filter((one) => one.startsWith('*://')) });
        });
        await put(page, 'put-after-the-end');
        await pause(1_500);
        expect(await keysAt(browser, site)).not.toContain('put-after-the-end');
        expect(await state()).toBe('not-granted');
      } finally {
        await site.stop();
      }
    },
    SLOW,
  );

  it(
    'is recorded no more while it is paused, and then with what was put away meanwhile, in frames as well',
    async () => {
      const site = await serveSite({ '/': html('', '<iframe src="/frame"></iframe>'), '/frame': html('') });
      try {
        const browser = await start({ hosts: ['*://*/*'] });
        const page = await browser.newPage();
        await page.goto(`${site.origin}/`);
        const putInFrame = (name: string) =>
          page.frames()[1]?.evaluate(
            (text) => {
              window.name = text;
              dispatchEvent(new Event('click'));
            },
            `access_token=${jwt({ sub: name })}`,
          );
        await put(page, 'put-before');
        await putInFrame('before');
        const { sightings: first } = await waitForReport(browser, site.site, ({ sightings }) => sightings.length === 2);
        await browser.send('site/pause', { site: site.site, paused: true });
        await put(page, 'put-meanwhile');
        await putInFrame('meanwhile');
        await pause(1_500);
        expect((await browser.send('report/site', { site: site.site })).sightings).toEqual(first);

        await browser.send('site/pause', { site: site.site, paused: false });
        // Two were there before; that of the frame took the place of one.
        const again = await waitForReport(browser, site.site, ({ tokens }) => tokens.length === 4);
        expect(again.sightings.map(({ key }) => key)).toEqual(expect.arrayContaining(['put-before', 'put-meanwhile']));
        const passing = again.coverage.find(({ surface }) => surface === 'console');
        expect(passing).toMatchObject({ state: 'partly', reason: { key: 'coverage_rested', values: [] } });
        await put(page, 'put-after');
        await waitForReport(browser, site.site, ({ sightings }) => sightings.some(({ key }) => key === 'put-after'));
        const tabId = await tabIdOf(browser, page);
        expect((await browser.send('report/tab', { tabId })).state).toBe('watching');
      } finally {
        await site.stop();
      }
    },
    SLOW,
  );

  it(
    'is not what a page forges that stood there before',
    async () => {
      const forged = jwt({ sub: 'forged' });
      const site = await serveSite({ '/': html(`const forged = ${JSON.stringify(forged)};${FORGER}`) });
      try {
        const browser = await start();
        const page = await browser.newPage();
        await page.goto(`${site.origin}/`);
        await put(page, 'lies-there');
        await pressToolbarButton(browser, page);
        const tabId = await tabIdOf(browser, page);
        await browser.send('site/check-once', { tabId });
        await grantThroughPopup(browser, page);
        const { coverage } = await waitForReport(browser, site.site, (report) =>
          report.coverage.some(({ reason }) => reason?.key === 'coverage_loaded_before'),
        );
        await pause(1_500);
        const report = await browser.send('report/site', { site: site.site });
        expect(report.uses).toEqual([]);
        expect(report.sightings.filter(({ surface }) => surface === 'session-storage')).toEqual([]);
        expect(coverage.find(({ surface }) => surface === 'console')?.state).toBe('not-inspected');
        expect((await browser.send('report/tab', { tabId })).state).toBe('reload-needed');
        expect(await page.evaluate(() => (globalThis as unknown as { greeted: number }).greeted)).toBe(0);
      } finally {
        await site.stop();
      }
    },
    SLOW,
  );
});

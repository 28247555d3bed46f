import { expect, it } from 'vitest';
import { withBrowsers } from './harness/browsers';
import { inTab } from './harness/popup-view';
import { waitForReport } from './harness/reports';
import { type LifePage, serveLife } from './sites/life/site';

const PATIENCE = 180_000;
const ROW = '::-p-xpath(//button[contains(@class, "finding-row")][contains(., "Access token readable")])';

withBrowsers('a finding in the dashboard', (start) => {
  it(
    'is checked again and acted upon while a tab shows its site, and says what to do where none does',
    async () => {
      const site = await serveLife(() => true);
      try {
        const browser = await start({ hosts: ['*://*/*'] });
        const page = await browser.newPage();
        await page.goto(`${site.origin}/`);
        await page.evaluate(async () => {
          const { app } = globalThis as unknown as LifePage;
          await app.login();
          await app.send();
        });
        const stored = await waitForReport(browser, site.site, ({ sightings }) =>
          sightings.some(({ surface }) => surface === 'local-storage'),
        );
        const fingerprint = stored.sightings.find(({ surface }) => surface === 'local-storage')?.fingerprint ?? '';
        const query = new URLSearchParams({ site: site.site });
        const dashboard = await browser.openExtensionPage(`dashboard.html#/tokens/${fingerprint}?${query}`);
        const view = inTab(dashboard);
        const says = () => expect.poll(() => view.text(), { timeout: 15_000 });
        await (await dashboard.waitForSelector(ROW))?.click();
        await view.press('Check again');
        await says().toContain('Still there.');
        await page.goto('about:blank');
        await says().toContain('To check this again');
        expect(await view.text()).not.toContain('Remove from this browser');

        await page.goto(`${site.origin}/`);
        await view.press('Remove from this browser');
        await says().toContain('localStorage › auth');
        await view.press('Do it');
        const removed = await waitForReport(browser, site.site, ({ acts = [] }) => acts.at(-1)?.outcome === 'done');
        expect(removed.acts?.at(-1)).toMatchObject({ what: 'remove', fingerprint });
        expect(await page.evaluate(() => localStorage.length)).toBe(0);
        await says().toContain('Removed from this browser');
      } finally {
        await site.stop();
      }
    },
    PATIENCE,
  );
});

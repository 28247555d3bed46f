import { expect, it } from 'vitest';
import type { Report } from '@/utils/model/report';
import { withBrowsers } from './harness/browsers';
import { openPopupFor } from './harness/popup';
import { inTab } from './harness/popup-view';
import { waitForReport } from './harness/reports';
import { page as html, script } from './sites/answers';
import { serveSite } from './sites/serve-site';
import { jwt } from './sites/tokens';

const readsOf = (report: Report, key: string) => report.sightings.find((one) => one.key === key)?.reads;

/** One story in one browser, on a machine that runs others meanwhile. */
const PATIENCE = 180_000;

withBrowsers('reads of storage', (start) => {
  it(
    'are told with the scripts that made them, those of other sites named as such',
    async () => {
      const token = jwt();
      const other = await serveSite({ '/tracker.js': script("window.spy = () => localStorage.getItem('auth');") });
      const site = await serveSite({
        '/app.js': script(
          `localStorage.setItem('auth', '${token}'); localStorage.setItem('theme', 'dark-with-high-contrast');
        for (let i = 0; i < 5; i++) localStorage.getItem('theme');
        window.mine = () => localStorage.getItem('auth');`,
        ),
        '/': html('', `<script src="/app.js"></script><script src="${other.localhost}/tracker.js"></script>`),
      });
      try {
        const browser = await start({ hosts: ['*://*/*'] });
        const page = await browser.newPage();
        await page.goto(`${site.origin}/`);
        await page.evaluate(() => {
          const { mine, spy } = globalThis as unknown as { mine(): string; spy(): string };
          mine();
          mine();
          spy();
        });
        const report = await waitForReport(browser, site.site, (one) => (readsOf(one, 'auth')?.count ?? 0) >= 3);
        expect(readsOf(report, 'auth')).toMatchObject({
          count: 3,
          readers: [
            { url: `${site.origin}/app.js`, line: 3, party: 'first', count: 2 },
            { url: `${other.localhost}/tracker.js`, line: 1, party: 'third', count: 1 },
          ],
        });
        expect(report.sightings.some(({ key }) => key === 'theme')).toBe(false);

        const popup = await openPopupFor(browser, page);
        const row = '::-p-xpath(//button[contains(@class, "finding-row")][contains(., "localStorage")])';
        await (await popup.waitForSelector(row))?.click();
        await expect
          .poll(() => inTab(popup).text(), { timeout: 10_000 })
          .toMatch(/read at least 3 times by app\.js:3:\d+.*tracker\.js:1:\d+ \(third-party script from .*localhost/s);
        await popup.close();
      } finally {
        await Promise.all([site.stop(), other.stop()]);
      }
    },
    PATIENCE,
  );
});

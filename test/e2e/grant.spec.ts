import { expect, it } from 'vitest';
import { startNodeRed } from './apps/node-red';
import { withBrowsers } from './harness/browsers';
import { grantThroughPopup } from './harness/popup';
import { settledReport } from './harness/reports';

withBrowsers('the manifest of the store', (start) => {
  it('watches nothing before a person presses the button, and that site from then on', async () => {
    const app = await startNodeRed();
    try {
      const browser = await start();
      const page = await browser.newPage();
      await app.logIn(page);
      expect(await browser.send('report/sites', {})).toEqual([]);

      await grantThroughPopup(browser, page);
      await page.reload();
      const [site] = app.sites;
      const report = await settledReport(browser, site!.site, site!.findings.length);
      expect(
        report.findings.map(({ rule, location }) => ({ rule, surface: location.surface, key: location.key })),
      ).toEqual(site!.findings);
    } finally {
      await app.stop();
    }
  });
});

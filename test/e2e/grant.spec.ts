import { expect, it } from 'vitest';
import { startNodeRed } from './apps/node-red';
import { withBrowsers } from './harness/browsers';
import { grantThroughPopup } from './harness/popup';
import { settledReport, waitForReport } from './harness/reports';

withBrowsers('the manifest of the store', (start) => {
  it('watches nothing before a person presses the button, and that site from then on', async () => {
    const app = await startNodeRed();
    try {
      const browser = await start();
      const page = await browser.newPage();
      await app.logIn(page);
      expect(await browser.send('report/sites', {})).toEqual([]);

      await grantThroughPopup(browser, page);
      const [site] = app.sites;
      // Of the page that stood there already it is told what lies in it.
      const before = await waitForReport(browser, site!.site, ({ sightings }) => sightings.length > 0);
      expect(before.sightings).toEqual([
        expect.objectContaining({ surface: 'local-storage', key: 'auth-tokens', path: '$.access_token' }),
      ]);
      await page.reload();
      const report = await settledReport(browser, site!.site, site!.findings.length);
      expect(
        report.findings.map(({ rule, location }) => ({ rule, surface: location.surface, key: location.key })),
      ).toEqual(site!.findings);
    } finally {
      await app.stop();
    }
  });
});

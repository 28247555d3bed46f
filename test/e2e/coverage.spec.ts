import { expect, it } from 'vitest';
import type { Report } from '@/utils/model/report';
import { withBrowsers } from './harness/browsers';
import { grantThroughPopup } from './harness/popup';
import { waitForReport } from './harness/reports';
import { page as html } from './sites/answers';
import { serveSite } from './sites/serve-site';

const late = ({ coverage }: Report) => coverage.filter(({ reason }) => reason?.key === 'coverage_loaded_before');
const isHeard = ({ coverage }: Report) =>
  coverage.some(({ surface, state }) => surface === 'console' && state !== 'not-inspected');

withBrowsers('coverage', (start) => {
  it('of a page that stood there before the grant is put right by loading that page again, and by no other', async () => {
    const site = await serveSite({ '/': html(''), '/other': html('') });
    try {
      const browser = await start();
      const page = await browser.newPage();
      await page.goto(`${site.origin}/`);
      await grantThroughPopup(browser, page);
      await waitForReport(browser, site.site, (report) => late(report).length > 0);
      await page.goto(`${site.origin}/other`);
      const other = await waitForReport(browser, site.site, isHeard);
      expect(late(other).map(({ state }) => state)).toContain('partly');
      await page.goto(`${site.origin}/#again`);
      const again = await waitForReport(browser, site.site, (report) => late(report).length === 0);
      expect(again.coverage.find(({ surface }) => surface === 'console')).toMatchObject({ state: 'inspected' });
    } finally {
      await site.stop();
    }
  });
});

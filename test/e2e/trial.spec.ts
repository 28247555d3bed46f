import { expect, it } from 'vitest';
import type { Report } from '@/utils/model/report';
import { withBrowsers } from './harness/browsers';
import { openPopupFor } from './harness/popup';
import { inTab } from './harness/popup-view';
import { waitForReport } from './harness/reports';
import { type LifePage, serveLife } from './sites/life/site';

const surviving = ({ findings }: Report) =>
  findings.find(({ rule, location }) => rule === 'token-survives-logout' && location.surface === 'local-storage');

/** One story in one browser, on a machine that runs others meanwhile. */
const PATIENCE = 180_000;

withBrowsers('a token that survived the logout', (start) => {
  it(
    'is sent once more when a person asks, and the finding says what the server thinks of it',
    async () => {
      let accepts = true;
      const site = await serveLife(() => accepts);
      try {
        const browser = await start({ hosts: ['*://*/*'] });
        const page = await browser.newPage();
        await page.goto(`${site.origin}/`);
        const token = await page.evaluate(async () => {
          const { app } = globalThis as unknown as LifePage;
          const token = await app.login();
          await app.send();
          await app.leave('/api/logout');
          return token;
        });
        const before = await waitForReport(browser, site.site, (one) => surviving(one) !== undefined);
        expect(surviving(before)).toMatchObject({
          severity: 'medium',
          message: { key: 'finding_token_survives_logout' },
        });

        const popup = await openPopupFor(browser, page);
        const view = inTab(popup);
        const row = '::-p-xpath(//button[contains(@class, "finding-row")][contains(., "survives the logout")])';
        await (await popup.waitForSelector(row))?.click();
        const asked = site.requests.length;
        await view.press('Test whether it is still accepted');
        await expect.poll(() => view.text()).toContain(`GET ${site.origin}/api/me`);
        expect(site.requests.length).toBe(asked);
        await view.press('Do it');
        const accepted = await waitForReport(browser, site.site, ({ trials = [] }) => trials.length === 1);
        expect(accepted.trials?.[0]).toMatchObject({ method: 'GET', template: '/api/me', status: 200 });
        expect(surviving(accepted)).toMatchObject({
          severity: 'high',
          message: { key: 'finding_token_accepted_after_logout' },
        });
        const [request, ...more] = site.requests.slice(asked);
        expect(request).toMatchObject({
          method: 'GET',
          path: '/api/me',
          headers: { authorization: `Bearer ${token}` },
        });
        expect(request?.headers).not.toHaveProperty('cookie');
        expect(more).toEqual([]);
        await expect.poll(() => view.text(), { timeout: 10_000 }).toContain('and it still counts');
        // What we did is not what the app did.
        const uses = ({ uses }: Report) => uses.map(({ template, count }) => `${template} ${count}`).toSorted();
        expect(uses(accepted)).toEqual(uses(before));

        accepts = false;
        await view.press('Test whether it is still accepted');
        await view.press('Do it');
        const refused = await waitForReport(browser, site.site, ({ trials = [] }) => trials.length === 2);
        expect(surviving(refused)).toMatchObject({
          severity: 'low',
          message: { key: 'finding_refused_token_survives_logout' },
        });
        await popup.close();
      } finally {
        await site.stop();
      }
    },
    PATIENCE,
  );
});

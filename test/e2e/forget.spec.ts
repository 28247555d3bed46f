import { mkdirSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { opaque } from '@/utils/demo/credentials';
import { withBrowsers } from './harness/browsers';
import { waitForReport } from './harness/reports';
import { message } from './harness/texts';
import { serveSite } from './sites/serve-site';

const SHOTS = path.resolve('.output/screenshots');
const CHOICE = 'select[aria-labelledby="forget"]';
const press = (page: Page, name: string) =>
  page.locator(`::-p-xpath(//button[normalize-space()="${message(name)}"])`).click();

withBrowsers('forgetting a site', (start, family) => {
  it('is refused while an open case holds it, and then erases all that was seen there and nothing else', async () => {
    const lying = () => `<script>localStorage.setItem('access_token', ${JSON.stringify(opaque(40))});</script>`;
    const [site, other] = await Promise.all([serveSite({ '/': lying() }), serveSite({ '/': lying() })]);
    try {
      const browser = await start({ hosts: ['*://*/*'] });
      const page = await browser.newPage();
      for (const { origin, site: name } of [site, other]) {
        await page.goto(`${origin}/`);
        await waitForReport(browser, name, ({ tokens }) => tokens.length > 0);
      }
      await page.goto('about:blank');
      const opened = await browser.send('case/open', {
        by: 'Robin',
        reason: 'A leak?',
        sites: [site.site],
        people: [],
      });
      if (!opened.ok) throw new Error('no case');
      const options = await browser.openExtensionPage('options.html');
      await options.setViewport({ width: 900, height: 900 });
      const said = () => options.$eval('.forget [role="status"]', (node) => node.textContent ?? '');
      const choose = async () => {
        await options.waitForSelector(`${CHOICE}:not(:disabled)`);
        await options.select(CHOICE, site.site);
        await press(options, 'options_forget_ask');
        await options.waitForSelector('.forget-ask');
      };
      await choose();
      await options.evaluate(axe.source);
      const { violations } = (await options.evaluate('axe.run(".forget")')) as axe.AxeResults;
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      if (family === 'chromium') {
        mkdirSync(SHOTS, { recursive: true });
        await (await options.$('.forget'))?.screenshot({
          path: path.join(SHOTS, 'options-forget.png') as `${string}.png`,
        });
      }
      await press(options, 'options_forget_keep');
      expect(await options.$('.forget-ask')).toBeNull();
      await press(options, 'options_forget_ask');
      await press(options, 'options_forget_do');
      await expect.poll(said).toBe(message('options_forget_held'));
      expect((await browser.send('report/site', { site: site.site })).tokens.length).toBeGreaterThan(0);

      const closed = { act: 'closed', reason: 'A false alarm.' } as const;
      await browser.send('case/act', { id: opened.case.id, by: 'Robin', act: closed });
      await choose();
      await press(options, 'options_forget_do');
      await expect.poll(said).toMatch(/^Forgotten: /);
      expect(await options.$$eval(`${CHOICE} option`, (all) => all.map(({ value }) => value))).toEqual([
        '',
        other.site,
      ]);
      expect(await browser.send('report/sites', {})).toEqual([other.site]);
      expect((await browser.send('report/site', { site: other.site })).tokens.length).toBeGreaterThan(0);
      const verdict = await browser.send('ledger/verify', {});
      expect(verdict).toMatchObject({ brokenAt: null });
      expect(verdict.erased).toBeGreaterThan(0);
    } finally {
      await Promise.all([site.stop(), other.stop()]);
    }
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkArchive } from '@/utils/archive/check';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { withSharedBrowsers } from './harness/browsers';
import { fingerprinter } from './harness/fingerprints';
import { openPopupFor } from './harness/popup';
import { ask, inTab } from './harness/popup-view';
import { waitForReport } from './harness/reports';
import { message } from './harness/texts';
import { type LifePage, serveLife } from './sites/life/site';
import type { Site } from './sites/serve-site';

const SHOTS = path.resolve(import.meta.dirname, '../../.output/screenshots');

/** Ids of the axe rules that fail, with what failed. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    async () => (await (window as unknown as { axe: typeof axe }).axe.run()).violations,
  );
  return found.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html)}`);
}

withSharedBrowsers('the dashboard', (start, family) => {
  mkdirSync(SHOTS, { recursive: true });
  let site: Site;
  let browser: DrivenBrowser;
  let page: Page;
  beforeEach(async () => {
    site = await serveLife(() => true);
    browser = await start({ hosts: ['*://*/*'] });
    page = await browser.newPage();
    await page.goto(`${site.origin}/`);
  });
  afterEach(() => site.stop());

  const act = <T>(name: keyof LifePage['app'], on = page) =>
    on.evaluate((name) => (globalThis as unknown as LifePage).app[name as 'login'](), name) as Promise<T>;
  const seen = (uses: number) =>
    waitForReport(
      browser,
      site.site,
      (report) =>
        report.uses.reduce((sum, { count }) => sum + count, 0) >= uses &&
        report.sightings.some(({ surface }) => surface === 'local-storage'),
    );
  async function login(): Promise<string> {
    const value = await act<string>('login');
    await act('send');
    await seen(1);
    return value;
  }
  const open = (hash: string) => browser.openExtensionPage(`dashboard.html#/${hash}`);
  const says = (dashboard: Page) => expect.poll(() => inTab(dashboard).text(), { timeout: 15_000 });

  it('opens from the popup about the site of the tab, and leads to the page of a token', {
    timeout: 120_000,
  }, async () => {
    const value = await login();
    const popup = await openPopupFor(browser, page);
    await inTab(popup).press(message('popup_dashboard'));
    // The driver of Firefox is not told of a page that the extension opens: its address is, and is opened again.
    const addresses = () =>
      ask(browser, async () =>
        (await chrome.tabs.query({})).flatMap(({ url }) => url?.split('/dashboard.html#/')[1] ?? []),
      );
    await expect.poll(addresses, { timeout: 15_000 }).toEqual([`tokens?site=${encodeURIComponent(site.site)}`]);
    const [hash = ''] = await addresses();
    const dashboard = await open(hash);
    await says(dashboard).toContain(`Tokens of ${site.site}`);
    const name = (await fingerprinter(browser))(value);
    await dashboard.bringToFront();
    const link = await dashboard.waitForSelector(`a[href*="${name}"]`);
    await link?.evaluate((node) => node.click());
    await says(dashboard).toContain(name);
    await says(dashboard).toContain('GET 127.0.0.1');
    await says(dashboard).toContain('/api/me');
    await says(dashboard).toContain(message('dashboard_where_here'));
    await says(dashboard).toContain('stored in localStorage › auth');
    expect(await dashboard.content()).not.toContain(value);
    await dashboard.close();
  });

  it('tells in one view at which other sites a token is', async () => {
    const value = await login();
    const other = await browser.newPage();
    await other.goto(`${site.localhost}/`);
    await other.evaluate((token) => sessionStorage.setItem('borrowed', token), value);
    const there = new URL(site.localhost).host;
    await waitForReport(browser, there, ({ tokens }) => tokens.length > 0);
    const name = (await fingerprinter(browser))(value);
    const dashboard = await open(`tokens/${name}?site=${encodeURIComponent(site.site)}`);
    await says(dashboard).toContain(`${there} sessionStorage`);
    await (await dashboard.waitForSelector(`.where-table a`))?.evaluate((node) => (node as HTMLElement).click());
    await says(dashboard).toContain(`at ${there}`);
    await says(dashboard).toContain('sessionStorage borrowed');
  });

  it('leads a case from its first note over the archive to a rotation that is verified', {
    timeout: 180_000,
  }, async () => {
    const value = await login();
    const name = (await fingerprinter(browser))(value);
    const dashboard = await open('cases');
    const view = inTab(dashboard);
    await says(dashboard).toContain(message('cases_none'));
    await dashboard.bringToFront();
    const fill = async (label: string, text: string) => {
      const field = await dashboard.waitForSelector(
        `::-p-xpath(//label[contains(., "${label}")]//*[self::input or self::textarea])`,
      );
      await field?.evaluate((node, value) => {
        const input = node as HTMLInputElement;
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
    };
    await fill(message('case_name'), 'Ada');
    await fill(message('case_reason'), `Found in a log: ${value}`);
    await (await dashboard.waitForSelector('.case-sites input'))?.evaluate((node) => (node as HTMLElement).click());
    await view.press(message('case_open'));
    await says(dashboard).toContain(message('case_not_archived'));
    // What a person writes passes redaction as well.
    await says(dashboard).toContain(`Found in a log: [${name}]`);

    const step = (id: string, button: string) =>
      dashboard.$eval(
        `::-p-xpath(//li[contains(., "${message(`case_step_${id}`)}")]//button[.="${message(button)}"])`,
        (node) => {
          const { disabled } = node as HTMLButtonElement;
          (node as HTMLButtonElement).click();
          return disabled;
        },
      );
    expect(await step('rotate', 'case_done')).toBe(true);
    expect(await step('preserve', 'case_done')).toBe(false);
    await says(dashboard).toContain('done by Ada');
    await fill(message('case_note_text'), 'It is the token of a test account.');
    await view.press(message('case_note_add'));
    await says(dashboard).toContain('observation Ada');

    await dashboard.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (saved: Blob) => {
        Object.assign(globalThis, { saved });
        return make.call(URL, saved);
      };
    });
    await view.press(message('case_archive_make'));
    await expect.poll(() => view.text(), { timeout: 60_000 }).toContain(message('case_archive_made'));
    const bytes = Uint8Array.from(
      await dashboard.evaluate(async () => [
        ...new Uint8Array(await (globalThis as unknown as { saved: Blob }).saved.arrayBuffer()),
      ]),
    );
    const { breach, manifest } = await checkArchive(bytes);
    expect(breach).toBeNull();
    // Reports that people and other tools can read go with it.
    expect(manifest?.parts.map(({ name }) => name).filter((name) => name.startsWith('exports/'))).toEqual([
      'exports/report.json',
      `exports/1-${site.site.replace(':', '_')}.md`,
    ]);
    const inside = new TextDecoder().decode(bytes);
    expect(inside).toContain('access-token-in-script-readable-storage');
    expect(inside).not.toContain(value);
    // What the browser did with it nobody knows before the file is read back.
    await says(dashboard).toContain(message('case_not_archived'));
    const folder = mkdtempSync(path.join(os.tmpdir(), 'tokenwitness-saved-'));
    const give = async (name: string, content: Uint8Array) => {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      const input = await dashboard.waitForSelector('.case-saved-file input:not(:disabled)');
      await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    };
    await give('other.zip', bytes.with(bytes.length - 1, 1));
    await says(dashboard).toContain(message('case_archive_other_file'));
    await says(dashboard).toContain(message('case_not_archived'));
    await give('case.zip', bytes);
    await says(dashboard).toContain('The saved file is the archive that was made.');
    await says(dashboard).toContain(message('case_archived'));
    rmSync(folder, { recursive: true });
    const token = await dashboard.waitForSelector(`option[value="${site.site} ${name}"]`);
    await token?.evaluate((node) => {
      const select = node.parentElement as HTMLSelectElement;
      select.value = (node as HTMLOptionElement).value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await view.press(message('case_rotation_mark'));
    await says(dashboard).toContain(`${name} ${site.site}`);
    await act('login');
    await act('send');
    await expect
      .poll(async () => (await browser.send('report/site', { site: site.site })).tokens.length, { timeout: 15_000 })
      .toBeGreaterThan(1);
    await view.press(message('case_rotation_check'));
    await says(dashboard).toContain('old one no longer stored: seen');
    await says(dashboard).toContain('new one seen: seen');
    await says(dashboard).toContain('old one no longer accepted: unverified');

    await fill(message('case_close_reason'), 'Rotated.');
    await view.press(message('case_close'));
    await says(dashboard).toContain('closed the case: Rotated.');
    await fill(message('case_reopen_reason'), 'It came back.');
    await view.press(message('case_reopen'));
    await says(dashboard).toContain('opened the case again: It came back.');
    await says(dashboard).toContain(message('case_close_about'));
    // An open case would keep what this test saw, also from the next one.
    await fill(message('case_close_reason'), 'For good.');
    await view.press(message('case_close'));
    await says(dashboard).toContain('closed the case: For good.');
    await dashboard.evaluate(() => {
      location.hash = '#/cases';
    });
    await view.press(message('ledger_head'));
    await says(dashboard).toContain('twh1.');
    await view.press(message('ledger_verify'));
    await says(dashboard).toContain('Consistent:');
    expect(await dashboard.content()).not.toContain(value);
    await dashboard.close();
  });

  it('shows a new use without being loaded again', async () => {
    await login();
    const dashboard = await open(`requests?site=${encodeURIComponent(site.site)}`);
    const rows = () => dashboard.$$eval('.virtual tbody tr', (all) => all.map((row) => row.textContent));
    const sent = async () =>
      (await browser.send('report/site', { site: site.site })).uses.reduce((sum, { count }) => sum + count, 0);
    const before = await sent();
    await expect.poll(async () => (await rows()).length, { timeout: 15_000 }).toBe(before);
    // Seen from the page's own clock, so that the driver's way there and back does not count.
    const came = dashboard.evaluate(
      (before) =>
        new Promise<number>((resolve) => {
          const grid = document.querySelector('.virtual') as HTMLElement;
          const observer = new MutationObserver(() => {
            if (grid.querySelectorAll('tbody tr').length <= before) return;
            observer.disconnect();
            resolve(Date.now());
          });
          observer.observe(grid, { subtree: true, childList: true });
        }),
      before,
    );
    const asked = await page.evaluate(() => {
      const at = Date.now();
      return (globalThis as unknown as LifePage).app.send().then(() => at);
    });
    const took = (await came) - asked;
    console.log(`${family}: a request stood in the dashboard after ${took} ms`);
    expect(took).toBeLessThan(10_000);
    // Its answer finds it there.
    await expect.poll(rows).not.toContainEqual(expect.stringContaining(message('dashboard_no_status')));
    expect((await rows())[0]).toContain('GET 127.0.0.1');
    await says(dashboard).toContain(`tokens were sent ${await sent()} times`);
  });

  it('tells the life of tokens as a chart that keys step through, and as a table of the same', async () => {
    await login();
    const dashboard = await open(`timeline?site=${encodeURIComponent(site.site)}`);
    await dashboard.bringToFront();
    await dashboard.waitForSelector('.lanes');
    const said = () => dashboard.$eval('.lanes', (chart) => chart.getAttribute('aria-valuetext') ?? '');
    await dashboard.focus('.lanes');
    await dashboard.keyboard.press('End');
    await expect.poll(said).not.toBe('');
    const last = await said();
    await dashboard.keyboard.press('Home');
    await expect.poll(said).not.toBe(last);
    const first = await said();
    await dashboard.keyboard.press('ArrowRight');
    await expect.poll(said).not.toBe(first);
    await inTab(dashboard).press(message('timeline_table'));
    await says(dashboard).toContain('stored in localStorage › auth');
    await says(dashboard).toMatch(/sent/);
    const events = await dashboard.$$eval('.timeline-table tbody tr', (rows) => rows.length);
    await inTab(dashboard).press(message('timeline_chart'));
    await expect
      .poll(() => dashboard.$eval('.lanes', (chart) => Number(chart.getAttribute('aria-valuemax'))))
      .toBe(events);
    // Counts go on while they are looked at.
    await inTab(dashboard).press(message('timeline_counts'));
    await dashboard.waitForSelector('.counts-chart');
    const counted = () => dashboard.$eval('.counts-table .number:not(th)', (cell) => Number(cell.textContent));
    const before = await counted();
    expect(before).toBeGreaterThan(0);
    await page.evaluate(() => (globalThis as unknown as LifePage).app.send());
    await expect.poll(counted).toBeGreaterThan(before);
  });

  it('reads logs from files, under the names that tokens have here, and tells what could not be read', {
    timeout: 120_000,
  }, async () => {
    const value = await login();
    const name = (await fingerprinter(browser))(value);
    const dashboard = await open('import');
    const folder = mkdtempSync(path.join(os.tmpdir(), 'tokenwitness-import-'));
    try {
      const row = (minute: number, target: string) =>
        `203.0.113.7 - - [01/Oct/2026:10:${String(minute).padStart(2, '0')}:00 +0000] "GET ${target} HTTP/1.1" 200 9 "-" "curl/8" "Bearer ${value}"\n`;
      const log = Array.from({ length: 40 }, (_, minute) => row(minute, `/api/orders/${minute}`)).join('');
      const csv = `timestamp,method,path,token,http_status\n2026-10-01T11:00:00Z,GET,/api/me,${value},200\n`;
      const given = {
        'access.log': `${log}no line of a log at all\n`,
        'access.log.1.gz': gzipSync(log.replaceAll('01/Oct', '30/Sep')),
        'table.csv': csv,
        'old.tar': Buffer.concat([Buffer.alloc(257), Buffer.from('ustar'), Buffer.alloc(250)]),
      };
      const paths = Object.entries(given).map(([file, content]) => {
        const at = path.join(folder, file);
        writeFileSync(at, content);
        return at;
      });
      const input = (await dashboard.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(...paths);
      await dashboard.waitForSelector('.investigation', { timeout: 30_000 });
      await says(dashboard).toContain('1 token in 4 files.');
      await says(dashboard).toContain(name);
      await says(dashboard).toContain(message('cli_log_problem_broken_archive'));
      const text = await inTab(dashboard).text();
      expect(text).toMatch(/access\.log\.1\.gz .{0,60} 40 40 0/);
      expect(text).toMatch(/access\.log .{0,60} 40 40 1 .*line 41/);
      expect(await dashboard.content()).not.toContain(value);
      for (const [name, width, theme] of [
        ['wide', 1280, 'light'],
        ['dark', 1280, 'dark'],
        ['narrow', 360, 'light'],
      ] as const) {
        if (family === 'firefox') continue;
        await dashboard.bringToFront();
        await dashboard.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
        await dashboard.setViewport({ width, height: 900 });
        await dashboard.screenshot({ path: path.join(SHOTS, `dashboard-imported-${name}.png`) as `${string}.png` });
        expect(await violations(dashboard)).toEqual([]);
      }
      // On the page of the token the logs stand beside the sites.
      await dashboard.evaluate(
        (hash) => {
          location.hash = hash;
        },
        `#/tokens/${name}?site=${encodeURIComponent(site.site)}`,
      );
      await says(dashboard).toContain(
        `access.log ${message('import_format_combined')} ${message('where_not_kept')} sent GET /api/orders/{id} 40`,
      );
      await dashboard.evaluate(() => {
        location.hash = '#/import';
      });
      // What was guessed of the table is shown, and can be corrected.
      await inTab(dashboard).press(message('import_mapping'));
      const guessed = await dashboard.$$eval('.mapping input', (inputs) => inputs.map((one) => one.value));
      expect(guessed).toContain('timestamp');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('stops reading when a person says so', async () => {
    const dashboard = await open('import');
    const folder = mkdtempSync(path.join(os.tmpdir(), 'tokenwitness-import-'));
    try {
      const file = path.join(folder, 'large.log');
      const line = '203.0.113.7 - - [01/Oct/2026:10:00:00 +0000] "GET /api/orders/1 HTTP/1.1" 200 9 "-" "curl/8"\n';
      writeFileSync(file, line.repeat(1_000_000));
      const input = (await dashboard.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(file);
      await dashboard.waitForSelector('progress[value]');
      await inTab(dashboard).press(message('import_cancel'));
      await expect.poll(() => dashboard.$('progress')).toBeNull();
      expect(await dashboard.$('.investigation')).toBeNull();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is sorted, filtered and walked by keyboard', async () => {
    await login();
    const dashboard = await open('tokens');
    await dashboard.bringToFront();
    await dashboard.waitForSelector('.tokens-table tbody tr');
    const focused = () => dashboard.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    await dashboard.focus('.view-filter');
    await dashboard.keyboard.type('json local');
    await expect.poll(() => dashboard.$$eval('.tokens-table tbody tr', (rows) => rows.length)).toBe(1);
    await dashboard.keyboard.press('Tab');
    expect(await focused()).toBe(message('dashboard_column_token'));
    await dashboard.keyboard.press('Enter');
    expect(await dashboard.$eval('th[aria-sort]', (head) => [head.ariaSort, head.textContent])).toEqual([
      'ascending',
      `${message('dashboard_column_token')}↑`,
    ]);
    for (let column = 0; column < 8; column++) await dashboard.keyboard.press('Tab');
    expect(await focused()).toBe('JSON Web Token');
    await dashboard.keyboard.press('Enter');
    await says(dashboard).toContain(message('dashboard_where'));
  });

  it.runIf(family === 'chromium')('has no accessibility violation over a real ledger', async () => {
    await login();
    for (const theme of ['light', 'dark']) {
      const dashboard = await open('tokens');
      await dashboard.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await dashboard.waitForSelector('.tokens-table tbody tr');
      expect(await violations(dashboard)).toEqual([]);
      await dashboard.close();
    }
  });
});

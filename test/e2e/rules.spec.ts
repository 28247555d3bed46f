import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { opaque } from '@/utils/demo/credentials';
import { withBrowsers } from './harness/browsers';
import { waitForReport } from './harness/reports';
import { message } from './harness/texts';
import { serveSite } from './sites/serve-site';

const RULES = { version: 1, types: [{ id: 'acme-key', form: 'acme_live_ alnum{32}' }], levels: { 'acme-key': 'low' } };
const SHOTS = path.resolve('.output/screenshots');
const buttonNamed = (name: string) => `::-p-xpath(//button[normalize-space()="${message(name)}"])`;

/** Puts a text where a person would paste it. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator('textarea').fill(text);
}

async function save(page: Page): Promise<void> {
  await page.locator(buttonNamed('options_save')).click();
  await page.waitForFunction(
    (said) => document.querySelector('.save-bar')?.textContent?.includes(said),
    {},
    message('options_saved'),
  );
}

async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SHOTS, `options-${name}.png`) as `${string}.png`, fullPage: false });
}

withBrowsers('types of a person’s own', (start, family) => {
  it('are found without a reload, told as the person set them, and kept when the worker stops', async () => {
    const token = `acme_live_${opaque(32).replace(/[^A-Za-z0-9]/g, 'x')}`;
    const site = await serveSite({
      '/': `<script>localStorage.setItem('settings', ${JSON.stringify(token)});</script>`,
    });
    try {
      const browser = await start({ hosts: ['*://*/*'] });
      const page = await browser.newPage();
      await page.goto(`${site.origin}/`);
      await waitForReport(browser, site.site, ({ coverage }) => coverage.length > 0);

      const options = await browser.openExtensionPage('options.html');
      await options.waitForSelector('textarea');
      await write(options, JSON.stringify(RULES));
      await save(options);
      await page.bringToFront();
      // It lies in the storage, and in the script that put it there.
      const report = await waitForReport(browser, site.site, ({ findings }) => findings.length > 1);
      expect(report.tokens.map(({ type }) => type)).toEqual(['acme-key']);
      expect(report.findings.map(({ severity }) => severity)).toEqual(['low', 'low']);
      expect(JSON.stringify(report)).not.toContain(token);

      await browser.stopBackground();
      expect((await browser.send('report/site', { site: site.site })).findings.map(({ severity }) => severity)).toEqual(
        ['low', 'low'],
      );
    } finally {
      await site.stop();
    }
  });

  it('come with how strictly sites are judged, which counts at once', async () => {
    const token = opaque(40);
    const site = await serveSite({
      '/': {
        headers: { 'set-cookie': `sid=${token}; HttpOnly; SameSite=Lax; Path=/` },
        body: `<script>localStorage.setItem('access_token', ${JSON.stringify(opaque(40))});
          fetch('/api', { headers: { authorization: 'Bearer ' + localStorage.getItem('access_token') } });</script>`,
      },
      '/api': '{}',
    });
    const STORED = 'access-token-in-script-readable-storage';
    try {
      const browser = await start({ hosts: ['*://*/*'] });
      const page = await browser.newPage();
      await page.goto(`${site.origin}/`);
      const before = await waitForReport(browser, site.site, ({ findings }) =>
        findings.some(({ rule }) => rule === STORED),
      );
      const options = await browser.openExtensionPage('options.html');
      await options.locator('input[value=pentest]').click();
      await options.select(
        `select[aria-label*="${message('rule_access_token_in_script_readable_storage_title')}"]`,
        'low',
      );
      await save(options);
      const after = await waitForReport(browser, site.site, ({ findings }) =>
        findings.some(({ rule, severity }) => rule === STORED && severity === 'low'),
      );
      const of = (report: typeof after) => report.findings.find(({ rule }) => rule === STORED);
      expect(of(after)).toMatchObject({ id: of(before)?.id, ruleSeverity: of(before)?.severity });
      expect(after.policy).toEqual({ preset: 'pentest', rules: { [STORED]: 'low' } });
      if (family === 'chromium') {
        await options.$eval('.judging', (node) => node.scrollIntoView());
        await shot(options, 'judging');
      }
    } finally {
      await site.stop();
    }
  });

  it('stand beside how long the record is kept, which is as long as a person says', async () => {
    const browser = await start();
    let options = await browser.openExtensionPage('options.html');
    const choice = 'select[aria-labelledby="retention"]';
    const chosen = async () => {
      await options.waitForSelector(choice);
      return options.$eval(choice, (node) => (node as HTMLSelectElement).value);
    };
    const choose = async (value: string) => {
      await options.select(choice, value);
      await options.waitForFunction(
        (said) => document.querySelector('.panel-switch')?.textContent?.includes(said),
        {},
        message('options_saved'),
      );
      await options.close();
      options = await browser.openExtensionPage('options.html');
    };
    expect(await chosen()).toBe('365');
    await choose('30');
    expect(await chosen()).toBe('30');
    await choose('');
    expect(await chosen()).toBe('');
  });

  it('that cannot be used say why, and change nothing', async () => {
    const browser = await start();
    const options = await browser.openExtensionPage('options.html');
    await options.waitForSelector('textarea');
    await write(
      options,
      JSON.stringify({
        ...RULES,
        types: [
          { id: 'jwt', form: 'hex{40}' },
          { id: 'b', form: 'x' },
        ],
      }),
    );
    await options.waitForSelector('.problems li');
    const told = await options.$$eval('.problems li', (items) => items.map((item) => item.textContent ?? ''));
    expect(told.join('\n')).toContain('types[0].id');
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(await options.$eval(buttonNamed('options_save'), (button) => (button as HTMLButtonElement).disabled)).toBe(
      true,
    );
    await write(options, '{"version": 1, "types": [');
    await options.waitForFunction(() => document.querySelectorAll('.problems li').length === 1);
    expect(await options.evaluate(() => chrome.storage.local.get('rules'))).toEqual({});
  });

  it('have a page that reads well, light and dark, wide and narrow', async () => {
    const browser = await start();
    const options = await browser.openExtensionPage('options.html');
    await options.waitForSelector('textarea');
    for (const scheme of ['light', 'dark'] as const) {
      if (family === 'chromium') await options.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const width of [1280, 760, 360]) {
        await options.setViewport({ width, height: 900 });
        await write(options, '');
        if (family === 'chromium') await shot(options, `empty-${scheme}-${width}`);
        await write(options, JSON.stringify({ ...RULES, types: [{ id: 'jwt', form: 'hex{40}' }] }, null, 2));
        await options.waitForSelector('.problems li');
        if (family === 'chromium') await shot(options, `problems-${scheme}-${width}`);
        expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await options.evaluate(axe.source);
      const { violations } = (await options.evaluate('axe.run()')) as axe.AxeResults;
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      if (family === 'firefox') return;
    }
    await options.setViewport({ width: 1280, height: 900 });
    await write(options, JSON.stringify(RULES, null, 2));
    await options.locator('.columns input[type=search]').fill('github');
    await shot(options, 'filled-dark-1280');
    const rows = await options.$$eval('.columns tbody th', (cells) => cells.map((cell) => cell.textContent ?? ''));
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row.toLowerCase()).toContain('github');
  });
});

it('are read by the command line, which refuses what cannot be used', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tokenwitness-rules-'));
  const token = `acme_live_${opaque(32).replace(/[^A-Za-z0-9]/g, 'x')}`;
  const site = await serveSite({ '/': `<script>localStorage.setItem('settings', ${JSON.stringify(token)});</script>` });
  const run = (...args: readonly string[]) =>
    promisify(execFile)(process.execPath, [path.resolve('.output/cli/tokenwitness.js'), ...args], { cwd: folder }).then(
      ({ stdout }) => ({ code: 0, out: stdout, err: '' }),
      (error) => ({ code: error.code as number, out: String(error.stdout), err: String(error.stderr) }),
    );
  try {
    writeFileSync(path.join(folder, 'rules.json'), JSON.stringify({ ...RULES, levels: {} }));
    const found = await run(
      'audit',
      site.origin,
      '--rules',
      'rules.json',
      '--format',
      'json',
      '--output',
      '-',
      '--allow-anonymous',
      '--fail-on',
      'info',
    );
    expect(JSON.parse(found.out).tokens.map(({ type }: { type: string }) => type)).toEqual(['acme-key']);
    expect(found.code).toBe(1);

    writeFileSync(
      path.join(folder, 'broken.json'),
      JSON.stringify({ version: 1, types: [{ id: 'jwt', form: 'hex{40}' }] }),
    );
    const refused = await run('audit', site.origin, '--rules', 'broken.json');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('types[0].id');
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

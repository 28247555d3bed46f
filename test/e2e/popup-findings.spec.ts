import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { evaluateInChrome } from '@/utils/observe/node/browser/firefox';
import { fixText } from '@/utils/remedy/playbook';
import { playbooks } from '@/utils/remedy/playbooks';
import { t } from '../fixtures/translate';
import { FAMILIES } from './harness/browsers';
import { approveInBrowser, openPopupFor } from './harness/popup';
import { inTab, type PopupView } from './harness/popup-view';
import { type WatchedDemo, watchDemo } from './harness/watched-demo';

const PATIENCE = { timeout: 10_000, interval: 100 };
const schema = JSON.parse(readFileSync(path.resolve('public/schema/report.v1.json'), 'utf8'));

describe.each(FAMILIES)('the popup of a watched site in %s', (family) => {
  let watched: WatchedDemo;
  let popup: Page;
  let view: PopupView;

  beforeAll(async () => {
    watched = await watchDemo(family);
  });
  afterAll(() => watched?.close());
  const openPopup = async () => {
    popup = await openPopupFor(watched.driven, watched.page);
    await popup.setViewport({ width: 380, height: 560 });
    view = inTab(popup);
    await expect.poll(() => view.text(), PATIENCE).toContain('mg:bucket');
  };
  beforeEach(openPopup);
  afterEach(() => popup?.close());

  /** Opens the finding at a storage key of localStorage and gives what the worker knows of it. */
  async function openFinding(key: string) {
    const row = await popup.waitForSelector(
      `::-p-xpath(//button[contains(@class, "finding-row")][contains(., "localStorage") and contains(., "${key}")])`,
    );
    await row?.click();
    await popup.waitForSelector('.detail');
    const { findings } = await watched.driven.send('report/site', { site: watched.demo.site });
    const finding = findings.find(({ location }) => location.surface === 'local-storage' && location.key === key);
    if (finding === undefined) throw new Error(`there is no finding at ${key}`);
    return finding;
  }
  const revealed = () => popup.evaluate(() => document.querySelector('.revealed:not([hidden])')?.textContent ?? '');

  /** What is on the clipboard after a press on a button of the popup. */
  async function copied(label: string, said: string): Promise<string> {
    await view.press(label);
    await expect.poll(view.text, PATIENCE).toContain(said);
    if (family === 'firefox') return String(await evaluateInChrome(watched.driven.browser, CLIPBOARD));
    const { origin } = new URL(watched.demo.url);
    await watched.driven.browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read']);
    await watched.page.bringToFront();
    await watched.page.waitForFunction('document.hasFocus()');
    const text = await watched.page.evaluate(() => navigator.clipboard.readText());
    await popup.bringToFront();
    return text;
  }

  it('has the detail before anybody asks, so that it opens within the press', async () => {
    // Each time a new document: nothing that an earlier press fetched is there.
    const pressed = async () => {
      await popup.close();
      await openPopup();
      await popup.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
      return popup.evaluate(async () => {
        document.querySelector<HTMLElement>('.finding-row')?.click();
        for (let turn = 0; turn < 8; turn++) await Promise.resolve();
        return document.querySelectorAll('.detail h4').length;
      });
    };
    // What, act, why, fix and evidence.
    await expect.poll(pressed, { timeout: 40_000 }).toBe(5);
  });

  it('reveals a value on a press, and hides it on the next or when the popup is left', async () => {
    await openFinding('mg:bucket');
    const value = await watched.page.evaluate(() => localStorage.getItem('mg:bucket') ?? '');
    expect(await popup.evaluate(() => document.body.textContent)).not.toContain(value);
    await view.press('Reveal');
    await expect.poll(revealed, PATIENCE).toBe(value);
    await view.press('Hide');
    expect(await revealed()).toBe('');
    await view.press('Reveal');
    await expect.poll(revealed, PATIENCE).toBe(value);
    await watched.page.bringToFront();
    await expect.poll(revealed, PATIENCE).toBe('');
    expect(await popup.evaluate(() => document.body.textContent)).not.toContain(value);
  });

  it('says so when the value no longer lies there', async () => {
    await openFinding('presence');
    const value = await watched.page.evaluate(() => {
      const kept = localStorage.getItem('presence') ?? '';
      localStorage.removeItem('presence');
      return kept;
    });
    try {
      await view.press('Reveal');
      await expect.poll(revealed, PATIENCE).toBe('The value no longer lies there.');
    } finally {
      await watched.page.evaluate((kept) => localStorage.setItem('presence', kept), value);
    }
  });

  it('copies the fix, the issue, the finding and the fingerprint', async () => {
    const finding = await openFinding('editor.ctx');
    const playbook = playbooks.get(finding.playbook);
    expect(playbook).toBeDefined();
    await view.press('Next.js');
    expect(await copied('Copy fix', 'Fix copied.')).toBe(fixText(playbook!, 'Next.js', t));

    const issue = await copied('Copy as issue', 'Issue text copied as Markdown.');
    expect(issue).toMatch(/^# Access token readable by any script\n/);
    expect(issue).toContain('editor.ctx');
    expect(issue).toContain('Next.js:');

    const json = JSON.parse(await copied('Copy JSON', 'JSON copied.'));
    expect(json).toMatchObject({ id: finding.id, rule: finding.rule, tokens: finding.tokens, why: expect.any(String) });

    expect(await copied('Copy fingerprint', 'Fingerprint copied.')).toBe(finding.tokens[0]);
    const value = await watched.page.evaluate(() => localStorage.getItem('editor.ctx') ?? '');
    for (const secret of [value, ...watched.demo.secrets]) expect(issue + JSON.stringify(json)).not.toContain(secret);
  });

  it('saves the report as JSON that keeps the published schema, and copies it as Markdown', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'tokenwitness-download-'));
    try {
      await saveDownloadsIn(folder);
      await view.press('Export');
      await view.press('Save as JSON');
      const saved = () => readdirSync(folder).filter((name) => name.endsWith('.json'));
      await expect.poll(saved, PATIENCE).toHaveLength(1);
      const text = () => readFileSync(path.join(folder, saved()[0]!), 'utf8');
      await expect.poll(() => text().length, PATIENCE).toBeGreaterThan(0);
      const document = JSON.parse(text());
      const ajv = new Ajv2020({ strict: false });
      addFormats.default(ajv);
      const validate = ajv.compile(schema);
      expect(validate(document), ajv.errorsText(validate.errors)).toBe(true);
      const report = await watched.driven.send('report/site', { site: watched.demo.site });
      expect(document.scope.sites).toMatchObject([{ site: watched.demo.site }]);
      expect(document.findings.map(({ id }: { id: string }) => id).toSorted()).toEqual(
        report.findings.map(({ id }) => id).toSorted(),
      );
      for (const secret of watched.demo.secrets) expect(text()).not.toContain(secret);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    await view.press('Export');
    const markdown = await copied('Copy as Markdown', 'Findings copied as Markdown.');
    expect(markdown).toMatch(/^# \d+ risks on /);
  });

  async function saveDownloadsIn(folder: string): Promise<void> {
    const { browser } = watched.driven;
    if (family === 'chromium') {
      const session = await browser.target().createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      return;
    }
    await evaluateInChrome(
      browser,
      `Services.prefs.setIntPref('browser.download.folderList', 2);
       Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)});
       Services.prefs.setBoolPref('browser.download.alwaysOpenPanel', false); ''`,
    );
  }

  it('is walked by keyboard alone: rows with arrows, a detail with Tab, out with Escape', async () => {
    const focused = () => popup.evaluate(() => document.activeElement?.textContent ?? '');
    const stops: string[] = [];
    // What an earlier test removed may be a list of its own by now, which says that it is gone.
    while (stops.length < 6) {
      await popup.keyboard.press('Tab');
      const stop = await focused();
      if (!stop.startsWith('Not found any more')) stops.push(stop);
    }
    expect(stops[0]).toContain('Watching');
    expect(stops[1]).toMatch(/^(Critical|High)/);
    expect(stops[2]).toMatch(/^Coverage/);
    expect(stops.slice(3)).toEqual(['Dashboard', expect.stringMatching(/^Export/), expect.stringMatching(/^Reload/)]);

    await popup.focus('.finding-row[tabindex="0"]');
    await popup.keyboard.press('ArrowDown');
    const second = await focused();
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.detail');
    await popup.keyboard.press('Tab');
    expect(await popup.evaluate(() => document.activeElement?.closest('.detail') !== null)).toBe(true);
    await popup.keyboard.press('Escape');
    expect(await popup.$('.detail')).toBeNull();
    expect(await focused()).toBe(second);
  });

  // Last: from here on the vendor is granted too.
  it('lets a person allow a destination that is not granted', async () => {
    const { driven, demo } = watched;
    const vendor = new URL(demo.vendorOrigin).hostname;
    expect(await view.text()).toContain('1 host not granted');
    await view.press('Coverage');
    // A frame of the vendor's, where it is there already, is named before its requests.
    expect(await view.text()).toMatch(new RegExp(`(?:Requests to|frame of) ${demo.vendorOrigin}`));
    expect(await view.text()).toContain('1 destination is not granted');
    await approveInBrowser(driven, [`*://${vendor}/*`]);
    await popup.bringToFront();
    await view.press(`Allow: ${vendor}`);
    await expect.poll(view.text, PATIENCE).not.toContain('not granted');
  });
});

const CLIPBOARD = `(() => {
  const kept = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
  kept.init(null);
  kept.addDataFlavor('text/plain');
  Services.clipboard.getData(kept, Ci.nsIClipboard.kGlobalClipboard);
  const data = {};
  kept.getTransferData('text/plain', data);
  return data.value.QueryInterface(Ci.nsISupportsString).data;
})()`;

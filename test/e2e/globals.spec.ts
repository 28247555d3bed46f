import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '@/utils/model/report';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { FAMILIES, launchBuild } from './harness/browsers';
import { fingerprinter } from './harness/fingerprints';
import { openPopupFor, tabIdOf } from './harness/popup';
import { inTab } from './harness/popup-view';
import { waitForReport } from './harness/reports';
import { message } from './harness/texts';
import { type Globals, serveGlobals } from './sites/globals/site';
import type { Site } from './sites/serve-site';
import { jwt } from './sites/tokens';

const NAMES = ['text', 'plain', 'instance', 'list', 'map', 'onFunction', 'proxied', 'framed'] as const;
const UNSEEN = ['getter', 'deep', 'onNode', 'closure'] as const;

describe.each(FAMILIES)('the globals of a page in %s', (family) => {
  let globals: Globals;
  let site: Site;
  let browser: DrivenBrowser;
  let page: Page;
  let nameOf: (value: string) => string;
  beforeAll(async () => {
    globals = Object.fromEntries([...NAMES, ...UNSEEN].map((name) => [name, jwt()])) as unknown as Globals;
    site = await serveGlobals(globals);
    browser = await launchBuild(family, { hosts: ['*://*/*'] });
    page = await browser.newPage();
    await open('/');
    nameOf = await fingerprinter(browser);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  async function open(path: string): Promise<number> {
    await page.goto(site.origin + path);
    await waitForReport(browser, site.site, ({ requestsWatched }) => requestsWatched > 0);
    return tabIdOf(browser, page);
  }
  const check = async (tabId: number) => browser.send('site/check-globals', { tabId });
  const report = () => browser.send('report/site', { site: site.site });
  const told = ({ sightings }: Report) => sightings.filter(({ surface }) => surface === 'window-global');
  const row = ({ coverage }: Report) => coverage.find(({ surface }) => surface === 'window-global');

  it('are not looked at unless a person asks', async () => {
    const before = await report();
    expect(told(before)).toEqual([]);
    expect(row(before)).toMatchObject({ state: 'not-inspected', reason: { key: 'coverage_only_when_asked' } });
  });

  it('are found by their names, whatever policy the page has, and no getter is called', async () => {
    const popup = await openPopupFor(browser, page);
    const view = inTab(popup);
    await view.press('Watching');
    await view.press(message('popup_check_globals'));
    await expect.poll(view.text, { timeout: 15_000 }).toContain(message('popup_checked_globals'));
    await popup.close();
    const now = await report();
    const values = new Map(Object.entries(globals).map(([name, value]) => [nameOf(value), name]));
    const lines = told(now).map(({ fingerprint, key, path, witness, count }) =>
      [values.get(fingerprint), key, path, witness, count].join(' | '),
    );
    expect(lines.toSorted()).toEqual([
      'framed | inner in frame /framed | $.id_token | page | 1',
      'instance | client | $.auth.bearer | page | 1',
      'list | app | $.list[0].key | page | 1',
      'map | cache | $.refresh_token | page | 1',
      'onFunction | http | $.defaults.authorization → bearer | page | 1',
      'plain | app | $.session.access_token | page | 1',
      'proxied | state | $.jwt | page | 1',
      'text | apiToken |  | page | 1',
    ]);
    expect(row(now)).toMatchObject({ state: 'partly', reason: { key: 'coverage_globals_cut' } });
    expect(await page.evaluate(() => (globalThis as unknown as { calls(): number }).calls())).toBe(0);
    expect(now.findings).toContainEqual(
      expect.objectContaining({
        rule: 'access-token-in-script-readable-storage',
        location: expect.objectContaining({ surface: 'window-global', key: 'app' }),
      }),
    );
  });

  it('are told once, however often a person asks', async () => {
    const tabId = await open('/');
    const lying = told(await report()).length;
    expect(await check(tabId)).toEqual({ ok: true, reason: null });
    expect(told(await report())).toHaveLength(lying);
  });

  it('are revealed from where they lie, in a frame too', async () => {
    const tabId = await open('/');
    const now = await report();
    for (const name of ['text', 'plain', 'map', 'framed'] as const) {
      const fingerprint = nameOf(globals[name]);
      const place = told(now).find((one) => one.fingerprint === fingerprint);
      if (!place) throw new Error(`${name} was not seen`);
      const { origin, surface, key, path } = place;
      const reply = await browser.send('token/reveal', {
        tabId,
        fingerprint,
        location: { origin, surface, key, path },
      });
      expect([name, reply]).toEqual([name, { ok: true, value: globals[name] }]);
    }
  });

  it('are gone when the page that had them is, and a clean page has none', async () => {
    const changing = await open('/changing');
    await check(changing);
    const lies = (one: Report) => told(one).filter(({ removedAt }) => removedAt === null);
    expect(lies(await report()).map(({ key }) => key)).toEqual(['kept']);
    await check(await open('/clean'));
    const clean = await report();
    expect(lies(clean)).toEqual([]);
    expect(row(clean)).toMatchObject({ state: 'inspected', reason: { key: 'coverage_globals_then' } });
  });

  it('are cut where there are too many', async () => {
    await check(await open('/huge'));
    expect(row(await report())).toMatchObject({ state: 'partly', reason: { key: 'coverage_globals_cut' } });
  });

  it('of a page that never answers are given up, and the person is told', async () => {
    const tabId = await open('/hanging');
    await check(tabId);
    expect(row(await report())).toMatchObject({ state: 'not-inspected', reason: { key: 'coverage_globals_silent' } });
  });
});

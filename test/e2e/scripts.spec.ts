import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '@/utils/model/report';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { FAMILIES, launchBuild, withBrowsers } from './harness/browsers';
import { fingerprinter } from './harness/fingerprints';
import { allowInPrivateWindows, openPrivately } from './harness/private-window';
import { settledReport, waitForReport } from './harness/reports';
import { KEPT, PLACES, type ScriptSite, type Secrets, serveScripts } from './sites/scripts/site';

describe.each(FAMILIES)('files that a page loads in %s', (family) => {
  let site: ScriptSite;
  let browser: DrivenBrowser;
  let page: Page;
  let report: Report;
  let nameOf: (value: string) => string;
  beforeAll(async () => {
    site = await serveScripts();
    browser = await launchBuild(family, { hosts: ['*://*/*'] });
    page = await browser.newPage();
    await page.goto(`${site.origin}/`);
    await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
    nameOf = await fingerprinter(browser);
    report = await settledReport(browser, site.site);
  });
  afterAll(async () => {
    await browser.close();
    await site.stopAll();
  });

  const placesOf = (secret: keyof Secrets, { sightings }: Report = report) =>
    sightings
      .filter(
        ({ fingerprint, surface }) => fingerprint === nameOf(site.secrets[secret]) && !/storage|cookie/.test(surface),
      )
      .map(({ surface, origin, key, path }) => ({ surface, origin, key, path }));
  const at = (surface: string, key: string, path: string, origin = site.origin) => [{ surface, origin, key, path }];

  it('are read where they hold a token: external, worker, imported and service-worker scripts', () => {
    expect(placesOf('app')).toEqual(at('script', '/app.js', PLACES.app));
    expect(placesOf('worker')).toEqual(at('script', '/worker.js', expect.stringMatching(/^1:\d+$/)));
    expect(placesOf('imported')).toEqual(at('script', '/imported.js', expect.stringMatching(/^1:\d+$/)));
    expect(placesOf('service')).toEqual(at('script', '/sw.js', expect.stringMatching(/^1:\d+$/)));
  });

  it('are read on another port, also where a redirect leads there, and count for the site that loads them', () => {
    const { origin } = site.other;
    expect(placesOf('vendor')).toEqual(at('script', '/vendor.js', expect.any(String), origin));
    expect(placesOf('elsewhere')).toEqual(at('script', '/moved-app.js', expect.any(String), origin));
  });

  it('lead to their source maps: linked, inline, by header, and behind a redirect', () => {
    expect(placesOf('mapped')).toEqual(at('source-map', '/app.js.map', PLACES.mapped));
    expect(placesOf('inline')).toEqual(at('source-map', '/inline.js', 'src/inline.ts:1:14'));
    expect(placesOf('moved')).toEqual(at('source-map', '/maps/moved.map', 'src/moved.ts:1:14'));
    expect(placesOf('header')).toEqual(at('source-map', '/maps/header.map', 'src/header.ts:1:14'));
  });

  it('tell where in its source the line stands that wrote a token', () => {
    const writer = report.sightings.find(({ key }) => key === 'kept_token')?.writer;
    expect(writer).toMatchObject({
      url: `${site.origin}/keep.js`,
      original: { ...KEPT, column: expect.toSatisfy((column: number) => column === 3 || column === 16) },
    });
  });

  it('are the web app manifest too', () => {
    expect(placesOf('manifest')).toEqual(at('web-manifest', '/app.webmanifest', expect.stringContaining('1:')));
    expect(report.coverage.find(({ surface }) => surface === 'web-manifest')).toMatchObject({ state: 'inspected' });
  });

  it('show a value that only its use makes a token', () => {
    expect(placesOf('used')).toEqual([
      { surface: 'script', origin: site.origin, key: '/app.js', path: expect.stringContaining('4:') },
    ]);
  });

  it('are reported by rules, publishable keys as nothing', () => {
    const findings = report.findings.map(({ rule, location: { key } }) => `${rule} ${key}`);
    expect(findings).toContain('secret-in-script /app.js');
    expect(findings).toContain('secret-in-source-map /app.js.map');
    expect(findings.filter((finding) => finding.includes('/publishable.js'))).toEqual([]);
    expect(placesOf('publishable')).toHaveLength(1);
    expect(report.tokens.find(({ fingerprint }) => fingerprint === nameOf(site.secrets.publishable))).toMatchObject({
      publishable: true,
    });
  });

  it('are read from the beginning where they are too large, and coverage says so', () => {
    expect(placesOf('large')).toHaveLength(1);
    expect(placesOf('largeEnd')).toEqual([]);
    expect(report.coverage.find(({ surface }) => surface === 'script')).toMatchObject({ state: 'partly' });
  });

  it('are left alone where their address is good for one use, and where they are the session’s own', () => {
    expect(placesOf('once')).toEqual([]);
    expect(site.ours().filter(({ path }) => path.startsWith('/once.js'))).toEqual([]);
    expect(placesOf('session')).toEqual([]);
  });

  it('are asked for once each, by GET, without cookie and Referer, and never again while they are the same', async () => {
    const paths = () => site.ours().map(({ path }) => path);
    expect(paths().toSorted()).toEqual([...new Set(paths())].toSorted());
    for (const { method, headers } of site.ours()) {
      expect(method).toBe('GET');
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
      expect(headers.authorization).toBeUndefined();
      expect(headers.origin).toBeUndefined();
    }
    const before = paths();
    expect(before).toContain('/app.js');
    await page.reload();
    await settledReport(browser, site.site);
    expect(paths()).toEqual(before);
    await page.evaluate(() => fetch('/next-version').then(() => {}));
    await page.reload();
    await waitForReport(browser, site.site, () => paths().length > before.length);
    await settledReport(browser, site.site);
    expect(paths().toSorted()).toEqual([...before, '/changing.js'].toSorted());
  });

  it('are joined by served files when a person asks, and by no page that stands for every address', async () => {
    const isWellKnown = ({ path }: { path: string }) => /^\/(?:\.|web\.config)/.test(path);
    expect(site.ours().filter(isWellKnown)).toEqual([]);
    const helper = await browser.openExtensionPage('popup.html?tab=-1');
    const tabId = await helper.evaluate(
      async (url) => (await chrome.tabs.query({})).find((tab) => tab.url?.startsWith(url))?.id ?? -1,
      site.origin,
    );
    await helper.close();
    expect(await browser.send('site/check-files', { tabId })).toEqual({ ok: true, reason: null });
    const now = await browser.send('report/site', { site: site.site });
    expect(placesOf('served', now)).toEqual(at('well-known-file', '/.env', '2:8'));
    expect(now.sightings.filter(({ surface }) => surface === 'well-known-file')).toHaveLength(1);
    expect(now.findings.map(({ rule }) => rule)).toContain('secret-in-served-file');
    for (const { method, headers } of site.ours().filter(isWellKnown))
      expect([method, headers.cookie, headers.referer]).toEqual(['GET', undefined, undefined]);
  });

  it('are counted once, however often the page is loaded', async () => {
    const { sightings } = await settledReport(browser, site.site);
    const counts = sightings.filter(({ surface }) => surface === 'script' || surface === 'source-map');
    expect(counts.length).toBeGreaterThan(8);
    for (const { key, count } of counts) expect(`${key} ${count}`).toBe(`${key} 1`);
  });
});

withBrowsers('scripts', (start) => {
  let site: ScriptSite;
  beforeEach(async () => {
    site = await serveScripts();
  });
  afterEach(() => site.stopAll());
  const rowsOf = ({ coverage }: Report) => ({
    script: coverage.find(({ surface }) => surface === 'script'),
    hosts: coverage.filter(({ surface }) => surface === null).map(({ allow }) => allow),
  });

  it('of a host that is not granted are not read, and coverage names the host with a way to allow it', async () => {
    const browser = await start({ hosts: ['*://127.0.0.1/*'] });
    const page = await browser.newPage();
    await page.goto(`${site.origin}/elsewhere`);
    const report = await waitForReport(browser, site.site, (one) => rowsOf(one).hosts.length > 0);
    expect(rowsOf(report)).toMatchObject({
      script: { state: 'not-inspected', reason: { key: 'coverage_scripts_hosts_one', values: ['0', '1'] } },
      hosts: ['*://localhost/*'],
    });
    expect(site.ours()).toEqual([]);
  });

  it('that were being fetched when the background was stopped are fetched again, and counted once', async () => {
    const browser = await start({ hosts: ['*://*/*'] });
    const page = await browser.newPage();
    await page.goto(`${site.origin}/slow`);
    await expect.poll(() => site.ours().length, { timeout: 15_000 }).toBe(1);
    await browser.stopBackground();
    const nameOf = await fingerprinter(browser);
    const held = await waitForReport(browser, site.site, ({ sightings }) => sightings.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    const report = await browser.send('report/site', { site: site.site });
    for (const { sightings } of [held, report])
      expect(sightings.map(({ fingerprint, key, count }) => [fingerprint, key, count])).toEqual([
        [nameOf(site.secrets.slow), '/slow.js', 1],
      ]);
    expect(site.ours().map(({ path }) => path)).toEqual(['/slow.js', '/slow.js']);
  });

  it('of a private window are not fetched', async () => {
    const browser = await start({ hosts: ['*://*/*'] });
    await allowInPrivateWindows(browser);
    const { tabId } = await openPrivately(browser, `${site.origin}/slow`);
    const row = async () => {
      const { report } = await browser.send('report/tab', { tabId });
      return report && rowsOf(report).script;
    };
    await expect.poll(row, { timeout: 20_000 }).toMatchObject({
      state: 'not-inspected',
      reason: { key: 'coverage_files_private_window' },
    });
    expect(site.ours()).toEqual([]);
    expect(await browser.send('report/sites', {})).toEqual([]);
  });
});

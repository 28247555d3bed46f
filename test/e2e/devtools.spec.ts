import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import type { Report } from '@/utils/model/report';
import { evaluateInChrome, GECKO_ID } from '@/utils/observe/node/browser/firefox';
import { temporaryFolder } from '@/utils/observe/node/browser/temporary-folder';
import { withBrowsers } from './harness/browsers';
import { fingerprinter } from './harness/fingerprints';
import { openPanel, turnPanelOn } from './harness/panel';
import { approveInBrowser, grantThroughPopup } from './harness/popup';
import { ask } from './harness/popup-view';
import { allowInPrivateWindows, openPrivately } from './harness/private-window';
import { searchProfile } from './harness/profile/search-profile';
import { waitForReport } from './harness/reports';
import { type Planted, serveAnswers } from './sites/devtools/site';
import type { Site } from './sites/serve-site';
import { jwt } from './sites/tokens';

const PATIENCE = { timeout: 15_000, interval: 100 };
const SLOW = 120_000;

withBrowsers('the panel of the developer tools', (start) => {
  let site: Site | null = null;
  afterEach(async () => {
    await site?.stop();
    site = null;
  });
  const plant = async () => {
    const planted: Planted = {
      document: jwt(),
      script: jwt(),
      api: jwt(),
      stream: jwt(),
      worker: jwt(),
      packed: jwt(),
    };
    site = await serveAnswers(planted);
    return { planted, site };
  };
  const call = (page: Page, name: string, ...args: unknown[]): Promise<unknown> =>
    page.evaluate(
      (name, args) => (globalThis as unknown as Record<string, (...args: unknown[]) => unknown>)[name]?.(...args),
      name,
      args,
    );
  const bodies = ({ coverage }: Report) => {
    const row = coverage.find(({ surface }) => surface === 'response-body');
    return `${row?.state} ${row?.reason?.key ?? ''}`;
  };

  it(
    'reads every answer of a watched site, whoever asked for it, and shows what it found',
    async () => {
      const { planted, site } = await plant();
      const driven = await start({ hosts: ['*://127.0.0.1/*'] });
      await turnPanelOn(driven);
      const page = await driven.newPage();
      await page.goto(`${site.origin}/empty`);
      const panel = await openPanel(driven, page);
      await expect.poll(panel.text, PATIENCE).toContain('No token in an answer yet');
      await page.goto(`${site.origin}/`);
      for (const name of ['signIn', 'readStream', 'askWorker', 'readPacked']) await call(page, name);

      const nameOf = await fingerprinter(driven);
      const placesOf = ({ sightings }: Report, value: string) =>
        sightings
          .filter(({ fingerprint, surface }) => fingerprint === nameOf(value) && surface === 'response-body')
          .map(({ origin, key, path, witness }) => [origin, key, path, witness]);
      const values = Object.values(planted);
      const report = await waitForReport(
        driven,
        site.site,
        (one) => values.every((value) => placesOf(one, value).length > 0) && bodies(one).startsWith('inspected'),
      );
      const at = (place: string, path: string, origin = site.origin) => [
        [site.origin, `${origin}${place}`, path, 'browser'],
      ];
      expect(placesOf(report, planted.api)).toEqual(at('/api/session', '$.session.access_token'));
      expect(placesOf(report, planted.stream)).toEqual(at('/api/stream', '$.access_token'));
      expect(placesOf(report, planted.worker)).toEqual(at('/api/worker', '$.access_token'));
      expect(placesOf(report, planted.document)[0]?.slice(0, 2)).toEqual([site.origin, site.origin]);
      expect(placesOf(report, planted.script)[0]?.slice(0, 2)).toEqual([site.origin, `${site.localhost}/vendor.js`]);
      expect(placesOf(report, planted.packed)[0]?.slice(0, 2)).toEqual([site.origin, `${site.origin}/api/packed`]);
      expect(bodies(report)).toBe('inspected coverage_panel_open');

      await expect.poll(panel.text, PATIENCE).toContain(`GET ${site.origin}/api/worker`);
      const text = await panel.text();
      expect(text).toContain(`GET ${site.localhost}/vendor.js`);
      expect(text).toMatch(/\d+ answers read · 1 picture, sound or font passed over/);
      for (const value of values) expect(text).not.toContain(value);

      await call(page, 'readLarge');
      await waitForReport(driven, site.site, (one) => bodies(one) === 'partly coverage_panel_left_one');
      await expect.poll(panel.text, PATIENCE).toContain('1 too large');
      await panel.press('Clear');
      await expect.poll(panel.text, PATIENCE).toContain('No token in an answer yet');
    },
    SLOW,
  );

  it(
    'reads nothing of a site that is not watched, and all that the tools have kept when it is asked to',
    async () => {
      const { planted, site } = await plant();
      const driven = await start();
      await turnPanelOn(driven);
      const page = await driven.newPage();
      await page.goto(`${site.origin}/empty`);
      const panel = await openPanel(driven, page);
      await expect.poll(panel.text, PATIENCE).toContain(`Not watching ${site.site}`);
      expect(await panel.text()).toContain('Answers are read once this site is watched.');
      await page.goto(`${site.origin}/`);
      for (const name of ['signIn', 'readStream']) await call(page, name);
      await call(page, 'callApi', planted.api);

      await panel.press('Since DevTools opened');
      await panel.press('Read all of it');
      await expect.poll(panel.text, PATIENCE).toMatch(/tokens? · \d+ requests watched/);
      const text = await panel.text();
      expect(text).toContain(site.site);
      for (const value of Object.values(planted)) expect(text).not.toContain(value);
      expect(await driven.send('report/sites', {})).toEqual([]);
      await panel.press('Live');
      expect(await panel.text()).toContain('0 answers read');

      await approveInBrowser(driven, ['*://127.0.0.1/*']);
      await page.bringToFront();
      await panel.press('Watch this site');
      if (driven.family === 'firefox') {
        await expect.poll(panel.text, PATIENCE).toContain('Press the toolbar button of Tokenwitness');
        await grantThroughPopup(driven, page);
        await page.bringToFront();
      }
      await expect.poll(panel.text, PATIENCE).toContain('Reload to see what happens during load');
      await panel.press('Reload & watch');
      await expect.poll(panel.text, PATIENCE).toMatch(/[1-9]\d* answers read/);
    },
    SLOW,
  );

  it(
    'leaves nothing of a private window on the disk',
    async () => {
      const { planted, site } = await plant();
      const { dir } = temporaryFolder('tokenwitness-panel-');
      const driven = await start({ hosts: ['*://*/*'], profileDir: dir });
      await allowInPrivateWindows(driven);
      await turnPanelOn(driven);
      const { page, tabId } = await openPrivately(driven, `${site.origin}/empty`);
      const panel = await openPanel(driven, page);
      await expect.poll(panel.text, PATIENCE).toContain('No token in an answer yet');
      await page.goto(`${site.origin}/`);
      await call(page, 'askWorker');
      const seen = async () =>
        (await driven.send('report/tab', { tabId })).report?.sightings.find(
          ({ key, witness }) => key === `${site.origin}/api/worker` && witness === 'browser',
        )?.fingerprint ?? '';
      await expect.poll(seen, PATIENCE).toMatch(/^tw1_/);
      expect(await panel.text()).toContain(`${site.origin}/api/worker`);
      const fingerprint = await seen();
      expect(await driven.send('report/sites', {})).not.toContain(site.site);
      await driven.close();
      const never = [site.site, planted.worker, fingerprint];
      expect(searchProfile(dir, driven.extensionBase, never).hits).toEqual([]);
      rmSync(dir, { recursive: true, force: true });
    },
    SLOW,
  );

  it('costs a warning at the installation in Chromium, and none in Firefox', async () => {
    const driven = await start();
    if (driven.family === 'firefox') {
      expect(await evaluateInChrome(driven.browser, WARNINGS_IN_FIREFOX)).toBe(
        '[[],["Extend developer tools to access your data in open tabs"]]',
      );
      return;
    }
    const warnings = await ask(driven, async () => {
      const manifest = chrome.runtime.getManifest();
      const { devtools_page: _, ...without } = manifest;
      const told = (one: object) => chrome.management.getPermissionWarningsByManifest(JSON.stringify(one));
      return [await told(manifest), await told(without)];
    });
    // The warning is the panel's alone: what is watched is asked for site by site all the same.
    expect(warnings).toEqual([['Read and change all your data on all websites'], []]);
  });
});

/** What Firefox says of the permissions that the extension has, and of the one that it may ask for. */
const WARNINGS_IN_FIREFOX = `(() => {
  const { ExtensionData } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});
  const told = (permissions) => ExtensionData.formatPermissionStrings({ permissions, appName: 'Tokenwitness' }).msgs;
  const optional = extension.manifest.optional_permissions;
  return JSON.stringify([told(extension.getRequiredPermissions()), told({ permissions: optional, origins: [] })]);
})()`;

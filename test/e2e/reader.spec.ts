import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { FAMILIES, launchBuild } from './harness/browsers';
import { waitForReport } from './harness/reports';
import { page } from './sites/answers';
import { type Site, serveSite } from './sites/serve-site';
import { jwt, opaque } from './sites/tokens';

const serve = (token: string, cookie: string): Promise<Site> =>
  serveSite({
    '/': page('', '<iframe src="/nothing"></iframe>'),
    '/nothing': { body: '<!doctype html><title>Nothing</title><link rel="icon" href="data:,">' },
    '/empty': page(''),
    '/login': page(
      `localStorage.setItem('access_token', '${token}'); document.cookie = 'sessionid=${cookie}'`,
      '<iframe src="data:text/html,nothing"></iframe>',
    ),
    '/hurry': page(`localStorage.setItem('id_token', '${token}'); location.replace('/empty')`),
  });

/** In which frames of the tab at this address there is a bridge, and in which the reader. */
async function scriptsAt(browser: DrivenBrowser, url: string) {
  const options = await browser.openExtensionPage('options.html');
  try {
    return await options.evaluate(async (url) => {
      const [tab] = (await chrome.tabs.query({})).filter((tab) => tab.url === url);
      const look = () => {
        const realm = globalThis as { tokenwitness?: unknown; tokenwitnessReader?: unknown };
        return { bridge: realm.tokenwitness !== undefined, reader: realm.tokenwitnessReader !== undefined };
      };
      const target = { tabId: tab?.id ?? -1, allFrames: true };
      return (await chrome.scripting.executeScript({ target, func: look })).map(({ result }) => result);
    }, url);
  } finally {
    await options.close();
  }
}

describe.each(FAMILIES)('the reader in %s', (family) => {
  const [token, session] = [jwt(), opaque()];
  let browser: DrivenBrowser;
  let site: Site;
  beforeAll(async () => {
    browser = await launchBuild(family, { hosts: ['*://*/*'] });
    site = await serve(token, session);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  it('does not come to a frame where there is nothing to look at, and comes once there is', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${site.origin}/`);
    await waitForReport(browser, site.site, ({ coverage }) => coverage.some(({ state }) => state === 'inspected'));
    const [top, frame] = await scriptsAt(browser, `${site.origin}/`);
    expect([top, frame]).toEqual([
      { bridge: true, reader: true },
      { bridge: true, reader: false },
    ]);
    const inner = tab.frames()[1];
    await inner?.evaluate((value) => localStorage.setItem('access_token', value), token);
    await waitForReport(browser, site.site, ({ tokens }) => tokens.length > 0);
    expect(await scriptsAt(browser, `${site.origin}/`)).toEqual([top, { bridge: true, reader: true }]);
    await tab.evaluate(() => localStorage.clear());
    await tab.close();
  });

  it('tells facts and names, although the worker was stopped when the page asked for it', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${site.origin}/empty`);
    await browser.stopBackground();
    await tab.goto(`${site.origin}/login`);
    const { tokens } = await waitForReport(
      browser,
      site.site,
      ({ tokens }) => tokens.some(({ type }) => type === 'session-cookie') && tokens.some(({ type }) => type === 'jwt'),
    );
    expect(tokens.find(({ type }) => type === 'jwt')?.facts.algorithm).toBeDefined();
    await tab.close();
  });

  it('is not waited for by a page that goes: what has a form is found', async () => {
    const tab = await browser.newPage();
    const own = await serve(jwt(), opaque());
    await tab.goto(`${own.origin}/hurry`);
    await waitForReport(browser, own.site, ({ sightings }) => sightings.some(({ key }) => key === 'id_token'));
    await tab.close();
    await own.stop();
  });
});

import type { BrowserContext, Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Report } from '@/utils/model/report';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { confirmAct } from './harness/acts';
import { launchBuild } from './harness/browsers';
import { fingerprinter } from './harness/fingerprints';
import { tabIdOf } from './harness/popup';
import { waitForReport } from './harness/reports';
import { page, withCookies } from './sites/answers';
import { type Site, serveSite } from './sites/serve-site';
import { opaque } from './sites/tokens';

let site: Site;
let browser: DrivenBrowser;
beforeEach(async () => {
  site = await serveSite({
    '/': page(''),
    '/login*': ({ path }) => {
      const { searchParams } = new URL(path, 'http://127.0.0.1');
      return withCookies(page(''), `session_id=${searchParams.get('give')}; Path=/${searchParams.get('as') ?? ''}`);
    },
  });
  browser = await launchBuild('firefox', { hosts: ['*://*/*'] });
});
afterEach(async () => {
  await browser.close();
  await site.stop();
});

/** A container of its own, and a page in it that is logged in. */
async function login(value: string, as: string): Promise<{ container: BrowserContext; tab: Page }> {
  const container = await browser.browser.createBrowserContext();
  const tab = await container.newPage();
  await tab.goto(`${site.origin}/login?give=${value}&as=${encodeURIComponent(as)}`);
  return { container, tab };
}

const sentLast = () => site.requests.at(-1)?.headers.cookie ?? '';

it('keeps the cookies of two containers of Firefox apart', { timeout: 240_000 }, async () => {
  const [closed, open] = [opaque(), opaque()];
  const first = await login(closed, '; HttpOnly');
  const second = await login(open, '');
  const nameOf = await fingerprinter(browser);
  const inJar = ({ sightings }: Report, value: string) =>
    sightings.filter(({ surface, fingerprint }) => surface === 'cookie-jar' && fingerprint === nameOf(value));
  const lies = (report: Report, value: string) => inJar(report, value).some(({ removedAt }) => removedAt === null);
  const both = (report: Report) => lies(report, closed) && lies(report, open);
  /** What the jar shows once it was read again, which a reload brings about, and what it was read for is written. */
  const readAgain = async (tab: Page, satisfies: (report: Report) => boolean) => {
    const { requestsWatched } = await waitForReport(browser, site.site, satisfies);
    await tab.goto(`${site.origin}/`);
    return waitForReport(browser, site.site, (report) => report.requestsWatched > requestsWatched && satisfies(report));
  };

  await waitForReport(browser, site.site, both);
  await readAgain(first.tab, both);
  const report = await readAgain(second.tab, both);
  const told = [closed, open].map((value) => inJar(report, value).map(({ key, cookie }) => [key, cookie?.httpOnly]));
  const key = expect.stringMatching(/^session_id;container=firefox-container-\d+$/);
  expect(told).toEqual([[[key, true]], [[key, false]]]);
  expect(told[0]?.[0]?.[0]).not.toBe(told[1]?.[0]?.[0]);
  const readable = report.findings.filter(({ rule }) => rule === 'session-cookie-without-httponly');
  expect(readable.map(({ tokens }) => tokens)).toEqual([[nameOf(open)]]);

  // Nobody logged out there: the tab was closed.
  await first.tab.close();
  expect((await readAgain(second.tab, both)).logouts ?? []).toEqual([]);

  const asked = { tabId: await tabIdOf(browser, second.tab), fingerprint: nameOf(open), what: 'remove' as const };
  expect(await confirmAct(browser, asked)).toMatchObject({ ok: true, outcome: 'done', items: [] });
  await second.tab.goto(`${site.origin}/`);
  expect(sentLast()).toBe('');
  await readAgain(second.tab, (now) => lies(now, closed) && !lies(now, open));
  const again = await first.container.newPage();
  await again.goto(`${site.origin}/`);
  expect(sentLast()).toBe(`session_id=${closed}`);

  await first.container.close();
  await readAgain(second.tab, (now) => !lies(now, closed));
});

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { API_NAMES } from './conformance/apis';
import { type Differences, differences, type Results, unexcepted } from './conformance/differences';
import { FLAWS, HARMLESS } from './conformance/flaws';
import { type ConformanceSite, serveConformance } from './conformance/site';
import { FAMILIES, launchBuild } from './harness/browsers';

interface Conformance {
  readonly apis: readonly string[];
  targets(id: string): readonly string[];
  names(id: string): readonly string[];
  run(id: string, name: string): Promise<string>;
}
type Here = { conformance?: Conformance };

const MOST_USED = ['storage', 'fetch', 'xhr'];

/**
 * That the cases notice a broken wrapper changes with the cases alone, and takes ten minutes to prove for all of them:
 * `npm run prove:conformance` does, after each change under `conformance/`.
 */
const PROVED = {
  chromium: process.env.PROVE === 'all' ? API_NAMES.filter((api) => api !== 'globals') : MOST_USED,
  firefox: MOST_USED,
};

describe.each(FAMILIES)('a page in %s', (family) => {
  let site: ConformanceSite;
  let browser: DrivenBrowser;
  beforeAll(async () => {
    site = await serveConformance();
    browser = await launchBuild(family, { hosts: ['*://127.0.0.1/*'] });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  /** A page with a flaw may leave anything behind: it has a browser context of its own, where the extension is not. */
  async function inPage<T>(url: string, use: (page: Page) => Promise<T>, alone = false): Promise<T> {
    const context = alone ? await browser.browser.createBrowserContext() : undefined;
    // Pages that are open at the same time have windows of their own: none is hidden behind another.
    const page = await (context ?? browser.browser).newPage({ type: 'window' });
    try {
      await page.goto(url);
      await page.waitForFunction('"conformance" in window', { polling: 50 });
      return await use(page);
    } finally {
      await (context ?? page).close();
    }
  }
  /** What the cases of one API give, one by one, with the host made equal; ends early where `isEnough`. */
  async function resultsOf(
    url: string,
    api: string,
    alone = false,
    isEnough = (_results: Results) => false,
  ): Promise<Results> {
    const use = async (page: Page) => {
      const results: Record<string, unknown> = {};
      for (const name of await page.evaluate((id) => (window as Here).conformance?.names(id) ?? [], api)) {
        const run = (id: string, one: string) => (window as Here).conformance?.run(id, one);
        const text = String(await page.evaluate(run, api, name));
        results[name] = JSON.parse(text.replaceAll('localhost', '127.0.0.1'));
        if (isEnough({ [name]: results[name] })) break;
      }
      return results;
    };
    return inPage(url, use, alone);
  }
  /** What differs twice: a machine that is busy may delay one event, not the same one again. */
  async function differing(url: string, api: string, alone = false): Promise<Differences> {
    const look = async () => {
      const [without, with_] = await Promise.all([resultsOf(`${site.plain}/`, api, alone), resultsOf(url, api, alone)]);
      return unexcepted(family, differences(without, with_));
    };
    const found = await look();
    if (Object.keys(found).length === 0) return {};
    const again = await look();
    return Object.fromEntries(Object.entries(found).filter(([path]) => path in again));
  }

  it('runs the cases of every API, and the extension is there', async () => {
    const apis = await inPage(`${site.hooked}/`, (page) => page.evaluate(() => (window as Here).conformance?.apis));
    expect(apis).toEqual(API_NAMES);
    const { diagnostics, coverage } = await browser.send('report/site', { site: new URL(site.hooked).host });
    expect(diagnostics).toEqual([]);
    expect(coverage.some(({ surface, state }) => surface === 'local-storage' && state === 'inspected')).toBe(true);
  });

  describe('behaves as without the extension', () => {
    it.each(API_NAMES)('%s', async (api) => {
      expect(await differing(`${site.hooked}/`, api)).toEqual({});
    });
  });

  describe('is seen to differ where a wrapper is broken', () => {
    const targetsOf = async (api: string) =>
      (await inPage(`${site.plain}/`, (page) =>
        page.evaluate((id) => (window as Here).conformance?.targets(id).join(), api),
      )) ?? '';
    const flawed = (flaw: string, targets: string) => `${site.plain}/?flaw=${flaw}&targets=${targets}`;

    it.each(PROVED[family])(
      '%s, but not where it has no flaw',
      async (api) => {
        expect(await differing(flawed('none', await targetsOf(api)), api, true)).toEqual({});
      },
      300_000,
    );

    it.concurrent.each(PROVED[family])(
      '%s',
      async (api) => {
        const without = await resultsOf(`${site.plain}/`, api, true);
        const targets = await targetsOf(api);
        const isSeen = async (flaw: string) => {
          let seen = false;
          await resultsOf(flawed(flaw, targets), api, true, (one) => {
            const [name = ''] = Object.keys(one);
            seen = Object.keys(unexcepted(family, differences({ [name]: without[name] }, one))).length > 0;
            return seen;
          });
          return seen;
        };
        const harmless = HARMLESS[api] ?? [];
        const unseen: string[] = [];
        for (const flaw of FLAWS) {
          // Here, too, a busy machine may delay an event, and two in a row.
          const isSure = async () => (await isSeen(flaw)) && (await isSeen(flaw));
          const seen = (await isSeen(flaw)) && (!harmless.includes(flaw) || (await isSure()));
          if (!seen) unseen.push(flaw);
        }
        expect(unseen).toEqual(harmless);
      },
      600_000,
    );
  });
});

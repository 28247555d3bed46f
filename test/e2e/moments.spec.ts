import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sighting } from '@/utils/model/ledger';
import type { Report } from '@/utils/model/report';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { FAMILIES, launchBuild } from './harness/browsers';
import { fingerprinter } from './harness/fingerprints';
import { waitForReport } from './harness/reports';
import { CALL, serveMoments } from './sites/moments/site';
import type { Site } from './sites/serve-site';
import { jwt, opaque } from './sites/tokens';

const PATIENCE = 12_000;

describe.each(FAMILIES)('what lies in a page in %s', (family) => {
  let site: Site;
  let browser: DrivenBrowser;
  let page: Page;
  let nameOf: (value: string) => string;
  // Every test has a site of its own: the browser can be the same.
  beforeAll(async () => {
    browser = await launchBuild(family, { hosts: ['*://*/*'] });
    const first = await serveMoments();
    page = await browser.newPage();
    await page.goto(`${first.origin}/empty`);
    await waitForReport(browser, first.site, ({ requestsWatched }) => requestsWatched > 0);
    // The profile key is made when it is first needed.
    nameOf = await fingerprinter(browser);
    await page.close();
    await first.stop();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    site = await serveMoments();
    page = await browser.newPage();
  });
  afterEach(async () => {
    await page.close();
    await site.stop();
  });

  const placesOf = ({ sightings }: Report, value: string) =>
    sightings.filter(({ fingerprint }) => fingerprint === nameOf(value));
  /** The value's sightings once one of them satisfies. */
  async function seen(value: string, satisfies: (place: Sighting) => boolean = () => true, at = site.site) {
    const isThere = (report: Report) => placesOf(report, value).some(satisfies);
    return placesOf(await waitForReport(browser, at, isThere, PATIENCE), value);
  }
  const assign = (area: 'localStorage' | 'sessionStorage', key: string, value: string) =>
    page.evaluate(
      (area, key, value) => Object.assign(globalThis[area], { [key]: value }) && undefined,
      area,
      key,
      value,
    );

  it('is told with the script, line and column that wrote it', async () => {
    const token = jwt();
    await page.goto(`${site.origin}/`);
    await page.evaluate((value) => (globalThis as unknown as { keep(token: string): void }).keep(value), token);
    const [place] = await seen(token);
    expect(place).toMatchObject({
      origin: site.origin,
      surface: 'local-storage',
      key: 'access_token',
      witness: 'bridge',
      count: 1,
      writer: { url: `${site.origin}/writer.js`, line: CALL.line },
    });
    expect(CALL.columns).toContain(place?.writer?.column);
  });

  it('is found at the next snapshot after a plain assignment, its writer unknown', async () => {
    const token = jwt();
    await page.goto(`${site.origin}/`);
    await assign('localStorage', 'refresh_token', token);
    await page.evaluate(() => history.pushState(null, '', '/somewhere'));
    expect(await seen(token)).toEqual([
      expect.objectContaining({ key: 'refresh_token', writer: null, witness: 'bridge' }),
    ]);
  });

  it('is found when an answer brought it long after the page was idle', async () => {
    const token = jwt();
    await page.goto(`${site.origin}/late?give=${token}`);
    const isStored = (place: Sighting) => place.surface === 'local-storage';
    expect(await seen(token, isStored)).toContainEqual(expect.objectContaining({ key: 'late_token', writer: null }));
  });

  it('is found at document start, before the page can take it away', async () => {
    const token = jwt();
    await page.goto(`${site.origin}/`);
    await assign('localStorage', 'early_token', token);
    await page.evaluate(() => history.pushState(null, '', '/somewhere'));
    await seen(token, ({ count, removedAt }) => count === 1 && removedAt === null);
    await page.goto(`${site.origin}/early`);
    await seen(token, ({ count, removedAt }) => count === 2 && removedAt !== null);
  });

  it('is found as the page goes to another site', async () => {
    const token = jwt();
    await page.goto(`${site.origin}/`);
    const elsewhere = `${site.localhost}/empty`;
    await page.evaluate((value) => {
      sessionStorage['parting_token'] = value;
    }, token);
    await page.goto(elsewhere);
    expect(await seen(token)).toEqual([expect.objectContaining({ surface: 'session-storage', key: 'parting_token' })]);
  });

  it('is found when a page comes back from the back/forward cache', async () => {
    const token = jwt();
    await page.goto(`${site.origin}/`);
    await page.goto(`${site.localhost}/empty`);
    const other = await browser.newPage();
    await other.goto(`${site.origin}/empty`);
    await other.evaluate((value) => {
      localStorage['meanwhile_token'] = value;
    }, token);
    await other.close();
    await seen(token, ({ count }) => count === 1);
    await page.bringToFront();
    await page.evaluate(() => history.back());
    await page.waitForFunction((origin) => location.origin === origin, {}, site.origin);
    expect(await page.evaluate(() => (globalThis as { persisted?: boolean }).persisted)).toBe(true);
    await seen(token, ({ count }) => count === 2);
  });

  it('is told to be gone when it was removed, replaced or cleared, by a call or without', async () => {
    const [first, second, third, fourth, last] = [jwt(), jwt(), jwt(), jwt(), jwt()];
    const lies = ({ removedAt }: Sighting) => removedAt === null;
    const gone = ({ removedAt }: Sighting) => removedAt !== null;
    await page.goto(`${site.origin}/`);
    const set = (key: string, value: string) =>
      page.evaluate((key, value) => sessionStorage.setItem(key, value), key, value);
    await set('rotating_token', first);
    await seen(first, lies);
    await set('rotating_token', second);
    await seen(first, gone);
    await seen(second, lies);
    await page.evaluate(() => sessionStorage.removeItem('rotating_token'));
    await seen(second, gone);
    await set('access_token', third);
    await set('refresh_token', fourth);
    await set('other_token', last);
    await seen(last, lies);
    await page.evaluate(() => {
      delete sessionStorage['access_token'];
      history.pushState(null, '', '/deleted');
    });
    await seen(third, gone);
    await page.evaluate(() => sessionStorage.clear());
    await seen(fourth, gone);
    await seen(last, gone);
  });

  it('is found in frames of other origins and in frames without an address', async () => {
    const [framed, inline] = [jwt(), jwt()];
    await page.goto(`${site.origin}/frames?framed=${framed}&inline=${inline}`);
    const inStorage = ({ surface }: Sighting) => surface === 'local-storage';
    const there = await seen(framed, inStorage, `localhost:${site.port}`);
    expect(there).toContainEqual(expect.objectContaining({ origin: site.localhost, key: 'framed_token' }));
    const here = await seen(inline, inStorage);
    expect(here).toContainEqual(
      expect.objectContaining({ origin: site.origin, key: 'inline_token', witness: 'bridge' }),
    );
  });

  it('is found in the cookies of scripts and in the jar, with every attribute', async () => {
    const [strict, lax, wide, own] = [opaque(), opaque(), opaque(), opaque()];
    const host = `http://www.app.localhost:${site.port}`;
    const before = Date.now();
    await page.goto(`${host}/cookies?strict=${strict}&lax=${lax}&wide=${wide}`);
    await page.evaluate((value) => {
      // biome-ignore lint/suspicious/noDocumentCookie: that is what the page does
      document.cookie = `auth_token=${value}; path=/`;
    }, own);
    const inJar = ({ surface }: Sighting) => surface === 'cookie-jar';
    const of = async (value: string) => (await seen(value, inJar, 'app.localhost')).filter(inJar)[0]?.cookie;
    const plain = {
      domain: 'www.app.localhost',
      hostOnly: true,
      path: '/',
      secure: false,
      httpOnly: false,
      partitionKey: null,
    };
    const jarOfStrict = await of(strict);
    expect(jarOfStrict).toMatchObject({ ...plain, path: '/cookies', httpOnly: true, sameSite: 'strict' });
    expect(Math.abs((jarOfStrict?.expires ?? 0) - before - 3_600_000)).toBeLessThan(60_000);
    expect(await of(lax)).toMatchObject({ ...plain, secure: true, sameSite: 'lax', expires: null });
    expect(await of(wide)).toMatchObject({ ...plain, domain: '.app.localhost', hostOnly: false });
    expect(await of(own)).toMatchObject(plain);
    const scripts = ({ surface }: Sighting) => surface === 'document-cookie';
    for (const value of [wide, own]) await seen(value, scripts, 'app.localhost');
    const report = await browser.send('report/site', { site: 'app.localhost' });
    expect(placesOf(report, strict).filter(scripts)).toEqual([]);
    await page.goto(`${host}/logout`);
    await seen(wide, (place) => inJar(place) && place.removedAt !== null, 'app.localhost');
    await seen(wide, (place) => scripts(place) && place.removedAt !== null, 'app.localhost');
  });

  it('is found in a partitioned cookie, with its partition', async () => {
    const token = opaque();
    await page.goto(`${site.origin}/partitions?give=${token}`);
    const inJar = ({ surface }: Sighting) => surface === 'cookie-jar';
    const places = await seen(token, inJar, `localhost:${site.port}`);
    expect(places.filter(inJar)[0]?.cookie).toMatchObject({
      secure: true,
      sameSite: 'none',
      partitionKey: 'http://127.0.0.1',
    });
  });

  it('is found in query and fragment, though the page removes them at once', async () => {
    const [query, fragment, hash, passing] = [jwt(), jwt(), jwt(), jwt()];
    await page.goto(`${site.origin}/clean?access_token=${query}#/done?id_token=${fragment}`);
    const gone = (surface: string) => (place: Sighting) => place.surface === surface && place.removedAt !== null;
    await seen(query, gone('url-query'));
    await seen(fragment, gone('url-fragment'));
    await page.evaluate((value) => {
      location.hash = `access_token=${value}`;
      history.replaceState(null, '', '/clean');
    }, hash);
    await seen(hash, gone('url-fragment'));
    await page.evaluate((value) => {
      history.pushState(null, '', `/clean?token=${value}`);
      history.replaceState(null, '', '/clean');
    }, passing);
    await seen(passing, gone('url-query'));
  });
});

import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sighting } from '@/utils/model/ledger';
import type { Report } from '@/utils/model/report';
import type { SurfaceId } from '@/utils/model/surface';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { FAMILIES, launchBuild } from './harness/browsers';
import { fingerprinter } from './harness/fingerprints';
import { tabIdOf } from './harness/popup';
import { waitForReport } from './harness/reports';
import type { Site } from './sites/serve-site';
import { LINES, type StorePage, serveStores } from './sites/stores/site';
import { jwt, opaque } from './sites/tokens';

const PATIENCE = 20_000;

describe.each(FAMILIES)('what lies in the stores of a page in %s', (family) => {
  let site: Site;
  let browser: DrivenBrowser;
  let page: Page;
  let nameOf: (value: string) => string;
  let cached: object = {};
  beforeAll(async () => {
    browser = await launchBuild(family, { hosts: ['*://*/*'] });
    const first = await serveStores({ cached: () => ({}) });
    page = await browser.newPage();
    await page.goto(`${first.origin}/empty`);
    await waitForReport(browser, first.site, ({ requestsWatched }) => requestsWatched > 0);
    nameOf = await fingerprinter(browser);
    await page.close();
    await first.stop();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    site = await serveStores({ cached: () => cached });
    page = await browser.newPage();
    await page.goto(`${site.origin}/`);
  });
  afterEach(async () => {
    await page.close();
    await site.stop();
  });

  const placesOf = ({ sightings }: Report, value: string) =>
    sightings.filter(({ fingerprint }) => fingerprint === nameOf(value));
  async function seen(value: string, satisfies: (place: Sighting) => boolean = () => true): Promise<Sighting[]> {
    const isThere = (report: Report) => placesOf(report, value).some(satisfies);
    return placesOf(await waitForReport(browser, site.site, isThere, PATIENCE), value);
  }
  /** Has a helper of the page do its one thing. */
  const act = (name: keyof StorePage['stores'], ...args: readonly unknown[]) =>
    page.evaluate(
      (name, args) =>
        (globalThis as unknown as Record<'stores', Record<string, (...given: unknown[]) => unknown>>).stores[name]?.(
          ...args,
        ),
      name,
      args,
    );
  const put = (...args: Parameters<StorePage['stores']['put']>) => act('put', ...args);
  const writer = (line: number) => expect.objectContaining({ url: `${site.origin}/stores.js`, line });

  it('is found in IndexedDB with its path and the line that put it, once', async () => {
    const token = jwt();
    await put('app', 'sessions', { user: { name: 'Robin' }, tokens: [{ access_token: token }] }, 'current');
    expect(await seen(token)).toEqual([
      expect.objectContaining({
        surface: 'indexed-db',
        key: 'app/sessions/current',
        path: '$.tokens[0].access_token',
        witness: 'bridge',
        count: 1,
        removedAt: null,
        writer: writer(LINES.put),
      }),
    ]);
  });

  it('is found in a record that lay there before anybody watched, its writer unknown', async () => {
    const token = jwt();
    await browser.send('site/pause', { site: site.site, paused: true });
    await page.goto(`${site.origin}/`);
    await put('old', 'sessions', { refresh_token: token }, 1);
    // What the paused document tells of it is refused.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await browser.send('site/pause', { site: site.site, paused: false });
    await page.goto(`${site.origin}/empty`);
    const where = { surface: 'indexed-db', key: 'old/sessions/1', path: '$.refresh_token' };
    expect(await seen(token)).toEqual([expect.objectContaining({ ...where, count: 1, writer: null })]);
  });

  it('is found in maps, in bytes and under keys that the browser counted', async () => {
    const [mapped, bytes, text] = [jwt(), jwt(), jwt()];
    await page.evaluate(
      async (mapped, bytes) => {
        const { stores } = globalThis as unknown as StorePage;
        const session = { map: new Map([['access_token', mapped]]), raw: new TextEncoder().encode(`token=${bytes}`) };
        await stores.put('kinds', 'values', session);
      },
      mapped,
      bytes,
    );
    await put('texts', 'values', text);
    const key = { surface: 'indexed-db', key: 'kinds/values/1', writer: writer(LINES.put) };
    expect(await seen(mapped)).toEqual([expect.objectContaining({ ...key, path: '$.map.access_token' })]);
    expect(await seen(bytes)).toEqual([expect.objectContaining(key)]);
    expect(await seen(text)).toEqual([expect.objectContaining({ key: 'texts/values/1', path: '', count: 1 })]);
  });

  it('is named as what Firebase keeps', async () => {
    const [access, refresh] = [jwt(), opaque()];
    const value = { uid: 'u1', stsTokenManager: { accessToken: access, refreshToken: refresh, expirationTime: 1 } };
    const key = 'firebase:authUser:app:[DEFAULT]';
    await put('firebaseLocalStorageDb', 'firebaseLocalStorage', { fbase_key: key, value }, key);
    const profile = 'firebase-auth-idb';
    expect(await seen(access)).toEqual([expect.objectContaining({ profile })]);
    expect(await seen(refresh)).toEqual([
      expect.objectContaining({ profile, path: '$.value.stsTokenManager.refreshToken' }),
    ]);
    const { tokens, findings } = await browser.send('report/site', { site: site.site });
    const roles = new Map(tokens.map(({ fingerprint, role }) => [fingerprint, role]));
    expect([roles.get(nameOf(access)), roles.get(nameOf(refresh))]).toEqual(['id', 'refresh']);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'refresh-token-in-script-readable-storage',
        location: expect.objectContaining({ surface: 'indexed-db' }),
      }),
    );
  });

  it('is told to be gone from IndexedDB when it was replaced or removed', async () => {
    const [first, second] = [jwt(), jwt()];
    const gone = ({ removedAt }: Sighting) => removedAt !== null;
    await put('app', 'sessions', { token: first }, 'current');
    await seen(first);
    await put('app', 'sessions', { token: second }, 'current');
    await seen(second);
    await seen(first, gone);
    await act('remove', 'app', 'sessions', 'current');
    await seen(second, gone);
  });

  it('is looked for without ever standing in the way of a page that upgrades and deletes its databases', async () => {
    const token = jwt();
    const rounds = 40;
    const rebuilt = await act('rebuild', rounds, { access_token: token });
    const versions = Array.from({ length: rounds }, () => [1, 2]).flat();
    expect(rebuilt).toEqual({ blocked: 0, errors: [], versions, left: [] });
    await seen(token);
    await seen(token, ({ removedAt }) => removedAt !== null);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  });

  it('is found in a cookie of a script, with the line that wrote it', async () => {
    const [cookie, stored] = [opaque(), opaque()];
    await act('cookie', `access_token=${cookie}; path=/`);
    const inScript = ({ surface }: Sighting) => surface === 'document-cookie';
    const [place] = (await seen(cookie, inScript)).filter(inScript);
    expect(place).toMatchObject({ key: 'access_token', witness: 'bridge', count: 1, writer: writer(LINES.cookie) });
    if ((await act('cookieStore', 'refresh_token', stored)) === null) return;
    const [other] = (await seen(stored, inScript)).filter(inScript);
    expect(other).toMatchObject({ key: 'refresh_token', count: 1, writer: writer(LINES.cookieStore) });
    const given = opaque();
    await act('cookieOptions', { name: 'session_token', value: given });
    const [third] = (await seen(given, inScript)).filter(inScript);
    expect(third).toMatchObject({ key: 'session_token', count: 1, writer: writer(LINES.cookieOptions) });
    await act('deleteCookie', 'session_token');
    await seen(given, (place) => inScript(place) && place.removedAt !== null);
  });

  it('is found in the state of the history and in the name of the window', async () => {
    const [pushed, replaced, named] = [jwt(), jwt(), jwt()];
    await act('state', { from: { token: pushed } });
    expect(await seen(pushed)).toEqual([
      expect.objectContaining({
        surface: 'history-state',
        key: 'history.state',
        path: '$.from.token',
        writer: writer(LINES.state),
      }),
    ]);
    await page.evaluate((token) => history.replaceState({ token }, ''), replaced);
    await seen(replaced);
    await seen(pushed, ({ removedAt }) => removedAt !== null);
    await page.evaluate((token) => {
      window.name = token;
      document.body.click();
    }, named);
    expect(await seen(named)).toEqual([expect.objectContaining({ surface: 'window-name', key: 'window.name' })]);
  });

  it('is found in a cached answer with who cached it, and told to be gone with its cache', async () => {
    const token = jwt();
    cached = { session: { access_token: token } };
    await act('cache', 'api-cache-1', '/session.json');
    expect(await seen(token)).toEqual([
      expect.objectContaining({
        surface: 'cache-storage',
        key: `api-cache-1/${site.origin}/session.json`,
        profile: 'service-worker',
        count: 1,
        writer: writer(LINES.cache),
      }),
    ]);
    await page.evaluate(async () => {
      await caches.delete('api-cache-1');
      document.body.click();
    });
    await seen(token, ({ removedAt }) => removedAt !== null);
  });

  it('is told as covered or not: each store, and opaque answers', async () => {
    const row = (report: Report, surface: string) => report.coverage.find((one) => one.surface === surface);
    const stores = ['indexed-db', 'cache-storage', 'history-state', 'window-name'];
    await waitForReport(browser, site.site, (report) =>
      stores.every((surface) => row(report, surface)?.state === 'inspected'),
    );
    await page.evaluate(async (url) => {
      const answer = await fetch(url, { mode: 'no-cors' });
      await (await caches.open('foreign')).put(url, answer);
      document.body.click();
    }, `${site.localhost}/session.json`);
    const report = await waitForReport(browser, site.site, (one) => row(one, 'cache-storage')?.state === 'partly');
    expect(row(report, 'cache-storage')?.reason).toEqual({ key: 'coverage_answers_opaque', values: ['1'] });
  });

  it('is not looked for in keys and logins: calls are counted, with who made the last', async () => {
    const row = (report: Report, surface: string) => report.coverage.find((one) => one.surface === surface);
    for (let count = 0; count < 2; count += 1) await act('key');
    await page.evaluate(async () => {
      await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
      await navigator.credentials.get().catch(() => null);
    });
    const report = await waitForReport(
      browser,
      site.site,
      (one) => row(one, 'crypto-key')?.reason?.values[0] === '2' && row(one, 'credential') !== undefined,
    );
    expect(row(report, 'crypto-key')).toMatchObject({
      state: 'partly',
      reason: { key: 'coverage_crypto_key', values: ['2', `${site.origin}/stores.js:${LINES.key}`] },
    });
    expect(row(report, 'credential')).toMatchObject({ state: 'partly', reason: { key: 'coverage_credential' } });
  });

  it('is found when a frame of the same origin put it there, with the line that did', async () => {
    const token = jwt();
    await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<script src="/stores.js"></script>';
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
    });
    await page.frames()[1]?.evaluate(async (value) => {
      await (globalThis as unknown as StorePage).stores.put('framed', 'sessions', { token: value }, 'current');
    }, token);
    await seen(token, ({ key, writer: by }) => key === 'framed/sessions/current' && by?.line === LINES.put);
  });

  it('is told from a tab that is closed at once, though its stores were just being told', async () => {
    const tokens = Array.from({ length: 5 }, () => jwt());
    for (const token of tokens) {
      const tab = await browser.newPage();
      await tab.goto(`${site.origin}/empty`);
      await tab.evaluate((value) => {
        sessionStorage['parting_token'] = value;
      }, token);
      await tab.close();
    }
    for (const token of tokens) expect(await seen(token)).toEqual([expect.objectContaining({ key: 'parting_token' })]);
  });

  it('is revealed from each of them', async () => {
    const values = { 'indexed-db': jwt(), 'cache-storage': jwt(), 'history-state': jwt(), 'window-name': jwt() };
    cached = { access_token: values['cache-storage'] };
    await put('app', 'sessions', { token: values['indexed-db'] }, 'current');
    await page.evaluate(
      async (inState, inName) => {
        history.replaceState({ token: inState }, '');
        window.name = inName;
        await (await caches.open('any')).add('/session.json');
      },
      values['history-state'],
      values['window-name'],
    );
    const tabId = await tabIdOf(browser, page);
    for (const [surface, value] of Object.entries(values)) {
      const [place] = (await seen(value)).filter((one) => one.surface === surface);
      const location = {
        origin: site.origin,
        surface: surface as SurfaceId,
        key: place?.key ?? '',
        path: place?.path ?? '',
      };
      const reply = await browser.send('token/reveal', { tabId, fingerprint: nameOf(value), location });
      expect([surface, reply]).toEqual([surface, { ok: true, value }]);
    }
  });
});

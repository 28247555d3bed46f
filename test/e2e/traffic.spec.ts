import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '@/utils/model/report';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { FAMILIES, launchBuild } from './harness/browsers';
import { fingerprinter } from './harness/fingerprints';
import { approveInBrowser, openPopupFor } from './harness/popup';
import { settledReport, waitForReport } from './harness/reports';
import { message } from './harness/texts';
import type { Site } from './sites/serve-site';
import { jwt, opaque } from './sites/tokens';
import { ORDINARY_COOKIES, ORDINARY_SETTINGS, serveTraffic } from './sites/traffic/site';

const PATIENCE = 12_000;

interface App {
  send(url: string, headers?: Record<string, string>, method?: string): Promise<number | null>;
  sendByXhr(url: string, name: string, value: string): Promise<number>;
  sendByWorker(url: string, token: string): Promise<void>;
}

/** Runs in the page. */
const sendInPage = (url: string, headers: Record<string, string>, method: string) =>
  (globalThis as unknown as App).send(url, headers, method);

describe.each(FAMILIES)('what travels in %s', (family) => {
  let site: Site;
  let browser: DrivenBrowser;
  let page: Page;
  let nameOf: (value: string) => string;

  function watching(hosts: readonly string[]): void {
    beforeAll(async () => {
      browser = await launchBuild(family, { hosts });
      const first = await serveTraffic();
      page = await browser.newPage();
      await page.goto(`${first.localhost}/`);
      await waitForReport(browser, `localhost:${first.port}`, ({ requestsWatched }) => requestsWatched > 0);
      nameOf = await fingerprinter(browser);
      await page.close();
      await first.stop();
    });
    afterAll(() => browser.close());
    beforeEach(async () => {
      site = await serveTraffic();
      page = await browser.newPage();
    });
    afterEach(async () => {
      await page.close();
      await site.stop();
    });
  }

  const usesOf = ({ uses }: Report, value: string) => uses.filter(({ fingerprint }) => fingerprint === nameOf(value));
  const placesOf = ({ sightings }: Report, value: string) =>
    sightings.filter(({ fingerprint }) => fingerprint === nameOf(value));
  const tokenOf = ({ tokens }: Report, value: string) =>
    tokens.find(({ fingerprint }) => fingerprint === nameOf(value));
  const send = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
    page.evaluate(sendInPage, url, headers, method);
  const reportWith = (value: string, at = site.site, satisfies: (report: Report) => boolean = () => true) =>
    waitForReport(browser, at, (report) => usesOf(report, value).length > 0 && satisfies(report), PATIENCE);

  describe('between granted places', () => {
    watching(['*://*/*']);
    beforeEach(() => page.goto(`${site.origin}/`));

    it('is mapped to its token with method, endpoint, status, address, initiator and frame', async () => {
      const token = opaque();
      await send('/api/users/4711/orders?page=2', { Authorization: `Bearer ${token}` }, 'POST');
      const report = await reportWith(token, site.site, (held) => usesOf(held, token)[0]?.status !== null);
      expect(usesOf(report, token)).toEqual([
        expect.objectContaining({
          method: 'POST',
          destination: site.origin,
          template: '/api/users/{id}/orders',
          channel: 'authorization',
          name: 'authorization',
          scheme: 'bearer',
          status: 200,
          serverAddress: '127.0.0.1',
          initiator: site.origin,
          frame: 'top',
          witness: 'browser',
          count: 1,
        }),
      ]);
      expect(tokenOf(report, token)).toMatchObject({ confidence: 'certain', type: 'opaque-token' });
    });

    it('knows the line that sent it, how long the answer took, and over which protocol it came', async () => {
      const token = opaque();
      await send('/api/users/1', { Authorization: `Bearer ${token}` });
      const known = (held: Report) => {
        const [use] = usesOf(held, token);
        return use?.callers !== undefined && use.protocols !== undefined;
      };
      const [use] = usesOf(await reportWith(token, site.site, known), token);
      expect(use?.callers).toEqual([
        { url: `${site.origin}/app.js`, line: 3, column: expect.any(Number), party: 'first' },
      ]);
      expect(use?.latency).toMatchObject({ answers: 1, most: expect.any(Number) });
      expect(use?.protocols).toEqual(['http/1.1']);
    });

    it('is timed in one clock where the server has another', async () => {
      const token = jwt({ iat: Math.floor(Date.now() / 1000) + 3_590 });
      for (const n of [1, 2, 3, 4]) await send(`/api/ahead/${n}`, { Authorization: `Bearer ${token}` });
      const { clockSkew, anomalies } = await reportWith(token, site.site, (held) => held.clockSkew != null);
      expect(Math.abs((clockSkew ?? 0) - 3_600_000)).toBeLessThan(3_000);
      expect(anomalies).toEqual([]);
    });

    it('is judged: an expired token that the server accepts is a finding, one in time is none', async () => {
      const now = Math.floor(Date.now() / 1000);
      const [expired, valid] = [jwt({ iat: now - 7200, exp: now - 3600 }), jwt()];
      await send('/api/users/2', { Authorization: `Bearer ${valid}` });
      await send('/api/users/2', { Authorization: `Bearer ${expired}` });
      const judged = ({ anomalies = [] }: Report) => anomalies.some(({ token }) => token === nameOf(expired));
      const { anomalies = [], findings, notJudged = [] } = await reportWith(expired, site.site, judged);
      expect(anomalies.map(({ rule, token }) => [rule, token])).toEqual([['use-after-expiry', nameOf(expired)]]);
      expect(findings.find(({ rule }) => rule === 'use-after-expiry')).toMatchObject({
        severity: 'critical',
        tokens: [nameOf(expired)],
        message: { key: 'anomaly_after_expiry_one', values: ['1', expect.any(String)] },
      });
      expect(notJudged.length).toBeGreaterThan(0);
    });

    it.each(['Bearer', 'Token', 'DPoP', 'ApiKey', 'Custom-Scheme'])(
      'is a token under the scheme %s',
      async (scheme) => {
        const token = opaque();
        await send('/api/users/1', { Authorization: `${scheme} ${token}` });
        const report = await reportWith(token);
        expect(usesOf(report, token)[0]).toMatchObject({ channel: 'authorization', scheme: scheme.toLowerCase() });
      },
    );

    it('is a token without a scheme, in a named header, and in any header that carries a known one', async () => {
      const [bare, named, known] = [opaque(), opaque(), jwt()];
      await send('/api/users/1', { Authorization: bare });
      await send('/api/users/1', { 'X-Api-Key': named });
      await send('/api/users/1', { 'X-Whatever': known });
      expect(usesOf(await reportWith(bare), bare)[0]).toMatchObject({ channel: 'authorization', scheme: '' });
      expect(usesOf(await reportWith(named), named)[0]).toMatchObject({ channel: 'header', name: 'x-api-key' });
      expect(usesOf(await reportWith(known), known)[0]).toMatchObject({ channel: 'header', name: 'x-whatever' });
    });

    it('is seen when an answer sets it as a cookie and when the cookie travels', async () => {
      const token = opaque();
      await send('/api/login', { 'X-Give': token });
      await send('/api/users/1');
      const report = await reportWith(token);
      expect(usesOf(report, token)).toContainEqual(
        expect.objectContaining({ channel: 'cookie', name: 'session_id', template: '/api/users/{id}' }),
      );
      const places = placesOf(report, token);
      expect(places).toContainEqual(
        expect.objectContaining({
          surface: 'response-header',
          key: 'session_id',
          cookie: expect.objectContaining({ httpOnly: true, sameSite: 'lax', secure: false }),
        }),
      );
    });

    it('is told with the status of a refusal, and of each step of a redirect', async () => {
      const [refused, moved] = [opaque(), opaque()];
      await send('/api/forbidden', { Authorization: `Bearer ${refused}` });
      await send('/api/moved', { Authorization: `Bearer ${moved}` });
      const report = await reportWith(refused, site.site, (held) => usesOf(held, refused)[0]?.status !== null);
      expect(usesOf(report, refused)[0]?.status).toBe(403);
      const followed = await reportWith(moved, site.site, (held) => usesOf(held, moved).length === 2);
      const steps = usesOf(followed, moved).map(({ template, status }) => `${template} ${status}`);
      expect(steps.sort()).toEqual(['/api/moved 302', '/api/users/{id} 200']);
    });

    it('is mapped when only a service worker sets it', async () => {
      const token = opaque();
      await page.evaluate((value) => (globalThis as unknown as App).sendByWorker('/api/users/12', value), token);
      const report = await reportWith(token);
      expect(usesOf(report, token)[0]).toMatchObject({
        channel: 'authorization',
        template: '/api/users/{id}',
        initiator: site.origin,
        frame: 'worker',
        witness: 'browser',
      });
    });

    it.each(['stored and then sent', 'sent and then stored'])(
      'makes a token of an opaque value with an innocent key at every place, %s',
      async (order) => {
        const value = opaque();
        const store = () =>
          page.evaluate((stored) => {
            localStorage.setItem('ui:row', stored);
            sessionStorage.setItem('box', JSON.stringify({ a: { deep: [stored] } }));
          }, value);
        const use = () => send('/api/users/1', { Authorization: `Bearer ${value}` });
        const [first, second] = order.startsWith('stored') ? [store, use] : [use, store];
        await first();
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        if (first === store)
          expect(tokenOf(await browser.send('report/site', { site: site.site }), value)).toBeUndefined();
        await second();
        const report = await reportWith(value, site.site, (held) => placesOf(held, value).length >= 2);
        expect(tokenOf(report, value)?.confidence).toBe('certain');
        expect(
          placesOf(report, value)
            .map(({ surface, key, path }) => `${surface} ${key} ${path}`)
            .sort(),
        ).toEqual(['local-storage ui:row ', 'session-storage box $.a.deep[0]']);
      },
    );

    it('is no token when it is a setting, however often it travels', async () => {
      const token = opaque();
      await page.evaluate((settings) => {
        for (const [key, value] of Object.entries(settings)) localStorage.setItem(key, value);
      }, ORDINARY_SETTINGS);
      for (let i = 0; i < 3; i++) await send('/api/users/1?theme=dark&sort=created_at&filter=open-and-assigned-to-me');
      await send('/api/users/1', { Authorization: `Bearer ${token}` });
      await reportWith(token);
      const report = await settledReport(browser, site.site);
      const foreign = report.tokens.filter(({ fingerprint }) => fingerprint !== nameOf(token));
      const ordinary = [
        ...ORDINARY_COOKIES.map((cookie) => cookie.split('=')[0] ?? ''),
        ...Object.keys(ORDINARY_SETTINGS),
      ];
      const places = [...report.sightings, ...report.uses].filter(({ fingerprint }) =>
        foreign.some((other) => other.fingerprint === fingerprint),
      );
      const names = places.map((place) => ('key' in place ? place.key : place.name));
      expect(names.filter((name) => ordinary.includes(name))).toEqual([]);
      expect(names).not.toContain('sort');
      expect(names).not.toContain('filter');
    });

    it('counts for the site whose link took it to another', async () => {
      const [known, leaf] = [jwt(), opaque()];
      await page.evaluate((value) => localStorage.setItem('access_token', value), known);
      await send('/api/users/1', { Authorization: `Bearer ${known}` });
      await reportWith(known, site.site, (held) => placesOf(held, known).length > 0);
      const vendor = site.localhost;
      await page.evaluate((href) => location.assign(href), `${vendor}/help?jwt=${known}&ref=${leaf}`);
      const report = await reportWith(known, site.site, (held) => usesOf(held, known).length > 1);
      expect(usesOf(report, known)).toEqual([
        expect.objectContaining({ destination: site.origin, channel: 'authorization' }),
        expect.objectContaining({ destination: vendor, template: '/help', channel: 'query', initiator: site.origin }),
      ]);
      expect(usesOf(report, leaf)).toEqual([]);
      expect(report.findings.map(({ rule }) => rule)).toContain('token-sent-to-third-party');
      expect(usesOf(await reportWith(known, `localhost:${site.port}`), known)).toHaveLength(1);
    });
  });

  describe('to a place that is not granted', () => {
    watching(['*://localhost/*']);

    it('is told by the page alone and named in coverage, until a person allows it', async () => {
      const [byFetch, byXhr, byBeacon, later] = [jwt(), jwt(), jwt(), jwt()];
      const home = `localhost:${site.port}`;
      await page.goto(`${site.localhost}/`);
      await send(`${site.origin}/vendor/collect`, { Authorization: `Bearer ${byFetch}` }, 'POST');
      await page.evaluate(
        (url, value) => (globalThis as unknown as App).sendByXhr(url, 'X-Auth-Token', value),
        `${site.origin}/vendor/xhr`,
        byXhr,
      );
      await page.evaluate((url) => navigator.sendBeacon(url), `${site.origin}/vendor/beacon?access_token=${byBeacon}`);
      const report = await reportWith(
        byBeacon,
        home,
        (held) => usesOf(held, byFetch).length > 0 && usesOf(held, byXhr).length > 0,
      );
      const uses = [byFetch, byXhr, byBeacon].flatMap((value) => usesOf(report, value));
      expect(
        uses.map(({ witness, destination, method, channel }) => ({ witness, destination, method, channel })),
      ).toEqual([
        { witness: 'page', destination: site.origin, method: 'POST', channel: 'authorization' },
        { witness: 'page', destination: site.origin, method: 'PUT', channel: 'header' },
        { witness: 'page', destination: site.origin, method: 'POST', channel: 'query' },
      ]);
      for (const value of [byFetch, byXhr, byBeacon]) expect(tokenOf(report, value)?.confidence).toBe('firm');
      expect(report.coverage).toContainEqual(
        expect.objectContaining({ surface: null, state: 'partly', allow: '*://127.0.0.1/*' }),
      );

      await allowFromPopup(browser, page, '*://127.0.0.1/*');
      await page.bringToFront();
      await send(`${site.origin}/vendor/collect`, { Authorization: `Bearer ${later}` }, 'POST');
      const granted = await reportWith(later, home);
      expect(usesOf(granted, later).map(({ witness, count }) => `${witness} ${count}`)).toEqual(['browser 1']);
      expect(tokenOf(granted, later)?.confidence).toBe('certain');
      expect(granted.coverage.filter(({ allow }) => allow !== null)).toEqual([]);
    });
  });
});

async function allowFromPopup(browser: DrivenBrowser, page: Page, pattern: string): Promise<void> {
  await approveInBrowser(browser, [pattern]);
  const popup = await openPopupFor(browser, page);
  await popup.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await popup.locator(`::-p-xpath(//button[normalize-space()="${message('popup_allow')}"])`).click();
  await popup.waitForFunction(async (origin) => chrome.permissions.contains({ origins: [origin] }), {}, pattern);
  await popup.close();
}

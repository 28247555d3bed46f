import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sighting } from '@/utils/model/ledger';
import type { Report } from '@/utils/model/report';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { FAMILIES, launchBuild } from './harness/browsers';
import { fingerprinter } from './harness/fingerprints';
import { tabIdOf } from './harness/popup';
import { waitForReport } from './harness/reports';
import { drawPlaces, type Places, serveDocument } from './sites/document/site';
import type { Site } from './sites/serve-site';

const PATIENCE = 12_000;

describe.each(FAMILIES)('what stands in the markup in %s', (family) => {
  let places: Places;
  let site: Site;
  let browser: DrivenBrowser;
  let page: Page;
  let nameOf: (value: string) => string;
  beforeAll(async () => {
    browser = await launchBuild(family, { hosts: ['*://*/*'] });
    const first = await serveDocument(drawPlaces());
    page = await browser.newPage();
    await page.goto(`${first.origin}/empty`);
    await waitForReport(browser, first.site, ({ requestsWatched }) => requestsWatched > 0);
    nameOf = await fingerprinter(browser);
    await page.close();
    await first.stop();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    places = drawPlaces();
    site = await serveDocument(places);
    page = await browser.newPage();
  });
  afterEach(async () => {
    await page.close();
    await site.stop();
  });

  const placesOf = ({ sightings }: Report, value: string) =>
    sightings.filter(({ fingerprint }) => fingerprint === nameOf(value));
  async function seen(value: string, satisfies: (place: Sighting) => boolean = () => true) {
    const isThere = (report: Report) => placesOf(report, value).some(satisfies);
    return placesOf(await waitForReport(browser, site.site, isThere, PATIENCE), value);
  }

  const render = (markup: string) =>
    page.evaluate((text) => (globalThis as unknown as { render(markup: string): void }).render(text), markup);
  const told = ({ surface, key, path, count }: Sighting) => [surface, key, path, count];
  const lies = ({ removedAt }: Sighting) => removedAt === null;
  const gone = ({ removedAt }: Sighting) => removedAt !== null;

  it('is found in every place, told once, by the name a developer would give it', async () => {
    await page.goto(`${site.origin}/everywhere`);
    const { password, ...readable } = places;
    const report = await waitForReport(
      browser,
      site.site,
      (one) => Object.values(readable).every((value) => placesOf(one, value).length > 0),
      PATIENCE,
    );
    const found = Object.entries(places).flatMap(([name, value]) =>
      placesOf(report, value).map((place) => [name, ...told(place)].join(' | ')),
    );
    expect(found.toSorted()).toEqual([
      'action | document | form[action] |  | 1',
      'closedRoot | document | p[data-key] |  | 1',
      'closedRoot | inline-script | inline script 2 |  | 1',
      'code | inline-script | inline script 2 |  | 1',
      'comment | document | comment 1 |  | 1',
      'config | document | main[x-data] | $.key | 1',
      'csrf | document | input[name=_csrf] |  | 1',
      'csrf | document | meta[name=csrf-token] |  | 1',
      'data | document | main[data-token] |  | 1',
      'framed | document | main[data-token] in frame /framed |  | 1',
      'handler | document | button[onclick] | deploy() → $ | 1',
      'hidden | document | input[name=session_token] |  | 1',
      'inline | document | iframe[srcdoc] | /p/@data-key | 1',
      'inline | document | p[data-key] in frame srcdoc |  | 1',
      'innerRoot | document | i[data-jwt] |  | 1',
      'innerRoot | inline-script | inline script 2 |  | 1',
      'island | inline-script | script[type=application/json] | $.settings.api_key | 1',
      'link | document | a[href] |  | 1',
      'meta | document | meta[name=api-token] |  | 1',
      'nextData | inline-script | script#__NEXT_DATA__ | $.props.pageProps.session.accessToken | 1',
      'nuxt | inline-script | inline script 1 | form → window.__NUXT__ → $.state.auth.access_token | 1',
      'openRoot | document | span[data-jwt] |  | 1',
      'template | document | div[data-jwt] |  | 1',
      'words | document | text in pre |  | 1',
    ]);
    expect(report.tokens).toHaveLength(Object.keys(readable).length);
    expect(report.tokens.find(({ fingerprint }) => fingerprint === nameOf(places.csrf))?.role).toBe('csrf');
    const row = report.coverage.find(({ surface }) => surface === 'document');
    expect(row).toMatchObject({ state: 'inspected', reason: { key: 'coverage_passwords_unread', values: ['1'] } });
    expect(report.diagnostics).toEqual([]);
  });

  it('is told with its line and column where it stands in an inline script', async () => {
    await page.goto(`${site.origin}/everywhere`);
    const positionOf = async (value: string) =>
      (await seen(value, ({ surface }) => surface === 'inline-script')).find(
        ({ surface }) => surface === 'inline-script',
      )?.writer;
    const before = "    const client = createClient({ token: '";
    expect(await positionOf(places.code)).toEqual({ url: 'inline script 2', line: 3, column: before.length + 1 });
    const island = '{"settings":{"api_key":"';
    expect(await positionOf(places.island)).toEqual({
      url: 'script[type=application/json]',
      line: 1,
      column: island.length + 1,
    });
    expect((await seen(places.meta))[0]?.writer).toBeNull();
  });

  it('is revealed from where it stands, as long as it stands there', async () => {
    await page.goto(`${site.origin}/everywhere`);
    const tabId = await tabIdOf(browser, page);
    for (const name of ['nextData', 'closedRoot', 'hidden', 'template', 'inline'] as const) {
      const wanted = places[name];
      const [place] = await seen(wanted);
      const { origin, surface, key, path } = place as Sighting;
      const asked = { tabId, fingerprint: nameOf(wanted), location: { origin, surface, key, path } };
      expect(await browser.send('token/reveal', asked)).toEqual({ ok: true, value: wanted });
    }
    const [place] = await seen(places.meta);
    const { origin, surface, key, path } = place as Sighting;
    await page.evaluate(() => document.querySelector('meta[name=api-token]')?.remove());
    const asked = { tabId, fingerprint: nameOf(places.meta), location: { origin, surface, key, path } };
    expect(await browser.send('token/reveal', asked)).toMatchObject({ ok: false });
  });

  it('is not seen in a page full of what only looks like it', async () => {
    await page.goto(`${site.origin}/harmless`);
    await page.waitForSelector('form');
    const report = await waitForReport(
      browser,
      site.site,
      (one) =>
        one.tokens.length >= 3 &&
        one.coverage.some(({ surface, state }) => surface === 'document' && state === 'inspected'),
      PATIENCE,
    );
    expect(report.findings).toEqual([]);
    expect(report.tokens.filter(({ role }) => role !== 'csrf')).toEqual([]);
    expect(report.tokens).toHaveLength(3);
  });

  it('is found when it is rendered late, in a shadow root too, and told to be gone', async () => {
    await page.goto(`${site.origin}/app`);
    await render(`<section data-token="${places.data}"><x-late></x-late></section>`);
    expect((await seen(places.data)).map(told)).toEqual([['document', 'section[data-token]', '', 1]]);
    await page.evaluate((value) => {
      customElements.define(
        'x-late',
        class extends HTMLElement {
          connectedCallback() {
            this.attachShadow({ mode: 'closed' }).innerHTML = `<b data-jwt="${value}"></b>`;
          }
        },
      );
      history.pushState(null, '', '/app/late');
    }, places.closedRoot);
    expect((await seen(places.closedRoot)).map(told)).toEqual([['document', 'b[data-jwt]', '', 1]]);
    await render('<h1>Logged out</h1>');
    await seen(places.data, gone);
    await seen(places.closedRoot, gone);
  });

  it('is found where it comes without being inserted, and told to be gone', async () => {
    await page.goto(`${site.origin}/app`);
    await render('<section></section><pre>words</pre>');
    await page.evaluate(() => {
      const meta = document.createElement('meta');
      meta.name = 'api-token';
      document.head.append(meta);
    });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await page.evaluate(
      (meta, data, words) => {
        document.querySelector('meta[name=api-token]')?.setAttribute('content', meta);
        document.querySelector('section')?.setAttribute('data-token', data);
        (document.querySelector('pre')?.firstChild as Text).data = words;
      },
      places.meta,
      places.data,
      places.words,
    );
    expect((await seen(places.meta)).map(told)).toEqual([['document', 'meta[name=api-token]', '', 1]]);
    expect((await seen(places.data)).map(told)).toEqual([['document', 'section[data-token]', '', 1]]);
    expect((await seen(places.words)).map(told)).toEqual([['document', 'text in pre', '', 1]]);
    await page.evaluate(() => document.querySelector('meta[name=api-token]')?.setAttribute('content', ''));
    await seen(places.meta, gone);
  });

  it('is one place through new renderings, and a new value takes its place', async () => {
    await page.goto(`${site.origin}/app`);
    const island = (token: string) => `<i data-n="${token.length}"></i><p data-token="${token}">A</p><!-- ${token} -->`;
    await render(island(places.data));
    await seen(places.data);
    for (let again = 0; again < 3; again++) {
      await render(island(places.data));
      await page.evaluate(() => history.pushState(null, '', '/app/again'));
      await new Promise((resolve) => setTimeout(resolve, 900));
    }
    await render(island(places.link));
    const expected = [
      ['document', 'comment 1', '', 1],
      ['document', 'p[data-token]', '', 1],
    ];
    expect((await seen(places.link, lies)).map(told)).toEqual(expected);
    expect((await seen(places.data, gone)).map(told)).toEqual(expected);
  });

  it('is told once though the page comes back from the back/forward cache', async () => {
    await page.goto(`${site.origin}/app`);
    await render(`<p data-token="${places.data}"></p>`);
    await seen(places.data);
    await page.goto(`${site.localhost}/other`);
    await page.bringToFront();
    await page.evaluate(() => history.back());
    await page.waitForFunction((origin) => location.origin === origin, {}, site.origin);
    expect(await page.evaluate(() => (globalThis as { persisted?: boolean }).persisted)).toBe(true);
    await page.evaluate((value) => document.querySelector('p')?.setAttribute('data-jwt', value), places.action);
    await render(`<p data-token="${places.data}"></p><b data-token="${places.link}"></b>`);
    await seen(places.link);
    expect((await seen(places.data)).map(told)).toEqual([['document', 'p[data-token]', '', 1]]);
  });

  it('is found in a page that goes on to another one at once', async () => {
    await page.goto(`${site.origin}/passing`);
    await page.waitForFunction(() => location.pathname === '/other');
    expect((await seen(places.code)).map(told)).toEqual([['inline-script', 'inline script 1', 'token → $', 1]]);
  });

  it('is found in the address that led here and in the history behind', async () => {
    await page.goto(`${site.origin}/app?access_token=${places.link}`);
    await page.evaluate(() => {
      const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: '/other' }));
      link.referrerPolicy = 'unsafe-url';
      link.click();
    });
    const at = (surface: string) => (place: Sighting) => place.surface === surface && place.key === 'access_token';
    await seen(places.link, at('referrer'));
    const report = await browser.send('report/site', { site: site.site });
    const history = report.coverage.find(({ surface }) => surface === 'navigation-entry');
    const hasApi = await page.evaluate(() => 'navigation' in globalThis);
    if (hasApi) await seen(places.link, at('navigation-entry'));
    else expect(history).toMatchObject({ state: 'not-inspected', reason: { key: 'coverage_browser_lacks' } });
    console.log(`${family}: Navigation API ${hasApi}`);
  });
});

describe.each(FAMILIES)('frames without a grant in %s', (family) => {
  it('are named, with what to allow', async () => {
    const site = await serveDocument(drawPlaces());
    const browser = await launchBuild(family, { hosts: ['http://127.0.0.1/*'] });
    try {
      const page = await browser.newPage();
      await page.goto(`${site.origin}/frames`);
      const isNamed = ({ coverage }: Report) => coverage.some(({ surface }) => surface === null);
      const { coverage } = await waitForReport(browser, site.site, isNamed, PATIENCE);
      expect(coverage.filter(({ surface }) => surface === null)).toEqual([
        {
          surface: null,
          state: 'not-inspected',
          reason: { key: 'coverage_frame_not_granted', values: [site.localhost] },
          allow: '*://localhost/*',
        },
      ]);
    } finally {
      await browser.close();
      await site.stop();
    }
  });
});

import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lifeOf } from '@/utils/export/life';
import type { Finding, Report } from '@/utils/model/report';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { withSharedBrowsers } from './harness/browsers';
import { fingerprinter } from './harness/fingerprints';
import { openPopupFor, tabIdOf } from './harness/popup';
import { inTab } from './harness/popup-view';
import { waitForReport } from './harness/reports';
import { type LifePage, serveLife } from './sites/life/site';
import type { Site } from './sites/serve-site';
import { opaque } from './sites/tokens';

withSharedBrowsers('the life of a token', (start) => {
  let site: Site;
  let browser: DrivenBrowser;
  let page: Page;
  let accepts: boolean;
  beforeEach(async () => {
    accepts = true;
    site = await serveLife(() => accepts);
    browser = await start({ hosts: ['*://*/*'] });
    page = await browser.newPage();
    await page.goto(`${site.origin}/`);
  });
  afterEach(() => site.stop());

  const act = <T>(name: keyof LifePage['app'], ...args: readonly string[]) =>
    page.evaluate(
      (name, args) => {
        const { app } = globalThis as unknown as { app: Record<string, (...given: unknown[]) => unknown> };
        return app[name]?.(...args);
      },
      name,
      args,
    ) as Promise<T>;
  const seen = (predicate: (report: Report) => boolean) => waitForReport(browser, site.site, predicate);
  const surviving = ({ findings }: Report): readonly Finding[] =>
    findings.filter(({ rule }) => rule === 'token-survives-logout');
  const hasLogout = ({ logouts = [] }: Report) => logouts.length > 0;
  /** Long after a logout: what it left would be told by now. */
  const settled = (report: Report) => (report.logouts?.at(-1)?.at ?? report.now) < report.now - 4_000;
  const lies = ({ sightings }: Report) => sightings.some(({ key, removedAt }) => key === 'auth' && removedAt === null);
  async function login(): Promise<string> {
    const value = await act<string>('login');
    await act('send');
    await seen((report) => lies(report) && report.uses.some(({ template }) => template === '/api/me'));
    return value;
  }

  it('is told from the answer that first carried it to its removal', async () => {
    const first = await act<string>('login');
    await act('copy');
    await act('send');
    const second = await act<string>('renew');
    await act('send');
    await act('logout');
    const isGone = (report: Report) =>
      report.sightings.every(({ key, removedAt }) => key !== 'auth' || removedAt !== null);
    const report = await seen((report) => report.uses.length > 0 && hasLogout(report) && isGone(report));
    const nameOf = await fingerprinter(browser);
    const lifeOfValue = (value: string) => {
      const token = report.tokens.find(({ fingerprint }) => fingerprint === nameOf(value));
      return token ? lifeOf(token, report).map(({ what, place }) => `${what} ${place?.surface ?? ''}`.trim()) : [];
    };
    expect(new Set(lifeOfValue(first))).toEqual(
      new Set([
        'issued',
        'received response-body',
        'stored local-storage',
        'copied session-storage',
        'sent',
        'rotated local-storage',
        'logout',
        'removed session-storage',
      ]),
    );
    expect(lifeOfValue(first).indexOf('received response-body')).toBeLessThan(
      lifeOfValue(first).indexOf('stored local-storage'),
    );
    expect(lifeOfValue(second)).toContain('removed local-storage');
    expect(report.sightings.find(({ surface }) => surface === 'response-body')?.key).toContain('/oauth/token');
  });

  it('begins with the way in which it was asked for, and nothing of what was sent is kept', async () => {
    const [code, verifier, secret, password, old] = [opaque(), opaque(), opaque(), opaque(), opaque()];
    const asks = [
      [
        '/oauth/token',
        'form',
        { grant_type: 'authorization_code', client_id: 'spa-1234', code, code_verifier: verifier },
      ],
      ['/oauth/token', 'json', { grant_type: 'refresh_token', client_id: 'spa-1234', refresh_token: old }],
      ['/oauth/token', 'xhr', { grant_type: 'password', username: 'robin', password, client_secret: secret }],
      ['/api/login', 'json', { email: 'robin@example.com', password }],
      ['/oauth/token', 'form', { audience: 'an API of the app' }],
    ] as const;
    const values: string[] = [];
    for (const [path, as, fields] of asks) values.push(await act<string>('ask', path, JSON.stringify(fields), as));
    const came = ({ sightings }: Report) => sightings.filter(({ surface }) => surface === 'response-body');
    const report = await seen((report) => came(report).length === asks.length);
    const nameOf = await fingerprinter(browser);
    const grants = values.map((value) => came(report).find((one) => one.fingerprint === nameOf(value))?.grant);
    const post = { method: 'POST', client: null, verifier: false, secret: false };
    expect(grants).toEqual([
      { ...post, type: 'authorization_code', client: 'spa-1234', verifier: true, code: nameOf(code) },
      { ...post, type: 'refresh_token', client: 'spa-1234' },
      { ...post, type: 'password', secret: true },
      { ...post, type: 'login' },
      undefined,
    ]);
    for (const sent of [code, verifier, secret, password, old]) expect(JSON.stringify(report)).not.toContain(sent);
  });

  it('shows in the popup how it was asked for', async () => {
    const fields = { grant_type: 'authorization_code', client_id: 'spa-1234', code: opaque(), code_verifier: opaque() };
    const value = await act<string>('ask', '/oauth/token', JSON.stringify(fields), 'form');
    await page.evaluate((value) => localStorage.setItem('auth', value), value);
    await seen((report) => lies(report) && report.sightings.some(({ grant }) => grant !== undefined));
    const popup = await openPopupFor(browser, page);
    const view = inTab(popup);
    const row = '::-p-xpath(//button[contains(@class, "finding-row")][contains(., "localStorage")])';
    await (await popup.waitForSelector(row))?.click();
    await view.press('Life of the token');
    const line = `came with the answer to POST ${site.origin}/oauth/token (authorization code, PKCE, client spa-1234)`;
    await expect.poll(() => view.text(), { timeout: 10_000 }).toContain(line);
    await popup.close();
  });

  it('survives a logout that the app asked for, and the killing of the worker in between', async () => {
    await login();
    await browser.stopBackground();
    expect(await act('leave', '/api/logout')).toBe(204);
    const report = await seen((report) => surviving(report).length > 0);
    expect(report.logouts).toEqual([
      expect.objectContaining({ how: 'request', method: 'POST', template: '/api/logout', origin: site.origin }),
    ]);
    expect(surviving(report)).toEqual([
      expect.objectContaining({
        severity: 'medium',
        location: expect.objectContaining({ surface: 'local-storage', key: 'auth' }),
        message: { key: 'finding_token_survives_logout', values: ['auth'] },
      }),
      // The session cookie stays as well.
      expect.objectContaining({ severity: 'low', location: expect.objectContaining({ surface: 'cookie-jar' }) }),
    ]);
  });

  it('survives one that the browser went to', async () => {
    await login();
    await page.goto(`${site.origin}/logout`);
    const report = await seen((report) => surviving(report).length > 0);
    expect(report.logouts?.[0]).toMatchObject({ how: 'navigation', template: '/logout' });
  });

  it('survives one that only the going of the session cookie shows', async () => {
    await login();
    await seen(({ sightings }) =>
      sightings.some(({ surface, key }) => surface === 'cookie-jar' && key === 'session_id'),
    );
    // A login of just now may have had that cookie dropped itself.
    await seen(({ sightings, now }) =>
      sightings.some(({ key, firstSeen }) => key === 'auth' && firstSeen < now - 6_000),
    );
    await act('drop');
    const report = await seen((report) => surviving(report).length > 0);
    expect(report.logouts?.[0]).toMatchObject({ how: 'cookies' });
    expect(surviving(report)[0]).toMatchObject({ confidence: 'tentative', severity: 'medium' });
  });

  it('is used after the logout by what the app forgot to stop, and accepted', async () => {
    await login();
    await act('poll');
    await act('logout');
    const isUsed = (report: Report) => surviving(report).some(({ severity }) => severity === 'high');
    const report = await seen(isUsed);
    expect(surviving(report).find(({ severity }) => severity === 'high')?.message).toEqual({
      key: 'finding_token_used_after_logout',
      values: [`${site.origin}/api/me`, '200'],
    });
  });

  it('does not survive a logout that clears up, one that was refused, or the login after it', async () => {
    await login();
    await act('leave', '/refused/logout');
    await act('drop');
    await act('logout');
    await seen((report) => hasLogout(report) && settled(report));
    await login();
    const report = await seen((report) => lies(report) && settled(report));
    expect(report.logouts?.some(({ template }) => template === '/refused/logout')).toBe(false);
    expect(surviving(report).filter(({ location }) => location.surface !== 'cookie-jar')).toEqual([]);
  });

  it('is looked for at once where a person says that they have logged out', async () => {
    await login();
    const popup = await openPopupFor(browser, page);
    const view = inTab(popup);
    await view.press('Watching');
    await view.press('I have logged out: check now');
    const report = await seen((report) => surviving(report).length > 0);
    expect(report.logouts).toEqual([expect.objectContaining({ how: 'person', origin: site.origin })]);
    await expect.poll(() => view.text(), { timeout: 10_000 }).toContain('Token survives the logout');
    await popup.close();
  });

  it('can be read by every script that ran at its origin, its policies told', async () => {
    await page.goto(`${site.origin}/mixed`);
    const value = await act<string>('login');
    await page.evaluate((token) => (globalThis as unknown as { sdk(token: string): void }).sdk(token), value);
    const isKnown = ({ access = [] }: Report) =>
      access.some(({ scripts, pages }) => scripts.length > 1 && pages.length > 0);
    const report = await seen((report) => isKnown(report) && report.sightings.some(({ key }) => key === 'sdk'));
    const policy = { scripts: 'any', trustedTypes: false };
    const scripts = [site.origin, site.localhost];
    expect(report.access).toMatchObject([{ origin: site.origin, scripts, policy, pages: [site.origin] }]);
    const writer = report.sightings.find(({ key }) => key === 'sdk')?.writer;
    expect(writer?.party).toBe('third');
    expect(report.sightings.find(({ key }) => key === 'auth')?.writer?.party).toBe('first');
  });

  it('is guarded by header and markup', async () => {
    await page.close();
    const guarded = await serveLife(() => true);
    page = await browser.newPage();
    await page.goto(`${guarded.origin}/guarded`);
    await act('login');
    const isKnown = ({ access = [] }: Report) => access.some(({ policy }) => policy?.trustedTypes === true);
    const report = await waitForReport(browser, guarded.site, isKnown);
    await guarded.stop();
    const policy = { scripts: 'listed', trustedTypes: true };
    expect(report.access).toMatchObject([{ origin: guarded.origin, scripts: [guarded.origin], policy, pages: [] }]);
  });

  it('is not looked for in a page that is not watched', async () => {
    await browser.send('site/pause', { site: site.site, paused: true });
    const tabId = await tabIdOf(browser, page);
    expect(await browser.send('site/logged-out', { tabId })).toEqual({
      ok: false,
      reason: { key: 'logged_out_not_watched', values: [] },
    });
  });
});

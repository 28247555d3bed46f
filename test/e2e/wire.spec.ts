import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sighting } from '@/utils/model/ledger';
import type { Report } from '@/utils/model/report';
import type { SurfaceId } from '@/utils/model/surface';
import type { DrivenBrowser } from '@/utils/observe/node/browser/driven-browser';
import { FAMILIES, launchBuild } from './harness/browsers';
import { fingerprinter } from './harness/fingerprints';
import { waitForReport } from './harness/reports';
import type { Site } from './sites/serve-site';
import { jwt, opaque } from './sites/tokens';
import { type Echo, serveEcho } from './sites/wire/echo';
import { serveWire } from './sites/wire/site';

const PATIENCE = 12_000;

describe.each(FAMILIES)('what passes by on the wire in %s', (family) => {
  let site: Site;
  let echo: Echo;
  let browser: DrivenBrowser;
  let page: Page;
  let nameOf: (value: string) => string;
  beforeAll(async () => {
    browser = await launchBuild(family, { hosts: ['*://*/*'] });
    echo = await serveEcho();
    const first = await serveWire();
    page = await browser.newPage();
    await page.goto(`${first.origin}/empty`);
    await waitForReport(browser, first.site, ({ requestsWatched }) => requestsWatched > 0);
    nameOf = await fingerprinter(browser);
    await page.close();
    await first.stop();
  });
  afterAll(async () => {
    await browser.close();
    await echo.stop();
  });
  beforeEach(async () => {
    site = await serveWire();
    page = await browser.newPage();
    await page.goto(`${site.origin}/`);
  });
  afterEach(async () => {
    await page.close();
    await site.stop();
  });

  /** Calls a function of the page. */
  const call = (name: string, ...args: unknown[]): Promise<unknown> =>
    page.evaluate(
      (name, args) => (globalThis as unknown as Record<string, (...args: unknown[]) => unknown>)[name]?.(...args),
      name,
      args,
    );
  const placesOf = ({ sightings }: Report, value: string) =>
    sightings.filter(({ fingerprint }) => fingerprint === nameOf(value));
  async function seen(value: string, surface: SurfaceId): Promise<readonly Sighting[]> {
    const isThere = (report: Report) => placesOf(report, value).some((place) => place.surface === surface);
    const report = await waitForReport(browser, site.site, isThere, PATIENCE);
    return placesOf(report, value).filter((place) => place.surface === surface);
  }
  async function used(value: string) {
    const isSent = ({ uses }: Report) => uses.some(({ fingerprint }) => fingerprint === nameOf(value));
    const { uses } = await waitForReport(browser, site.site, isSent, PATIENCE);
    return uses.filter(({ fingerprint }) => fingerprint === nameOf(value));
  }
  const once = (surface: SurfaceId, key: string, path: string) => ({
    origin: site.origin,
    surface,
    key,
    path,
    witness: 'page',
    count: 1,
  });

  it.each(['json', 'text', 'arrayBuffer', 'blob'])('tells where a token is born: an answer read as %s', async (how) => {
    const token = jwt();
    await call('login', token, how);
    const places = await seen(token, 'response-body');
    expect(places).toEqual([
      expect.objectContaining(once('response-body', `${site.origin}/oauth/token`, '$.access_token')),
    ]);
    expect(places[0]?.writer?.url).toBe(`${site.origin}/`);
  });

  it.each(['', 'json', 'arraybuffer'])('tells of an answer to XMLHttpRequest of type "%s"', async (type) => {
    const token = jwt();
    const got = await call('loginByXhr', token, type);
    expect(String(got)).toContain(type === 'arraybuffer' ? '{}' : token);
    expect(await seen(token, 'response-body')).toEqual([
      expect.objectContaining(once('response-body', `${site.origin}/oauth/token`, '$.access_token')),
    ]);
  });

  it('tells of bodies that scripts send, each as a use and once', async () => {
    const [text, form, made, beacon, fields] = [jwt(), jwt(), jwt(), jwt(), jwt()];
    const body = (token: string) => JSON.stringify({ id_token: token });
    expect(await call('post', '/api/text', body(text))).toBe(String(body(text).length));
    await call('postForm', '/api/form', { grant_type: 'refresh_token', refresh_token: form });
    await call('postRequest', '/api/made', body(made));
    await call('beacon', '/api/beacon', body(beacon));
    await call('postByXhr', '/api/fields', { client_assertion: fields });
    for (const [token, method, template, name] of [
      [text, 'POST', '/api/text', '$.id_token'],
      [form, 'POST', '/api/form', 'form → refresh_token'],
      [made, 'POST', '/api/made', '$.id_token'],
      [beacon, 'POST', '/api/beacon', '$.id_token'],
      [fields, 'PUT', '/api/fields', 'form → client_assertion'],
    ] as const) {
      const sent = { channel: 'body', method, template, name, destination: site.origin, witness: 'page', count: 1 };
      expect(await used(token)).toEqual([expect.objectContaining(sent)]);
      expect(await seen(token, 'request-body')).toEqual([
        expect.objectContaining(once('request-body', `${method} ${site.origin}${template}`, name)),
      ]);
    }
  });

  it('knows a token without form in a body once a header has proven it, and keeps no password', async () => {
    const [token, password] = [opaque(), opaque()];
    await call('post', '/api/login', JSON.stringify({ user: 'robin', password }));
    await call('post', '/api/me', 'x', { authorization: `Bearer ${token}` });
    await used(token);
    await call('post', `${site.localhost}/api/collect`, JSON.stringify({ dump: [token] }));
    const report = await waitForReport(
      browser,
      site.site,
      ({ uses }) => uses.some(({ fingerprint, channel }) => fingerprint === nameOf(token) && channel === 'body'),
      PATIENCE,
    );
    expect(report.findings).toContainEqual(
      expect.objectContaining({ rule: 'token-sent-to-third-party', sink: site.localhost, tokens: [nameOf(token)] }),
    );
    expect(JSON.stringify(report)).not.toContain(nameOf(password));
  });

  it('tells of a socket, both ways', async () => {
    const token = jwt();
    const text = JSON.stringify({ type: 'hello', access_token: token });
    expect(await call('talk', `${echo.url}/feed?room=1`, text)).toBe(text);
    expect(echo.heard).toContain(text);
    const [use] = await used(token);
    expect(use).toMatchObject({
      channel: 'socket',
      method: 'SEND',
      destination: echo.url,
      template: '/feed',
      count: 1,
    });
    expect(await seen(token, 'web-socket')).toEqual([
      expect.objectContaining(once('web-socket', `${echo.url}/feed`, '$.access_token')),
    ]);
  });

  it('tells of an event stream, whatever the name of the event', async () => {
    const token = jwt();
    expect(await call('follow', token)).toContain(token);
    expect(await seen(token, 'event-stream')).toEqual([
      expect.objectContaining(once('event-stream', `${site.origin}/events`, '$.access_token')),
    ]);
  });

  it('tells of messages between windows, ports and channels', async () => {
    const [posted, port, channel] = [jwt(), jwt(), jwt()];
    expect(await call('tellSelf', posted, true)).toBe(posted);
    expect(await call('tellPort', port)).toBe(port);
    expect(await call('tellChannel', channel)).toBe(channel);
    expect(await seen(posted, 'post-message')).toEqual([
      expect.objectContaining(once('post-message', site.origin, '$.session.access_token')),
    ]);
    expect(await seen(port, 'message-channel')).toEqual([
      expect.objectContaining(once('message-channel', 'port', '$.access_token')),
    ]);
    expect(await seen(channel, 'broadcast-channel')).toEqual([
      expect.objectContaining(once('broadcast-channel', 'auth-sync', '$.access_token')),
    ]);
  });

  it('tells of a message whose sender the page does not look at', async () => {
    const [own, framed] = [jwt(), jwt()];
    expect(await call('tellSelf', own, false)).toBe(own);
    const [ours] = await seen(own, 'post-message');
    expect(ours).toMatchObject(once('post-message', `${site.origin} (unchecked)`, '$.session.access_token'));
    // The page reads the source of this one.
    expect(await call('tellFromFrame', framed, site.localhost)).toEqual([`access_token=${framed}`, true]);
    expect((await seen(framed, 'post-message')).map(({ key }) => key)).toEqual([site.localhost]);
    const { findings } = await waitForReport(
      browser,
      site.site,
      ({ findings }) => findings.some(({ rule }) => rule === 'token-from-unchecked-message'),
      PATIENCE,
    );
    const found = findings.filter(({ rule }) => rule === 'token-from-unchecked-message');
    expect(found.map(({ tokens, count }) => [tokens, count])).toEqual([[[nameOf(own)], 1]]);
  });

  it('tells of what is printed', async () => {
    const [token, failed] = [jwt(), jwt()];
    await call('tellConsole', token);
    await call('tellConsoleOfError', failed);
    expect(await seen(token, 'console')).toEqual([expect.objectContaining(once('console', 'log', ''))]);
    expect(await seen(failed, 'console')).toEqual([expect.objectContaining(once('console', 'error', ''))]);
    const { findings } = await waitForReport(
      browser,
      site.site,
      ({ findings }) => findings.filter(({ rule }) => rule === 'token-in-console').length === 2,
      PATIENCE,
    );
    expect(findings.filter(({ rule }) => rule === 'token-in-console').map(({ severity }) => severity)).toEqual([
      'low',
      'low',
    ]);
  });

  it('says what was inspected, and what not', async () => {
    const rows = async (isEnough: (states: Record<string, string>) => boolean) => {
      const stateOf = ({ coverage }: Report) =>
        Object.fromEntries(coverage.map(({ surface, state, reason }) => [surface, `${state} ${reason?.key ?? ''}`]));
      return stateOf(await waitForReport(browser, site.site, (report) => isEnough(stateOf(report)), PATIENCE));
    };
    const first = await rows((states) => states.console === 'inspected ');
    for (const surface of ['request-body', 'response-body', 'web-socket', 'event-stream'])
      expect(first[surface]).toBe('inspected ');
    expect(first['post-message']).toBe('partly coverage_messages_received');
    await call('tellConsoleOfObject');
    await call('readStream');
    const second = await rows((states) => states['response-body'] !== 'inspected ');
    expect(second['response-body']).toBe('partly coverage_unseen_kind');
    expect(second.console).toBe('partly coverage_unseen_object');
    expect(await call('startWorker')).toBe(true);
    const third = await rows((states) => states['web-socket'] !== 'inspected ');
    expect(third['web-socket']).toBe('partly coverage_unseen_worker');
    expect(third['post-message']).toBe('partly coverage_messages_received');
  });
});

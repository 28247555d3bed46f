import { mkdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageMessage } from '../../utils/model/page-message';
import { startChromium } from '../../utils/observe/node/browser/chromium';
import { findBrowser } from '../../utils/observe/node/browser/find-browser';
import { startFirefox } from '../../utils/observe/node/browser/firefox';
import type { RunningBrowser } from '../../utils/observe/node/browser/running-browser';
import { temporaryFolder } from '../../utils/observe/node/browser/temporary-folder';
import { MAX_TEXT } from '../../utils/observe/page/limits';
import { buildHooksExtension } from './page-hooks/build-extension';

interface Heard {
  readonly connections: number;
  readonly heard: readonly PageMessage[];
}

interface PageWindow {
  inspectHooked(): Promise<string>;
  runHostile(): Promise<string>;
  eventsSeen: string[];
}

const PAGES = path.join(import.meta.dirname, 'page-hooks/pages');
const SANDBOXED = '<script>try { localStorage } catch (e) { fetch("/ok?sandboxed") }</script>';

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').split('?')[0];
    const file = name === '/' ? 'index.html' : name?.endsWith('.js') ? name.slice(1) : undefined;
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', file?.endsWith('.js') ? 'text/javascript' : 'text/html');
    response.end(file ? readFileSync(path.join(PAGES, file)) : name === '/frame' ? SANDBOXED : 'ok');
  });
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}

/** What the bridge has heard, once `isEnough` of it is there. */
async function heardBy(page: Pick<Page, 'evaluate'>, isEnough: (messages: readonly PageMessage[]) => boolean) {
  let last: Heard = { connections: 0, heard: [] };
  for (let tries = 0; tries < 100; tries += 1) {
    const text = await page.evaluate(() => {
      window.dispatchEvent(new Event('test:dump'));
      return document.documentElement.getAttribute('data-heard');
    });
    last = JSON.parse(text ?? '{"connections":0,"heard":[]}') as Heard;
    if (isEnough(last.heard)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return last;
}

const withoutStack = (message: PageMessage) =>
  message[0] === 'storage' || message[0] === 'request' || message[0] === 'read' ? message.slice(0, -1) : message;
const stackOf = (message: PageMessage | undefined) => String(message?.at(-1));

describe.each([
  ['chromium', 'bridge-first'],
  ['chromium', 'page-first'],
  ['firefox', 'bridge-first'],
  ['firefox', 'page-first'],
] as const)('page hooks in %s, %s', (family, order) => {
  const folder = temporaryFolder('tokenwitness-hooks-');
  let server: Server;
  let running: RunningBrowser;
  let hooked: string;
  let plain: string;

  const open = async (url: string) => {
    const page = await running.browser.newPage();
    await page.goto(url);
    return page;
  };

  beforeAll(async () => {
    const extensionDir = path.join(folder.dir, 'extension');
    const profileDir = path.join(folder.dir, 'profile');
    mkdirSync(extensionDir);
    mkdirSync(profileDir);
    await buildHooksExtension(extensionDir, order);
    server = await serve();
    const { port } = server.address() as AddressInfo;
    hooked = `http://127.0.0.1:${port}/`;
    plain = `http://localhost:${port}/`;
    running = await (family === 'firefox' ? startFirefox : startChromium)({
      executablePath: findBrowser(family),
      extensionDir,
      profileDir,
      headed: false,
      loopbackOnly: true,
    });
  });

  afterAll(async () => {
    await running?.browser.close();
    server?.close();
    await folder.remove();
  });

  it('connects once and names script, line and column of the first line the page runs', async () => {
    const page = await open(hooked);
    const { connections, heard } = await heardBy(page, (messages) => messages.length > 0);
    expect(connections).toBe(1);
    expect(withoutStack(heard[0] as PageMessage)).toEqual([
      'storage',
      'local-storage',
      'set',
      'first',
      'what-the-first-line-wrote',
    ]);
    expect(stackOf(heard[0])).toContain(`${hooked}:12:16`);
  });

  it('shows the page the same functions, results, errors, reads and order of microtasks as without hooks', async () => {
    const [withHooks, without] = [await open(hooked), await open(plain)];
    const inspect = (page: Page) => page.evaluate(() => (window as unknown as PageWindow).inspectHooked());
    const [seen, expected] = [await inspect(withHooks), (await inspect(without)).replaceAll('localhost', '127.0.0.1')];
    expect(JSON.parse(seen)).toEqual(JSON.parse(expected));
    const { heard } = await heardBy(withHooks, (messages) =>
      messages.some((message) => message[4] === 'written-once-more'),
    );
    expect(heard.filter((message) => message[0] === 'fault')).toEqual([]);
    expect(heard.map(withoutStack)).toEqual(
      expect.arrayContaining([
        ['storage', 'local-storage', 'set', 'plain', 'a-plain-value-of-the-page'],
        ['navigation', `${hooked}?moved`],
        ['request', 'beacon', 'POST', `${hooked}beacon`, []],
        ['storage', 'cache-storage', 'set', `/${hooked}ok`, ''],
        ['storage', 'indexed-db', 'set', 'hooked/s/', ''],
        ['storage', 'indexed-db', 'set', 'hooked/s/9', ''],
        ['request', 'fetch', 'POST', `${hooked}ok`, expect.arrayContaining([['x-e', 'f']])],
        ['request', 'fetch', 'POST', `${hooked}ok`, [['x-g', 'h']]],
        ['storage', 'local-storage', 'set', 'plain', 'written-once-again'],
      ]),
    );
    const again = heard.find((message) => message[4] === 'written-once-again');
    expect(stackOf(again)).toContain(`${hooked}fidelity.js:`);
  });

  it('still reports on a page that has replaced everything it can, and uses none of it', async () => {
    const [withHooks, without] = [await open(hooked), await open(plain)];
    const run = (page: Page) => page.evaluate(() => (window as unknown as PageWindow).runHostile());
    const [seen, expected] = [await run(withHooks), await run(without)];
    expect(seen).toEqual(expected);
    const { heard } = await heardBy(withHooks, (messages) => messages.some((message) => message[1] === 'xhr'));
    expect(heard.map(withoutStack)).toEqual([
      ['storage', 'local-storage', 'set', 'first', 'what-the-first-line-wrote'],
      ['storage', 'local-storage', 'set', 'hostile', 'a-hostile-local-value'],
      ['storage', 'session-storage', 'set', 'hostile', 'a-hostile-session-value'],
      ['blank', 'session-storage'],
      ['storage', 'local-storage', 'set', 'long', 'a-long-value-of-it '.repeat(30_000).slice(0, MAX_TEXT)],
      ['storage', 'local-storage', 'remove', 'hostile', ''],
      ['storage', 'session-storage', 'clear', '', ''],
      ['navigation', `${hooked}?hostile`],
      ['request', 'beacon', 'POST', `${hooked}ok?beacon`, []],
      ['request', 'fetch', 'GET', `${hooked}ok?plain`, [['x-plain', 'zero']]],
      ['request', 'fetch', 'GET', `${hooked}ok?headers`, [['x-headers', 'one']]],
      ['request', 'fetch', 'POST', `${hooked}ok?request`, expect.arrayContaining([['x-request', 'two']])],
      ['request', 'xhr', 'POST', `${hooked}ok?xhr`, [['x-xhr', 'three']]],
    ]);
    for (const message of heard) if (message[0] === 'request') expect(stackOf(message)).toContain('hostile.js:');
  });

  it('tells of reads one by one at first and then each time their number has doubled, with the line that read', async () => {
    const page = await open(hooked);
    await page.evaluate(() => {
      sessionStorage.setItem('read', 'what-is-read-again-and-again');
      sessionStorage.setItem('short', 'dark');
      sessionStorage.setItem('words', 'a long text, in which no token can be');
      for (let index = 0; index < 20; index += 1) sessionStorage.getItem('read');
      for (const key of ['short', 'words', 'nothing', '__proto__']) sessionStorage.getItem(key);
      localStorage.getItem('first');
    });
    const { heard } = await heardBy(page, (messages) =>
      messages.some((one) => one[0] === 'read' && one[2] === 'first'),
    );
    const reads = heard.filter((message) => message[0] === 'read');
    expect(reads.map((message) => message.slice(1, -1))).toEqual([
      ...[1, 1, 1, 1, 4, 8].map((count) => ['session-storage', 'read', count]),
      ['local-storage', 'first', 1],
    ]);
    for (const message of reads) expect(stackOf(message)).toMatch(/:\d+:\d+/);
  });

  it('gives no port and no answer to handshake events that the page forges', async () => {
    const page = await open(hooked);
    const offers = await page.evaluate(async () => {
      const names: string[] = [];
      const native = EventTarget.prototype.dispatchEvent;
      EventTarget.prototype.dispatchEvent = function (event) {
        names.push(event.type);
        return native.call(this, event);
      };
      const channel = new MessageChannel();
      addEventListener('stolen', () => names.push('offered to the page'), true);
      native.call(window, new Event('tokenwitness:ask'));
      native.call(window, new MessageEvent('tokenwitness:hello', { lastEventId: 'stolen' }));
      native.call(window, new MessageEvent('tokenwitness:ask', { ports: [channel.port2] }));
      channel.port1.postMessage(['navigation', 'https://forged.invalid/']);
      await new Promise((resolve) => setTimeout(resolve, 100));
      // The page hears its own three and nothing in answer.
      return {
        names,
        seen: (window as unknown as PageWindow).eventsSeen.filter((name) => name.startsWith('tokenwitness:hello')),
      };
    });
    expect(offers.names).toEqual([]);
    expect(offers.seen.filter((name) => !name.endsWith('stolen') && name !== 'tokenwitness:hello')).toEqual([]);
    const { connections, heard } = await heardBy(page, (messages) => messages.length > 0);
    expect(connections).toBe(1);
    // Among the messages of the page's own channels it is heard, as text.
    expect(JSON.stringify(heard.filter(([kind]) => kind !== 'text'))).not.toContain('forged');
  });

  it('hears frames without an address and stays quiet where storage is forbidden', async () => {
    const page = await open(hooked);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.evaluate(async () => {
      const loaded: Promise<unknown>[] = [];
      for (const [name, value, sandbox] of [
        ['srcdoc', '<script>sessionStorage.setItem("inner", "what-the-srcdoc-wrote")</script>', null],
        ['src', '/frame', 'allow-scripts'],
      ] as const) {
        const frame = document.createElement('iframe');
        frame.setAttribute(name, value);
        if (sandbox) frame.setAttribute('sandbox', sandbox);
        loaded.push(new Promise((resolve) => frame.addEventListener('load', resolve)));
        document.documentElement.append(frame);
      }
      await Promise.all(loaded);
    });
    const [srcdoc, sandboxed] = page.frames().slice(1);
    const inner = srcdoc && (await heardBy(srcdoc, (messages) => messages.length > 0));
    expect(inner?.heard.map(withoutStack)).toEqual([
      ['storage', 'session-storage', 'set', 'inner', 'what-the-srcdoc-wrote'],
    ]);
    const closed = sandboxed && (await heardBy(sandboxed, (messages) => messages.length > 0));
    expect(closed?.heard.map(withoutStack)).toEqual([['request', 'fetch', 'GET', `${hooked}ok?sandboxed`, []]]);
    expect(errors).toEqual([]);
  });

  it('bounds a flood, tells how much it dropped, and hears the page again afterwards', async () => {
    const page = await open(hooked);
    await page.evaluate(async () => {
      for (let index = 0; index < 10_000; index += 1) sessionStorage.setItem('flood', `flood-of-values-${index}`);
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      sessionStorage.setItem('flood', 'the-flood-is-over');
    });
    const { heard } = await heardBy(page, (messages) => messages.some((message) => message[4] === 'the-flood-is-over'));
    const told = heard.filter((message) => message[0] === 'storage').length;
    const dropped = heard.reduce((sum, message) => sum + (message[0] === 'dropped' ? message[1] : 0), 0);
    expect(told + dropped).toBe(10_002);
    expect(dropped).toBeGreaterThan(0);
  });
});

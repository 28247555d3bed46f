import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../utils/observe/node/browser/find-browser';
import type { Bench } from './page';
import type { Large, RealmResult, SliceResult } from './realm';
import type { Sample } from './sample';

export interface ChromiumResult {
  readonly version: string;
  readonly page: RealmResult;
  readonly worker: RealmResult;
  /** One for each of the stores asked for. */
  readonly slices: readonly SliceResult[];
}

const LONGEST_RUN = 1_200_000;

/** The lanes in a page and in a worker of an installed Chromium, off the network. Throws `BrowserNotFound`. */
export async function inChromium(
  bundles: string,
  sample: Sample<Buffer>,
  rounds: number,
  stores: readonly Large[],
): Promise<ChromiumResult> {
  const executablePath = findBrowser('chromium');
  const server = await serve(bundles, sample);
  try {
    const browser = await puppeteer.launch({
      executablePath,
      headless: true,
      pipe: true,
      protocolTimeout: LONGEST_RUN,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // The sandbox refuses to start for root.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ],
    });
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.waitForFunction('"bench" in globalThis');
      type Here = { bench: Bench };
      const inPage = await page.evaluate((n) => (globalThis as unknown as Here).bench.realm(n), rounds);
      const slices: SliceResult[] = [];
      for (const store of stores)
        slices.push(await page.evaluate((large) => (globalThis as unknown as Here).bench.slices(large), store));
      const worker = await page.evaluate((n) => (globalThis as unknown as Here).bench.inWorker(n), rounds);
      return { version: await browser.version(), page: inPage, worker: worker as RealmResult, slices };
    } finally {
      await browser.close();
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function serve(bundles: string, sample: Sample<Buffer>): Promise<Server> {
  const whole = Buffer.concat([...sample.bundles, ...sample.data]);
  const lengthsOf = (texts: readonly Buffer[]) => texts.map(({ length }) => length);
  const lengths = JSON.stringify({ bundles: lengthsOf(sample.bundles), data: lengthsOf(sample.data) });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    // Isolation gives the page a clock of 5 microseconds instead of 100.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    if (pathname === '/sample.bin') return response.end(whole);
    if (pathname === '/sample.json') return response.end(lengths);
    if (/^\/[\w.-]{1,80}\.js$/.test(pathname)) {
      response.setHeader('content-type', 'text/javascript');
      return response.end(readFileSync(path.join(bundles, pathname.slice(1))));
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return response.end('<!doctype html><title>bench</title><script type="module" src="/page.js"></script>');
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

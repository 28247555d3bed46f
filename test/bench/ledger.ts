import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../utils/observe/node/browser/find-browser';
import { CACHE } from '../corpus/corpus';
import { atMost, plain, shown, table } from './figure';
import { median } from './lanes';
import type { LedgerBench } from './ledger-page';

// `npm run bench:ledger [-- uses]`: a ledger of a million uses, each with its answer, in an installed Chromium.

const USES = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 1_000_000);
const PART = Math.max(1_000, Math.round(USES / 10));
type Here = { bench: LedgerBench };

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (!/^\/[\w.-]{1,80}\.js$/.test(pathname)) {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>ledger</title><script type="module" src="/ledger-page.js"></script>');
    return;
  }
  response.setHeader('content-type', 'text/javascript');
  response.end(readFileSync(path.join(CACHE, 'bench', pathname.slice(1))));
}).listen(0, '127.0.0.1');

const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium'),
  headless: true,
  pipe: true,
  protocolTimeout: 3_600_000,
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--enable-precise-memory-info',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ],
});
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction('"bench" in globalThis');
  const parts = [];
  for (let from = 0; from < USES; from += PART) {
    const args = [from, Math.min(PART, USES - from), USES] as const;
    const part = await page.evaluate((...of) => (globalThis as unknown as Here).bench.meanwhile(...of), ...args);
    console.log(`${from + part.uses} uses: ${plain(part.uses / part.seconds)} a second`);
    parts.push(part);
  }
  const { times, bytes, heap } = await page.evaluate(() => (globalThis as unknown as Here).bench.queries());
  const seconds = parts.reduce((sum, part) => sum + part.seconds, 0);
  const [first, last] = [parts[0], parts.at(-1)].map((part) => (part ? part.uses / part.seconds : 0));
  const looks = parts.flatMap((part) => part.looks);
  console.log(
    `\n${table([
      shown('uses with their answers appended a second', plain(USES / seconds)),
      atMost('how many times faster the first tenth was than the last', (first ?? 0) / (last ?? 1), 1.5),
      shown('the newest 100 entries, looked for meanwhile: median, milliseconds', plain(median(looks))),
      shown('the same, slowest', plain(Math.max(...looks))),
      atMost(
        'long tasks of the page meanwhile',
        parts.reduce((sum, part) => sum + part.longTasks, 0),
        0,
      ),
      ...Object.entries(times).map(([name, time]) => shown(`${name}, milliseconds`, plain(time))),
      shown('megabytes on disk', plain(bytes / 1e6)),
      shown('bytes for a use with its answer', plain(bytes / USES)),
      shown('megabytes of memory after all', plain(heap / 1e6)),
    ])}\n`,
  );
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}

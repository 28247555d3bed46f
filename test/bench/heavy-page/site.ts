import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { ROOT } from '../../corpus/corpus';

const MODULES = 300;
const ITEMS = 1_500;
/** Scripts of real apps, as npm has installed them for the tests. */
const REAL: Readonly<Record<string, string>> = {
  '/vendor.js': 'node_modules/@node-red/editor-client/public/vendor/vendor.js',
  '/editor.js': 'node_modules/@node-red/editor-client/public/red/red.min.js',
  '/axe.js': 'node_modules/axe-core/axe.min.js',
  '/preact.mjs': 'node_modules/preact/dist/preact.mjs',
  '/app.js': 'test/bench/heavy-page/app.js',
};

export interface HeavySite {
  readonly port: number;
  stop(): void;
}

/** A heavy single-page app on a free port of every loopback address: 2.5 MB of scripts, 300 modules, 1 MB of inline JSON. */
export async function serveHeavy(): Promise<HeavySite> {
  const files = new Map(Object.entries(REAL).map(([url, file]) => [url, readFileSync(path.join(ROOT, file))]));
  for (let index = 0; index < MODULES; index += 1) files.set(`/module/${index}.js`, Buffer.from(moduleText(index)));
  files.set('/', Buffer.from(pageText()));
  const answer = JSON.stringify({ ok: true, items: items(40) });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    response.setHeader('cache-control', 'no-store');
    // Isolation gives the page a clock of 5 microseconds instead of 100.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    const file = files.get(pathname);
    response.setHeader('content-type', pathname === '/' ? 'text/html; charset=utf-8' : 'text/javascript');
    if (file) return response.end(file);
    response.setHeader('content-type', 'application/json');
    response.end(pathname === '/api/small' ? '{"ok":true}' : answer);
  });
  await once(server.listen(0, '0.0.0.0'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A tree of modules; each makes some objects of its own and knows how many lie below it. */
function moduleText(index: number): string {
  const children = [2 * index + 1, 2 * index + 2].filter((child) => child < MODULES);
  const rows = Array.from({ length: 40 }, (_, row) => `  { id: 'm${index}-${row}', weight: ${row} * ${index + 1} },`);
  return [
    ...children.map((child) => `import { count as c${child} } from '/module/${child}.js';`),
    'const rows = [',
    ...rows,
    '];',
    `export const count = 1${children.map((child) => ` + c${child}`).join('')};`,
    'export const byId = new Map(rows.map((row) => [row.id, Object.freeze({ ...row })]));',
    'export const total = [...byId.values()].reduce((sum, { weight }) => sum + weight, 0);',
  ].join('\n');
}

function pageText(): string {
  const state = JSON.stringify({ version: 3, items: items(ITEMS) });
  const scripts = ['/vendor.js', '/editor.js', '/axe.js'].map((src) => `<script defer src="${src}"></script>`);
  return `<!doctype html><meta charset="utf-8"><title>heavy</title><div id="app"></div>
<script type="application/json" id="state">${state}</script>
${scripts.join('\n')}
<script type="module" src="/app.js"></script>`;
}

const items = (count: number) =>
  Array.from({ length: count }, (_, id) => ({
    id,
    name: `Item number ${id}`,
    at: 1_790_000_000 + 60 * id,
    tags: ['new', 'sale', `group-${id % 17}`],
    text: `What item ${id} is good for, told at some length. `.repeat(9),
  }));

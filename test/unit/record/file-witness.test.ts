import { beforeEach, describe, expect, it } from 'vitest';
import { lies } from '@/utils/assess/example';
import type { MemoryStore } from '@/utils/ledger/memory-store';
import { sampleChecked } from '@/utils/lib/sample-checked';
import type { Sighting } from '@/utils/model/ledger';
import type { ScriptLoaded } from '@/utils/observe/worker/surfaces/script';
import type { Scope } from '@/utils/platform/scope';
import { fileRows } from '@/utils/record/file-coverage';
import { memory, naming } from './sources';
import { worker } from './worker-api';

// Behind the extension API, which it looks for when it loads.
const { FileWitness } = await import('@/utils/record/file-witness');
const { watchOwnRequests } = await import('@/utils/observe/worker/own-requests');

const APP = 'https://app.example.com';
const SHOP = 'https://www.shop.test';
const CDN = 'https://cdn.vendor.test/lib.js';
const secret = (seed: number) => sampleChecked('ghp_', 30, undefined, undefined, seed);

let ledger: MemoryStore;
const granted = new Set<string>();
const paused = new Set<string>();
const failures: unknown[] = [];

function start() {
  const scope = {
    granted: (url: string) => granted.has(new URL(url).origin),
    watches: (url: string) => granted.has(new URL(url).origin) && !paused.has(url),
  } as unknown as Scope;
  return new FileWitness({
    scope,
    ready: async () => {},
    store: async () => ledger,
    naming: async () => naming,
    session: Promise.resolve('session'),
    changed: () => {},
    failed: (error) => failures.push(error),
  });
}

const load = (url: string, changes: Partial<ScriptLoaded> = {}): ScriptLoaded => ({
  url,
  initiator: APP,
  version: 'etag "1"',
  tabId: 3,
  incognito: undefined,
  ...changes,
});

const script = `${APP}/app.js`;
const asked = () => worker.asked.map(({ url }) => url);
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

async function loading(files: InstanceType<typeof FileWitness>, ...loads: readonly ScriptLoaded[]): Promise<void> {
  for (const one of loads) files.loaded(one);
  await files.settled(5_000);
}

const rowOf = async (files: InstanceType<typeof FileWitness>, surface: string, name = 'example.com') =>
  fileRows(await files.state(), name, { granted: true, loaded: true, sees: () => true }).find(
    (row) => row.surface === surface,
  );

beforeEach(() => {
  worker.session = {};
  worker.servers.clear();
  worker.asked.length = 0;
  worker.incognitoTabs.clear();
  failures.length = 0;
  paused.clear();
  granted.clear();
  for (const origin of [APP, SHOP, 'https://cdn.vendor.test']) granted.add(origin);
  ledger = memory();
  watchOwnRequests();
});

describe('FileWitness', () => {
  it('reads a script once, and again when there is another version of it', async () => {
    worker.servers.set(script, { body: `let key = '${secret(1)}';` });
    const files = start();
    await loading(files, load(script), load(script));
    await loading(files, load(script));
    expect(asked()).toEqual([script]);
    worker.servers.set(script, { body: `let other = '${secret(2)}';` });
    await loading(files, load(script, { version: 'etag "2"' }));
    expect(asked()).toEqual([script, script]);
    const { sightings } = await ledger.site('example.com');
    expect(sightings.map(({ path, removedAt, count }) => [path, removedAt !== null, count])).toEqual(
      expect.arrayContaining([
        ['1:12', true, 1],
        ['1:14', false, 1],
      ]),
    );
    expect(failures).toEqual([]);
  });

  it('writes nothing down anew where another version has the same text, and takes its map for the same', async () => {
    worker.servers.set(script, { body: `let key = '${secret(1)}'; //# sourceMappingURL=app.map` });
    worker.servers.set(`${APP}/app.map`, { body: JSON.stringify({ version: 3, sources: [], mappings: '' }) });
    const files = start();
    await loading(files, load(script));
    await loading(files, load(script, { version: 'etag "2"' }));
    expect(asked()).toEqual([script, `${APP}/app.map`, script]);
    expect((await ledger.site('example.com')).sightings.map(({ count }) => count)).toEqual([1]);
    await loading(files, load(script, { initiator: SHOP, version: 'etag "3"' }));
    expect((await ledger.site('shop.test')).sightings).toHaveLength(1);
  });

  it('takes a page of which nobody saw where it lies for a public one', async () => {
    const near = { body: `let key = '${secret(1)}';`, address: '10.0.0.7' };
    worker.servers.set(script, near);
    await loading(start(), load(script));
    expect((await ledger.site('example.com')).sightings).toEqual([]);
    const files = start();
    files.framed({ url: `${APP}/`, address: '10.0.0.1', headers: null, tabId: 3, incognito: undefined });
    await loading(files, load(script, { version: 'etag "2"' }));
    expect((await ledger.site('example.com')).sightings).toHaveLength(1);
  });

  it('asks once for a script of two sites, and writes it down for both', async () => {
    worker.servers.set(CDN, { body: `let key = '${secret(1)}'; //# sourceMappingURL=lib.map` });
    worker.servers.set('https://cdn.vendor.test/lib.map', {
      body: JSON.stringify({ version: 3, sources: ['lib.ts'], sourcesContent: [`'${secret(2)}'`], mappings: '' }),
    });
    const files = start();
    await loading(files, load(CDN), load(CDN, { initiator: SHOP }));
    expect(asked()).toEqual([CDN, 'https://cdn.vendor.test/lib.map']);
    for (const site of ['example.com', 'shop.test']) {
      const places = (await ledger.site(site)).sightings.map(({ surface, key, path }) => `${surface} ${key} ${path}`);
      expect(places.toSorted(), site).toEqual(['script /lib.js 1:12', 'source-map /lib.map lib.ts:1:2']);
    }
  });

  it('takes up what was under way when the worker was stopped', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    worker.servers.set(script, { body: `let key = '${secret(1)}';`, after: promise });
    start().loaded(load(script));
    await pause();
    worker.servers.set(script, { body: `let key = '${secret(1)}';` });
    const again = start();
    again.resume();
    await again.settled(5_000);
    expect((await ledger.site('example.com')).sightings).toHaveLength(1);
    expect(await rowOf(again, 'script')).toMatchObject({ state: 'inspected' });
    resolve();
  });

  it('counts nothing twice when the worker was stopped between writing down and remembering', async () => {
    worker.servers.set(script, { body: `let key = '${secret(1)}';` });
    const first = start();
    const { promise, resolve } = Promise.withResolvers<void>();
    worker.servers.set(script, { body: `let key = '${secret(1)}';`, after: promise });
    first.loaded(load(script));
    await pause();
    const before = structuredClone(worker.session);
    resolve();
    await first.settled(5_000);
    worker.session = before;
    const again = start();
    again.resume();
    await again.settled(5_000);
    expect(asked()).toHaveLength(2);
    expect((await ledger.site('example.com')).sightings.map(({ count }) => count)).toEqual([1]);
  });

  it('gives up what never ends', async () => {
    worker.servers.set(script, { body: '', after: new Promise(() => {}) });
    for (let life = 0; life < 4; life++) {
      const files = start();
      if (life === 0) files.loaded(load(script));
      else files.resume();
      void files.settled(5_000);
      await pause();
    }
    expect(asked()).toHaveLength(3);
    expect(await rowOf(start(), 'script')).toMatchObject({
      state: 'not-inspected',
      reason: { key: 'coverage_files_failed' },
    });
  });

  it('fetches nothing for a private window, and coverage says why', async () => {
    worker.incognitoTabs.add(4);
    const files = start();
    await loading(files, load(script, { tabId: 4 }));
    expect(asked()).toEqual([]);
    expect(await rowOf(files, 'script', 'private example.com')).toMatchObject({
      state: 'not-inspected',
      reason: { key: 'coverage_files_private_window' },
    });
    expect(JSON.stringify(worker.session)).not.toContain('app.js');
    expect(await ledger.sites()).toEqual([]);
  });

  it('fetches nothing for a site that is paused or not granted, and nothing from a host that is not', async () => {
    const files = start();
    paused.add(APP);
    await loading(files, load(script));
    paused.clear();
    await loading(files, load(script, { initiator: 'https://elsewhere.test' }), load('https://elsewhere.test/a.js'));
    expect(asked()).toEqual([]);
  });

  it('counts what an opaque frame loads for the page around it, and a service worker’s script for its own site', async () => {
    worker.servers.set(CDN, { body: `let key = '${secret(1)}';` });
    granted.add('http://10.0.0.1');
    const files = start();
    await loading(files, load(CDN, { initiator: null }));
    expect(asked()).toEqual([]);
    worker.tabUrl = `${APP}/page?code=1`;
    await loading(files, load(CDN, { initiator: null }), load('http://10.0.0.1/a.js', { initiator: null }));
    await loading(files, load(script, { initiator: null, tabId: -1 }));
    worker.tabUrl = '';
    expect(asked()).toEqual([CDN, script]);
    expect((await ledger.site('example.com')).sightings.map(({ key }) => key)).toEqual(['/lib.js']);
  });

  it('leaves alone what the page could not have and what may be used once, and counts each once', async () => {
    const files = start();
    granted.add('http://192.168.1.1');
    const signed = `${APP}/a.js?X-Amz-Signature=${secret(3)}`;
    const held = `${APP}/a.js?v=${secret(4)}`;
    await loading(files, load('http://192.168.1.1/a.js', { initiator: 'http://app.example.com' }));
    await loading(files, load(signed), load(held), load(signed));
    expect(asked()).toEqual([]);
    expect(await rowOf(files, 'script')).toMatchObject({
      state: 'not-inspected',
      reason: { key: 'coverage_files_one_time', values: ['0', '2'] },
    });
    expect(JSON.stringify(worker.session)).not.toContain(secret(3));
  });

  it('keeps no raw value in the session', async () => {
    worker.servers.set(script, { body: `let key = '${secret(1)}'; //# sourceMappingURL=a.map?sig=${secret(2)}` });
    await loading(start(), load(script));
    expect(asked()).toEqual([script]);
    expect(JSON.stringify(worker.session)).not.toContain(secret(2));
    expect(JSON.stringify(worker.session)).not.toContain(secret(1));
  });

  it('reads the manifest that a document names once, and leaves one alone whose address was redacted', async () => {
    const manifest = `${APP}/app.webmanifest`;
    worker.servers.set(manifest, { body: JSON.stringify({ key: secret(1) }) });
    const files = start();
    const page = { origin: APP, incognito: false };
    files.named({ scripts: [APP, 'https://elsewhere.test'], manifest }, page);
    files.named({ scripts: [APP], manifest }, page);
    files.named({ scripts: [], manifest: `${APP}/[sha256:x]/app.webmanifest` }, page);
    files.named({ scripts: [], manifest: 'https://not-granted.test/m' }, page);
    await files.settled(5_000);
    expect(asked()).toEqual([manifest]);
    const [sighting] = (await ledger.site('example.com')).sightings;
    expect(sighting).toMatchObject({ surface: 'web-manifest', key: '/app.webmanifest', path: '1:9' });
    expect((await files.state()).origins['example.com']).toEqual([APP, 'https://elsewhere.test']);
    expect(await rowOf(files, 'web-manifest')).toMatchObject({ state: 'partly' });
  });

  it('leads the line that wrote a value to its source, before and after the worker was stopped', async () => {
    const map = { version: 3, sources: ['src/keep.ts'], sourcesContent: ['let a;'], names: [], mappings: 'AAEG' };
    worker.servers.set(script, { body: '//# sourceMappingURL=app.js.map' });
    worker.servers.set(`${script}.map`, { body: JSON.stringify(map) });
    const wrote = (line: number, column: number): Sighting => ({
      ...lies('local-storage', `key-${line}`),
      writer: { url: script, line, column },
    });
    const files = start();
    await loading(files, load(script));
    const original = { source: 'src/keep.ts', line: 3, column: 4 };
    const told = await files.places.tell([wrote(1, 1), wrote(9, 1)]);
    expect(told.map(({ writer }) => writer?.original)).toEqual([original, undefined]);
    const [kept] = await start().places.tell([wrote(1, 1)]);
    expect(kept?.writer?.original).toEqual(original);
  });

  it('finds a file that should not be served, and that it is gone when it is', async () => {
    worker.servers.set(`${APP}/.env`, { body: `MAIL=robin\nKEY=${secret(1)}\n` });
    const files = start();
    await files.lookForServed(APP, false);
    const places = async () =>
      (await ledger.site('example.com')).sightings.map(({ key, path, removedAt }) => [key, path, removedAt !== null]);
    expect(await places()).toEqual([['/.env', '2:5', false]]);
    expect(await rowOf(files, 'well-known-file')).toMatchObject({ state: 'inspected' });
    worker.servers.clear();
    await pause();
    await files.lookForServed(APP, false);
    expect(await places()).toEqual([['/.env', '2:5', true]]);
  });

  it('is not taken in by a server that answers every address', async () => {
    const catchAll = { body: `KEY=${secret(1)}\n` };
    worker.servers.get = () => catchAll;
    try {
      await start().lookForServed(APP, false);
    } finally {
      worker.servers.get = Map.prototype.get;
    }
    expect((await ledger.site('example.com')).sightings).toEqual([]);
    expect(asked().length).toBeGreaterThan(16);
  });

  it('asks for no file that a page did not load, unless a person wants it', async () => {
    const files = start();
    await loading(files, load(script));
    expect(asked()).toEqual([script]);
    await files.lookForServed('https://elsewhere.test', false);
    await files.lookForServed(APP, true);
    expect(asked()).toEqual([script]);
  });

  it('looks again after a site was forgotten, and when other types are looked for', async () => {
    worker.servers.set(script, { body: `let key = '${secret(1)}';` });
    const files = start();
    await loading(files, load(script));
    await ledger.forget('example.com');
    await files.forget('example.com');
    await loading(files, load(script));
    expect((await ledger.site('example.com')).sightings).toHaveLength(1);
    await files.forgetLooks();
    await loading(files, load(script));
    expect(asked()).toHaveLength(3);
  });
});

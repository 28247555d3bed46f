import { beforeEach, expect, it } from 'vitest';
import type { Sender } from '@/utils/messages/server';
import type { Scope } from '@/utils/platform/scope';
import { worker } from './worker-api';

// Behind the extension API, which it looks for when it loads.
const { AccessWitness } = await import('@/utils/record/access-witness');

const APP = 'https://app.example.com';
const CDN = 'https://cdn.vendor.test';
const ANY = { scripts: 'any', trustedTypes: false } as const;
const LISTED = { scripts: 'listed', trustedTypes: false } as const;
const TYPES = { scripts: 'any', trustedTypes: true } as const;

const failures: unknown[] = [];
const start = () => {
  const scope = { ready: Promise.resolve(), watches: (url: string) => url.startsWith(APP) } as unknown as Scope;
  return new AccessWitness(scope, (error) => failures.push(error));
};
const sender = (over: Partial<Sender> = {}): Sender => ({
  tabId: 3,
  frameId: 0,
  origin: APP,
  url: `${APP}/`,
  tabUrl: `${APP}/`,
  incognito: false,
  ...over,
});
const named = { scripts: [CDN], inline: true, policy: ANY, manifest: null };
const script = { url: `${CDN}/a.js`, initiator: APP, version: '', address: null, tabId: 3, incognito: false };
const page = { url: `${APP}/`, address: null, policy: LISTED, tabId: 3, incognito: false };

beforeEach(() => {
  worker.session = {};
  failures.length = 0;
});

it('joins what documents name with what was loaded, and what header and markup allow', async () => {
  const access = start();
  access.loaded(script);
  access.framed(page);
  access.named({ ...named, scripts: [], policy: TYPES }, sender());
  await access.settled();
  expect(await access.book.of('example.com', false)).toEqual([
    { origin: APP, scripts: [APP, CDN], policy: { scripts: 'listed', trustedTypes: true }, pages: [] },
  ]);
  expect(failures).toEqual([]);
});

it('takes of several documents of an origin the weakest policy, and the pages that hold one as a frame', async () => {
  const access = start();
  access.framed({ ...page, policy: ANY });
  access.framed(page);
  access.framed({ ...page, policy: null });
  access.named(named, sender({ frameId: 7, tabUrl: 'https://shop.test/cart' }));
  await access.settled();
  expect(await access.book.of('example.com', false)).toMatchObject([{ policy: ANY, pages: ['https://shop.test'] }]);
});

it('survives the worker, keeps private windows apart, and forgets a site', async () => {
  const access = start();
  access.loaded(script);
  access.loaded({ ...script, url: `${APP}/own.js`, incognito: true });
  await access.settled();
  const { book } = start();
  expect(await book.of('example.com', false)).toMatchObject([{ scripts: [CDN] }]);
  expect(await book.of('example.com', true)).toMatchObject([{ scripts: [APP], policy: null }]);
  await book.forget('example.com');
  expect(await book.of('example.com', false)).toEqual([]);
  expect(await start().book.of('example.com', true)).toEqual([]);
});

it('keeps nothing of sites that are not watched, and no more origins than it can', async () => {
  const access = start();
  access.loaded({ ...script, initiator: 'https://other.test' });
  for (let index = 0; index < 80; index += 1) access.named({ ...named, scripts: [`https://c${index}.test`] }, sender());
  await access.settled();
  expect(await access.book.of('other.test', false)).toEqual([]);
  expect((await access.book.of('example.com', false))[0]?.scripts).toHaveLength(50);
});

import { beforeEach, expect, it } from 'vitest';
import type { Sender } from '@/utils/messages/server';
import type { Scope } from '@/utils/platform/scope';
import { worker } from './worker-api';

// Behind the extension API, which it looks for when it loads.
const { AccessWitness } = await import('@/utils/record/access-witness');

const APP = 'https://app.example.com';
const CDN = 'https://cdn.vendor.test';
const ANY = { scripts: 'any', trustedTypes: false } as const;
const csp = (value: string) => [['content-security-policy', value]] as const;

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
const named = { scripts: [CDN], unpinned: [], inline: true, policies: '', manifest: null };
const script = { url: `${CDN}/a.js`, initiator: APP, version: '', address: null, tabId: 3, incognito: false };
const page = { url: `${APP}/`, address: null, headers: csp("script-src 'self'"), tabId: 3, incognito: false };

beforeEach(() => {
  worker.session = {};
  failures.length = 0;
});

it('joins what documents name with what was loaded, and what header and markup allow', async () => {
  const access = start();
  access.loaded(script);
  access.framed(page);
  access.named({ ...named, scripts: [], policies: "require-trusted-types-for 'script'" }, sender());
  await access.settled();
  expect(await access.book.of('example.com', false)).toMatchObject([
    { origin: APP, scripts: [APP, CDN], policy: { scripts: 'listed', trustedTypes: true }, pages: [] },
  ]);
  expect(failures).toEqual([]);
});

it('takes of several documents of an origin the weakest policy, and the pages that hold one as a frame', async () => {
  const access = start();
  access.framed({ ...page, headers: [] });
  access.framed(page);
  access.framed({ ...page, headers: null });
  access.named(named, sender({ frameId: 7, tabUrl: 'https://shop.test/cart' }));
  await access.settled();
  expect(await access.book.of('example.com', false)).toMatchObject([{ policy: ANY, pages: ['https://shop.test'] }]);
});

it('tells where scripts may send, what frames and caches may do, and which scripts nobody pinned', async () => {
  const access = start();
  const headers = [
    ...csp("default-src 'self'; connect-src https://api.example.com; frame-ancestors 'self'"),
    ['strict-transport-security', 'max-age=63072000; includeSubDomains'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cache-control', 'no-store'],
  ] as const;
  access.framed({ ...page, headers });
  access.named({ ...named, unpinned: [CDN, APP], policies: "form-action 'none'" }, sender());
  access.loaded({ ...script, tabId: -1 });
  await access.settled();
  expect(await access.book.of('example.com', false)).toMatchObject([
    {
      sending: { connect: 'listed', images: 'none', forms: 'none', base: 'any' },
      guard: { framedBy: 'none', isParted: true, hsts: { maxAge: 63_072_000, subdomains: true }, isKept: false },
      foreign: [CDN],
      unpinned: [CDN],
      workers: [CDN],
    },
  ]);
});

it('keeps of answers what their headers allow, once a token went there or came from there, in whatever order', async () => {
  const access = start();
  const answer = {
    requestId: '1',
    method: 'GET',
    url: 'https://api.vendor.test/orders/4711',
    headers: [
      ['access-control-allow-origin', APP],
      ['access-control-allow-credentials', 'true'],
      ['cache-control', 'public, max-age=60'],
    ] as const,
    initiator: APP,
    type: 'xmlhttprequest',
    tabId: 3,
    incognito: false,
    at: 1,
  };
  access.answered(answer);
  access.answered({ ...answer, url: 'https://api.vendor.test/other' });
  access.carried(['https://api.vendor.test/orders/{id}']);
  access.carried(['https://api.vendor.test/later']);
  access.answered({ ...answer, url: 'https://api.vendor.test/later', headers: [['cache-control', 'no-store']] });
  await access.settled();
  expect((await access.book.of('example.com', false))[0]?.answers).toEqual([
    {
      endpoint: 'https://api.vendor.test',
      template: '/later',
      caching: 'no-store',
      sharedWith: [],
      cookies: [],
      isRead: true,
      isCallback: false,
    },
    {
      endpoint: 'https://api.vendor.test',
      template: '/orders/{id}',
      caching: 'shared',
      sharedWith: ['example.com'],
      cookies: [],
      isRead: true,
      isCallback: false,
    },
  ]);
});

it('keeps an answer that hands a cookie to shared caches before any request carried it', async () => {
  const access = start();
  const answer = {
    ...{ requestId: '1', method: 'GET', initiator: null, type: 'main_frame', tabId: 3, incognito: false, at: 1 },
    url: `${APP}/`,
  };
  const cookie = ['set-cookie', 'sid=one; Path=/; HttpOnly'] as const;
  access.answered({ ...answer, headers: [cookie, ['cache-control', 'no-store']], url: `${APP}/other` });
  access.answered({ ...answer, headers: [cookie, ['cache-control', 'public, s-maxage=60']] });
  await access.settled();
  expect((await access.book.of('example.com', false))[0]?.answers).toMatchObject([
    { template: '/', caching: 'shared', cookies: [{ name: 'sid', isShared: true }] },
  ]);
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

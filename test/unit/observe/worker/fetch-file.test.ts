import { beforeEach, describe, expect, it } from 'vitest';
import type { AddressSpace } from '@/utils/lib/address-space';
import { worker } from '../../record/worker-api';

// Behind the extension API, which it looks for when it loads.
const { fetchFile } = await import('@/utils/observe/worker/fetch-file');
const { watchOwnRequests } = await import('@/utils/observe/worker/own-requests');

const URL_OF = 'https://cdn.example.com/app.js';
const refuse = (url: string) => (url.includes('forbidden') ? ('one-time' as const) : null);
const get = (url = URL_OF, space: AddressSpace = 'public', maxBytes = 100) =>
  fetchFile(url, { refuse, space, maxBytes });

beforeEach(() => {
  worker.servers.clear();
  worker.asked.length = 0;
  watchOwnRequests();
});

describe('fetchFile', () => {
  it('asks as a stranger, and gives text, address and headers', async () => {
    worker.servers.set(URL_OF, { body: 'let a;', headers: { sourcemap: 'a.map' }, address: '93.184.216.34' });
    const fetched = await get(`${URL_OF}#part`);
    expect(fetched).toMatchObject({ ok: true, url: URL_OF, text: 'let a;', isCut: false });
    expect(fetched.ok && fetched.header('SourceMap')).toBe('a.map');
    expect(worker.asked).toHaveLength(1);
    expect(worker.asked[0]?.init).toMatchObject({
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
    });
    expect(worker.asked[0]?.init.method ?? 'GET').toBe('GET');
  });

  it('throws a body away whose address is nearer than the page', async () => {
    worker.servers.set(URL_OF, { body: 'router', address: '192.168.1.1' });
    expect(await get()).toMatchObject({ ok: false, why: 'refused' });
    expect(await get(URL_OF, 'private')).toMatchObject({ ok: true });
    worker.servers.set(URL_OF, { body: 'here', address: '::1' });
    expect(await get(URL_OF, 'private')).toMatchObject({ ok: false, why: 'refused' });
    expect(await get(URL_OF, 'loopback')).toMatchObject({ ok: true });
  });

  it('throws a body away of which nobody knows where it came from, but for this machine and hosts that are addresses', async () => {
    worker.servers.set(URL_OF, { body: 'anybody', address: null });
    expect(await get()).toEqual({ ok: false, why: 'refused', status: 200 });
    for (const [url, space] of [
      ['http://localhost:8080/a.js', 'loopback'],
      ['https://93.184.216.34/a.js', 'public'],
    ] as const) {
      worker.servers.set(url, { body: 'known', address: null });
      expect(await get(url, space), url).toMatchObject({ ok: true });
    }
    expect(await get('http://localhost:8080/a.js', 'private')).toMatchObject({ ok: false, why: 'refused' });
  });

  it('tells two requests for one address apart, however they end', async () => {
    const first = Promise.withResolvers<void>();
    worker.servers.set(URL_OF, { body: 'router', address: '192.168.1.1', after: first.promise });
    const near = get();
    worker.servers.set(URL_OF, { body: 'public', address: '93.184.216.34' });
    expect(await get()).toMatchObject({ ok: true, text: 'public' });
    first.resolve();
    expect(await near).toMatchObject({ ok: false, why: 'refused' });
    const [held, late] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    worker.servers.set(URL_OF, { body: 'public', after: held.promise });
    const far = get();
    worker.servers.set(URL_OF, { body: 'router', address: '192.168.1.1', after: late.promise });
    const other = get();
    held.resolve();
    expect(await far).toMatchObject({ ok: true, text: 'public' });
    late.resolve();
    expect(await other).toMatchObject({ ok: false, why: 'refused' });
  });

  it('judges every address that it is led to before it goes there', async () => {
    const to = 'https://other.example.com/b.js';
    worker.servers.set(URL_OF, { location: '/next.js' });
    worker.servers.set('https://cdn.example.com/next.js', { location: to });
    worker.servers.set(to, { body: 'let b;' });
    expect(await get()).toMatchObject({ ok: true, url: to, text: 'let b;' });
    worker.servers.set('https://cdn.example.com/next.js', { location: 'https://forbidden.example.com/' });
    expect(await get()).toMatchObject({ ok: false, why: 'one-time' });
    expect(worker.asked.some(({ url }) => url.includes('forbidden'))).toBe(false);
  });

  it('goes round no circle, and follows no redirect that leads nowhere', async () => {
    worker.servers.set(URL_OF, { location: URL_OF });
    expect(await get()).toMatchObject({ ok: false });
    expect(worker.asked.length).toBeLessThan(10);
    worker.servers.set(URL_OF, { location: 'http://[' });
    expect(await get()).toMatchObject({ ok: false, why: 'unserved' });
  });

  it('reads no more than it may, and says so', async () => {
    worker.servers.set(URL_OF, { body: 'x'.repeat(101) });
    expect(await get()).toMatchObject({ ok: true, isCut: true, text: 'x'.repeat(100) });
    worker.servers.set(URL_OF, { body: 'x'.repeat(100) });
    expect(await get()).toMatchObject({ ok: true, isCut: false, text: 'x'.repeat(100) });
  });

  it('reads the character set that the answer names, and UTF-8 where it names none that is known', async () => {
    const latin = Uint8Array.from([0xe4]);
    worker.servers.set(URL_OF, { body: latin, headers: { 'content-type': 'text/javascript; charset=iso-8859-1' } });
    expect(await get()).toMatchObject({ text: 'ä' });
    worker.servers.set(URL_OF, { body: 'ä', headers: { 'content-type': 'text/javascript; charset=klingon' } });
    expect(await get()).toMatchObject({ text: 'ä' });
  });

  it('does not reject where nothing is served', async () => {
    expect(await get()).toEqual({ ok: false, why: 'unserved', status: 404 });
    worker.servers.set(URL_OF, { after: Promise.reject(new TypeError('no network')) });
    expect(await get()).toEqual({ ok: false, why: 'unserved', status: 0 });
  });
});

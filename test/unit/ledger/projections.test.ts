import { describe, expect, it } from 'vitest';
import { sightingAfter } from '@/utils/ledger/projections/sightings';
import type { LedgerStore } from '@/utils/ledger/store';
import type { Grant, SightingSeen } from '@/utils/model/ledger';
import type { CookieAttributes } from '@/utils/model/surface';
import { fingerprint, logout, outcome, removal, SITE, sighting, sightingSeen, use } from './bodies';
import { KINDS } from './stores';

async function wholeChain(store: LedgerStore, entries: number): Promise<void> {
  expect(await store.verify()).toMatchObject({ entries, brokenAt: null, fault: null });
}

describe.each(KINDS)('a ledger %s', (_kind, open) => {
  it('lets confidence rise only, type and role become known only', async () => {
    const store = await open();
    const vague = { type: 'opaque-token', tokenClass: 'ambiguous', role: 'unknown', confidence: 'tentative' } as const;
    await store.append({ bodies: [sighting(1, 10, { token: { ...vague, facts: { issuer: 'a' } } })] });
    await store.append({ bodies: [sighting(1, 20, { token: { publishable: true, facts: { expiresAt: 9 } } })] });
    await store.append({ bodies: [sighting(1, 5, { token: vague })] });
    expect((await store.site(SITE)).tokens[0]).toMatchObject({
      type: 'jwt',
      tokenClass: 'access_token',
      role: 'access',
      confidence: 'firm',
      publishable: true,
      facts: { issuer: 'a', expiresAt: 9 },
      firstSeen: 5,
      lastSeen: 20,
    });
  });

  it('lets a place that tells what a key is for speak for it, whatever came first', async () => {
    const store = await open();
    const key = { type: 'gcp-api-key', tokenClass: 'ambiguous', role: 'api-key' } as const;
    const config = { type: 'firebase-config', tokenClass: 'publishable', role: 'api-key', publishable: true } as const;
    for (const token of [key, config, key]) await store.append({ bodies: [use(1, 10, { token })] });
    expect((await store.site(SITE)).tokens[0]).toMatchObject(config);
  });

  it('leaves a token tentative whose use the watcher itself doubts, until a use proves it', async () => {
    const store = await open();
    const vague = { type: 'opaque-token', tokenClass: 'ambiguous', role: 'unknown', confidence: 'tentative' } as const;
    await store.append({ bodies: [use(1, 10, { token: vague })] });
    expect((await store.site(SITE)).tokens[0]).toMatchObject({ confidence: 'tentative' });
    await store.append({ bodies: [use(1, 20)] });
    expect((await store.site(SITE)).tokens[0]).toMatchObject({ confidence: 'certain' });
  });

  it('ends a sighting by a removal of the key, of the path or of the value, and reopens it when seen again', async () => {
    const store = await open();
    const at = (path: string) => ({ sighting: { path } });
    const removed = async () => (await store.site(SITE)).sightings.map(({ removedAt }) => removedAt);
    await store.append({ bodies: [sighting(1, 10, at('$.a')), sighting(2, 10, at('$.b'))] });
    expect(await store.append({ bodies: [removal(20, { path: '$.a' })] })).toMatchObject({ appended: 1 });
    expect(await removed()).toEqual([20, null]);
    expect(await store.append({ bodies: [removal(25, { fingerprint: fingerprint(1) })] })).toMatchObject({
      appended: 0,
    });
    await store.append({ bodies: [removal(30)] });
    expect(await removed()).toEqual([20, 30]);
    await store.append({ bodies: [sighting(2, 40, at('$.b')), sighting(1, 15, at('$.a'))] });
    expect(await removed()).toEqual([20, null]);
    expect(await store.append({ bodies: [removal(35), removal(40, { key: 'other' })] })).toMatchObject({ appended: 0 });
    expect(await removed()).toEqual([20, null]);
    await wholeChain(store, 6);
  });

  it('tells since when a value is back at a place that it had left, and nothing of the kind of one that stayed', async () => {
    const store = await open();
    const since = async () => (await store.site(SITE)).sightings.map((one) => one.since);
    await store.append({ bodies: [sighting(1, 10), sighting(1, 15)] });
    expect(await since()).toEqual([undefined]);
    await store.append({ bodies: [removal(20), sighting(1, 30), sighting(1, 40)] });
    expect(await since()).toEqual([30]);
  });

  it('keeps the last ten logouts of a site, the newest last, each an entry of the chain', async () => {
    const store = await open();
    const times = Array.from({ length: 12 }, (_, index) => 100 + index);
    await store.append({ bodies: times.toReversed().map((at) => logout(at)) });
    await store.append({ bodies: [sighting(1, 10)], counters: [{ site: SITE, requests: 2 }] });
    const { logouts, requestsWatched } = await store.site(SITE);
    expect(logouts.map(({ at }) => at)).toEqual(times.slice(2));
    const { kind: _kind, ...last } = logout(111);
    expect(logouts.at(-1)).toEqual(last);
    expect(requestsWatched).toBe(2);
    expect((await store.site('other.test')).logouts).toEqual([]);
    await wholeChain(store, 13);
  });

  it('refuses a logout that does not say how, or where', async () => {
    const store = await open();
    const bodies = [
      logout(1, { how: 'guess' as never }),
      logout(2, { origin: 7 as never }),
      logout(3, { asked: Number.NaN }),
    ];
    expect(await store.append({ bodies })).toMatchObject({ appended: 0, rejected: 3 });
  });

  it('takes another token in the same place for a rotation, unless only the page says so', async () => {
    const store = await open();
    const removed = async () => (await store.site(SITE)).sightings.map(({ removedAt }) => removedAt);
    await store.append({ bodies: [sighting(1, 10)] });
    await store.append({ bodies: [sighting(2, 20, { sighting: { witness: 'page' } })] });
    expect(await removed()).toEqual([null, null]);
    await store.append({ bodies: [sighting(3, 30)] });
    expect(await removed()).toEqual([30, 30, null]);
    await store.append({ bodies: [sighting(4, 40, { sighting: { key: 'elsewhere' } })] });
    expect(await removed()).toEqual([30, 30, null, null]);
  });

  it('knows no rotation in headers, nor between cookies of one name but different paths', async () => {
    const store = await open();
    const header = { sighting: { surface: 'request-header', key: 'authorization' } } as const;
    const attributes: CookieAttributes = {
      domain: 'shop.test',
      hostOnly: true,
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'lax',
      expires: null,
      partitionKey: null,
    };
    const cookie = (path: string) =>
      ({ sighting: { surface: 'cookie-jar', key: 'sid', cookie: { ...attributes, path } } }) as const;
    await store.append({ bodies: [sighting(1, 10, header), sighting(2, 20, header)] });
    await store.append({ bodies: [sighting(3, 10, cookie('/a')), sighting(4, 20, cookie('/b'))] });
    expect((await store.site(SITE)).sightings.every(({ removedAt }) => removedAt === null)).toBe(true);
    await store.append({ bodies: [sighting(5, 30, cookie('/b'))] });
    const ended = (await store.site(SITE)).sightings.filter(({ removedAt }) => removedAt !== null);
    expect(ended).toMatchObject([{ fingerprint: fingerprint(4) }]);
  });

  it('keeps how the first answer was asked for, which its other witness may have told first', async () => {
    const store = await open();
    const grant = (type: Grant['type']): Grant => ({
      type,
      method: 'POST',
      client: 'c',
      verifier: true,
      secret: false,
    });
    const seen = (n: number, at: number, part: Partial<SightingSeen>) =>
      sighting(n, at, { sighting: { surface: 'response-body', ...part } });
    const first = { grant: grant('password') };
    const later = { grant: grant('refresh_token') };
    const { rejected } = await store.append({
      bodies: [
        ...[seen(1, 1_000, { witness: 'browser' }), seen(1, 1_020, first), seen(1, 90_000, later)],
        ...[seen(2, 1_000, {}), seen(2, 90_000, later)],
        ...[seen(3, 90_000, later), seen(3, 1_000, first)],
      ],
      leaves: [],
    });
    expect(rejected).toBe(0);
    const { sightings } = await store.site(SITE);
    const grants = [1, 2, 3].map((n) => sightings.find((one) => one.fingerprint === fingerprint(n))?.grant?.type);
    expect(grants).toEqual(['password', undefined, 'password']);
  });

  it('refuses how a token was asked for in other words than its own', async () => {
    const store = await open();
    const grant = { type: 'password', method: 'POST', client: null, verifier: false, secret: false };
    const bad = [
      { type: 'free text' },
      { method: 1 },
      { client: 1 },
      { verifier: 'x' },
      { secret: null },
      { code: 'as it was sent' },
      { value: 'x' },
    ];
    const bodies = bad.map((part) => sighting(1, 1, { sighting: { grant: { ...grant, ...part } as Grant } }));
    expect(await store.append({ bodies, leaves: [] })).toMatchObject({ appended: 0, rejected: bad.length });
  });

  it('keeps the most trusted witness of a sighting', async () => {
    const store = await open();
    for (const witness of ['page', 'browser', 'page'] as const) {
      await store.append({ bodies: [sighting(1, 10, { sighting: { witness } })] });
    }
    expect((await store.site(SITE)).sightings).toMatchObject([{ witness: 'browser', count: 3 }]);
  });

  it('counts requests of one shape together and keeps others apart', async () => {
    const store = await open();
    await store.append({ bodies: [use(1, 10), use(1, 20, { use: { status: 401 } }), use(1, 15)] });
    await store.append({
      bodies: [use(1, 30, { use: { initiator: null } }), use(1, 30, { use: { witness: 'page' } })],
    });
    const { uses } = await store.site(SITE);
    expect(uses.map(({ count }) => count)).toEqual([1, 3, 1]);
    expect(uses[1]).toMatchObject({ firstSeen: 10, lastSeen: 20, status: 401 });
  });

  it('gives an answer to every part of the request that carried the token, and to no other request', async () => {
    const store = await open();
    const inCookie = { use: { channel: 'cookie', name: 'sid', scheme: '' } } as const;
    await store.append({ bodies: [use(1, 10), use(1, 10, inCookie), use(2, 10, { use: { template: '/other' } })] });
    expect(await store.append({ bodies: [outcome(1, 12, 403)] })).toMatchObject({ appended: 1 });
    expect((await store.site(SITE)).uses.map(({ status }) => status)).toEqual([403, 403, null]);
    expect(await store.append({ bodies: [outcome(1, 12, 500, 'r9')] })).toMatchObject({ appended: 0 });
    // The browser counts request ids from the start again: an answered request shares nothing with its namesake.
    await store.append({ bodies: [use(1, 20, { use: { template: '/next' } }), outcome(1, 21, 204)] });
    const status = Object.fromEntries(
      (await store.site(SITE)).uses.map((row) => [row.template + row.channel, row.status]),
    );
    expect(status).toMatchObject({ '/orders/{id}cookie': 403, '/nextauthorization': 204 });
  });

  it('gives the answer after a redirect to the last request only', async () => {
    const store = await open();
    const status = async () => (await store.site(SITE)).uses.map((row) => [row.template, row.status]);
    await store.append({ bodies: [use(1, 10), use(1, 20, { use: { template: '/z' } }), outcome(1, 21, 200)] });
    expect(await status()).toEqual([
      ['/orders/{id}', null],
      ['/z', 200],
    ]);
    // Answered and sent on within one millisecond.
    await store.append({ bodies: [use(1, 30), outcome(1, 30, 302)] });
    await store.append({ bodies: [use(1, 30, { use: { template: '/z' } }), outcome(1, 31, 404)] });
    expect(await status()).toEqual([
      ['/orders/{id}', 302],
      ['/z', 404],
    ]);
  });

  it('takes an answer hours after its request for that of another one', async () => {
    const store = await open();
    await store.append({ bodies: [use(1, 10)] });
    expect(await store.append({ bodies: [outcome(1, 4_000_000, 200)] })).toMatchObject({ appended: 0 });
  });

  it('counts the requests watched and knows since when', async () => {
    const store = await open({ now: () => 77 });
    const counters = [{ site: SITE, requests: 4 }];
    expect(await store.append({ bodies: [], counters })).toMatchObject({ appended: 0, sites: [SITE] });
    await store.append({ bodies: [], counters: [...counters, { site: 'b.test', requests: Number.NaN }] });
    expect(await store.site(SITE)).toMatchObject({ requestsWatched: 8, firstAt: 77 });
    expect(await store.sites()).toEqual([SITE]);
  });

  it('records reveals and exports without a projection', async () => {
    const store = await open();
    const { origin, surface, key, path } = sightingSeen(1);
    const location = { origin, surface, key, path };
    await store.append({
      bodies: [
        { kind: 'reveal', at: 1, site: SITE, fingerprint: fingerprint(1), location },
        { kind: 'export', at: 2, site: SITE, format: 'json' },
      ],
    });
    expect((await store.entries()).map(({ kind, site }) => [kind, site])).toEqual([
      ['reveal', SITE],
      ['export', SITE],
    ]);
  });
});

it('ends no sighting outside of places that hold one value', () => {
  const before = sightingAfter(undefined, sighting(1, 10, { sighting: { surface: 'url-query' } }));
  expect(sightingAfter(before, sighting(2, 20, { sighting: { surface: 'url-query' } }))).toBe(before);
});

import { describe, expect, it } from 'vitest';
import type { EntryBody } from '@/utils/model/ledger';
import { leaf, removal, SITE, sighting, sightingSeen, use } from './bodies';
import { KINDS } from './stores';

type Read = EntryBody & { readonly kind: 'read' };
const line = (url: string) => ({ url, line: 3, column: 7 });

function read(at: number, over: Partial<Pick<Read, 'count' | 'reader'>> & { readonly key?: string } = {}): Read {
  const { key = 'auth', count = 1, reader = line('https://shop.test/app.js') } = over;
  const { origin, surface } = sightingSeen(0);
  return { kind: 'read', at, site: SITE, location: { origin, surface, key, path: '' }, count, reader };
}

describe.each(KINDS)('reads in a ledger %s', (_kind, open) => {
  it('are counted with what lies there, line by line', async () => {
    const store = await open();
    await store.append({ bodies: [sighting(1, 10), read(11), read(12), read(13, { count: 4, reader: null })] });
    await store.append({ bodies: [read(14, { count: 2, reader: line('https://cdn.test/x.js') })] });
    const [seen] = (await store.site(SITE)).sightings;
    expect(seen?.reads).toEqual({
      count: 8,
      readers: [
        { ...line('https://shop.test/app.js'), count: 2 },
        { ...line('https://cdn.test/x.js'), count: 2 },
      ],
    });
    expect(await store.verify()).toMatchObject({ entries: 5, brokenAt: null });
  });

  it('of another key, or of a token that is gone, are no entry', async () => {
    const store = await open();
    const { appended } = await store.append({
      bodies: [sighting(1, 10), read(11, { key: 'other' }), removal(12), read(13)],
    });
    expect(appended).toBe(2);
    expect((await store.site(SITE)).sightings[0]).not.toHaveProperty('reads');
  });

  it('of the first eight lines are told, and all are counted', async () => {
    const store = await open();
    const reads = Array.from({ length: 12 }, (_, index) => read(11, { reader: line(`https://shop.test/${index}.js`) }));
    await store.append({ bodies: [sighting(1, 10), ...reads] });
    const [seen] = (await store.site(SITE)).sightings;
    expect(seen?.reads?.count).toBe(12);
    expect(seen?.reads?.readers.map(({ url }) => url.at(-4))).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
  });

  it('wait with a value for its use', async () => {
    const store = await open();
    await store.append({ bodies: [], leaves: [leaf(7, 10)] });
    expect(await store.append({ bodies: [read(11), read(12, { count: 3, reader: null })] })).toMatchObject({
      appended: 0,
    });
    await store.append({ bodies: [use(7, 20)] });
    const [seen] = (await store.site(SITE)).sightings;
    expect(seen?.reads).toEqual({ count: 4, readers: [{ ...line('https://shop.test/app.js'), count: 1 }] });
  });

  it('without a count or a place are refused', async () => {
    const store = await open();
    const bad = [
      read(11, { count: 0 }),
      read(11, { count: 1.5 }),
      { ...read(11), location: null },
    ] as unknown as Read[];
    expect(await store.append({ bodies: [sighting(1, 10), ...bad] })).toMatchObject({ appended: 1, rejected: 3 });
  });
});

describe.each(KINDS)('trials in a ledger %s', (_kind, open) => {
  const trial = (at: number, status: number | null): EntryBody & { readonly kind: 'trial' } => {
    const request = { method: 'GET', destination: 'https://api.shop.test', template: '/me' };
    return { kind: 'trial', at, site: SITE, fingerprint: sightingSeen(1).fingerprint, ...request, status };
  };

  it('are kept, the last twenty of a site', async () => {
    const store = await open();
    await store.append({ bodies: [sighting(1, 10), ...Array.from({ length: 25 }, (_, n) => trial(20 + n, 200 + n))] });
    await store.append({ bodies: [trial(99, null)] });
    const { trials } = await store.site(SITE);
    expect([trials.length, trials[0]?.status, trials.at(-1)?.status]).toEqual([20, 206, null]);
    expect(await store.verify()).toMatchObject({ entries: 27, brokenAt: null });
  });
});

import { expect, it, vi } from 'vitest';
import { MemoryStore } from '@/utils/ledger/memory-store';
import { fingerprint, leaf, outcome, SITE, sighting, use } from './bodies';

// Thousands of hashes on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

it('continues after a JSON round trip as if nothing had happened', async () => {
  const store = new MemoryStore();
  const source = { id: 'bridge', seq: 4, acked: 3 };
  const counters = [{ site: SITE, requests: 2 }];
  await store.append({ bodies: [sighting(1, 1), use(1, 2)], leaves: [leaf(2, 3, { key: 'other' })], source, counters });
  const again = MemoryStore.from(JSON.parse(JSON.stringify(store)));
  expect(await again.site(SITE)).toEqual(await store.site(SITE));
  expect(await again.entries()).toEqual(await store.entries());
  expect(await again.profileKey()).toEqual(await store.profileKey());
  expect(await again.append({ bodies: [sighting(1, 1)], source })).toMatchObject({ duplicate: true });
  expect(await again.append({ bodies: [outcome(1, 5, 200), use(2, 6)] })).toMatchObject({ appended: 3 });
  expect((await again.site(SITE)).uses.map(({ status }) => status)).toEqual([200, null]);
  expect(await again.verify()).toMatchObject({ entries: 5, brokenAt: null });
  // The store it was made from is a store of its own.
  expect(await store.verify()).toMatchObject({ entries: 2 });
});

it('is full after as many entries as it was given room for, and keeps what it has', async () => {
  const store = new MemoryStore({ maxEntries: 2 });
  await store.append({ bodies: [sighting(1, 1), sighting(2, 2)] });
  await expect(store.append({ bodies: [sighting(3, 3)] })).rejects.toMatchObject({ code: 'ledger-full' });
  expect((await store.site(SITE)).tokens).toHaveLength(2);
});

it('does not continue what is no ledger or a newer one', () => {
  const json = JSON.parse(JSON.stringify(new MemoryStore()));
  const code = (value: unknown) => {
    try {
      MemoryStore.from(value);
    } catch (error) {
      return (error as { code?: string }).code;
    }
    return 'none';
  };
  expect(code(json)).toBe('none');
  expect(code({ ...json, version: 1 })).toBe('none');
  expect(code({ ...json, version: 3 })).toBe('ledger-newer');
  const broken = [
    null,
    7,
    {},
    [],
    { ...json, tip: { seq: -1, hash: '' } },
    { ...json, profileKey: 'AAAA' },
    { ...json, tables: { ...json.tables, uses: 'none' } },
    { ...json, tables: { ...json.tables, uses: [null] } },
    { ...json, entries: undefined },
  ];
  for (const value of broken) expect(code(value)).toBe('ledger-corrupt');
});

it('finds an entry that was changed while it was kept', async () => {
  const store = new MemoryStore();
  await store.append({ bodies: [sighting(1, 1), sighting(2, 2)] });
  const json = JSON.parse(JSON.stringify(store));
  json.entries[1].body.token.preview = 'something else';
  expect(await MemoryStore.from(json).verify()).toMatchObject({ brokenAt: 2, fault: 'body' });
});

it('keeps the bodies of the last 5000 entries, and is full at 20 000 with nothing of the batch stored', async () => {
  const store = new MemoryStore();
  const bodies = Array.from({ length: 4000 }, (_, n) => sighting(1, n));
  for (let n = 0; n < 5; n++) await store.append({ bodies });
  expect(await store.verify()).toMatchObject({ entries: 20_000, erased: 15_000, brokenAt: null });
  expect((await store.site(SITE)).sightings).toMatchObject([{ count: 20_000 }]);
  const before = JSON.stringify(store);
  expect(before.length).toBeLessThan(10_000_000);
  const more = { bodies: [sighting(9, 1)], leaves: [leaf(8, 1, { key: 'k' })], source: { id: 'late', seq: 1 } };
  await expect(store.append(more)).rejects.toMatchObject({ code: 'ledger-full' });
  expect(JSON.stringify(store)).toBe(before);
  expect(await store.append({ bodies: [], counters: [{ site: SITE, requests: 1 }] })).toMatchObject({ sites: [SITE] });
});

it('forgets the bridges heard longest ago beyond 500', async () => {
  let now = 0;
  const store = new MemoryStore({ now: () => ++now });
  const batch = (n: number) => ({ bodies: [], source: { id: `b${n}`, seq: 1 } });
  for (let n = 0; n <= 500; n++) await store.append(batch(n));
  expect(await store.append(batch(1))).toMatchObject({ duplicate: true });
  expect(await store.append(batch(0))).toMatchObject({ duplicate: false });
});

it('names no site in what it keeps after the site was forgotten', async () => {
  const store = new MemoryStore();
  await store.append({ bodies: [sighting(1, 1), use(1, 2)], leaves: [leaf(2, 3)] });
  await store.forget(SITE);
  expect(JSON.stringify(store)).not.toContain(SITE);
  expect(JSON.stringify(store)).not.toContain(fingerprint(1));
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { IdbStore } from '@/utils/ledger/idb-store';
import { SITE, sighting, use } from '../ledger/bodies';
import { freshName } from '../ledger/stores';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 28);

const kept = { local: {} as Record<string, unknown>, session: {} as Record<string, unknown> };
const area = (name: keyof typeof kept) => ({
  get: async (key: string) => (key in kept[name] ? { [key]: kept[name][key] } : {}),
  set: async (items: object) => void Object.assign(kept[name], items),
});
const api = { runtime: { id: 'tokenwitness' }, storage: { local: area('local'), session: area('session') } };
Object.assign(globalThis, { browser: api, chrome: api });
const { pruneWhenDue } = await import('@/utils/record/retention');
const { readSettings, setPaused, setRetention } = await import('@/utils/platform/settings');

describe('retention', () => {
  let store: IdbStore;
  let clock = NOW;
  beforeEach(async () => {
    kept.local = {};
    kept.session = {};
    clock = NOW - 400 * DAY;
    vi.setSystemTime(clock);
    store = await IdbStore.open(freshName(), { now: () => clock });
    await store.append({ bodies: [sighting(1, clock), use(1, clock)] });
    await store.checkpoint();
    clock = NOW;
    vi.setSystemTime(clock);
    await store.append({ bodies: [use(1, clock)] });
    await store.checkpoint();
  });
  const numbers = async () => (await store.entries()).map(({ seq }) => seq);

  it('gives up after a year what is signed, and nothing of what is known of tokens', async () => {
    await pruneWhenDue(store, NOW);
    expect(await numbers()).toEqual([3]);
    expect((await store.site(SITE)).uses).toMatchObject([{ count: 2 }]);
    expect(await store.verify()).toMatchObject({ brokenAt: null });
  });

  it('is what a person says, and forgets no other setting', async () => {
    await setPaused(SITE, true);
    await setRetention(null);
    await pruneWhenDue(store, NOW);
    expect(await numbers()).toEqual([1, 2, 3]);
    await setRetention(500);
    await pruneWhenDue(store, NOW);
    expect(await numbers()).toEqual([1, 2, 3]);
    await setRetention(30);
    expect(await readSettings()).toEqual({ paused: [SITE], retentionDays: 30 });
    await pruneWhenDue(store, NOW + 2 * DAY);
    expect(await numbers()).toEqual([3]);
  });

  it('is looked at once a day', async () => {
    await setRetention(500);
    await pruneWhenDue(store, NOW);
    await setRetention(30);
    await pruneWhenDue(store, NOW + DAY / 2);
    expect(await numbers()).toEqual([1, 2, 3]);
    await pruneWhenDue(store, NOW + DAY);
    expect(await numbers()).toEqual([3]);
  });
});

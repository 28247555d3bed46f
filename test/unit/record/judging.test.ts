import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { IdbStore } from '@/utils/ledger/idb-store';
import { use } from '../ledger/bodies';
import { freshName } from '../ledger/stores';

const DAY = 86_400_000;
const START = Date.UTC(2026, 5, 1, 9);

let session: Record<string, unknown> = {};
const area = {
  get: async (key: string) => (key in session ? { [key]: session[key] } : {}),
  set: async (items: object) => void Object.assign(session, items),
};
const api = { runtime: { id: 'tokenwitness' }, storage: { local: area, session: area } };
Object.assign(globalThis, { browser: api, chrome: api });
const { Judging } = await import('@/utils/record/judging');

describe('when the judge is asked', () => {
  let store: IdbStore;
  const found: string[] = [];
  const failed: unknown[] = [];
  const begun = () =>
    new Judging({
      store: async () => store,
      scope: { ready: Promise.resolve(), watches: (url) => !url.includes('paused.test') },
      found: (site) => void found.push(site),
      failed: (error) => void failed.push(error),
    });

  beforeEach(async () => {
    session = {};
    found.length = 0;
    failed.length = 0;
    store = await IdbStore.open(freshName());
    vi.setSystemTime(START);
    for (const site of ['one.test', 'paused.test', 'two.test'])
      await store.append({ bodies: [use(1, START, { token: { site }, use: { site } })] });
    for (const site of await store.sites()) await begun().judge.catchUp(site);
    vi.setSystemTime(START + 60_000);
    for (const site of await store.sites()) await begun().judge.catchUp(site);
    vi.setSystemTime(START + 40 * DAY);
  });

  it('looks once a day at sites where nothing happens, but for those that are not watched', async () => {
    await begun().lookWhenDue();
    expect(found).toEqual(['one.test', 'two.test']);
    const unused = async (site: string) => (await store.site(site)).anomalies.map(({ rule }) => rule);
    expect([await unused('one.test'), await unused('paused.test')]).toEqual([['unused-token'], []]);

    await store.append({ bodies: [use(2, START, { token: { site: 'late.test' }, use: { site: 'late.test' } })] });
    await begun().lookWhenDue();
    expect(found).toHaveLength(2);
    vi.setSystemTime(START + 41 * DAY + 1);
    await begun().lookWhenDue();
    expect(await store.judged('late.test')).not.toBeNull();
    expect(failed).toEqual([]);
  });

  it('says what failed, and goes on', async () => {
    const judging = begun();
    await store.close();
    await judging.caughtUp('one.test');
    expect(failed.length).toBeGreaterThan(0);
  });
});

import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { use } from '../ledger/bodies';

const area = () => {
  const kept: Record<string, unknown> = {};
  return {
    get: async (key: string) => (key in kept ? { [key]: kept[key] } : {}),
    set: async (items: object) => void Object.assign(kept, items),
  };
};
const api = { runtime: { id: 'tokenwitness' }, storage: { local: area(), session: area() } };
Object.assign(globalThis, { browser: api, chrome: api });
const { Stores } = await import('@/utils/record/stores');

const PATIENCE = { timeout: 20_000 };

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('says that signing or retention failed, once until it fails otherwise', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const told: string[] = [];
  const stores = new Stores((error) => told.push(`${error}`));
  const store = await stores.onDisk();
  await store.append({ bodies: [use(1, 1)] });
  await store.checkpoint();
  vi.setSystemTime(Date.now() + 400 * 86_400_000);
  const remove = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  const due = () => {
    stores.signSoon();
    vi.advanceTimersByTime(5_000);
  };
  const tried = (times: number) => {
    due();
    return vi.waitFor(() => expect(remove).toHaveBeenCalledTimes(times), PATIENCE);
  };
  await tried(1);
  await vi.waitFor(() => expect(told).toEqual(['LedgerError: There is no room left for the ledger.']));
  await tried(2);
  remove.mockRestore();
  due();
  await vi.waitFor(async () => expect(await store.entries()).toEqual([]), PATIENCE);
  expect(told).toHaveLength(1);
});

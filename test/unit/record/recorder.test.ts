import { afterEach, describe, expect, it, vi } from 'vitest';
import { LedgerError } from '@/utils/ledger/errors';
import type { Batch } from '@/utils/ledger/store';
import { fromRequest } from '@/utils/record/from-request';
import { Recorder } from '@/utils/record/recorder';
import { memory, naming, opaque, sent } from './sources';

const SITE = 'example.com';

function recording() {
  const stores = { disk: memory(), memory: memory() };
  const batches: Batch[] = [];
  const changed: string[] = [];
  const failures: unknown[] = [];
  const told: unknown[] = [];
  const broken = new Map<boolean, Error>();
  const recorder = new Recorder(
    async (incognito) => {
      const store = incognito ? stores.memory : stores.disk;
      const append = (batch: Batch) => {
        const error = broken.get(incognito);
        if (error) return Promise.reject(error);
        batches.push(batch);
        return store.append(batch);
      };
      return Object.assign(Object.create(store), { append });
    },
    {
      changed: (sites) => void changed.push(...sites),
      failed: (error) => void failures.push(error),
      unwritten: async (sites, incognito, error, isLost) =>
        void told.push([...sites, incognito, (error as { code?: string }).code ?? 'no code', isLost]),
      written: async (sites, incognito) => void told.push([...sites, incognito, 'written']),
    },
  );
  const use = (seed: number, incognito = false) => {
    const request = sent({ headers: [['Authorization', `Bearer ${opaque(seed)}`]] });
    return async () => ({ incognito, bodies: fromRequest(request, `s.${seed}`, naming), requests: [SITE] });
  };
  return { recorder, stores, batches, changed, failures, told, broken, use };
}

afterEach(() => void vi.useRealTimers());

describe('Recorder', () => {
  it('writes what came while it was writing in one more transaction, and tells the sites', async () => {
    const { recorder, stores, batches, changed, use } = recording();
    for (let seed = 1; seed <= 50; seed++) recorder.add(use(seed));
    await recorder.settled();
    const { uses, requestsWatched } = await stores.disk.site(SITE);
    expect(uses).toHaveLength(50);
    expect(requestsWatched).toBe(50);
    expect(batches).toHaveLength(2);
    expect(changed).toContain(SITE);
  });

  it('writes the number of empty requests with the next use, when somebody asks, or a moment later', async () => {
    const { recorder, stores, batches, use } = recording();
    const empty = async () => ({ incognito: false, bodies: [], requests: [SITE] });
    const watched = async () => (await stores.disk.site(SITE)).requestsWatched;
    const turn = () => new Promise((resolve) => setTimeout(resolve, 20));
    recorder.add(empty);
    await turn();
    recorder.add(empty);
    await turn();
    expect(batches).toHaveLength(0);
    recorder.add(use(1));
    await turn();
    expect([batches.length, await watched()]).toEqual([1, 3]);
    recorder.add(empty);
    await turn();
    await recorder.settled();
    expect([batches.length, await watched()]).toEqual([2, 4]);
    recorder.add(empty);
    await expect.poll(watched, { timeout: 5_000 }).toBe(5);
    await recorder.settled();
    expect(batches).toHaveLength(3);
  });

  it('keeps what is private out of the other store', async () => {
    const { recorder, stores, use } = recording();
    recorder.add(use(1));
    recorder.add(use(2, true));
    await recorder.settled();
    expect((await stores.disk.site(SITE)).uses).toHaveLength(1);
    expect((await stores.memory.site(SITE)).uses).toHaveLength(1);
    expect(JSON.stringify(await stores.disk.entries())).not.toContain(
      (await stores.memory.site(SITE)).uses[0]?.fingerprint,
    );
  });

  it('goes on after a task that fails and after a store that fails', async () => {
    const { recorder, stores, failures, use } = recording();
    recorder.add(() => Promise.reject(new Error('no tab')));
    recorder.add(use(1));
    await recorder.settled();
    await stores.memory.close();
    recorder.add(use(2, true));
    recorder.add(use(3));
    await recorder.settled();
    expect((await stores.disk.site(SITE)).uses).toHaveLength(2);
    expect(failures).toHaveLength(1);
  });

  it('keeps what a full ledger does not take, tells so, and writes it in its order once there is room', async () => {
    const { recorder, stores, failures, told, broken, use } = recording();
    broken.set(false, new LedgerError('ledger-full', 'There is no room left.'));
    for (let seed = 1; seed <= 3; seed++) {
      recorder.add(use(seed));
      await recorder.settled();
    }
    recorder.add(use(4, true));
    await recorder.settled();
    expect((await stores.memory.site(SITE)).uses).toHaveLength(1);
    expect((await stores.disk.entries()).length).toBe(0);
    expect(new Set(told.map(String))).toEqual(new Set([`${SITE},false,ledger-full,false`]));
    broken.clear();
    recorder.add(use(5));
    await recorder.settled();
    const { uses, requestsWatched } = await stores.disk.site(SITE);
    expect([uses.length, requestsWatched]).toEqual([4, 4]);
    const ids = (await stores.disk.entries()).map(({ body }) => (body?.kind === 'use' ? body.use.requestId : ''));
    expect(ids).toEqual(['s.1', 's.2', 's.3', 's.5']);
    expect(told.at(-1)).toEqual([SITE, false, 'written']);
    expect(failures).toEqual([]);
  });

  it('tries again by itself', async () => {
    vi.useFakeTimers();
    const { recorder, stores, broken, use } = recording();
    broken.set(false, new LedgerError('ledger-aborted', 'Given up.'));
    recorder.add(use(1));
    await recorder.settled();
    broken.clear();
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await stores.disk.site(SITE)).uses).toHaveLength(1);
  });

  it('gives up what the ledger may never take, and goes on', async () => {
    const { recorder, stores, failures, told, broken, use } = recording();
    broken.set(false, new LedgerError('ledger-failed', 'It could not be written.'));
    recorder.add(use(1));
    await recorder.settled();
    broken.clear();
    recorder.add(use(2));
    await recorder.settled();
    expect((await stores.disk.site(SITE)).uses).toHaveLength(1);
    expect(failures).toHaveLength(1);
    expect(told).toEqual([[SITE, false, 'ledger-failed', true]]);
  });

  it('keeps a bounded number, and tells that the oldest are lost', async () => {
    const { recorder, stores, told, broken, use } = recording();
    broken.set(false, new LedgerError('ledger-full', 'There is no room left.'));
    const [{ bodies }] = [await use(1)()];
    const work = { incognito: false, bodies: Array.from({ length: 1_000 }, () => bodies[0]!) };
    for (let times = 0; times < 6; times++) {
      recorder.add(async () => work);
      await recorder.settled();
    }
    expect(told).toContainEqual([SITE, false, 'ledger-full', true]);
    broken.clear();
    await recorder.settled();
    expect(await stores.disk.entries(1, 10_000)).toHaveLength(5_000);
  });

  it('is settled though more keeps coming', async () => {
    const { recorder, stores, use } = recording();
    let seed = 1;
    let going = true;
    const more = () => {
      if (!going) return;
      seed += 1;
      recorder.add(use(seed));
      setTimeout(more);
    };
    recorder.add(use(seed));
    more();
    const added = seed;
    await recorder.settled();
    expect((await stores.disk.site(SITE)).uses.length).toBeGreaterThanOrEqual(added);
    going = false;
    await recorder.settled();
  });

  it('writes a flood in parts', async () => {
    const { recorder, batches, use } = recording();
    const many = use(1);
    recorder.add(async () => {
      const work = await many();
      return { ...work, bodies: Array.from({ length: 700 }, () => work.bodies[0]!) };
    });
    recorder.add(use(2));
    await recorder.settled();
    expect(batches.map(({ bodies }) => bodies.length)).toEqual([700, 1]);
  });
});

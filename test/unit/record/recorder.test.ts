import { describe, expect, it } from 'vitest';
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
  const recorder = new Recorder(
    async (incognito) => {
      const store = incognito ? stores.memory : stores.disk;
      const append = (batch: Batch) => {
        batches.push(batch);
        return store.append(batch);
      };
      return Object.assign(Object.create(store), { append });
    },
    (sites) => changed.push(...sites),
    (error) => failures.push(error),
  );
  const use = (seed: number, incognito = false) => {
    const request = sent({ headers: [['Authorization', `Bearer ${opaque(seed)}`]] });
    return async () => ({ incognito, bodies: fromRequest(request, `s.${seed}`, naming), requests: [SITE] });
  };
  return { recorder, stores, batches, changed, failures, use };
}

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
    expect(failures).toHaveLength(2);
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

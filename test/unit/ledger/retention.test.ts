import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { IdbStore } from '@/utils/ledger/idb-store';
import { prove } from '@/utils/ledger/prove';
import { readHead } from '@/utils/ledger/read-head';
import { headText } from '@/utils/ledger/sign';
import type { CaseAct } from '@/utils/model/case';
import type { EntryBody } from '@/utils/model/ledger';
import { SITE, sighting, use } from './bodies';
import { freshName } from './stores';

// Each ledger of the property signs several times.
vi.setConfig({ testTimeout: 120_000 });

const act = (made: CaseAct): EntryBody => ({ kind: 'case', at: 1, case: 'case-0001', by: 'Robin', act: made });
const opened = act({ act: 'opened', reason: 'why', sites: [SITE], people: [] });
const closed = act({ act: 'closed', reason: 'done' });
const held = (from: number, to: number, site: string | null = SITE) => act({ act: 'held', site, from, to });

/** Ten entries, signed after each second one at 2, 4 … milliseconds; then what else there is, signed at 20. */
async function ten(...more: readonly EntryBody[]): Promise<IdbStore> {
  let now = 0;
  const store = await IdbStore.open(freshName(), { now: () => now });
  for (let n = 1; n <= 10; n += 2) {
    await store.append({ bodies: [n === 1 ? sighting(1, n) : use(1, n), use(1, n + 1)] });
    now = n + 1;
    await store.checkpoint();
  }
  now = 20;
  await store.append({ bodies: more });
  await store.checkpoint();
  return store;
}

const left = async (store: IdbStore) =>
  (await store.entries()).map(({ seq, body }) => (body === null ? `(${seq})` : String(seq))).join(' ');

it('gives up all that was signed before the time, and the chain begins at that checkpoint', async () => {
  const store = await ten();
  const before = await store.site(SITE);
  expect(await store.prune(7)).toEqual({ dropped: 6, erased: 0 });
  expect(await left(store)).toBe('7 8 9 10');
  expect(await store.verify()).toMatchObject({ entries: 4, brokenAt: null, checkpoints: 5, tip: { seq: 10 } });
  expect(await store.site(SITE)).toEqual(before);
  expect(await store.prune(7)).toEqual({ dropped: 0, erased: 0 });
  expect(await store.prune(1)).toEqual({ dropped: 0, erased: 0 });
});

it('can give up everything, and goes on from there', async () => {
  const store = await ten();
  expect(await store.prune(99)).toEqual({ dropped: 10, erased: 0 });
  expect(await store.verify()).toMatchObject({ entries: 0, brokenAt: null, tip: { seq: 10 } });
  expect(await store.checkpoint()).toMatchObject({ seq: 10 });
  await store.append({ bodies: [use(1, 30)] });
  expect(await left(store)).toBe('11');
  expect(await store.verify()).toMatchObject({ entries: 1, brokenAt: null });
});

it('keeps what an open case holds, headers of what lies between, and the acts of the case', async () => {
  const store = await ten(opened, held(4, 4), held(7, 8, null), use(1, 20));
  expect(await store.prune(99)).toEqual({ dropped: 2, erased: 6 });
  expect(await left(store)).toBe('(3) 4 (5) (6) 7 8 (9) (10) 11 12 13 (14)');
  expect(await store.verify()).toMatchObject({ entries: 12, erased: 6, brokenAt: null });
});

it('keeps nothing for a case that is closed, for another site, or for what an archive from elsewhere holds', async () => {
  const quoted = { act: 'held', site: SITE, from: 1, to: 9 } as const;
  const merged = act({ act: 'merged', archive: 'A'.repeat(43), head: '', seq: 1, at: 1, by: 'Kim', quoted });
  for (const more of [
    [opened, held(1, 9), closed],
    [opened, held(1, 9, 'other.test')],
    [opened, merged],
  ]) {
    const store = await ten(...more);
    await store.prune(12);
    expect(await left(store)).toBe(more.map((_, index) => String(11 + index)).join(' '));
  }
});

it('leaves a chain that verifies up to any head that was kept elsewhere, whatever is held and pruned', async () => {
  const hold = fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 4 }));
  await fc.assert(
    fc.asyncProperty(fc.array(hold, { maxLength: 3 }), fc.nat(25), fc.nat(25), async (holds, first, second) => {
      const store = await ten(opened, ...holds.map(([from, length]) => held(from, from + length)));
      const heads = (await store.checkpoints()).map((checkpoint) => readHead(headText(checkpoint)));
      await store.prune(first);
      await store.prune(second);
      const entries = await store.entries();
      for (const head of heads)
        expect(await prove(entries, await store.checkpoints(), { head })).toMatchObject({
          brokenAt: null,
          origin: 'proven',
        });
      const whole = entries.filter(({ body }) => body !== null).map(({ seq }) => seq);
      for (const [from, length] of holds)
        for (let seq = from; seq <= Math.min(10, from + length); seq++) expect(whole).toContain(seq);
    }),
    { numRuns: 30 },
  );
});

import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { IdbStore } from '@/utils/ledger/idb-store';
import { prove } from '@/utils/ledger/prove';
import { readHead } from '@/utils/ledger/read-head';
import { headText } from '@/utils/ledger/sign';
import type { CaseAct } from '@/utils/model/case';
import type { EntryBody } from '@/utils/model/ledger';
import { SITE, sighting, use } from './bodies';
import { freshName } from './stores';

afterEach(() => void vi.restoreAllMocks());

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

it.each([
  ['checkpoints', [2, 90, 3, 95], []],
  ['entries', [2, 4, 5, 6], [1, 1, 90, 91, 3, 3, 95, 95]],
])(
  'gives up nothing after what is younger by the clock of the %s, though a later one is older',
  async (_of, signed, written) => {
    let now = 0;
    const store = await IdbStore.open(freshName(), { now: () => now });
    for (const [index, at] of signed.entries()) {
      const [first = 1, second = 1] = written.slice(2 * index);
      await store.append({ bodies: [index === 0 ? sighting(1, first) : use(1, first), use(1, second)] });
      now = at;
      await store.checkpoint();
    }
    expect(await store.prune(50)).toEqual({ dropped: 2, erased: 0 });
    expect(await left(store)).toBe('3 4 5 6 7 8');
    expect(await store.prune(99)).toEqual({ dropped: 6, erased: 0 });
  },
);

describe('a ledger of many entries', () => {
  /** 1,800 entries, signed after each 600th at 1, 2 and 3 milliseconds; then what else there is. */
  async function many(...more: readonly EntryBody[]): Promise<[store: IdbStore, name: string]> {
    let now = 0;
    const name = freshName();
    const store = await IdbStore.open(name, { now: () => now });
    for (let n = 1; n <= 3; n++) {
      await store.append({ bodies: Array.from({ length: 600 }, () => use(1, n)) });
      now = n;
      await store.checkpoint();
    }
    await store.append({ bodies: more });
    return [store, name];
  }

  it('is whole for whoever checks it while its beginning is given up', async () => {
    const [store, name] = await many();
    const other = await IdbStore.open(name);
    const check = crypto.subtle.verify.bind(crypto.subtle);
    // Signatures are checked after the first entries were read and before the next ones are.
    vi.spyOn(crypto.subtle, 'verify').mockImplementationOnce(async (...signed) => {
      expect(await other.prune(2)).toEqual({ dropped: 1_200, erased: 0 });
      return check(...(signed as Parameters<typeof check>));
    });
    expect(await store.verify()).toMatchObject({ brokenAt: null, entries: 600, tip: { seq: 1_800 } });
  });

  it('is given up a part at a time, in transactions that leave it whole', async () => {
    const [store, name] = await many(opened, held(1_300, 1_301));
    const broken = IDBObjectStore.prototype.put;
    // The first header that is to be left cannot be written: what went before stays gone.
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore) {
      throw new DOMException('', 'QuotaExceededError');
    });
    await expect(store.prune(3)).rejects.toMatchObject({ code: 'ledger-full' });
    expect(IDBObjectStore.prototype.put).not.toBe(broken);
    expect(await store.verify()).toMatchObject({ brokenAt: null, entries: 602, erased: 0 });
    vi.restoreAllMocks();
    expect(await (await IdbStore.open(name)).prune(3)).toEqual({ dropped: 0, erased: 598 });
    expect(await store.verify()).toMatchObject({ brokenAt: null, entries: 602, erased: 598 });
  });

  it('keeps what is held while it is given up', async () => {
    const [store, name] = await many();
    const other = await IdbStore.open(name);
    const remove = IDBObjectStore.prototype.delete;
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementationOnce(function (this: IDBObjectStore, range) {
      void other.append({ bodies: [opened, held(700, 700)] });
      return remove.call(this, range);
    });
    await store.prune(3);
    expect((await store.entries(700, 1)).map(({ seq, body }) => [seq, body?.kind])).toEqual([[700, 'use']]);
    expect(await store.verify()).toMatchObject({ brokenAt: null });
  });
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

it('keeps what is held here, whatever an archive from elsewhere says of the end of the case, and what is opened again', async () => {
  const quoted = { act: 'closed', reason: 'done' } as const;
  const elsewhere = act({ act: 'merged', archive: 'A'.repeat(43), head: '', seq: 9, at: 9, by: 'Kim', quoted });
  for (const more of [
    [opened, held(1, 9), elsewhere],
    [opened, elsewhere, held(1, 9)],
    [opened, held(1, 9), closed, act({ act: 'reopened', reason: 'It came back.' })],
  ]) {
    const store = await ten(...more);
    await expect(store.forget(SITE)).rejects.toMatchObject({ code: 'ledger-held' });
    await store.prune(99);
    expect(await left(store)).toMatch(/^1 2 3 4 5 6 7 8 9 \(10\) 11/);
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

import { expect, it } from 'vitest';
import { IdbStore } from '@/utils/ledger/idb-store';
import { MemoryStore } from '@/utils/ledger/memory-store';
import { verify } from '@/utils/ledger/verify';
import type { Entry, EntryBody } from '@/utils/model/ledger';
import { fingerprint, SITE, sighting, use } from './bodies';
import { freshName } from './stores';

async function five(): Promise<readonly Entry[]> {
  const store = new MemoryStore();
  await store.append({ bodies: [sighting(1, 1), use(1, 2), sighting(2, 3), use(2, 4), sighting(3, 5)] });
  return store.entries();
}

const act = (outcome: 'begun' | 'done' | 'unclear', id?: string): EntryBody => ({
  kind: 'act',
  at: 1,
  site: SITE,
  fingerprint: fingerprint(1),
  what: 'revoke',
  destination: '',
  outcome,
  status: null,
  withoutArchive: false,
  ...(id !== undefined && { id }),
});

function changed(entries: readonly Entry[], seq: number, over: Partial<Record<keyof Entry, unknown>>): Entry[] {
  return entries.map((entry) => (entry.seq === seq ? ({ ...entry, ...over } as Entry) : entry));
}

it('gives the tip of a whole chain, of an empty one the genesis', async () => {
  const entries = await five();
  expect(await verify(entries)).toEqual({
    entries: 5,
    erased: 0,
    unended: [],
    brokenAt: null,
    fault: null,
    tip: { seq: 5, hash: entries[4]!.hash },
  });
  expect(await verify([])).toMatchObject({ entries: 0, brokenAt: null, tip: { seq: 0 } });
});

it.each([
  ['a body', { body: sighting(9, 3) }, 'body'],
  ['a salt', { salt: 'A'.repeat(22) }, 'body'],
  ['a body erased by half', { body: null }, 'body'],
  ['a site kept past its body', { body: null, salt: null }, 'body'],
  ['a site beside the chain', { site: 'other.test' }, 'body'],
  ['a time', { at: 4 }, 'header'],
  ['a kind', { kind: 'use' }, 'header'],
  ['a body hash', { bodyHash: 'B'.repeat(43) }, 'header'],
  ['a hash', { hash: 'C'.repeat(43) }, 'header'],
  ['a link', { prev: 'D'.repeat(43) }, 'link'],
  ['a number', { seq: 7 }, 'missing'],
  ['a number to one that was', { seq: 2 }, 'order'],
  ['a field to nothing', { hash: undefined }, 'shape'],
  ['a time to no number', { at: Number.NaN }, 'shape'],
])('finds %s that was changed', async (_what, over, fault) => {
  expect(await verify(changed(await five(), 3, over))).toMatchObject({ entries: 2, brokenAt: 3, fault });
});

it('finds what is no entry at all', async () => {
  for (const rubbish of [null, 'entry', 7, []]) {
    expect(await verify([rubbish as never])).toMatchObject({ brokenAt: 1, fault: 'shape' });
  }
});

it('accepts an entry erased as a whole, and counts it', async () => {
  const entries = changed(await five(), 3, { body: null, salt: null, site: null });
  expect(await verify(entries)).toMatchObject({ entries: 5, erased: 1, brokenAt: null });
});

it('names the entries of acts that were begun and never told to have ended', async () => {
  const store = new MemoryStore();
  await store.append({ bodies: [act('begun', 'a'), act('begun', 'b'), act('done', 'b'), act('done')] });
  expect(await verify(await store.entries())).toMatchObject({ entries: 4, unended: [1], brokenAt: null });
  await store.append({ bodies: [act('unclear', 'a')] });
  expect(await verify(await store.entries())).toMatchObject({ entries: 5, unended: [] });
});

it('sees a missing tail only by a tip', async () => {
  const entries = await five();
  const tip = { seq: 5, hash: entries[4]!.hash, last: true };
  expect(await verify(entries.slice(0, 3))).toMatchObject({ brokenAt: null });
  expect(await verify(entries.slice(0, 3), [tip])).toMatchObject({ entries: 3, brokenAt: 4, fault: 'missing' });
  expect(await verify(entries, [{ ...tip, seq: 4 }])).toMatchObject({ brokenAt: 4, fault: 'tip' });
  expect(await verify(entries, [{ seq: 4, hash: entries[3]!.hash, last: true }])).toMatchObject({
    brokenAt: 5,
    fault: 'tip',
  });
  expect(await verify(entries, [{ seq: 4, hash: entries[3]!.hash, last: false }, tip])).toMatchObject({
    brokenAt: null,
  });
});

it('agrees with both writers', async () => {
  const store = await IdbStore.open(freshName());
  await store.append({ bodies: [sighting(1, 1), use(1, 2)] });
  await store.forget(SITE);
  expect(await verify(await store.entries())).toMatchObject({ entries: 2, erased: 2, brokenAt: null });
});

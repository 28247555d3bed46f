import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { IdbStore } from '@/utils/ledger/idb-store';
import { prove } from '@/utils/ledger/prove';
import { isKey, readHead } from '@/utils/ledger/read-head';
import { headText, keyIdOf, makeCheckpoint, makeSigningKey } from '@/utils/ledger/sign';
import type { Checkpoint } from '@/utils/model/checkpoint';
import type { Entry } from '@/utils/model/ledger';
import { SITE, sighting, use } from './bodies';
import { freshName } from './stores';

const HOUR = 3_600_000;

describe('a ledger on disk', () => {
  it('signs the end of its chain once', async () => {
    let now = 1_000;
    const store = await IdbStore.open(freshName(), { now: () => now });
    expect(await store.checkpoint()).toBeNull();
    await store.append({ bodies: [sighting(1, 1), use(1, 2)] });
    const first = await store.checkpoint();
    expect(first).toMatchObject({ v: 1, seq: 2, at: 1_000, hash: (await store.entries())[1]?.hash });
    now += 1;
    expect(await store.checkpoint()).toEqual(first);
    await store.append({ bodies: [use(1, 3)] });
    expect(await store.checkpoint()).toMatchObject({ seq: 3, at: 1_001, publicKey: first?.publicKey });
    expect(await store.checkpoints()).toHaveLength(2);
    expect(await store.verify()).toMatchObject({ brokenAt: null, checkpoints: 2, origin: 'unproven' });
  });

  it('keeps one key, whoever opens it, and gives its private half to nobody', async () => {
    const name = freshName();
    const stores = await Promise.all([1, 2, 3].map(() => IdbStore.open(name)));
    const keys = await Promise.all(stores.map(async (store) => (await store.seal('x')).publicKey));
    expect(new Set(keys).size).toBe(1);
    await stores[0]?.close();
    expect((await (await IdbStore.open(name)).seal('x')).publicKey).toBe(keys[0]);
    expect((await makeSigningKey()).privateKey.extractable).toBe(false);
  });

  it('signs by itself at the first entry, after a thousand more, and with the first after an hour', async () => {
    let now = 0;
    const store = await IdbStore.open(freshName(), { now: () => now });
    const seqAfter = async (uses: number) => {
      await store.append({ bodies: Array.from({ length: uses }, (_, index) => use(1, index)) });
      return (await store.checkpointWhenDue())?.seq;
    };
    expect(await seqAfter(1)).toBe(1);
    expect(await seqAfter(999)).toBe(1);
    expect(await seqAfter(1)).toBe(1_001);
    now = HOUR;
    expect(await seqAfter(0)).toBe(1_001);
    expect(await seqAfter(1)).toBe(1_002);
  });

  it('stays signed when a site is forgotten', async () => {
    const store = await IdbStore.open(freshName());
    await store.append({ bodies: [sighting(1, 1), use(1, 2)] });
    await store.checkpoint();
    await store.forget(SITE);
    expect(await store.verify()).toMatchObject({ erased: 2, brokenAt: null, checkpoints: 1 });
  });
});

describe('the checker', () => {
  let entries: readonly Entry[] = [];
  let checkpoints: readonly Checkpoint[] = [];
  beforeAll(async () => {
    const store = await IdbStore.open(freshName());
    for (const n of [1, 2, 3]) {
      await store.append({ bodies: [sighting(n, n), use(n, n)] });
      await store.checkpoint();
    }
    entries = await store.entries();
    checkpoints = await store.checkpoints();
  });
  const head = (index: number) => readHead(headText(checkpoints[index]!));

  it('says that the origin is unproven, until a key or a head is known from elsewhere', async () => {
    const { publicKey } = checkpoints[0]!;
    expect(await prove(entries, checkpoints)).toMatchObject({ origin: 'unproven', checkpoints: 3, brokenAt: null });
    for (const known of [{ key: publicKey }, { key: keyIdOf(publicKey) }, { head: head(0) }, { head: head(2) }])
      expect(await prove(entries, checkpoints, known)).toMatchObject({ origin: 'proven', brokenAt: null });
    expect(await prove(entries, [], { key: publicKey })).toMatchObject({ origin: 'unproven', fault: 'key' });
  });

  it('finds that a whole ledger was written anew with another key, which without one looks right', async () => {
    const pair = await makeSigningKey();
    const anew = await Promise.all(checkpoints.map((old) => makeCheckpoint(old, old.at, pair)));
    expect(await prove(entries, anew)).toMatchObject({ brokenAt: null, origin: 'unproven' });
    for (const known of [{ key: checkpoints[0]!.publicKey }, { head: head(1) }])
      expect(await prove(entries, anew, known)).toMatchObject({ fault: 'key', origin: 'unproven' });
    expect(await prove(entries, [checkpoints[0]!, anew[1]!])).toMatchObject({ brokenAt: 4, fault: 'key' });
  });

  it('finds a head that the chain does not hold, is cut before, or that nobody signed', async () => {
    const other = { ...head(1)!, hash: entries[0]!.hash };
    expect(await prove(entries, checkpoints, { head: other })).toMatchObject({ brokenAt: 4, fault: 'signature' });
    const early = { entries: entries.slice(0, 4), checkpoints: checkpoints.slice(0, 2) };
    const cut = await prove(early.entries, early.checkpoints, { head: head(2) });
    expect(cut).toMatchObject({ brokenAt: 5, fault: 'missing', origin: 'unproven' });
  });

  it('takes a chain that begins after a signed entry, and no other', async () => {
    const proof = await prove(entries.slice(2), checkpoints, { head: head(2) });
    expect(proof).toMatchObject({ entries: 4, brokenAt: null, origin: 'proven', tip: { seq: 6 } });
    expect(await prove(entries.slice(3), checkpoints)).toMatchObject({ brokenAt: 1, fault: 'missing' });
    expect(await prove(entries.slice(2), checkpoints.slice(1))).toMatchObject({ brokenAt: 1, fault: 'missing' });
    expect(await prove([], checkpoints, { head: head(0) })).toMatchObject({ entries: 0, brokenAt: null });
  });

  it('finds every change of a single field of any checkpoint', async () => {
    const fields = fc.constantFrom('v', 'seq', 'hash', 'at', 'publicKey', 'signature');
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fields, async (index, field) => {
        const old = checkpoints[index]![field as keyof Checkpoint];
        const other = typeof old === 'number' ? old + 1 : `${old.startsWith('A') ? 'B' : 'A'}${old.slice(1)}`;
        const proof = await prove(
          entries,
          checkpoints.with(index, { ...checkpoints[index]!, [field]: other } as never),
        );
        expect(proof.fault, field).not.toBeNull();
        expect(proof.brokenAt).toBeGreaterThanOrEqual(index * 2 + (field === 'v' ? -1 : 0));
      }),
    );
  });

  it('finds checkpoints that were swapped', async () => {
    const swapped = [checkpoints[1]!, checkpoints[0]!, checkpoints[2]!];
    expect(await prove(entries, swapped)).toMatchObject({ brokenAt: 2, fault: 'order', checkpoints: 1 });
  });
});

it('reads a head in one line, and nothing that is not quite one', async () => {
  const checkpoint = await makeCheckpoint({ seq: 7, hash: 'A'.repeat(43) }, 1_700_000_000_000, await makeSigningKey());
  const { v: _v, publicKey, ...rest } = checkpoint;
  const text = headText(checkpoint);
  expect(readHead(` ${text}\n`)).toEqual({ ...rest, keyId: keyIdOf(publicKey) });
  const parts = text.split('.');
  for (const index of parts.keys()) expect(readHead(parts.with(index, '-').join('.'))).toBeNull();
  for (const other of ['', `${text}.1`, text.slice(0, -1), text.replace('.7.', '.99999999999999999.')])
    expect(readHead(other)).toBeNull();
  expect([isKey(publicKey), isKey(keyIdOf(publicKey)), isKey('twk1_'), isKey('')]).toEqual([true, true, false, false]);
});

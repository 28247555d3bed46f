import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { GENESIS, headerHash } from '@/utils/ledger/chain';
import { MemoryStore } from '@/utils/ledger/memory-store';
import type { Batch } from '@/utils/ledger/store';
import { verify } from '@/utils/ledger/verify';
import type { Entry } from '@/utils/model/ledger';
import { SITE } from '../unit/ledger/bodies';
import { appendTo, batches } from './ledger-bodies';

// Thousands of hashes on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

type Path = readonly (string | number)[];

async function ledgerOf(list: readonly Batch[]): Promise<readonly Entry[]> {
  const store = new MemoryStore();
  for (const batch of list) await appendTo(store, batch);
  return store.entries();
}

/** Paths to every leaf value of an entry, inside its body too. */
function paths(value: unknown, prefix: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [prefix];
  return Object.entries(value).flatMap(([key, member]) => paths(member, [...prefix, key]));
}

function withChange(value: unknown, [head, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (head === undefined) return change(value);
  return { ...(value as object), [head]: withChange((value as Record<string, unknown>)[head], rest, change) };
}

function other(old: unknown): unknown {
  if (typeof old === 'string') return old === '' ? 'x' : old.slice(0, -1) + (old.endsWith('B') ? 'A' : 'B');
  if (typeof old === 'number') return old + 1;
  if (typeof old === 'boolean') return !old;
  return 'x';
}

const tampering = batches.chain((list) => fc.tuple(fc.constant(list), fc.nat(), fc.nat(), fc.nat()));

it('every change of a single value in any entry is found at that entry or the next', async () => {
  await fc.assert(
    fc.asyncProperty(tampering, async ([list, pick, where]) => {
      const entries = await ledgerOf(list);
      fc.pre(entries.length > 0);
      const index = pick % entries.length;
      const all = paths(entries[index]);
      const changed = entries.with(index, withChange(entries[index], all[where % all.length]!, other) as Entry);
      const { brokenAt, fault } = await verify(changed);
      expect([brokenAt, fault]).toEqual([index + 1, expect.any(String)]);
    }),
    { numRuns: 200 },
  );
});

it('an entry taken out, doubled, or swapped with another is found', async () => {
  await fc.assert(
    fc.asyncProperty(tampering, async ([list, a, b]) => {
      const entries = await ledgerOf(list);
      fc.pre(entries.length > 1);
      const tips = [{ seq: entries.length, hash: entries.at(-1)!.hash, last: true }];
      const i = a % entries.length;
      const j = (i + 1 + (b % (entries.length - 1))) % entries.length;
      expect(await verify(entries.toSpliced(i, 1), tips)).toMatchObject({ brokenAt: i + 1, fault: 'missing' });
      expect(await verify(entries.toSpliced(i, 0, entries[i]!), tips)).toMatchObject({ fault: expect.any(String) });
      const swapped = entries.with(i, entries[j]!).with(j, entries[i]!);
      expect(await verify(swapped, tips)).toMatchObject({ brokenAt: Math.min(i, j) + 1 });
      // Swapped with the numbers set right again, as somebody would who knows the format.
      const renumbered = swapped.map((entry, index) => ({ ...entry, seq: index + 1 }));
      expect(await verify(renumbered, tips)).toMatchObject({ brokenAt: Math.min(i, j) + 1 });
    }),
  );
});

it('a tail cut off is found by the tip, and so is a chain written anew with right hashes', async () => {
  await fc.assert(
    fc.asyncProperty(tampering, async ([list, cut, pick]) => {
      const entries = await ledgerOf(list);
      fc.pre(entries.length > 0);
      const tips = [{ seq: entries.length, hash: entries.at(-1)!.hash, last: false }];
      const kept = cut % entries.length;
      expect(await verify(entries.slice(0, kept), tips)).toMatchObject({ brokenAt: kept + 1, fault: 'missing' });
      let prev = GENESIS.hash;
      const anew = entries.map((entry, index) => {
        const header = { ...entry, prev, at: entry.at + (index === pick % entries.length ? 1 : 0) };
        prev = headerHash(header);
        return { ...header, hash: prev, body: null, salt: null, site: null };
      });
      expect(await verify(anew)).toMatchObject({ brokenAt: null });
      expect(await verify(anew, tips)).toMatchObject({ fault: 'tip' });
    }),
  );
});

it('forgetting keeps every chain whole, at any point and with more written after it', async () => {
  await fc.assert(
    fc.asyncProperty(batches, fc.nat(), async (list, when) => {
      const store = new MemoryStore();
      for (const [index, batch] of list.entries()) {
        await appendTo(store, batch);
        if (index === when % list.length) await store.forget(SITE);
      }
      const entries = await store.entries();
      const erased = entries.filter(({ body }) => body === null).length;
      expect(await store.verify()).toMatchObject({ entries: entries.length, erased, brokenAt: null });
    }),
  );
});

import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { IdbStore } from '@/utils/ledger/idb-store';
import { MemoryStore } from '@/utils/ledger/memory-store';
import { rebuild } from '@/utils/ledger/projections/rebuild';
import type { Batch, LedgerStore } from '@/utils/ledger/store';
import type { Entry } from '@/utils/model/ledger';
import { SITE } from '../unit/ledger/bodies';
import { freshName } from '../unit/ledger/stores';
import { appendTo, batches } from './ledger-bodies';

// Thousands of hashes on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const SITES = ['other.test', SITE];

async function everything(store: LedgerStore) {
  const records = await Promise.all(SITES.map((site) => store.site(site)));
  return {
    tokens: records.flatMap(({ tokens }) => tokens),
    sightings: records.flatMap(({ sightings }) => sightings),
    uses: records.flatMap(({ uses }) => uses),
    counts: records.map(({ requestsWatched, firstAt }) => [requestsWatched, firstAt]),
    sites: await store.sites(),
  };
}

/** What does not hang on the salts. */
function said({ seq, at, kind, body, site }: Entry) {
  return { seq, at, kind, body, site };
}

async function fill(store: LedgerStore, list: readonly Batch[]): Promise<unknown[]> {
  const results = [];
  for (const batch of list) results.push(await appendTo(store, batch));
  return results;
}

it('both stores say the same of the same batches, entry by entry and row by row', async () => {
  await fc.assert(
    fc.asyncProperty(batches, fc.option(fc.nat()), async (list, forgets) => {
      const disk = await IdbStore.open(freshName(), { now: () => 3 });
      let memory = new MemoryStore({ now: () => 3 });
      const half = forgets === null ? list.length : forgets % list.length;
      expect(await fill(memory, list.slice(0, half))).toEqual(await fill(disk, list.slice(0, half)));
      if (forgets !== null) expect(await memory.forget(SITE)).toEqual(await disk.forget(SITE));
      memory = MemoryStore.from(JSON.parse(JSON.stringify(memory)), { now: () => 3 });
      expect(await fill(memory, list.slice(half))).toEqual(await fill(disk, list.slice(half)));
      expect(await everything(memory)).toEqual(await everything(disk));
      expect((await memory.entries()).map(said)).toEqual((await disk.entries()).map(said));
      expect(await disk.verify()).toMatchObject({ brokenAt: null });
      await disk.close();
    }),
    { numRuns: 150 },
  );
});

it('the projections are what the entries alone give', async () => {
  await fc.assert(
    fc.asyncProperty(batches, async (list) => {
      const store = new MemoryStore();
      await fill(store, list);
      const { tokens, sightings, uses } = await everything(store);
      expect(await rebuild(await store.entries())).toEqual({ tokens, sightings, uses });
    }),
    { numRuns: 300 },
  );
});

it('sending every batch again changes nothing, whenever the answer was lost', async () => {
  await fc.assert(
    fc.asyncProperty(batches, fc.array(fc.boolean()), async (list, lost) => {
      const numbered = list.map((batch, index) => ({ ...batch, source: { id: 'bridge', seq: index + 1 } }));
      const once = new MemoryStore({ now: () => 3 });
      await fill(once, numbered);
      const twice = new MemoryStore({ now: () => 3 });
      for (const [index, batch] of numbered.entries()) {
        await twice.append(batch);
        if (lost[index] === true) expect(await twice.append(batch)).toMatchObject({ duplicate: true, appended: 0 });
      }
      expect(await everything(twice)).toEqual(await everything(once));
      expect((await twice.entries()).map(said)).toEqual((await once.entries()).map(said));
    }),
  );
});

// Judged from the bodies alone, without the reducers.
it('keeps its promises: counts add up, confidence rests on evidence, no leaf of a known token waits', async () => {
  await fc.assert(
    fc.asyncProperty(batches, async (list) => {
      const store = new MemoryStore();
      await fill(store, list);
      const { tokens, sightings, uses } = await everything(store);
      const bodies = (await store.entries()).flatMap(({ body }) => body ?? []);
      const sent = bodies.filter((body) => body.kind === 'use');
      const seen = bodies.filter((body) => body.kind === 'sighting');
      expect(uses.reduce((sum, { count }) => sum + count, 0)).toBe(sent.length);
      expect(sightings.reduce((sum, { count }) => sum + count, 0)).toBe(seen.length);
      for (const { site, fingerprint, confidence, firstSeen, lastSeen } of tokens) {
        const mine = [...sent, ...seen].filter(({ token }) => token.site === site && token.fingerprint === fingerprint);
        const times = mine.map(({ at }) => at);
        expect([firstSeen, lastSeen]).toEqual([Math.min(...times), Math.max(...times)]);
        const proof = mine.some((body) =>
          body.kind === 'use'
            ? body.use.witness !== 'page' && body.token.confidence !== 'tentative'
            : body.sighting.witness !== 'page' && body.token.confidence === 'certain',
        );
        expect(confidence === 'certain').toBe(proof);
      }
      const known = new Set(tokens.map(({ site, fingerprint }) => `${site} ${fingerprint}`));
      const { leaves } = store.toJSON().tables as { leaves: readonly { site: string; fingerprint: string }[] };
      expect(leaves.filter(({ site, fingerprint }) => known.has(`${site} ${fingerprint}`))).toEqual([]);
      for (const { removedAt, lastSeen } of sightings) expect(removedAt ?? lastSeen).toBeGreaterThanOrEqual(lastSeen);
    }),
    { numRuns: 300 },
  );
});

import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LedgerError } from '@/utils/ledger/errors';
import { MemoryStore } from '@/utils/ledger/memory-store';
import type { Batch } from '@/utils/ledger/store';
import { Outbox } from '@/utils/messages/outbox';
import type { BridgeBatch, BridgeItem } from '@/utils/messages/protocol';
import { DocumentRecorder } from '@/utils/record/document-recorder';
import { APP, token } from '../unit/record/sources';
import { sender, witnessing } from '../unit/record/witnessing';
import { worker } from '../unit/record/worker-api';

// Thousands of hashes on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What becomes of one message to the worker; all that come after the last are answered well. */
const FATES = ['stored', 'aborted', 'answer lost', 'worker stopped', 'paused'] as const;
type Fate = (typeof FATES)[number];

const [found] = (() => {
  const items: BridgeItem[] = [];
  new DocumentRecorder(APP, (item) => items.push(item)).wrote('local-storage', 'auth', token(1), null, true);
  return items.filter((item) => item.kind === 'seen');
})();
const item = (n: number): BridgeItem => ({ ...found!, at: n, location: { ...found!.location, key: `k${n}` } });
const keyOf = (item: BridgeItem) => (item.kind === 'seen' ? item.location.key : '');

/** A bridge with its outbox before a worker whose messages meet these fates, over one ledger. */
function story(fates: readonly Fate[]) {
  worker.session = {};
  const left = [...fates];
  const store = new MemoryStore({ now: () => 3 });
  const refused = new Set<string>();
  const ledger = Object.assign(Object.create(store) as MemoryStore, {
    append: (batch: Batch) => {
      if (batch.source && refused.delete(`${batch.source.seq}`))
        return Promise.reject(new LedgerError('ledger-aborted', 'The transaction was given up.'));
      return store.append(batch);
    },
    site: (site: string) => store.site(site),
    profileKey: () => store.profileKey(),
  });
  const start = () => witnessing(async () => ledger);
  let life = start();
  /** What came while the site was paused: the worker acknowledges it, and drops it. */
  const dropped: string[] = [];
  const send = async (batch: BridgeBatch) => {
    const fate = left.shift() ?? 'stored';
    if (fate === 'worker stopped') {
      life = start();
      throw new Error('The message port closed.');
    }
    if (fate === 'aborted') refused.add(`${batch.seq}`);
    if (fate === 'paused') {
      dropped.push(...batch.items.map(keyOf));
      return { acked: batch.seq };
    }
    const answer = await life.witness.appended(batch, sender());
    if (fate === 'answer lost') throw new Error('The message port closed.');
    return answer;
  };
  return { outbox: new Outbox('bridge', send, () => true), store, dropped };
}

const step = fc.oneof(
  fc.record({ push: fc.constantFrom(1, 2, 201) }),
  fc.constant({ hurry: true } as const),
  fc.record({ wait: fc.constantFrom(0, 60, 400) }),
);

it('everything that a bridge saw is stored once and in order, or was acknowledged while the site was paused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 8 }),
      fc.array(fc.constantFrom(...FATES), { maxLength: 10 }),
      async (steps, fates) => {
        const { outbox, store, dropped } = story(fates);
        let pushed = 0;
        for (const one of steps) {
          if ('push' in one) for (let n = 0; n < one.push; n++) outbox.push(item(++pushed));
          else if ('hurry' in one) outbox.hurry();
          else await vi.advanceTimersByTimeAsync(one.wait);
        }
        await vi.advanceTimersByTimeAsync(120_000);
        const bodies = (await store.entries()).map(({ body }) => body);
        const stored = bodies.flatMap((body) => (body?.kind === 'sighting' ? [body.sighting.key] : []));
        const all = Array.from({ length: pushed }, (_, n) => `k${n + 1}`);
        expect(stored).toEqual(all.filter((key) => stored.includes(key)));
        expect(all.filter((key) => !stored.includes(key) && !dropped.includes(key))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

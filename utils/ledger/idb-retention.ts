import type { Entry } from '../model/ledger';
import { heldBy } from './held';
import { together } from './idb-rows';
import type { Run, Writing } from './idb-store';

const CHUNK = 500;

export interface Pruned {
  /** Entries that are gone. The chain begins after them, at a checkpoint. */
  readonly dropped: number;
  /** Entries between those that are held, of which the header is left. */
  readonly erased: number;
}

/**
 * Gives up what was written down before the time (epoch milliseconds) and signed, but nothing that an open case holds.
 * Projections stay. In one transaction: all or nothing.
 */
export function pruneEntries(run: Run, before: number): Promise<Pruned> {
  return run(['entries', 'checkpoints', 'cases'], 'readwrite', async (tx) => {
    const [checkpoints, cases] = await Promise.all([
      tx.objectStore('checkpoints').getAll(),
      tx.objectStore('cases').getAll(),
    ]);
    const end = checkpoints.findLast(({ at }) => at <= before)?.seq ?? 0;
    const isHeld = heldBy(cases);
    let firstHeld: number | null = null;
    for await (const entry of upTo(tx, end)) {
      if (!isHeld(entry)) continue;
      firstHeld = entry.seq;
      break;
    }
    const start = firstHeld === null ? end : (checkpoints.findLast(({ seq }) => seq < firstHeld)?.seq ?? 0);
    const entries = tx.objectStore('entries');
    const dropped = start === 0 ? 0 : await entries.count(IDBKeyRange.upperBound(start));
    if (dropped > 0) await entries.delete(IDBKeyRange.upperBound(start));
    let erased = 0;
    for (let from = start; from < end; from += CHUNK) {
      const rows = await entries.getAll(IDBKeyRange.bound(from, Math.min(from + CHUNK, end), true));
      const free = rows.filter((entry) => entry.body !== null && !isHeld(entry));
      await together(free, (entry) => entries.put({ ...entry, salt: null, body: null, site: null }));
      erased += free.length;
    }
    return { dropped, erased };
  });
}

async function* upTo(tx: Writing, end: number): AsyncGenerator<Entry> {
  for (let from = 0; from < end; ) {
    const chunk = await tx.objectStore('entries').getAll(IDBKeyRange.bound(from, end, true), CHUNK);
    yield* chunk;
    from = chunk.at(-1)?.seq ?? end;
  }
}

import type { Checkpoint } from '../model/checkpoint';
import { heldBy } from './held';
import { together } from './idb-rows';
import type { Run, Writing } from './idb-store';
import { endOf } from './idb-verify';

const CHUNK = 500;

export interface Pruned {
  /** Entries that are gone. The chain begins after them, at a checkpoint. */
  readonly dropped: number;
  /** Entries between those that are held, of which the header is left. */
  readonly erased: number;
}

/**
 * Gives up what was written down before the time (epoch milliseconds) and signed, but nothing that an open case holds.
 * Projections stay. Some 500 entries at a time, in transactions of their own that each ask what is held: after every one of
 * them the chain is whole, so that what is cut short is taken up the next time.
 */
export async function pruneEntries(run: Run, before: number): Promise<Pruned> {
  const [first, signed] = await run(['entries', 'checkpoints'], 'readonly', (tx) =>
    Promise.all([endOf(tx, 'next'), tx.objectStore('checkpoints').getAll()]),
  );
  if (first === null) return { dropped: 0, erased: 0 };
  const ends = await endsBefore(run, signed, first, before);
  const end = ends.at(-1) ?? 0;
  let start = first - 1;
  let dropped = 0;
  while (start < end) {
    const gone = await run(['entries', 'cases'], 'readwrite', (tx) => drop(tx, start, ends));
    if (gone === null) break;
    start = gone.to;
    dropped += gone.dropped;
  }
  let erased = 0;
  for (let from = start; from < end; from += CHUNK)
    erased += await run(['entries', 'cases'], 'readwrite', (tx) => erase(tx, from, Math.min(from + CHUNK, end)));
  return { dropped, erased };
}

/**
 * Numbers of the checkpoints up to which everything is older than the time. By the clock of the checkpoints and by that of the
 * entries, and in the order of the chain: where a clock was wrong more is kept, never less.
 */
async function endsBefore(
  run: Run,
  signed: readonly Checkpoint[],
  first: number,
  before: number,
): Promise<readonly number[]> {
  const there = signed.filter(({ seq }) => seq >= first);
  const young = there.findIndex(({ at }) => at > before);
  const ends = there.slice(0, young === -1 ? there.length : young).map(({ seq }) => seq);
  const end = ends.at(-1) ?? 0;
  for (let from = first - 1; from < end; ) {
    const rows = await run(['entries'], 'readonly', (tx) =>
      tx.objectStore('entries').getAll(IDBKeyRange.bound(from, end, true), CHUNK),
    );
    const late = rows.find(({ at }) => at > before);
    if (late !== undefined) return ends.filter((seq) => seq < late.seq);
    from = rows.at(-1)?.seq ?? end;
  }
  return ends;
}

/** Deletes what follows `start` up to a checkpoint (`to`) before anything that is held; null where there is none. */
async function drop(
  tx: Writing,
  start: number,
  ends: readonly number[],
): Promise<{ readonly to: number; readonly dropped: number } | null> {
  const entries = tx.objectStore('entries');
  const isHeld = heldBy(await tx.objectStore('cases').getAll());
  for (let from = start; ; ) {
    const rows = await entries.getAll(IDBKeyRange.lowerBound(from, true), CHUNK);
    const held = rows.find(isHeld)?.seq ?? null;
    const free = held === null ? (rows.at(-1)?.seq ?? from) : held - 1;
    const to = ends.findLast((seq) => start < seq && seq <= free);
    if (to !== undefined) {
      const gone = IDBKeyRange.upperBound(to);
      const dropped = await entries.count(gone);
      await entries.delete(gone);
      return { to, dropped };
    }
    if (held !== null || rows.length < CHUNK) return null;
    from = free;
  }
}

/** Of what no open case holds after `from` up to `to` the header is left. */
async function erase(tx: Writing, from: number, to: number): Promise<number> {
  const entries = tx.objectStore('entries');
  const isHeld = heldBy(await tx.objectStore('cases').getAll());
  const rows = await entries.getAll(IDBKeyRange.bound(from, to, true));
  const free = rows.filter((entry) => entry.body !== null && !isHeld(entry));
  await together(free, (entry) => entries.put({ ...entry, salt: null, body: null, site: null }));
  return free.length;
}

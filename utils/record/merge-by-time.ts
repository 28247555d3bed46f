import { MinHeap } from '../lib/min-heap';

interface Timed {
  readonly at: number;
}

/** A file, or whatever else tells of things roughly in order of time. */
export interface TimedSource<T extends Timed> {
  /** Nothing in it is older, as far as its beginning tells; minus infinity where that cannot be known. */
  readonly firstAt: number;
  /** Told in reverse, so that as much as there is room for must be read before the first can be given. */
  readonly isReversed: boolean;
  readonly open: () => AsyncIterable<readonly T[]>;
  /** Hears of one that came so much too late that it is out of order. */
  readonly late: (item: T) => void;
}

/** Milliseconds by which a use may come too late, and sources overlap. */
export const WINDOW = 60_000;
const HELD = 16_384;
const HELD_REVERSED = 524_288;
const MOST_OPEN = 32;

interface Cursor<T extends Timed> {
  readonly source: TimedSource<T>;
  readonly heap: MinHeap<T>;
  readonly items: AsyncIterator<readonly T[]>;
  readonly held: number;
  hasEnded: boolean;
}

/**
 * Gives what several sources tell in order of time, in bounded memory: 16,384 items are held of each of at most 32 sources that
 * overlap, so that one which stands that far from its place is put right. What stands farther away is given late, and said.
 */
export async function mergeByTime<T extends Timed>(
  sources: readonly TimedSource<T>[],
  give: (item: T) => void,
  held = HELD,
): Promise<void> {
  const waiting = sources.toSorted((a, b) => a.firstAt - b.firstAt);
  const open = new Set<Cursor<T>>();
  let given = Number.NEGATIVE_INFINITY;
  for (;;) {
    let least = leastOf(open);
    while (
      waiting.length > 0 &&
      open.size < MOST_OPEN &&
      (least === null || (waiting[0]?.firstAt ?? 0) <= least.heap.least + WINDOW)
    ) {
      const cursor = cursorOf(waiting.shift() as TimedSource<T>, held);
      await filled(cursor);
      if (cursor.heap.size > 0) open.add(cursor);
      least = leastOf(open);
    }
    if (least === null) return;
    const item = least.heap.pop() as T;
    if (item.at < given - WINDOW) least.source.late(item);
    given = Math.max(given, item.at);
    give(item);
    if (least.heap.size < least.held && !least.hasEnded) await filled(least);
    if (least.heap.size === 0) open.delete(least);
  }
}

function cursorOf<T extends Timed>(source: TimedSource<T>, most: number): Cursor<T> {
  const held = source.isReversed ? HELD_REVERSED : most;
  return { source, heap: new MinHeap(), items: source.open()[Symbol.asyncIterator](), held, hasEnded: false };
}

async function filled<T extends Timed>(cursor: Cursor<T>): Promise<void> {
  while (!cursor.hasEnded && cursor.heap.size < cursor.held) {
    const next = await cursor.items.next();
    if (next.done) cursor.hasEnded = true;
    else for (const item of next.value) cursor.heap.push(item.at, item);
  }
}

function leastOf<T extends Timed>(open: ReadonlySet<Cursor<T>>): Cursor<T> | null {
  let least: Cursor<T> | null = null;
  for (const cursor of open) if (least === null || cursor.heap.least < least.heap.least) least = cursor;
  return least;
}

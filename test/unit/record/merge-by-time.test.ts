import { describe, expect, it } from 'vitest';
import { mergeByTime, type TimedSource, WINDOW } from '@/utils/record/merge-by-time';

interface Item {
  readonly at: number;
  readonly name: string;
}

let opened = 0;
let most = 0;

/** A source that hands on ten items at once and counts how many are open. */
function source(name: string, times: readonly number[], part: Partial<TimedSource<Item>> = {}): TimedSource<Item> {
  async function* open() {
    opened += 1;
    most = Math.max(most, opened);
    for (let at = 0; at < times.length; at += 10) yield times.slice(at, at + 10).map((time) => ({ at: time, name }));
    opened -= 1;
  }
  return { firstAt: Math.min(...times), isReversed: false, open, late: () => undefined, ...part };
}

async function merged(sources: readonly TimedSource<Item>[], held?: number): Promise<readonly Item[]> {
  const items: Item[] = [];
  await mergeByTime(sources, (item) => void items.push(item), held);
  return items;
}

const times = (from: number, count: number, step: number) =>
  Array.from({ length: count }, (_, index) => from + index * step);
const isSorted = (items: readonly Item[]) =>
  items.every(({ at }, index) => index === 0 || at >= (items[index - 1]?.at ?? at));

describe('several sources', () => {
  it('are given in order of time, whatever order they are named in', async () => {
    const items = await merged([
      source('b', times(500, 300, 1_000)),
      source('a', times(0, 300, 1_000)),
      source('c', [250_500]),
    ]);
    expect(items).toHaveLength(601);
    expect(isSorted(items)).toBe(true);
    expect(items.slice(0, 3).map(({ name }) => name)).toEqual(['a', 'b', 'a']);
  });

  it('are put right where one is not sorted, or reversed', async () => {
    const odd = times(0, 1_000, 1_000).map((time, index) => time + (index % 7) * 5_000);
    const reversed = times(0, 40_000, 1_000).toReversed();
    const items = await merged([
      source('odd', odd),
      source('reversed', reversed, { firstAt: Number.NEGATIVE_INFINITY, isReversed: true }),
    ]);
    expect(items).toHaveLength(41_000);
    expect(isSorted(items)).toBe(true);
  });

  it('tell what comes too late to be put right, and give it all the same', async () => {
    const late: Item[] = [];
    const far = [...times(WINDOW * 10, 20_000, 1_000), 5, 6];
    const items = await merged([source('far', far, { firstAt: WINDOW * 10, late: (item) => void late.push(item) })]);
    expect(items).toHaveLength(20_002);
    expect(late.map(({ at }) => at)).toEqual([5, 6]);
  });

  it('are open only while their time has come', async () => {
    [opened, most] = [0, 0];
    const days = Array.from({ length: 200 }, (_, day) => source(String(day), times(day * 86_400_000, 50, 60_000)));
    const items = await merged(days.toReversed(), 5);
    expect(items).toHaveLength(10_000);
    expect(isSorted(items)).toBe(true);
    expect(most).toBeLessThanOrEqual(2);
  });

  it('are never more than 32 open at once', async () => {
    [opened, most] = [0, 0];
    let given = 0;
    const sources = Array.from({ length: 40 }, (_, n) => source(String(n), times(n, 300, 10)));
    await mergeByTime(sources, () => void given++, 20);
    expect(given).toBe(40 * 300);
    expect(most).toBe(32);
  });

  it('may be none, or empty', async () => {
    expect(await merged([])).toEqual([]);
    expect(await merged([source('empty', [], { firstAt: Number.NEGATIVE_INFINITY }), source('a', [1])])).toHaveLength(
      1,
    );
  });
});

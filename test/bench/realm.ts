import { DETECTORS, detect, drained, inspect, inspectSteps, runSliced, slicesByForm } from './engine';
import { inForm } from './forms';
import { type LaneResult, median, runLanes, seeded, timed } from './lanes';
import type { Sample } from './sample';

/** What is measured in every realm: Node, a page, a worker. */
export interface RealmResult {
  readonly types: number;
  /** First scan of 200,000 characters, milliseconds. */
  readonly cold: number;
  readonly bundles: LaneResult;
  readonly oneByte: LaneResult;
  readonly data: LaneResult;
  /** Microseconds for each value of 256 characters. */
  readonly small: { readonly scan: number; readonly detect: number; readonly inspect: number };
}

const COLD = 200_000;
const SMALL = 256;

export function measureRealm({ bundles, data }: Sample<string>, rounds: number): RealmResult {
  const first = inForm(bundles.join('').slice(0, COLD), 'two-byte');
  return {
    types: DETECTORS.size,
    cold: timed(() => detect(first).length),
    bundles: runLanes(bundles, 'two-byte', rounds),
    oneByte: runLanes(bundles, 'one-byte', rounds),
    data: runLanes(data, 'two-byte', Math.ceil(rounds / 2)),
    small: smallValues(bundles),
  };
}

function smallValues(texts: readonly string[]) {
  const values = storageValues(texts, 2_000, () => SMALL).map(({ value }) => value);
  const each = (work: (value: string) => number): number => {
    const all = () => values.reduce((total, value) => total + work(value), 0);
    all();
    return (median(Array.from({ length: 7 }, () => timed(all))) / values.length) * 1_000;
  };
  return {
    scan: each((value) => drained(slicesByForm(value, 'state', true, '')).hits.length),
    detect: each((value) => detect(value).length),
    inspect: each((value) => inspect({ surface: 'local-storage', key: 'state', value }).candidates.length),
  };
}

interface Stored {
  readonly key: string;
  readonly value: string;
}

/** Values as apps store them: a piece of text, a JSON object around one, a list of numbers, an identifier. */
function storageValues(texts: readonly string[], count: number, lengthOf: (i: number) => number): Stored[] {
  const random = seeded(3);
  const all = texts.join('');
  return Array.from({ length: count }, (_, i) => {
    const length = lengthOf(i);
    const from = Math.floor(random() * (all.length - length));
    const text = all.slice(from, from + length);
    const kinds = [
      text,
      JSON.stringify({ id: i, at: 1_790_000_000_000 + i, text }).slice(0, length),
      JSON.stringify({ version: 2, items: text.split(/\W{1,20}/).filter(Boolean) }),
      JSON.stringify(Array.from(text, (character) => character.charCodeAt(0))).slice(0, length),
    ];
    return { key: `state:${i}`, value: inForm(kinds[i % kinds.length] ?? text, 'one-byte') };
  });
}

export interface SliceResult {
  /** Longest time without giving the thread back, milliseconds: least of several runs. */
  readonly longest: number;
  readonly total: number;
}

/** What lies in the store besides many small values: nothing, one long text, or one long JSON document. */
export type Large = { readonly kind: 'none' | 'text' | 'json'; readonly length: number };

/** The bridge's way through a store, in its slices. */
export async function measureSlices(texts: readonly string[], large: Large): Promise<SliceResult> {
  const values = storageValues(texts, 300, (i) => 64 + (i % 30) ** 3);
  if (large.kind !== 'none') values.push({ key: 'cache', value: largeValue(texts, large) });
  let best: SliceResult = { longest: Number.POSITIVE_INFINITY, total: 0 };
  for (let run = 0; run < 7; run++) {
    const slices = await sliced(values);
    const longest = Math.max(...slices);
    if (longest < best.longest) best = { longest, total: slices.reduce((all, slice) => all + slice, 0) };
  }
  return best;
}

function largeValue(texts: readonly string[], { kind, length }: Large): string {
  if (kind === 'text') return inForm(texts.join('').repeat(8).slice(0, length), 'two-byte');
  const items: object[] = [];
  for (let at = 0; at < length; at += 150)
    items.push({
      id: items.length,
      name: `Item ${items.length}`,
      at: 1_790_000_000 + at,
      tags: ['new', 'sale'],
      price: { amount: at, currency: 'EUR' },
    });
  return inForm(`${JSON.stringify({ version: 3, items }).slice(0, length - 2)}]}`, 'two-byte');
}

async function sliced(values: readonly Stored[]): Promise<readonly number[]> {
  const slices: number[] = [];
  // As `pause` of `observe/content/slices.ts` gives the thread back.
  type PostTask = (task: () => void, options: object) => Promise<void>;
  const { scheduler } = globalThis as unknown as { scheduler: { postTask?: PostTask } };
  const own = Object.getPrototypeOf(scheduler).postTask as PostTask;
  let from = performance.now();
  scheduler.postTask = async (...given) => {
    slices.push(performance.now() - from);
    await own.apply(scheduler, given);
    from = performance.now();
  };
  await runSliced(inspected(values), () => false);
  slices.push(performance.now() - from);
  delete scheduler.postTask;
  return slices;
}

function* inspected(values: readonly Stored[]): Generator<void> {
  for (const { key, value } of values) {
    yield* inspectSteps({ surface: 'local-storage', key, value });
    yield;
  }
}

import { DETECTORS, detect, drained, slicesByForm } from './engine';
import { ABSENT, inForm, type StringForm } from './forms';
import { peerPatterns } from './peers';

/** Milliseconds of each lane over all texts, one round. */
export interface Round {
  readonly scan: number;
  readonly detect: number;
  readonly peers: number;
  readonly limit: number;
}

export interface LaneResult {
  readonly form: StringForm;
  readonly characters: number;
  readonly rounds: readonly Round[];

  readonly patterns: number;
  readonly found: number;
}

type Lane = keyof Round;
const REPEATS: Readonly<Record<Lane, number>> = { scan: 3, detect: 3, peers: 1, limit: 1 };
/** More than processors cache, bytes. */
const EVICTING = 128_000_000;

/** All lanes over all texts in one form: one warm-up, then rounds in which the lanes are shuffled. */
export function runLanes(texts: readonly string[], form: StringForm, rounds: number): LaneResult {
  const random = seeded(1);
  const patterns = peerPatterns(DETECTORS);
  const own = texts.map((text) => inForm(text, form));
  const lanes: Readonly<Record<Lane, () => number>> = {
    scan: () => sum(own, (text) => drained(slicesByForm(text, '', true, '')).hits.length),
    detect: () => sum(own, (text) => detect(text).length),
    peers: () => sum(own, (text) => matches(patterns, text)),
    limit: () => sum(own, (text) => text.indexOf(ABSENT) + 1),
  };
  const names = Object.keys(lanes) as Lane[];
  for (const name of names) lanes[name]();
  const measured = Array.from({ length: rounds }, () => {
    const round: Partial<Record<Lane, number>> = {};
    for (const name of shuffled(names, random)) {
      // The limit is the speed of memory: texts that lie in a cache after the lane before would be read faster.
      if (name === 'limit') evict();
      round[name] = timed(lanes[name], REPEATS[name]);
    }
    return round as Round;
  });
  return {
    form,
    characters: own.reduce((all, { length }) => all + length, 0),
    rounds: measured,
    patterns: patterns.length,
    found: lanes.detect(),
  };
}

const evicting = new Uint8Array(EVICTING);
let evictions = 0;

function evict(): void {
  evicting.fill(++evictions);
}

function matches(patterns: readonly RegExp[], text: string): number {
  let found = 0;
  for (const pattern of patterns) {
    pattern.lastIndex = 0;
    while (pattern.exec(text)) found++;
  }
  return found;
}

/** Kept where the optimiser cannot see that nobody needs it. */
export const sink = { total: 0 };

/** Milliseconds of one run, of several in a row. */
export function timed(work: () => number, repeats = 1): number {
  const from = performance.now();
  for (let i = 0; i < repeats; i++) sink.total += work();
  return (performance.now() - from) / repeats;
}

/** The shortest of several runs: what the machine can do when nobody else wants it. */
export const fastest = (work: () => number, runs: number): number =>
  Math.min(...Array.from({ length: runs }, () => timed(work)));

const sum = (texts: readonly string[], each: (text: string) => number): number => {
  let total = 0;
  for (const text of texts) total += each(text);
  return total;
};

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items];
  const mixed: T[] = [];
  while (left.length > 0) mixed.push(...left.splice(Math.floor(random() * left.length), 1));
  return mixed;
}

/** Numbers from 0 to 1, the same in each run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

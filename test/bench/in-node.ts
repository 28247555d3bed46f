import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { sampleJwt } from '../../utils/lib/sample-jwt';
import { type Hostile, hostileUnits, ofLength } from './adversarial';
import { createScanner, DETECTORS, detect, drained, inspect, type Scan, slicesByForm } from './engine';
import { inForm } from './forms';
import { fastest, median, seeded, shuffled, timed } from './lanes';

/** Speed with all types as a share of the speed with 100 of them, drawn anew in each round. */
export function growthWithCatalogue(texts: readonly string[], rounds: number, few = 100): number {
  const own = texts.map((text) => inForm(text, 'two-byte'));
  const random = seeded(5);
  const over = (scan: Scan) => () =>
    own.reduce((found, text) => found + drained(scan(text, '', true, '')).hits.length, 0);
  const ratios = Array.from({ length: rounds + 1 }, () => {
    const some = over(createScanner(new Map(shuffled([...DETECTORS], random).slice(0, few))));
    const all = over(slicesByForm);
    const first = random() < 0.5;
    const a = timed(first ? some : all, 4);
    const b = timed(first ? all : some, 4);
    return first ? a / b : b / a;
  });
  return median(ratios.slice(1));
}

/** Below this share of ordinary speed a text is too slow. */
export const HOSTILE_FLOOR = 0.2;

export interface HostileResult {
  readonly of: 'scan' | 'detect';
  readonly texts: number;
  /** Speed on each text as a share of the speed on ordinary ones, slowest first. */
  readonly shares: readonly (readonly [name: string, share: number])[];
  /** Time of a text four times as long, over four times the time: 1 is linear. The worst of the slowest dozen. */
  readonly growth: readonly [name: string, growth: number];
}

/** The scan and `detect` on hostile texts of 200,000 characters, and on ones four times as long for the slowest dozen. */
export function hostileTexts(ordinary: readonly string[], quick: boolean): readonly HostileResult[] {
  const length = quick ? 50_000 : 200_000;
  const own = ordinary.map((text) => inForm(text, 'two-byte'));
  const characters = own.reduce((all, text) => all + text.length, 0);
  const units = hostileUnits(DETECTORS);
  const ways = {
    scan: (text: string) => drained(slicesByForm(text, '', true, '')).hits.length,
    detect: (text: string) => detect(text).length,
  };
  return (['scan', 'detect'] as const).map((of) => {
    const way = ways[of];
    const usual = fastest(() => own.reduce((found, text) => found + way(text), 0), 5) / characters;
    const time = (hostile: Hostile, size: number, runs: number) => {
      const text = inForm(ofLength(hostile, size), 'two-byte');
      return fastest(() => way(text), runs);
    };
    const results = units.map((hostile) => ({ hostile, share: usual / (time(hostile, length, 3) / length) }));
    results.sort((a, b) => a.share - b.share);
    const growths = results
      .slice(0, 12)
      .map(({ hostile }) => [hostile.name, time(hostile, length * 4, 4) / time(hostile, length, 4) / 4] as const);
    growths.sort(([, a], [, b]) => b - a);
    return {
      of,
      texts: units.length,
      shares: results.map(({ hostile, share }) => [hostile.name, share]),
      growth: growths[0] ?? ['', 1],
    };
  });
}

export interface MemoryResult {
  readonly findings: number;
  readonly charactersScanned: number;
  /** Heap bytes for each finding that was kept. */
  readonly each: number;
}

/** Scans texts that are then let go, and keeps what was found: code with tokens in it and JSON in turns. */
export function memoryOfFindings(texts: readonly string[], count: number): MemoryResult {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const filler = texts.join('').slice(0, 400_000);
  const kept: unknown[] = [];
  let findings = 0;
  let charactersScanned = 0;
  const scanOne = (i: number) => {
    const tokens = Array.from({ length: 20 }, (_, n) => sampleJwt({ sub: `user-${i}-${n}`, exp: 1_900_000_000 + n }));
    const text =
      i % 2 === 0
        ? `${filler}${tokens.map((token, n) => `x${n}="${token}";`).join('')}`
        : JSON.stringify({
            filler,
            state: { tokens: Object.fromEntries(tokens.map((token, n) => [`t${n}`, { token }])) },
          });
    const own = inForm(text, 'two-byte');
    const detections = detect(own);
    const inspection = inspect({ surface: 'local-storage', key: 'state', value: own });
    findings += detections.length + inspection.candidates.length + inspection.leaves.length;
    charactersScanned += own.length;
    kept.push(detections, inspection);
  };
  scanOne(-1);
  scanOne(-2);
  collect();
  const before = process.memoryUsage().heapUsed;
  findings = 0;
  charactersScanned = 0;
  for (let i = 0; i < count; i++) scanOne(i);
  collect();
  collect();
  const each = (process.memoryUsage().heapUsed - before) / Math.max(1, findings);
  if (kept.length === 0) throw new Error('Nothing was kept.');
  return { findings, charactersScanned, each };
}

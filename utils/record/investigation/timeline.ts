import type { TimelineBucket } from '../../model/investigation';
import type { TrafficOutcome } from '../../model/traffic';

const MINUTE = 60_000;
const WIDTHS: readonly number[] = [1, 5, 15, 60, 360, 1_440, 10_080, 43_200, 525_600].map(
  (minutes) => minutes * MINUTE,
);
const MOST_HELD = 4_096;
const MOST_TOLD = 60;

type Count = { uses: number; denied: number; failed: number };

/** How many uses there were when; the buckets grow wider as the time grows longer. */
export class Timeline {
  #step = 0;
  #buckets = new Map<number, Count>();

  add(at: number, outcome: TrafficOutcome): void {
    const from = Math.floor(at / this.width) * this.width;
    let bucket = this.#buckets.get(from);
    if (bucket === undefined) {
      bucket = { uses: 0, denied: 0, failed: 0 };
      this.#buckets.set(from, bucket);
    }
    bucket.uses += 1;
    if (outcome === 'denied' || outcome === 'failed') bucket[outcome] += 1;
    if (this.#buckets.size > MOST_HELD) this.#widen();
  }

  get width(): number {
    return WIDTHS[this.#step] ?? MINUTE;
  }

  /** At most 60 buckets in order of time; those without any use are left out. */
  told(): { readonly width: number; readonly buckets: readonly TimelineBucket[] } {
    while (this.#span() > MOST_TOLD && this.#step < WIDTHS.length - 1) this.#widen();
    const buckets = [...this.#buckets].map(([from, count]) => ({ from, ...count }));
    return { width: this.width, buckets: buckets.sort((a, b) => a.from - b.from) };
  }

  #span(): number {
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (const from of this.#buckets.keys()) {
      first = Math.min(first, from);
      last = Math.max(last, from);
    }
    return (last - first) / this.width + 1;
  }

  #widen(): void {
    if (this.#step >= WIDTHS.length - 1) return;
    this.#step += 1;
    const before = this.#buckets;
    this.#buckets = new Map();
    for (const [at, { uses, denied, failed }] of before) {
      const from = Math.floor(at / this.width) * this.width;
      const bucket = this.#buckets.get(from) ?? { uses: 0, denied: 0, failed: 0 };
      this.#buckets.set(from, {
        uses: bucket.uses + uses,
        denied: bucket.denied + denied,
        failed: bucket.failed + failed,
      });
    }
  }
}

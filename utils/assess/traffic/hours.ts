import { deviation, logNormal, median, quantile } from './statistics';
import { HOUR, hourOf, isWeekend, WEEK } from './time';

/** `[hour since the epoch, count]` of hours in which something was. */
export type HoursState = readonly (readonly [hour: number, count: number])[];

/** What this hour usually has. */
export interface UsualHour {
  readonly low: number;
  /** 95th percentile of the comparable hours. */
  readonly high: number;
  readonly median: number;
  readonly deviation: number;
  /** The most in any hour that is remembered. */
  readonly most: number;
  readonly by: 'week' | 'day';
  /** Busiest hours of the days before, as the mean and the deviation of their logarithms: bursts are log-normal. */
  readonly peak: { readonly middle: number; readonly spread: number };
}

/** Five weeks: five samples of each hour of the week, and what is older is forgotten. */
export const KEPT_HOURS = (5 * WEEK) / HOUR;
export const WEEK_HOURS = 168;
/** Hours of the week are compared once three of them were seen, and their neighbours: nine samples. */
export const WEEKS_TO_LEARN = 3;
export const DAYS_TO_LEARN = 3;

/** Counts by the hour, of five weeks: at most 840 pairs of numbers. */
export class Hours {
  readonly #counts: Map<number, number>;
  #pruned = 0;
  #memo: { readonly hour: number; readonly usual: UsualHour | null } | null = null;

  constructor(state: HoursState = []) {
    this.#counts = new Map(state);
  }

  note(at: number): void {
    const hour = hourOf(at);
    if (this.#memo?.hour !== hour) this.#memo = null;
    this.#counts.set(hour, this.count(at) + 1);
    if (this.#counts.size > KEPT_HOURS && hour !== this.#pruned) this.#prune(hour);
  }

  count(at: number): number {
    return this.#counts.get(hourOf(at)) ?? 0;
  }

  /** What the hour of `at` usually has, from the hours before it; null where too few were seen since `first`. */
  usual(at: number, first: number): UsualHour | null {
    const hour = hourOf(at);
    if (this.#memo?.hour !== hour) this.#memo = { hour, usual: this.#usual(hour, hourOf(first)) };
    return this.#memo.usual;
  }

  /** Probability that something comes at this time of such a day (work day or weekend), from the last four weeks. */
  probability(at: number, first: number): number {
    const hour = hourOf(at);
    const weekend = isWeekend(Math.floor(hour / 24));
    let days = 0;
    let active = 0;
    for (let back = 24; back <= 4 * WEEK_HOURS && hour - back >= hourOf(first); back += 24) {
      if (isWeekend(Math.floor((hour - back) / 24)) !== weekend) continue;
      days++;
      if ([-1, 0, 1].some((next) => this.#counts.has(hour - back + next))) active++;
    }
    return (active + 0.5) / (days + 1);
  }

  toJSON(): HoursState {
    return [...this.#counts];
  }

  #usual(hour: number, first: number): UsualHour | null {
    const isWeekly = hour - first >= WEEKS_TO_LEARN * WEEK_HOURS + 1;
    if (!isWeekly && hour - first < DAYS_TO_LEARN * 24) return null;
    const step = isWeekly ? WEEK_HOURS : 24;
    const reach = isWeekly ? KEPT_HOURS : 2 * WEEK_HOURS;
    const samples: number[] = [];
    for (let back = step; back <= reach; back += step)
      for (const next of [-1, 0, 1]) {
        const compared = hour - back + next;
        if (compared >= first) samples.push(this.#counts.get(compared) ?? 0);
      }
    const peaks = new Map<number, number>();
    for (const [other, count] of this.#counts) {
      const day = Math.floor(other / 24);
      if (other < hour && count > (peaks.get(day) ?? 0)) peaks.set(day, count);
    }
    return {
      low: Math.round(quantile(samples, 0.05)),
      high: Math.ceil(quantile(samples, 0.95)),
      median: median(samples),
      deviation: deviation(samples),
      most: Math.max(0, ...peaks.values()),
      by: isWeekly ? 'week' : 'day',
      peak: logNormal([...peaks.values()]),
    };
  }

  #prune(hour: number): void {
    this.#pruned = hour;
    for (const old of this.#counts.keys()) if (old <= hour - KEPT_HOURS) this.#counts.delete(old);
    // Uses out of all order may leave hours of the future; the bound holds all the same.
    while (this.#counts.size > KEPT_HOURS) this.#counts.delete(Math.min(...this.#counts.keys()));
  }
}

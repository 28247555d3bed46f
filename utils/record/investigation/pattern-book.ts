import type { Pattern } from '../../model/investigation';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Days told apart, about five years; uses on further ones count for the hours alone. */
const MOST_DAYS = 2_000;
/** 1970 began on a Thursday. */
const FIRST_WEEKDAY = 3;

/** When a token is used: by hour of the week and by day, in UTC and in bounded memory. */
export class PatternBook {
  readonly #hours = new Uint32Array(168);
  /** Days on which there was a use in the hour, and the last of them: uses come in order of time. */
  readonly #dates = new Uint32Array(168);
  readonly #last = new Float64Array(168).fill(Number.NaN);
  readonly #days = new Map<number, number>();

  add(at: number): void {
    const day = Math.floor(at / DAY);
    const hour = Math.floor((at - day * DAY) / HOUR);
    const slot = mod(day + FIRST_WEEKDAY, 7) * 24 + hour;
    this.#hours[slot] = (this.#hours[slot] ?? 0) + 1;
    if (this.#last[slot] !== day) {
      this.#dates[slot] = (this.#dates[slot] ?? 0) + 1;
      this.#last[slot] = day;
    }
    const known = this.#days.get(day);
    if (known !== undefined || this.#days.size < MOST_DAYS) this.#days.set(day, (known ?? 0) + 1);
  }

  told(): Pattern {
    const counts = [...this.#days.values()].toSorted((a, b) => a - b);
    let busiest = { day: 0, uses: 0 };
    for (const [day, uses] of this.#days) if (uses > busiest.uses) busiest = { day, uses };
    return {
      activeDays: this.#days.size,
      usualDay: medianOf(counts),
      busiestDay: { at: busiest.day * DAY, uses: busiest.uses },
      byHourOfWeek: [...this.#hours],
      daysByHourOfWeek: [...this.#dates],
    };
  }
}

/** The lower of the two in the middle: a number that there was. */
const medianOf = (sorted: readonly number[]): number => sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;

const mod = (value: number, by: number): number => ((value % by) + by) % by;

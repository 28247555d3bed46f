import { DAY, HOUR } from '../power';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export { DAY, HOUR };
export const WEEK = 7 * DAY;

/** 1 January 1970 was a Thursday. */
const EPOCH_WEEKDAY = 4;

export const dayOf = (at: number): number => Math.floor(at / DAY);
export const hourOf = (at: number): number => Math.floor(at / HOUR);
export const weekdayOf = (day: number): number => (((day + EPOCH_WEEKDAY) % 7) + 7) % 7;
export const isWeekend = (day: number): boolean => weekdayOf(day) % 6 === 0;

/** `2026-11-28 03:00–04:00 UTC`, without words: of the hour that `at` lies in. */
export function hourText(at: number): string {
  const hour = ((hourOf(at) % 24) + 24) % 24;
  const day = new Date(dayOf(at) * DAY).toISOString().slice(0, 10);
  return `${day} ${clock(hour)}–${clock((hour + 1) % 24)} UTC`;
}

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** `3 d`, `5 h`, `12 min`, `40 s`, in the signs of SI, which no language changes: the largest of which there are at least two. */
export function spanText(milliseconds: number): string {
  const span = Math.abs(milliseconds);
  if (span >= 2 * DAY) return `${Math.round(span / DAY)} d`;
  if (span >= 2 * HOUR) return `${Math.round(span / HOUR)} h`;
  if (span >= 2 * MINUTE) return `${Math.round(span / MINUTE)} min`;
  return `${Math.round(span / SECOND)} s`;
}

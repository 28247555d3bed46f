import { DAY, HOUR } from '../power';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export { DAY, HOUR };
export const WEEK = 7 * DAY;

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** 1 January 1970 was a Thursday. */
const EPOCH_WEEKDAY = 4;

export const dayOf = (at: number): number => Math.floor(at / DAY);
export const hourOf = (at: number): number => Math.floor(at / HOUR);
export const weekdayOf = (day: number): number => (((day + EPOCH_WEEKDAY) % 7) + 7) % 7;
export const isWeekend = (day: number): boolean => weekdayOf(day) % 6 === 0;

/** `Monday 03:00 to 04:00 UTC` of the hour that `at` lies in. */
export function hourText(at: number): string {
  const hour = ((hourOf(at) % 24) + 24) % 24;
  return `${WEEKDAYS[weekdayOf(dayOf(at))]} ${clock(hour)} to ${clock((hour + 1) % 24)} UTC`;
}

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** `3 days`, `5 hours`, `40 seconds`: the largest unit of which there are at least two. */
export function spanText(milliseconds: number): string {
  const span = Math.abs(milliseconds);
  if (span >= 2 * DAY) return `${Math.round(span / DAY)} days`;
  if (span >= 2 * HOUR) return `${Math.round(span / HOUR)} hours`;
  if (span >= 2 * MINUTE) return `${Math.round(span / MINUTE)} minutes`;
  return `${Math.round(span / SECOND)} seconds`;
}

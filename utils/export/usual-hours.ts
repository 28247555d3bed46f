import type { Pattern } from '../model/investigation';

/** What is at least so often as this part of the most regular counts as usual. */
const SHARE = 1 / 3;
/** Fewer active days show no pattern. */
const LEAST_DAYS = 5;

/** First and last of some numbers that follow each other. */
export type Range = readonly [first: number, last: number];

/**
 * On which days of the week (0 is Monday) and in which hours (UTC, whole) a token is usually used, as ranges that may go on
 * over the end; null where it was used on fewer than five days.
 */
export function usualHours({
  activeDays,
  daysByHourOfWeek,
}: Pattern): { days: readonly Range[]; hours: readonly Range[] } | null {
  if (activeDays < LEAST_DAYS) return null;
  const days = Array.from({ length: 7 }, (_, day) => sum(daysByHourOfWeek.slice(day * 24, day * 24 + 24)));
  const hours = Array.from({ length: 24 }, (_, hour) => sum(daysByHourOfWeek.filter((_, slot) => slot % 24 === hour)));
  return { days: rangesOf(days), hours: rangesOf(hours) };
}

function rangesOf(counts: readonly number[]): readonly Range[] {
  const least = Math.max(...counts) * SHARE;
  const isUsual = counts.map((count) => count >= least && count > 0);
  const { length } = counts;
  if (isUsual.every(Boolean)) return [[0, length - 1]];
  const ranges: Range[] = [];
  for (let first = 0; first < length; first++) {
    if (!isUsual[first] || isUsual[(first + length - 1) % length]) continue;
    let last = first;
    while (isUsual[(last + 1) % length]) last++;
    ranges.push([first, last % length]);
  }
  return ranges;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

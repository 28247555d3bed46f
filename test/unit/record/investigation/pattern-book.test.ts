import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import catalogue from '@/public/_locales/en/messages.json' with { type: 'json' };
import { patternText } from '@/utils/export/pattern-text';
import { usualHours } from '@/utils/export/usual-hours';
import { translator } from '@/utils/lib/translate';
import { PatternBook } from '@/utils/record/investigation/pattern-book';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday. */
const START = Date.UTC(2026, 9, 5);
const t = translator(catalogue);

function booked(...times: readonly number[]) {
  const book = new PatternBook();
  for (const at of times) book.add(at);
  return book.told();
}

/** Uses on these days and hours of two weeks. */
function weeks(days: readonly number[], hours: readonly number[]) {
  const times = [0, 7].flatMap((week) =>
    days.flatMap((day) => hours.map((hour) => START + (week + day) * DAY + hour * HOUR)),
  );
  return booked(...times);
}

describe('when a token is used', () => {
  it('is counted by hour of the week, from Monday on, and by day', () => {
    const { byHourOfWeek, daysByHourOfWeek, ...days } = booked(
      START,
      START + 1,
      START + 8 * HOUR,
      START + 6 * DAY + 23 * HOUR,
      START + 7 * DAY,
    );
    expect([byHourOfWeek[0], byHourOfWeek[8], byHourOfWeek[167]]).toEqual([3, 1, 1]);
    expect([daysByHourOfWeek[0], daysByHourOfWeek[8], daysByHourOfWeek[167]]).toEqual([2, 1, 1]);
    expect(days).toEqual({ activeDays: 3, usualDay: 1, busiestDay: { at: START, uses: 3 } });
  });

  it.each([
    ['office hours', [0, 1, 2, 3, 4], [8, 9, 10, 11], 'Mon–Fri, 08:00–12:00 UTC'],
    ['nights, over midnight', [0, 1, 2, 3, 4, 5, 6], [22, 23, 0, 1], 'every day, 22:00–02:00 UTC'],
    [
      'around the clock',
      [0, 1, 2, 3, 4, 5, 6],
      Array.from({ length: 24 }, (_, hour) => hour),
      'every day, at any hour',
    ],
    ['single days and hours', [0, 2, 5], [6, 18], 'Mon, Wed, Sat, 06:00–07:00, 18:00–19:00 UTC'],
    ['a weekend', [5, 6, 0], [12], 'Sat–Mon, 12:00–13:00 UTC'],
  ] as const)('is told in words: %s', (_, days, hours, words) => {
    expect(patternText(weeks(days, hours), t)).toBe(words);
  });

  it('is not told of fewer than five days', () => {
    expect(patternText(weeks([0, 1], [9]), t)).toBeNull();
  });

  it('leaves out what is seldom', () => {
    const dates = Array.from({ length: 26 }, (_, day) => START + day * DAY);
    const days = dates.filter((at) => new Date(at).getUTCDay() % 6 !== 0);
    const night = Array<number>(900).fill(START + 26 * DAY + 3 * HOUR);
    const pattern = booked(...days.map((at) => at + 9 * HOUR), ...night);
    expect(pattern.byHourOfWeek[5 * 24 + 3]).toBe(900);
    expect(usualHours(pattern)).toEqual({ days: [[0, 4]], hours: [[9, 9]] });
  });

  it('holds bounded memory and counts every use, at whatever time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -8e12, max: 8e14 }), { minLength: 1, maxLength: 200 }), (times) => {
        const { byHourOfWeek, activeDays, usualDay, busiestDay } = booked(...times);
        expect(byHourOfWeek.reduce((sum, count) => sum + count, 0)).toBe(times.length);
        expect(activeDays).toBeLessThanOrEqual(times.length);
        expect(usualDay).toBeLessThanOrEqual(busiestDay.uses);
      }),
    );
    const many = booked(...Array.from({ length: 3_000 }, (_, day) => START + day * DAY));
    expect(many.activeDays).toBe(2_000);
  });
});

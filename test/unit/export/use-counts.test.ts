import { expect, it } from 'vitest';
import { countsOf, firstCounted } from '@/utils/export/use-counts';

const hour = (fingerprint: string, at: string, uses: number, denied = 0, failed = 0) => ({
  ...{ site: 'shop.test', fingerprint, hour: at },
  ...{ uses, denied, failed },
});
const time = (text: string) => Date.parse(text);
const HOURS = [
  hour('b', '2026-11-26T22', 1),
  hour('a', '2026-11-27T09', 5, 2),
  hour('a', '2026-11-27T10', 9, 0, 1),
  hour('b', '2026-11-27T10', 2),
  hour('a', '2026-11-28T00', 4),
];

it('tells of hours within days, with those between in which nothing was sent', () => {
  const { step, parts } = countsOf(HOURS, time('2026-11-27T08:59Z'), time('2026-11-27T12:30Z'));
  expect(step).toBe('hour');
  expect(parts.map(({ from, uses, denied, failed }) => [new Date(from).toISOString(), uses, denied, failed])).toEqual([
    ['2026-11-27T08:00:00.000Z', 0, 0, 0],
    ['2026-11-27T09:00:00.000Z', 5, 2, 0],
    ['2026-11-27T10:00:00.000Z', 11, 0, 1],
    ['2026-11-27T11:00:00.000Z', 0, 0, 0],
    ['2026-11-27T12:00:00.000Z', 0, 0, 0],
  ]);
});

it('tells of days within weeks, and of weeks from Monday on within a year', () => {
  const days = countsOf(HOURS, time('2026-11-21T12:00Z'), time('2026-11-28T12:00Z'));
  expect([days.step, days.parts.map(({ uses }) => uses)]).toEqual(['day', [0, 0, 0, 0, 0, 1, 16, 4]]);
  const weeks = countsOf(HOURS, time('2026-06-01T00:00Z'), time('2026-11-28T12:00Z'));
  expect(weeks.step).toBe('week');
  expect(new Date(weeks.parts[0]!.from).toISOString()).toBe('2026-06-01T00:00:00.000Z');
  expect(weeks.parts.map(({ uses }) => uses).slice(-2)).toEqual([0, 21]);
});

it('names the busiest token first, with its busiest hour', () => {
  const { tokens } = countsOf(HOURS, time('2026-11-26T00:00Z'), time('2026-11-28T12:00Z'));
  expect(tokens).toEqual([
    { fingerprint: 'a', uses: 18, denied: 2, failed: 1, busiest: time('2026-11-27T10:00Z'), most: 9 },
    { fingerprint: 'b', uses: 3, denied: 0, failed: 0, busiest: time('2026-11-27T10:00Z'), most: 2 },
  ]);
});

it('knows when counting began', () => {
  expect(firstCounted(HOURS)).toBe(time('2026-11-26T22:00Z'));
  expect(firstCounted([])).toBeNull();
});

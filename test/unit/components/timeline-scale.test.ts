import { expect, it } from 'vitest';
import { eventsIn, livelyRange, marksOf, spanOf, ticksOf } from '@/components/dashboard/timeline-scale';
import { NOW, token } from '../../fixtures/reports';

const lane = (...times: readonly number[]) => ({
  token: token(1),
  events: times.map((at) => ({ at, what: 'sent', text: '' })),
});
const MINUTE = 60_000;

it('shows the last hour up to now, or everything and a little around it', () => {
  const lanes = [lane(NOW - 90 * MINUTE, NOW - 10 * MINUTE)];
  expect(spanOf('hour', lanes, NOW)).toEqual({ from: NOW - 60 * MINUTE, to: NOW });
  const all = spanOf('all', lanes, NOW);
  expect(all.from).toBeLessThan(NOW - 90 * MINUTE);
  expect(all.to).toBeGreaterThan(NOW);
  expect(eventsIn(lanes, spanOf('hour', lanes, NOW)).map(({ at }) => at)).toEqual([NOW - 10 * MINUTE]);
});

it('begins with the shortest range in which something happened', () => {
  expect(livelyRange([lane(NOW - MINUTE)], NOW)).toBe('hour');
  expect(livelyRange([lane(NOW - 70 * MINUTE)], NOW)).toBe('day');
  expect(livelyRange([lane(NOW - 60 * 24 * 60 * MINUTE)], NOW)).toBe('year');
  expect(livelyRange([], NOW)).toBe('all');
});

it('makes one mark of what falls together, however much it is', () => {
  const span = { from: 0, to: 240_000 };
  const many = Array.from({ length: 10_000 }, (_, index) => ({ at: index * 24, what: 'sent', text: '' }));
  const marks = marksOf(
    [...many, { at: 120_000, what: 'removed', text: '' }, { at: 999_999, what: 'sent', text: '' }],
    span,
  );
  expect(marks.length).toBeLessThanOrEqual(242);
  expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(10_001);
  expect(marks.find(({ what }) => what === 'removed')).toEqual({ what: 'removed', x: 0.5, count: 1 });
});

it.each([10_000, 60 * MINUTE, 24 * 60 * MINUTE, 400 * 24 * 60 * MINUTE])(
  'draws a handful of lines over %i ms',
  (length) => {
    const ticks = ticksOf({ from: NOW - length, to: NOW });
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThan(11);
  },
);

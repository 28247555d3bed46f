// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atEachMoment, type Moments } from '@/utils/observe/content/moments';

let looks = 0;
let moments: Moments;
beforeEach(async () => {
  vi.useFakeTimers();
  looks = 0;
  moments = atEachMoment(
    () => {
      looks += 1;
    },
    () => {},
  );
  await vi.advanceTimersByTimeAsync(2_000);
  looks = 0;
});
afterEach(() => {
  moments.end();
  vi.useRealTimers();
});

const stirFor = (ms: number) => {
  for (let time = 0; time < ms; time += 50) {
    moments.stir();
    vi.advanceTimersByTime(50);
  }
};

it('looks once a page that stirred has been quiet for a while', () => {
  stirFor(500);
  expect(looks).toBe(0);
  vi.advanceTimersByTime(250);
  expect(looks).toBe(1);
  vi.advanceTimersByTime(5_000);
  expect(looks).toBe(1);
});

it('looks at a page that never is quiet every two seconds', () => {
  stirFor(10_000);
  expect(looks).toBeGreaterThanOrEqual(4);
  expect(looks).toBeLessThanOrEqual(5);
});

it('sets one timer for any number of stirs', () => {
  const set = vi.spyOn(globalThis, 'setTimeout');
  for (let count = 0; count < 1_000; count += 1) moments.stir();
  expect(set.mock.calls.length).toBeLessThanOrEqual(1);
  vi.advanceTimersByTime(300);
  expect(looks).toBe(1);
});

it('looks no more once it has ended', () => {
  moments.stir();
  moments.end();
  vi.advanceTimersByTime(5_000);
  expect(looks).toBe(0);
});

import { describe, expect, it } from 'vitest';
import { monthOf } from './month';
import { isLoud, scoreOf } from './score';

// A few seeds that parameters were not tuned on; the whole table: `npm run simulate`.

describe('a simulated month', () => {
  it('is the same for the same seed, and holds 50 tokens', () => {
    const [one, other] = [monthOf(501), monthOf(501)];
    expect(one.actors.length).toBe(50);
    expect(one.actors[7]?.happenings).toEqual(other.actors[7]?.happenings);
  });

  it('is judged with few false alarms, and its attacks are told', { timeout: 120_000 }, () => {
    const { outcomes, falseAlarms, tokenMonths } = scoreOf([501]);
    expect(tokenMonths).toBe(50);
    expect(falseAlarms.filter(isLoud).length).toBeLessThanOrEqual(1);
    expect(outcomes.length).toBeGreaterThanOrEqual(17);
    const share = (some: typeof outcomes, is: (one: (typeof outcomes)[number]) => boolean) =>
      some.filter(is).length / Math.max(1, some.length);
    expect(share(outcomes, ({ told }) => told)).toBeGreaterThanOrEqual(0.75);
    const notWeak = outcomes.filter(({ strength }) => strength > 0);
    expect(share(notWeak, ({ alarmedByAny }) => alarmedByAny)).toBeGreaterThanOrEqual(0.6);
    // One event is not told as ten.
    for (const { alarms } of outcomes) expect(alarms).toBeLessThanOrEqual(4);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { anomalies } from '@/utils/assess/traffic/anomalies';
import { STRENGTHS } from './attack';
import { FLOORS } from './floors';
import { monthOf } from './month';
import { isLoud, type Scores, scoreOf } from './score';

// A few seeds that parameters were not tuned on; the whole table: `npm run simulate`.

const SEEDS = [501, 502, 503, 504];
/** In 100 token-months of normal traffic. */
const MOST_LOUD = 1;

describe('a simulated month', () => {
  it('is the same for the same seed, and holds 50 tokens', () => {
    const [one, other] = [monthOf(501), monthOf(501)];
    expect(one.actors.length).toBe(50);
    expect(one.actors[7]?.happenings).toEqual(other.actors[7]?.happenings);
  });
});

describe('simulated months, judged', () => {
  let scores: Scores;
  beforeAll(() => {
    scores = scoreOf(SEEDS);
  }, 300_000);

  it('have few false alarms', () => {
    const { falseAlarms, tokenMonths } = scores;
    expect(tokenMonths).toBeGreaterThanOrEqual(200);
    expect((100 * falseAlarms.filter(isLoud).length) / tokenMonths).toBeLessThanOrEqual(MOST_LOUD);
  });

  it('have attacks for every rule there is', () => {
    expect(Object.keys(FLOORS).sort()).toEqual([...anomalies.keys()]);
    for (const rule of anomalies.keys())
      for (const [strength, name] of STRENGTHS.entries())
        expect(
          scores.outcomes.some((one) => one.rule === rule && one.strength === strength),
          `${rule} ${name}`,
        ).toBe(true);
  });

  it.each(Object.entries(FLOORS))('tell of %s at least what they told', (rule, floors) => {
    for (const [strength, floor] of floors.entries()) {
      const these = scores.outcomes.filter((one) => one.rule === rule && one.strength === strength);
      const share = (is: (one: (typeof these)[number]) => boolean) =>
        Math.round((100 * these.filter(is).length) / these.length);
      const reached = [share(({ told }) => told), share(({ alarmed }) => alarmed)];
      for (const [index, least] of floor.entries())
        expect(reached[index], `${STRENGTHS[strength]} ${index === 0 ? 'at all' : 'alarmed'}`).toBeGreaterThanOrEqual(
          least,
        );
    }
  });

  it('tell one event not as ten', () => {
    for (const { alarms } of scores.outcomes) expect(alarms).toBeLessThanOrEqual(4);
  });
});

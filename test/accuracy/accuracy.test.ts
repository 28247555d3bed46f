import { describe, expect, it, vi } from 'vitest';
import { detect } from '@/utils/detect/detect';
import { HARMLESS } from './harmless';

// The builders of examples draw other characters in every round, as in `npm run accuracy`.
vi.mock('@/utils/lib/sample', () => import('./seeded-sample'));
const { bundlesAround } = await import('./bundles');
const { casesOf, judge } = await import('./plant');
const { layoutsOf } = await import('./layouts');
const { FLOORS, Score } = await import('./score');

/** Of the cases of `npm run accuracy` one in so many, so that every type and every embedding has its turn. */
const EVERY = 7;

describe('the score', () => {
  const score = new Score();
  let turn = 0;
  for (const one of casesOf({ rounds: [1], wordings: 1, bundles: bundlesAround(4_000) }))
    if (turn++ % EVERY === 0) score.addPlanted(one, judge(one));
  for (const laid of layoutsOf(1)) score.addLaid(laid, 'layouts of SDKs');

  it('is nowhere under its floor: recall, confidence, precision', () => {
    expect(score.short).toEqual([]);
  });

  it('has every kind, every embedding and every way in it', () => {
    const groups = (name: string) => score.tallies.get(name)?.groups ?? [];
    expect(groups('kind').toSorted()).toEqual(Object.keys(FLOORS.kind ?? {}).toSorted());
    expect(groups('embedding').length).toBeGreaterThanOrEqual(40);
    expect(groups('class').length).toBeGreaterThan(10);
    expect(groups('way to keep a layout')).toHaveLength(6);
  });
});

describe('texts with nothing to find', () => {
  it.each(Object.entries(HARMLESS))('%s', (_, make) => {
    for (const seed of [1, 100, 200, 300, 400]) {
      const text = make(seed);
      const sure = detect(text).filter(({ confidence, publishable }) => confidence !== 'tentative' && !publishable);
      expect(sure.map(({ type, start, end }) => `${type} ${text.slice(start - 40, end)}`)).toEqual([]);
    }
  });
});

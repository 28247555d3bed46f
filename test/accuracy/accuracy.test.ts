import { describe, expect, it, vi } from 'vitest';
import { detect } from '@/utils/detect/detect';
import { HARMLESS } from './harmless';

// The builders of examples draw other characters in every round, as in `npm run accuracy`.
vi.mock('@/utils/lib/sample', () => import('./seeded-sample'));
const { bundlesAround } = await import('./bundles');
const { casesOf, judge } = await import('./plant');
const { Tally } = await import('./table');

/** Of the embeddings of `npm run accuracy` those that differ most. */
const EMBEDDINGS = ['json', 'escaped json', 'env file', 'minified code', 'header line', 'url query', 'cookie line'];
const FLOORS = { checksummed: 0.99, prefixed: 0.99, keyword: 0.95, structure: 0.99 } as const;

describe('planted tokens of every type', () => {
  const tally = new Tally();
  for (const embedding of EMBEDDINGS)
    for (const one of casesOf({ rounds: [1], wordings: 1, bundles: bundlesAround(4_000), embedding }))
      tally.add(one.kind, judge(one).outcome);

  it.each(Object.entries(FLOORS))('are found: %s, at least %d of them', (kind, floor) => {
    expect(tally.recall(kind)).toBeGreaterThanOrEqual(floor);
  });

  it('are of every kind', () => {
    expect(tally.groups.toSorted()).toEqual(Object.keys(FLOORS).toSorted());
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

import { describe, expect, it } from 'vitest';
import { find, findSteps } from '@/utils/detect/find';
import { drained } from '@/utils/lib/drained';
import { sample } from '@/utils/lib/sample';
import { HEX } from '@/utils/lib/sample-alphabets';

const stepsOf = (text: string, key = '') => {
  const work = { steps: 0 };
  drained(findSteps(text, { key, store: null }, work));
  return work.steps;
};
const many = (count: number, make: (seed: number) => string) => Array.from({ length: count }, (_, n) => make(n + 1));
const token = (seed: number) => sample('glpat-', 20, undefined, seed);

describe('the work of finding grows with the text, and not faster', () => {
  it('however long the name is that the text lies under', () => {
    const text = JSON.stringify(many(2_000, (seed) => sample('', 32, HEX, seed)));
    const name = 'state_'.repeat(2_000);
    expect(stepsOf(text, name)).toBe(stepsOf(text, name.slice(0, 512)));
    expect(stepsOf(text, name)).toBeLessThan(60 * text.length);
  });

  it('where decoded texts hold many tokens, each of which is also one of their parts', () => {
    const texts = (count: number) => many(count, (n) => JSON.stringify(many(200, (seed) => token(n * 200 + seed))));
    const alike = (count: number) => `{${texts(count).map((text) => `"a":${JSON.stringify(text)}`)}}`;
    for (const text of [(count: number) => JSON.stringify(texts(count)), alike]) {
      const [small, large] = [text(8), text(32)];
      expect(stepsOf(large)).toBeLessThan(4.4 * stepsOf(small) + 300_000);
    }
  });

  it('where nothing that is decoded stands in the text as it is', () => {
    const text = (count: number) =>
      JSON.stringify(many(count, () => btoa(JSON.stringify(many(1_000, (n) => `${token(n)}=`)))));
    expect(stepsOf(text(1))).toBeLessThan(300 * text(1).length);
    expect(stepsOf(text(3))).toBeLessThan(3.3 * stepsOf(text(1)));
  });
});

describe('a token that stands in an encoded text more than once', () => {
  it.each([
    ['percent-encoded', encodeURIComponent],
    ['in a JSON string', (text: string) => JSON.stringify({ '': text })],
  ])('is found at each place: %s', (_, encode) => {
    const value = token(1);
    const text = encode(JSON.stringify({ a: { token: value }, b: [value, `x ${value}`], c: token(2) }));
    const { matches } = find(text);
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual([value, value, value, token(2)]);
    expect(new Set(matches.map(({ start }) => start)).size).toBe(4);
  });
});

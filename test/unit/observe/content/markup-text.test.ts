import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayHold } from '@/utils/observe/content/markup-text';

/** Mostly what a token is made of, so that runs of about sixteen come up. */
const texts = fc
  .array(fc.constantFrom(...'aZ09_+/=.~%:-'.split(''), 'abcdefgh', ' ', '"', 'é', '\u{1f511}'), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('mayHold', () => {
  it('says yes exactly where sixteen characters of a token follow one another', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(mayHold(text)).toBe(/[A-Za-z0-9_+/=.~%:-]{16}/.test(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['fifteen', 'a'.repeat(15), false],
    ['sixteen', 'a'.repeat(16), true],
    ['sixteen at the end', `${'word '.repeat(50)}${'a'.repeat(16)}`, true],
    ['sixteen cut in the middle', `${'a'.repeat(15)} ${'a'.repeat(15)}`, false],
    ['nothing', '', false],
  ])('knows %s', (_name, text, expected) => {
    expect(mayHold(text)).toBe(expected);
  });
});

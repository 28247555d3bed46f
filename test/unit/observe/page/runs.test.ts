import fc from 'fast-check';
import { expect, it } from 'vitest';
import { captureRuns, hasRun } from '@/utils/observe/page/runs';
import { capture } from './fake-scope';

capture();
captureRuns();

it('says what a regular expression says', () => {
  const pieces = fc.oneof(
    fc.stringMatching(/^[\w+/=.~%:-]{0,20}$/),
    fc.constantFrom(' ', '"', ',', '{', 'é', '\u{1F511}', '\n'),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      expect(hasRun(text)).toBe(/[\w+/=.~%:-]{16}/.test(text));
    }),
    { numRuns: 3_000 },
  );
});

it('needs sixteen', () => {
  expect(hasRun('a'.repeat(15))).toBe(false);
  expect(hasRun('a'.repeat(16))).toBe(true);
  expect(hasRun(`${'a'.repeat(15)} ${'a'.repeat(15)}`)).toBe(false);
  expect(hasRun(`"${'a'.repeat(16)}"`)).toBe(true);
  expect(hasRun('')).toBe(false);
});

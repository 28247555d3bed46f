import { expect, it } from 'vitest';
import { positionsIn } from '@/utils/lib/line-column';

const TEXT = 'ab\ncd\r\nef\rgh\n\nlast';

it('counts lines and columns from 1, whatever ends the lines', () => {
  const positionOf = positionsIn(TEXT);
  const found = [...'acegl'].map((letter) => positionOf(TEXT.indexOf(letter)));
  expect(found).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
    { line: 6, column: 1 },
  ]);
});

it('answers in any order', () => {
  const positionOf = positionsIn(TEXT);
  expect(positionOf(TEXT.length - 1)).toEqual({ line: 6, column: 4 });
  expect(positionOf(1)).toEqual({ line: 1, column: 2 });
  expect(positionOf(4)).toEqual({ line: 2, column: 2 });
});

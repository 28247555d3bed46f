import { describe, expect, it } from 'vitest';
import { skewIn } from '@/utils/lib/clock-skew';

const AT = Date.UTC(2026, 10, 28, 4, 0, 0, 500);
const at = (seconds: number) => new Date(AT - 500 + seconds * 1000).toUTCString();

describe('the skew of a server\u2019s clock', () => {
  it.each([
    ['the same', [['Date', at(0)]], 0],
    ['ahead', [['date', at(90)]], 90_000],
    ['behind', [['date', at(-90)]], -90_000],
    [
      'of an answer that lay in a cache',
      [
        ['Date', at(-60)],
        ['Age', '60'],
      ],
      0,
    ],
    ['not told', [['etag', 'x']], null],
    ['not told in a date that is none', [['date', 'soon']], null],
    ['not told by a clock that was never set', [['date', 'Thu, 01 Jan 1970 00:00:00 GMT']], null],
    [
      'not told beside an age that is none',
      [
        ['date', at(0)],
        ['age', 'old'],
      ],
      null,
    ],
  ] as const)('is %s', (_name, headers, expected) => {
    expect(skewIn(headers, AT)).toBe(expected);
  });
});

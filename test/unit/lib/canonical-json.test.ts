import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '@/utils/lib/canonical-json';

/** The same value with the members of each object in reverse order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}

it('writes the example of RFC 8785', () => {
  const value = {
    numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

it('orders keys by UTF-16 code units', () => {
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
  const text = canonicalJson(Object.fromEntries(keys.map((key, index) => [key, index])));
  expect(text).toBe('{"\\r":1,"1":3,"\u0080":5,"ö":6,"€":0,"\ud83d\ude00":4,"\ufb33":2}');
});

it('gives one text for every order of members, and the text says the value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const text = canonicalJson(value);
      expect(text).toBe(canonicalJson(turned(value)));
      expect(JSON.parse(text ?? '')).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('leaves out what JSON does not know', () => {
  expect(canonicalJson({ b: undefined, a: [undefined, () => 1, Number.NaN], c: Symbol('x'), toJSON: () => 7 })).toBe(
    '{"a":[null,null,null]}',
  );
});

it('gives null for what is cyclic, too deep, unreadable or no value', () => {
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  let deep: unknown = 1;
  for (let n = 0; n < 100_000; n++) deep = [deep];
  const hostile = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('no');
      },
    },
  );
  const getter = {
    get value() {
      throw new Error('no');
    },
  };
  for (const value of [cyclic, deep, hostile, getter, undefined, 10n, { big: 10n }.big]) {
    expect(canonicalJson(value)).toBeNull();
  }
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '@/utils/detect/detect';
import { textsOf } from '@/utils/detect/structure/bytes';
import { leaves } from '@/utils/detect/structure/leaves';
import { inspect } from '@/utils/engine';
import { encodeBase64url } from '@/utils/lib/base64';
import { sample } from '@/utils/lib/sample';

interface Wrap {
  readonly step: string;
  readonly encode: (inner: string) => string;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
/** Structures, each with the step that its path has. What is only an encoding stands over one of them. */
const STRUCTURES: readonly Wrap[] = [
  { step: '$.a[0]', encode: (inner) => JSON.stringify({ a: [inner], b: 1 }) },
  { step: '$["x y"].c', encode: (inner) => JSON.stringify({ 'x y': { c: inner } }, null, 2) },
  { step: 'form → d', encode: (inner) => `d=${encodeURIComponent(inner)}&e=1` },
  { step: '?d', encode: (inner) => `https://a.test/b?c=1&d=${encodeURIComponent(inner)}` },
  { step: '/m/n', encode: (inner) => `<m><n>${escaped(inner)}</n></m>` },
  { step: 'window.s → $.t', encode: (inner) => `window.s = ${JSON.stringify({ t: inner })};` },
  { step: 'xssi → $[0]', encode: (inner) => `)]}'\n${JSON.stringify([inner])}` },
  { step: 'line 1 → $.u', encode: (inner) => `event: x\ndata: ${JSON.stringify({ u: inner })}\n\n` },
  { step: 'socket.io → $[1]', encode: (inner) => `42${JSON.stringify(['v', inner])}` },
  {
    step: 'multipart → w',
    encode: (inner) =>
      `--part${inner.length}x\r\nContent-Disposition: form-data; name="w"\r\n\r\n${inner}\r\n--part${inner.length}x--`,
  },
  { step: 'j: → $.k', encode: (inner) => `j:${JSON.stringify({ k: inner })}` },
];
const ENCODINGS: readonly Wrap[] = [
  { step: 'base64', encode: base64 },
  { step: 'base64', encode: encodeBase64url },
  { step: 'hex', encode: (inner) => Buffer.from(inner).toString('hex') },
  { step: 'url', encode: encodeURIComponent },
];
/** JSON alone is what every encoding knows the beginning of. */
const json = fc.constantFrom(...STRUCTURES.slice(0, 2));
const encoded = fc.tuple(json, fc.constantFrom(...ENCODINGS)).map(([inner, outer]) => ({
  step: `${outer.step} → ${inner.step}`,
  encode: (text: string) => outer.encode(inner.encode(text)),
}));
const layer = fc.oneof(fc.constantFrom(...STRUCTURES), encoded);
const layers = fc.array(layer, { minLength: 1, maxLength: 4 });
/** Of ten thousand random values one looks like a placeholder (`…your…`, `…xxxx…`) and is none. */
const token = fc
  .integer({ min: 1, max: 100_000 })
  .map((seed) => sample('glpat-', 20, undefined, seed))
  .filter((value) => detect(value).length === 1);
const wrapped = (value: string, wraps: readonly Wrap[]) => wraps.reduce((inner, { encode }) => encode(inner), value);
const pathOf = (wraps: readonly Wrap[]) =>
  wraps
    .map(({ step }) => step)
    .reverse()
    .join(' → ');

describe('structures in structures', () => {
  it('give the planted token, under the path of every layer', () => {
    fc.assert(
      fc.property(token, layers, (value, wraps) => {
        const text = wrapped(value, wraps);
        const path = pathOf(wraps);
        expect(leaves(text).map((leaf) => [leaf.path, leaf.value])).toContainEqual([path, value]);
        const { candidates } = inspect({ surface: 'local-storage', key: 'x', value: text });
        expect(candidates.map(({ type, length }) => [type, length])).toContainEqual(['gitlab-pat', value.length]);
      }),
      { numRuns: 400 },
    );
  });

  it('have offsets that enclose the innermost region, exact where the value stands there as it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(token, fc.string({ unit: 'binary', minLength: 1, maxLength: 30 })),
        layers,
        (value, wraps) => {
          const text = wrapped(value.isWellFormed() ? value : 'x', wraps);
          for (const leaf of leaves(text)) {
            expect(leaf.start).toBeGreaterThanOrEqual(0);
            expect(leaf.end).toBeLessThanOrEqual(text.length);
            expect(leaf.end - leaf.start).toBeGreaterThanOrEqual(leaf.value.length);
            if (leaf.end - leaf.start === leaf.value.length) expect(text.slice(leaf.start, leaf.end)).toBe(leaf.value);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('a token that stands in the text as it is has its own offsets', () => {
    const plain = fc.constantFrom(...STRUCTURES);
    fc.assert(
      fc.property(token, plain, (value, wrap) => {
        const text = wrap.encode(value);
        const leaf = leaves(text).find((one) => one.value === value);
        expect(leaf && text.slice(leaf.start, leaf.end)).toBe(value);
      }),
    );
  });
});

describe('any bytes', () => {
  it('give texts, and nothing throws', () => {
    const hints = fc.constantFrom('', 'application/msgpack', 'application/cbor', 'application/grpc', 'text/plain');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), hints, (bytes, hint) => {
        for (const { text, path } of textsOf(bytes, hint)) {
          expect(text.length).toBeGreaterThan(0);
          expect(path.length).toBeLessThan(10_000);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('of UTF-8 are their text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
        const plain = text.replace(/\p{C}/gu, '').replace(/^\ufeff/, '');
        if (plain !== '') expect(textsOf(new TextEncoder().encode(plain))).toMatchObject([{ path: '', text: plain }]);
      }),
    );
  });
});

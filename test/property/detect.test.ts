import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find } from '@/utils/detect/find';
import { joinChunks } from '@/utils/detect/structure/join-chunks';
import { walkJson } from '@/utils/detect/structure/json-walk';
import { leaves } from '@/utils/detect/structure/leaves';
import { detect, inspect, inspectRequest, redact } from '@/utils/engine';
import { encodeBase64url } from '@/utils/lib/base64';
import { endpointTemplate } from '@/utils/lib/endpoint-template';
import { sample } from '@/utils/lib/sample';
import { sampleChecked } from '@/utils/lib/sample-checked';
import { sampleJwt } from '@/utils/lib/sample-jwt';

const seed = fc.integer({ min: 1, max: 100_000 });
const token = fc.oneof(
  seed.map((n) => sampleChecked('ghp_', 30, undefined, undefined, n)),
  seed.map(
    (n) =>
      sample('xoxb-', 12, '123456789', n) + sample('-', 12, '123456789', n + 1) + sample('-', 24, undefined, n + 2),
  ),
  seed.map((n) => sample('dop_v1_', 64, '0123456789abcdef', n)),
  seed.map((n) => sampleJwt({ sub: String(n) }, undefined, n)),
);
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '{"',
    '":"',
    '"}',
    '[',
    ']',
    '%7B',
    '%22',
    '\\u0022',
    '\\n',
    'Bearer ',
    'Cookie: ',
    '=',
    '&',
    '; ',
    '://',
    '?',
    '#',
    'ey',
    '.',
    'base64-',
    'j:',
    '\\',
  ),
  token,
  fc.json({ maxDepth: 3 }),
  fc.base64String({ maxLength: 60 }),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('whatever text comes', () => {
  it('nothing throws', () => {
    fc.assert(
      fc.property(text, text, (key, value) => {
        for (const surface of ['local-storage', 'cookie-jar', 'url-query'] as const) inspect({ surface, key, value });
        inspectRequest({
          url: value,
          method: key,
          headers: [
            [key, value],
            ['Authorization', value],
            ['Cookie', value],
            ['X-Api-Key', value],
          ],
        });
        redact(value);
        endpointTemplate(value);
        detect(value);
      }),
      { numRuns: 400 },
    );
  });

  it('offsets lie in the text, in order, and do not overlap but for one region', () => {
    fc.assert(
      fc.property(text, (value) => {
        let last = 0;
        for (const { start, end } of detect(value)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(value.length);
          expect(end).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a slice by the offsets of a plain layer is the value', () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const match of find(value).matches) {
          if (!/base64|url|→|j:|[?#]/.test(match.path) && !value.includes('\\') && !value.includes('%'))
            expect(value.slice(match.start, match.end)).toBe(match.value);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a token is found in every embedding', () => {
    fc.assert(
      fc.property(
        token,
        fc.constantFrom('"', "'", '`', ' ', '=', ':', '/', ',', '\n', '%22', '\\n', '\\u0022', '(', '-', '_'),
        (value, before) => {
          const found = detect(`a ${before}${value}"`);
          expect(found.length).toBe(1);
          expect(found[0]?.start).toBe(before.length + 2);
          expect(found[0]?.end).toBe(before.length + 2 + value.length);
        },
      ),
    );
  });

  it('a redacted text holds no token, and redacting it again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(token, fc.lorem({ maxCount: 3 }), fc.constantFrom('/', '?a=', '&', ' ', ':', '"')), {
          maxLength: 10,
        }),
        (pieces) => {
          const clean = redact(pieces.join(''));
          const bare = clean.replace(/\[sha256:[\w-]{43}\]/g, ' ');
          expect(find(bare).matches).toEqual([]);
          expect(bare).not.toMatch(/(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])\w{24,}/);
          expect(redact(clean)).toBe(clean);
        },
      ),
    );
  });
});

describe('structures', () => {
  const object = fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), fc.jsonValue({ maxDepth: 4 }), {
    maxKeys: 5,
  });

  it('every string of a JSON value is a leaf, once', () => {
    fc.assert(
      fc.property(object, (value) => {
        const expected: string[] = [];
        JSON.stringify(value, (_, item) => {
          if (typeof item === 'string') expected.push(item);
          return item;
        });
        const seen: string[] = [];
        expect(walkJson(JSON.stringify(value), (found) => seen.push(found.value) > 0)).toBe(true);
        expect(seen.sort()).toEqual(expected.sort());
      }),
    );
  });

  it('what is no JSON is none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (value) => {
        let parses = true;
        try {
          JSON.parse(value);
        } catch {
          parses = false;
        }
        if (parses && /^\s*[{["]/.test(value)) expect(walkJson(value, () => true)).toBe(true);
      }),
    );
  });

  it('a token is found at the bottom of any layers, under one digest', () => {
    const wraps = {
      json: (inner: string) => JSON.stringify({ a: [inner] }),
      base64: (inner: string) => encodeBase64url(JSON.stringify({ b: inner })),
      url: (inner: string) => encodeURIComponent(JSON.stringify({ c: inner })),
      form: (inner: string) => `d=${encodeURIComponent(inner)}&e=1`,
    };
    fc.assert(
      fc.property(
        token,
        fc.array(fc.constantFrom(...(Object.keys(wraps) as (keyof typeof wraps)[])), { maxLength: 4 }),
        (value, layers) => {
          const wrapped = layers.reduce((inner, layer) => wraps[layer](inner), value);
          expect(
            inspect({ surface: 'local-storage', key: 'x', value: wrapped }).candidates.map(({ length }) => length),
          ).toEqual([value.length]);
        },
      ),
    );
  });

  it('hostile nesting is bounded', () => {
    const deep = [
      '['.repeat(200_000),
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      '{"a":'.repeat(40_000),
      '"'.repeat(200_000),
      '\\'.repeat(200_000),
      '%25'.repeat(60_000),
      'a=b&'.repeat(50_000),
      Array.from({ length: 20 }).reduce<string>((inner) => JSON.stringify({ a: inner }).slice(0, 300_000), 'x'),
      'Bearer '.repeat(30_000),
      `${'?a='.repeat(60_000)}`,
      'eyJ'.repeat(60_000),
    ];
    for (const value of deep) expect(leaves(value).length).toBeLessThanOrEqual(60_000);
  });

  it('chunks join to what was split', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 10 }), { minLength: 2, maxLength: 9 }), (parts) => {
        const entries = parts.map((part, index) => [`k.${index}`, part] as const);
        expect(joinChunks([['a', 'b'], ...entries])).toEqual([
          { key: 'a', value: 'b', parts: ['a'] },
          { key: 'k', value: parts.join(''), parts: entries.map(([key]) => key) },
        ]);
      }),
    );
  });
});

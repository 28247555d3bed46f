import { describe, expect, it } from 'vitest';
import { textsOf } from '@/utils/detect/structure/bytes';
import { splitForm, splitMultipart } from '@/utils/detect/structure/form';
import { splitJson, splitRows, splitScript } from '@/utils/detect/structure/json-text';
import type { Split } from '@/utils/detect/structure/layer';
import { layerOf, STEP } from '@/utils/detect/structure/layer';
import { leaves } from '@/utils/detect/structure/leaves';
import { splitXml } from '@/utils/detect/structure/xml';
import { detect, inspect, inspectSteps } from '@/utils/engine';
import { sample } from '@/utils/lib/sample';
import { sampleJwt } from '@/utils/lib/sample-jwt';

const key = sample('glpat-', 20);
const times = (count: number, wrap: (inner: string) => string, inner: string): string => {
  let text = inner;
  for (let i = 0; i < count && text.length < 700_000; i++) text = wrap(text);
  return text;
};
const fill = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

const LONG_NAMES = `{"${'n'.repeat(128)}":`.repeat(63);

/** Hostile texts of a size. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'open brackets': (size) => '['.repeat(size),
  'open and closed brackets': (size) => '['.repeat(size / 2) + ']'.repeat(size / 2),
  'open objects': (size) => fill('{"a":', size),
  'percent bomb': (size) => `%${fill('25', size)}`,
  'percent signs, encoded': (size) => fill('%25', size),
  'huge key': (size) => `{"${'k'.repeat(size / 2)}":[${fill('"abcdefgh",', size / 2).slice(0, -1)}]}`,
  'huge keys, nested': (size) => fill(`{"${'k'.repeat(500)}":`, size),
  'keys of prototypes': (size) => fill('{"__proto__":{"constructor":"abcdefgh"},"__proto__":', size),
  'lone surrogates': (size) => JSON.stringify({ a: '\ud800'.repeat(size / 8), b: '\udc00' }),
  'raw lone surrogates': (size) => `{"a":"${'\ud800'.repeat(size)}"}`,
  NULs: (size) => '\0'.repeat(size),
  'NULs in JSON': (size) => `{"a":"${'\0'.repeat(size)}"}`,
  quotes: (size) => '"'.repeat(size),
  backslashes: (size) => `["${'\\'.repeat(size)}`,
  'escaped quotes': (size) => fill('["\\"', size),
  'byte order marks': (size) => '\ufeff'.repeat(size),
  'Bearer of Bearer': (size) => fill('Bearer ', size),
  'cookie marks': (size) => fill('j:', size),
  pairs: (size) => fill('a=b&', size),
  queries: (size) => fill('?a=', size),
  'repeated names': (size) => fill('a[b][c]=1&', size),
  'open tags': (size) => fill('<a>', size),
  'elements with text': (size) => fill('<ab>abcdefgh', size),
  'open tags with attributes': (size) => fill('<a b="c', size),
  'unclosed scripts': (size) => fill('<script>', size),
  'closing tags': (size) => '<a>'.repeat(100) + fill('</b>', size),
  'unquoted attributes': (size) => fill('<a b=cccccccccccc ', size),
  entities: (size) => `{&quot;a&quot;:&quot;${fill('&amp;', size)}`,
  boundaries: (size) => fill('--abcd\n', size),
  'server-sent lines': (size) => fill('data: {\n', size),
  rows: (size) => fill('{"a":1}\n', size),
  'numbered rows': (size) => fill('1:[\n', size),
  calls: (size) => fill('a("b");', size),
  assignments: (size) => fill('a=["', size),
  'names without a value': (size) => fill('a.', size),
  'base64 of zeros': (size) => fill('AAAA', size),
  'base64 heads': (size) => fill('eyJ', size),
  'signed payloads': (size) => fill('eyJhbGciOiJIUzI1NiJ9.', size),
  'hex of brackets': (size) => fill('5b', size),
  frames: (size) => fill('42', size),
  'long names above many items': (size) => `${LONG_NAMES}[${fill('"ab",', size - LONG_NAMES.length)}1]`,
  'long names above the text of many items': (size) =>
    `${LONG_NAMES}${JSON.stringify(`[${fill('"ab",', (size - LONG_NAMES.length) / 2)}1]`)}`,
};

describe('hostile texts', () => {
  it.each(Object.entries(HOSTILE))('%s: bounded leaves, paths and work, which grows with the text', (_, make) => {
    const work = [50_000, 100_000, 200_000].map((size) => {
      const text = make(size);
      const counted = { steps: 0 };
      const found = leaves(text, counted);
      expect(found.length).toBeLessThanOrEqual(20_000);
      expect(counted.steps).toBeLessThanOrEqual(18 * text.length);
      const told = found.reduce((sum, { path, keys }) => sum + path.length + keys.join('').length, 0);
      expect(told).toBeLessThanOrEqual(64 * text.length);
      return counted.steps;
    });
    expect(work[2] ?? 0).toBeLessThanOrEqual(4.4 * (work[0] ?? 0) + 4_096);
    inspect({ surface: 'local-storage', key: 'x', value: make(20_000) });
    detect(make(20_000));
  });

  it('a megabyte of brackets, and objects a hundred thousand deep', () => {
    for (const text of ['['.repeat(1_048_576), '{"a":'.repeat(100_000), `${'['.repeat(524_288)}"${key}"`])
      expect(leaves(text).length).toBeLessThanOrEqual(1);
    expect(detect(`${'['.repeat(100_000)}"${key}"`)).toMatchObject([{ type: 'gitlab-pat' }]);
  });

  it('layers end at twelve, and what lies below is still a leaf', () => {
    const wraps: readonly ((inner: string) => string)[] = [
      btoa,
      encodeURIComponent,
      (inner) => JSON.stringify([inner]),
      (inner) => JSON.stringify({ a: inner }),
      (inner) => `s:j:${JSON.stringify([inner])}.${sample('', 43)}`,
      (inner) => sampleJwt({ t: inner }),
      (inner) => `a=1&b=${encodeURIComponent(inner)}`,
      (inner) => `)]}'${JSON.stringify([inner])}`,
      (inner) => `<a>${inner.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</a>`,
      (inner) => `Bearer ${inner}`,
    ];
    for (const wrap of wraps) {
      const text = times(50, wrap, JSON.stringify({ token: key }));
      const counted = { steps: 0 };
      const found = leaves(text, counted);
      expect(found.length).toBeGreaterThan(0);
      for (const { path } of found) expect(path.split(' → ').length).toBeLessThanOrEqual(24);
      expect(counted.steps).toBeLessThanOrEqual(18 * text.length);
    }
  });

  it('names of prototypes are names', () => {
    const text = `{"__proto__":{"token":"${key}"},"constructor":["${key}"]}`;
    expect(leaves(text).map(({ path }) => path)).toEqual(['$.__proto__.token', '$.constructor[0]']);
    expect(Object.keys({})).toEqual([]);
  });
});

describe('hostile bytes', () => {
  it('messages thirty thousand deep', () => {
    const reversed: number[] = [];
    for (let level = 0; level < 30_000; level++) {
      const size: number[] = [];
      for (let rest = reversed.length; size.length === 0 || rest > 0; rest >>>= 7)
        size.push((rest & 127) | (rest > 127 ? 128 : 0));
      for (let at = size.length - 1; at >= 0; at--) reversed.push(size[at] ?? 0);
      reversed.push(10);
    }
    expect(textsOf(Uint8Array.from(reversed.reverse()), 'application/x-protobuf')).toEqual([]);
  });

  const bytes = (size: number, ...unit: number[]) =>
    Uint8Array.from({ length: size }, (_, at) => unit[at % unit.length] ?? 0);
  it.each<readonly [name: string, value: Uint8Array]>([
    ['maps in maps', bytes(200_000, 0x81)],
    ['texts in arrays in arrays', bytes(200_000, 0x92, 0xa8, ...Array.from({ length: 8 }, () => 65))],
    ['arrays that declare four thousand million items', bytes(200_000, 0xdd, 0xff, 0xff, 0xff, 0xff)],
    ['texts that declare four gigabytes', bytes(200_000, 0xdb, 0xff, 0xff, 0xff, 0xff)],
    ['empty texts', bytes(200_000, 0xa0)],
    ['indefinite arrays', bytes(200_000, 0x9f)],
    ['indefinite maps', bytes(200_000, 0xbf)],
    ['breaks', bytes(200_000, 0xff)],
    ['tags', bytes(200_000, 0xc1)],
    ['messages in messages', bytes(200_000, 0x0a, 0x7f)],
    ['endless numbers', bytes(200_000, 0x88, 0x88)],
    ['frames of nothing', bytes(200_000, 0)],
    ['short runs', bytes(200_000, 65, 66, 67, 0)],
    ['runs of twenty', bytes(200_000, ...Array.from({ length: 20 }, () => 65), 1)],
  ])('%s', (_, value) => {
    for (const hint of ['', 'application/msgpack', 'application/cbor', 'application/grpc', 'application/x-protobuf']) {
      const texts = textsOf(value, hint);
      expect(texts.length).toBeLessThanOrEqual(20_000);
      expect(texts.reduce((sum, { text, path }) => sum + text.length + path.length, 0)).toBeLessThanOrEqual(
        64 * value.length,
      );
    }
  });
});

describe('a long text is taken apart in steps, so that a page gets its thread back', () => {
  const LONG = 400_000;
  const structures: readonly (readonly [string, Split, string])[] = [
    ['JSON', splitJson, `[${fill('{"name":"Item","tags":["new","sale"]},', LONG)}1]`],
    ['XML', splitXml, `<list>${fill('<item id="1">abcdefgh</item>', LONG)}</list>`],
    ['rows of JSON', splitRows, fill('{"name":"Item","tags":["new"]}\n', LONG)],
    ['one long row', splitRows, `1:[${fill('{"name":"Item"},', LONG)}1]\n`],
    ['statements', splitScript, fill('a.b={"name":"Item"};\n', LONG)],
    ['a form', splitForm, fill('name=an+item+of+the+shop&', LONG)],
    ['multipart', splitMultipart, fill('--abcd\r\ncontent-disposition: x; name="a"\r\n\r\nItem\r\n', LONG)],
  ];

  it.each(structures)('%s', (_, split, text) => {
    const work = split(layerOf(text));
    if (!work) throw new Error('It does not even begin like one.');
    let steps = 0;
    let { done, value } = work.next();
    for (; !done; { done, value } = work.next()) steps++;
    expect(value?.length ?? 0).toBeGreaterThan(0);
    expect(steps).toBeGreaterThan((LONG / STEP) * 0.6);
  });
});

it('gives the thread back between short leaves, too', () => {
  const stepsFor = (unit: string) => {
    const work = inspectSteps({ surface: 'local-storage', key: 'x', value: `[${fill(unit, 60_000)}1]` });
    let steps = 0;
    while (!work.next().done) steps++;
    return steps;
  };
  // One step for each leaf when it is taken out; more when it is passed over.
  const leavesOf = 60_000 / '"a",'.length;
  expect(stepsFor('"a",')).toBeGreaterThan(leavesOf + leavesOf / 128);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textPieces } from '@/utils/observe/node/parts/text-pieces';
import { readBinary, readSourceMap, readText } from '@/utils/observe/node/surfaces/files';
import { all, bytes, noise, only, pieces } from '../pieces';

describe('textPieces', () => {
  it('gives a short text as it is', async () => {
    expect(await all(textPieces(pieces('a\nb', 1)))).toEqual([{ text: 'a\nb', from: { line: 1, column: 1 } }]);
  });

  it('covers every character once, with its line and column, however the text comes and is cut', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '"'), minLength: 0, maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 50 }), async (whole, size) => {
        let told = '';
        for (const { text, from, until } of await all(textPieces(pieces(whole, size), 60, 20))) {
          const before = told.split('\n');
          expect(from).toEqual({ line: before.length, column: (before.at(-1) ?? '').length + 1 });
          expect(whole.startsWith(text, told.length)).toBe(true);
          told += text.slice(0, until);
        }
        expect(told).toBe(whole);
      }),
    );
  });

  it('leaves no token of up to half of what overlaps torn', async () => {
    const whole = Array.from({ length: 60 }, (_, index) => noise(index, 10)).join(' ');
    const seen = (await all(textPieces(pieces(whole, 33), 60, 30))).flatMap(({ text, until }) =>
      [...text.matchAll(/\S+/g)].filter(({ index }) => index < (until ?? Infinity)).map(([word]) => word),
    );
    expect(seen).toEqual(whole.split(' '));
  });
});

it('readText names the file and the place of each piece', async () => {
  const [item] = only(await all(readText(pieces('x = 1\n'), 'src/a.ts', 7)), 'text');
  expect(item).toMatchObject({ surface: 'file', origin: '', key: 'src/a.ts', at: 7, from: { line: 1, column: 1 } });
});

describe('readSourceMap', () => {
  const map = {
    version: 3,
    sources: ['webpack:///src/a.ts', 'b.ts', 'c.ts'],
    sourcesContent: ['const a\n= "1"', null],
    mappings: 'AAAA',
  };

  it('gives each source under its name', async () => {
    const items = only(await all(readSourceMap(pieces(JSON.stringify(map), 11), 'app.js.map', 7)), 'text');
    expect(items.map(({ key, way, text }) => [key, way, text])).toEqual([
      ['app.js.map', 'webpack:///src/a.ts', 'const a\n= "1"'],
    ]);
  });

  it('reads maps in sections, each with its own names', async () => {
    const section = (name: string) => ({
      offset: { line: 0, column: 0 },
      map: { version: 3, sources: [name], sourcesContent: [name] },
    });
    const text = JSON.stringify({ version: 3, sections: [section('a.ts'), section('b.ts')] });
    const items = only(await all(readSourceMap(pieces(text, 11), 'app.js.map', 7)), 'text');
    expect(items.map(({ way, text }) => [way, text])).toEqual([
      ['a.ts', 'a.ts'],
      ['b.ts', 'b.ts'],
    ]);
  });

  it('numbers sources without a name, and tells of a map that ends too early', async () => {
    const text = `{"version":3,"sourcesContent":["${noise(1)}`;
    const items = await all(readSourceMap(pieces(text, 11), 'app.js.map', 7));
    expect(only(items, 'text').map(({ way, text }) => [way, text])).toEqual([['sources[0]', noise(1)]]);
    expect(only(items, 'problem').map(({ code }) => code)).toEqual(['file-ends-early']);
  });
});

it('readBinary gives large files in pieces that overlap', async () => {
  const content = new Uint8Array(20_000_000).map((_, index) => index % 251);
  const items = only(await all(readBinary(bytes(content, 1_000_000), 'a.bin', 7)), 'bytes');
  expect(items.map(({ way, bytes }) => [way, bytes.length])).toEqual([
    ['', 17_000_000],
    [`@${17_000_000 - 8_192}`, 3_000_000 + 8_192],
  ]);
  expect(items[1]?.bytes[0]).toBe((17_000_000 - 8_192) % 251);
});

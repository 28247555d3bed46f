import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonSplitter, parsedJson, unquoted } from '@/utils/lib/json-splitter';

function split(text: string, wanted: readonly string[], size = text.length || 1, longest?: number) {
  const parts: { path: string; index: number; at: number; text: string | null; isCut: boolean }[] = [];
  const splitter = new JsonSplitter(wanted, (part) => parts.push(part), longest);
  for (let at = 0; at < text.length; at += size) splitter.push(text.slice(at, at + size));
  return { parts, end: splitter.end() };
}

const har =
  '{"log":{"version":"1.2","pages":[{"a":"]}"}],"entries":[ {"x":[1,{"y":"\\"}"}]} ,2,"t\\\\", null ]},"log2":{"entries":[9]}}';

describe('JsonSplitter', () => {
  it.each([1, 2, 3, 7, 1000])('tells the values at the places asked for, in pieces of %i', (size) => {
    const { parts, end } = split(har, ['log.entries[]', 'log.version'], size);
    expect(parts.map(({ path, index, text }) => [path, index, text])).toEqual([
      ['log.version', 0, '"1.2"'],
      ['log.entries[]', 0, '{"x":[1,{"y":"\\"}"}]}'],
      ['log.entries[]', 1, '2'],
      ['log.entries[]', 2, '"t\\\\"'],
      ['log.entries[]', 3, 'null'],
    ]);
    for (const { at, text } of parts) expect(har.startsWith(text ?? '?', at)).toBe(true);
    expect(end).toBeNull();
  });

  it('takes names that every object has for names', () => {
    const text = '{"__proto__":{"a":[1]},"constructor":"x","log":[2],"toString":null}';
    expect(split(text, ['log[]'], 5).parts.map((part) => part.text)).toEqual(['2']);
    const flowed: string[] = [];
    const splitter = new JsonSplitter(['log[]'], () => undefined, 100, {
      constructor: (part: string) => void flowed.push(part),
    });
    splitter.push(text);
    expect(flowed.join('')).toContain('x');
  });

  it('tells where a text ends too early, and what it was in', () => {
    const cut = har.slice(0, har.indexOf('"y"') + 5);
    const { parts, end } = split(cut, ['log.entries[]'], 4);
    expect(parts).toEqual([expect.objectContaining({ index: 0, text: '{"x":[1,{"y":"', isCut: true })]);
    expect(end).toBe(cut.length);
  });

  it('tells the offset of what makes no sense, and goes no further', () => {
    expect(split('{"log" 1}', ['log']).end).toBe(7);
    expect(split('{"a":[1,2}', ['a[]']).end).toBe(9);
    expect(split('{"a":1} x', ['a']).end).toBe(8);
    expect(split('', ['a']).end).toBe(0);
  });

  it('passes over what is larger than the limit, and says so', () => {
    const { parts, end } = split('{"a":["12345678","1"]}', ['a[]'], 3, 6);
    expect(parts.map(({ text }) => text)).toEqual([null, '"1"']);
    expect(end).toBeNull();
  });

  it('gives every element of any array back, however the text is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 9 }), (values, size) => {
        const text = JSON.stringify({ before: values, nodes: { in: values }, after: 0 });
        const { parts, end } = split(text, ['nodes.in[]'], size);
        expect(parts.map((part) => JSON.parse(part.text ?? ''))).toEqual(JSON.parse(JSON.stringify(values)));
        expect(end).toBeNull();
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'{}[],:"\\a1 ') }),
        fc.integer({ min: 1, max: 4 }),
        (text, size) => {
          const { parts } = split(text, ['a[]', 'b', '[]'], size);
          for (const part of parts) expect(text.startsWith(part.text ?? '', part.at)).toBe(true);
        },
      ),
    );
  });
});

it('a string is read with its escapes, and what is none is null', () => {
  expect([unquoted('"a"'), unquoted('"a\\u0041\\""'), unquoted('12'), unquoted('"\\x"')]).toEqual([
    'a',
    'aA"',
    null,
    null,
  ]);
  expect([parsedJson('{'), parsedJson('[1]')]).toEqual([undefined, [1]]);
});

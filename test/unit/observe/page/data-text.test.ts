import { describe, expect, it } from 'vitest';
import { captureDataText, dataText } from '@/utils/observe/page/data-text';
import { MAX_TEXT } from '@/utils/observe/page/limits';
import { capture, fakeScope } from './fake-scope';

function read(value: unknown) {
  capture(fakeScope({ Object, Array, Map, Set, JSON }));
  captureDataText();
  const { 0: text, 1: isWhole } = dataText(value);
  return [text, isWhole] as const;
}
const parsed = (value: unknown) => JSON.parse(read(value)[0]);

describe('the text of data', () => {
  it('is JSON of what the object holds, with maps, sets and bytes', () => {
    const value = { a: ['x', 1, null, true], b: { c: 'd"e' }, map: new Map([['k', 'v']]), set: new Set(['s']) };
    expect(parsed({ ...value, bytes: new TextEncoder().encode('text é') })).toEqual({
      a: ['x', 1, null, true],
      b: { c: 'd"e' },
      map: { k: 'v' },
      set: ['s'],
      bytes: 'text é',
    });
    expect(parsed(Object.assign(Object.create(null), { own: 'x' }))).toEqual({ own: 'x' });
    expect(
      parsed(
        new (class Session {
          token = 'x';
        })(),
      ),
    ).toEqual({ token: 'x' });
  });

  it('is the text itself of texts and of bytes that are UTF-8, and none of anything else', () => {
    expect(read('plain')[0]).toBe('plain');
    expect(read(new TextEncoder().encode('plain').buffer)[0]).toBe('plain');
    expect([read(undefined), read(() => {}), read(Symbol('s'))]).toEqual(Array(3).fill(['', true]));
    expect(read(new Uint8Array([0xff, 0xfe]))).toEqual(['', false]);
  });

  it('runs no accessor and no method of the page', () => {
    let runs = 0;
    const trap = () => {
      runs += 1;
      return 'never';
    };
    class Traps {
      shown = 'x';
      toJSON = trap;
      toString = trap;
    }
    const value = Object.defineProperty(new Traps(), 'got', { get: trap, enumerable: true });
    const before = Object.getOwnPropertyDescriptor(Object.prototype, 'toJSON');
    Object.defineProperty(Object.prototype, 'toJSON', { get: trap, configurable: true });
    try {
      expect(parsed({ value })).toEqual({ value: { shown: 'x' } });
    } finally {
      delete (Object.prototype as { toJSON?: unknown }).toJSON;
      expect(before).toBeUndefined();
    }
    expect(runs).toBe(0);
  });

  it('ends on cycles, depth, width and length, and says that it is not whole', () => {
    const cyclic: { self?: unknown; first: string } = { first: 'x' };
    cyclic.self = cyclic;
    const wide = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, index]));
    const sparse: unknown[] = [];
    sparse.length = 4_000_000_000;
    const long = { a: 'x'.repeat(MAX_TEXT), b: 'never' };
    for (const value of [cyclic, wide, sparse, long, new Uint8Array(MAX_TEXT + 1), 'x'.repeat(MAX_TEXT + 1)]) {
      const [text, isWhole] = read(value);
      expect([text.length <= MAX_TEXT, isWhole]).toEqual([true, false]);
    }
    expect(parsed(cyclic)).toMatchObject({ first: 'x', self: { first: 'x' } });
    expect(parsed({ a: { b: [{ c: { d: 'x' } }] } })).toEqual({ a: { b: [{ c: { d: 'x' } }] } });
    expect(parsed(wide)).toMatchObject({ k0: 0 });
    expect(read({ a: 'x' })[1]).toBe(true);
  });
});

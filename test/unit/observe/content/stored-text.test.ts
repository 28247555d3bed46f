import { describe, expect, it } from 'vitest';
import { exportedKeys } from '@/utils/observe/content/exported-keys';
import { storedText } from '@/utils/observe/content/stored-text';

const read = (value: unknown) => JSON.parse(storedText(value).text) as unknown;
const WHOLE = { isCut: false, files: 0, keys: [] };

describe('storedText', () => {
  it('gives a text as it is and an object as JSON', () => {
    expect(storedText('plain')).toEqual({ text: 'plain', ...WHOLE });
    expect(storedText({ a: [1, { b: 'c' }], d: null })).toEqual({ text: '{"a":[1,{"b":"c"}],"d":null}', ...WHOLE });
  });

  it('writes out maps, sets, dates, big numbers and what is nothing', () => {
    const value = {
      map: new Map<unknown, unknown>([
        ['k', { t: 'v' }],
        [1, new Set(['x'])],
      ]),
      date: new Date(0),
      big: 2n,
    };
    expect(read(value)).toEqual({ map: { k: { t: 'v' }, 1: ['x'] }, date: '1970-01-01T00:00:00.000Z', big: '2' });
    expect(storedText(undefined)).toEqual({ text: '', ...WHOLE });
    expect(storedText(new Map([['a', 'b']])).text).toBe('{"a":"b"}');
  });

  it('reads bytes as text, at the top and inside', () => {
    const bytes = new TextEncoder().encode('..token..');
    expect(storedText(bytes.buffer).text).toBe('..token..');
    expect(read({ bytes, part: bytes.subarray(2, 7), view: new DataView(bytes.buffer, 2, 5) })).toEqual({
      bytes: '..token..',
      part: 'token',
      view: 'token',
    });
    expect(storedText(new Uint8Array(100_000)).isCut).toBe(true);
  });

  it('counts files and tells of keys their kind alone', async () => {
    expect(storedText({ file: new Blob(['x']), list: [new Blob([])] })).toEqual({
      text: '{"file":null,"list":[null]}',
      isCut: false,
      files: 2,
      keys: [],
    });
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
    expect(read({ key })).toEqual({ key: { cryptoKey: 'secret', extractable: true } });
  });

  it('puts what keys export in their places, those in maps too', async () => {
    const make = (extractable: boolean) =>
      crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, extractable, ['sign']);
    const value = { first: await make(false), ring: new Map([['a', await make(true)]]), last: await make(true) };
    const exported = await exportedKeys(storedText(value).keys);
    expect(exported.map((jwk) => jwk?.kty)).toEqual([undefined, 'oct', 'oct']);
    const text = JSON.parse(storedText(value, exported).text);
    expect(text.first).not.toHaveProperty('exportKey');
    expect([text.ring.a.exportKey.k, text.last.exportKey.k]).toEqual([exported[1]?.k, exported[2]?.k]);
  });

  it('ends where an object holds itself, and cuts what is too large, too many or too deep', () => {
    const self: Record<string, unknown> = { a: 1 };
    self.self = self;
    expect(read(self)).toEqual({ a: 1, self: null });
    const large = storedText({ a: 'x'.repeat(999_000), b: 'y'.repeat(999_000) });
    expect([large.isCut, large.text.length < 1_100_000]).toEqual([true, true]);
    expect(storedText(Array(60_000).fill(1)).isCut).toBe(true);
    expect(storedText('x'.repeat(1_000_001))).toMatchObject({ isCut: true });
    let deep: unknown = 'bottom';
    for (let depth = 0; depth < 20_000; depth += 1) deep = [deep];
    expect(storedText(deep).isCut).toBe(true);
    const wide = Object.fromEntries(Array.from({ length: 120_000 }, (_, index) => [`k${index}`, index]));
    expect(storedText(wide)).toEqual({ text: '', isCut: true, files: 0, keys: [] });
  });
});

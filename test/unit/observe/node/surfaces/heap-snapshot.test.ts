import { describe, expect, it } from 'vitest';
import { heapHolders } from '@/utils/observe/node/parts/heap-holders';
import { type HeapString, heapStrings, windowOrigin } from '@/utils/observe/node/surfaces/heap-snapshot';
import { heapSnapshot } from '../heap';
import { noise, pieces } from '../pieces';

async function stringsOf(text: string, size: number): Promise<{ strings: HeapString[]; end: number | null }> {
  const reading = heapStrings(pieces(text, size));
  const strings: HeapString[] = [];
  let next = await reading.next();
  for (; !next.done; next = await reading.next()) strings.push(...next.value);
  return { strings, end: next.value };
}

const token = noise(1);
const long = noise(2, 64).repeat(40);
const snapshot = heapSnapshot({
  'Window / https://app.example.com': { name: 'x' },
  AuthStore: { accessToken: token, 'quo"ted': 'short', big: long },
  Cache: { token, other: `a "quoted" ${token}` },
});

describe('heapStrings', () => {
  it.each([1, 7, 100_000])('gives the strings worth a look with their index, in pieces of %i', async (size) => {
    const { strings, end } = await stringsOf(snapshot, size);
    expect(strings.map(({ text, isCut }) => [text, isCut])).toEqual([
      ['Window / https://app.example.com', false],
      ['an internal slot', false],
      [token, false],
      [long.slice(0, 1_024), true],
      [`a "quoted" ${token}`, false],
    ]);
    expect(end).toBeNull();
  });

  it('tells where the file ends too early', async () => {
    const cut = snapshot.slice(0, -30);
    expect((await stringsOf(cut, 50)).end).toBe(cut.length);
  });
});

it.each([1, 13, 100_000])('heapHolders names what holds a string, in pieces of %i', async (size) => {
  const { strings } = await stringsOf(snapshot, 1_000);
  const indexOf = (text: string) => strings.find((one) => one.text === text)?.index ?? -1;
  const wanted = new Set([indexOf(token), indexOf(long.slice(0, 1_024))]);
  const holders = await heapHolders(pieces(snapshot, size), wanted);
  expect([...holders]).toEqual([
    [indexOf(token), ['accessToken', 'token']],
    [indexOf(long.slice(0, 1_024)), ['big']],
  ]);
});

it('the name of a window tells its origin', () => {
  expect(windowOrigin('Window / http://localhost:3000')).toBe('http://localhost:3000');
  expect(windowOrigin('Window (global*) / https://app.example.com/path')).toBe('https://app.example.com');
  expect(windowOrigin('WindowProperties')).toBeNull();
  expect(windowOrigin('Window / chrome://settings')).toBeNull();
});

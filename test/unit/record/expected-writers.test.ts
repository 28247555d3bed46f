import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExpectedWriters } from '@/utils/record/expected-writers';

const writer = { url: 'https://app.test/a.js', line: 1, column: 2 };
const yes = () => true;
const no = () => false;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('ExpectedWriters', () => {
  it('names the writer of a key once, whether the value is new or not', () => {
    const writers = new ExpectedWriters();
    writers.expect('indexed-db', 'a/s/1', writer);
    expect(writers.of('indexed-db', 'a/s/2', yes)).toBeNull();
    expect(writers.of('cache-storage', 'a/s/1', yes)).toBeNull();
    expect(writers.of('indexed-db', 'a/s/1', no)).toEqual(writer);
    expect(writers.of('indexed-db', 'a/s/1', no)).toBeNull();
  });

  it('names who wrote into a store for every value that is new there, and for no other', () => {
    const writers = new ExpectedWriters();
    writers.expect('indexed-db', 'a/s/', writer);
    expect(writers.of('indexed-db', 'a/s/1', no)).toBeNull();
    expect(writers.of('indexed-db', 'a/t/1', yes)).toBeNull();
    expect(writers.of('indexed-db', 'a/s/2', yes)).toEqual(writer);
    expect(writers.of('indexed-db', 'a/s/3', yes)).toEqual(writer);
  });

  it('names who cached an address, whatever the cache', () => {
    const writers = new ExpectedWriters();
    writers.expect('cache-storage', '/https://app.test/x', writer);
    expect(writers.of('cache-storage', 'any/https://app.test/y', yes)).toBeNull();
    expect(writers.of('cache-storage', 'any/https://app.test/x', yes)).toEqual(writer);
  });

  it('forgets a write that was never made, and a flood of them', () => {
    const writers = new ExpectedWriters();
    writers.expect('indexed-db', 'a/s/1', writer);
    vi.advanceTimersByTime(31_000);
    expect(writers.of('indexed-db', 'a/s/1', yes)).toBeNull();
    writers.expect('indexed-db', 'first', writer);
    for (let index = 0; index < 1_000; index += 1) writers.expect('indexed-db', `k${index}`, writer);
    expect(writers.of('indexed-db', 'first', yes)).toBeNull();
    expect(writers.of('indexed-db', 'k999', yes)).toEqual(writer);
  });
});

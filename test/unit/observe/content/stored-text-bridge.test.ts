import { describe, expect, it } from 'vitest';
import { storedText } from '@/utils/observe/content/stored-text';
import { storedText as inBridge } from '@/utils/observe/content/stored-text.bridge';

describe('the state of a page as a bridge writes it', () => {
  it.each([['text'], [{ user: { token: 'a', tries: 3 }, list: [1, null] }], [null], [7]])(
    'is that of the reader: %j',
    (state) => {
      expect({ ...inBridge(state), keys: [] }).toEqual(storedText(state));
    },
  );

  it('holds what JSON knows of what JSON does not: big numbers, and an object that holds itself', () => {
    const state: Record<string, unknown> = { token: 'a', count: 2n };
    state.self = state;
    expect(JSON.parse(inBridge(state).text)).toEqual({ token: 'a', count: '2' });
  });

  it('is cut where it is long, and does not throw where it is deep', () => {
    expect(inBridge('x'.repeat(1_000_001))).toMatchObject({ isCut: true });
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(inBridge(deep).isCut).toBe(true);
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { readNavigationEntries } from '@/utils/observe/content/surfaces/navigation-entry';
import { readReferrer } from '@/utils/observe/content/surfaces/referrer';

afterEach(() => vi.unstubAllGlobals());

const history = (...urls: readonly (string | null)[]) =>
  vi.stubGlobal('navigation', {
    currentEntry: { index: urls.length - 1 },
    entries: () => urls.map((url, index) => ({ index, url })),
  });

describe('readNavigationEntries', () => {
  it('gives the parameters of all addresses but the one that the document has', () => {
    history('https://a.test/callback?code=1#state=2', 'https://a.test/plain', null, 'https://a.test/now?token=3');
    expect(readNavigationEntries()).toEqual([
      ['code', '1'],
      ['state', '2'],
    ]);
  });

  it('gives each value once, and names that come again with the number of their entry', () => {
    history('https://a.test/?token=1', 'https://a.test/?token=2', 'https://a.test/?token=2', 'https://a.test/');
    expect(readNavigationEntries()).toEqual([
      ['token', '2'],
      ['token; entry 0', '1'],
    ]);
  });

  it('gives null where the browser has no such thing', () => expect(readNavigationEntries()).toBe(null));
});

describe('readReferrer', () => {
  it('gives the parameters of the address before, and nothing where an element has its name', () => {
    vi.stubGlobal('document', { referrer: 'https://a.test/login?access_token=1&next=2' });
    expect(readReferrer()).toEqual([
      ['access_token', '1'],
      ['next', '2'],
    ]);
    for (const referrer of ['', {}]) {
      vi.stubGlobal('document', { referrer });
      expect(readReferrer()).toEqual([]);
    }
  });
});

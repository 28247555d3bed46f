import { expect, it } from 'vitest';
import { memoByOrigin } from '@/utils/lib/memo-by-origin';

it('works out what depends on the origin once, and tells origins apart', () => {
  const asked: string[] = [];
  const host = memoByOrigin((url) => {
    asked.push(url);
    return new URL(url).host;
  });
  expect(host('https://a.test/one?x')).toBe('a.test');
  expect(host('https://a.test#two')).toBe('a.test');
  expect(host('https://a.test')).toBe('a.test');
  expect(host('https://a.test:8443/')).toBe('a.test:8443');
  expect(host('http://a.test/')).toBe('a.test');
  expect(asked).toHaveLength(3);
});

it('never takes what stands before an @ for the host, and lets go of what it knew', () => {
  let asked = 0;
  const host = memoByOrigin((url) => {
    asked += 1;
    return new URL(url).hostname;
  });
  expect(host('https://a.test@b.test/')).toBe('b.test');
  expect(host('https://a.test/')).toBe('a.test');
  expect(host('https://a.test\\@b.test/')).toBe('a.test');
  host.forget();
  expect(host('https://a.test/')).toBe('a.test');
  expect(asked).toBe(4);
});

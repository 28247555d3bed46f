import { describe, expect, it } from 'vitest';
import { siteOf, watchPatterns } from '@/utils/lib/site';

describe('siteOf', () => {
  it.each([
    ['https://app.example.co.uk/a', 'example.co.uk'],
    ['https://user.github.io/', 'user.github.io'],
    ['http://localhost:3000/', 'localhost:3000'],
    ['http://localhost/', 'localhost'],
    ['http://127.0.0.1:8080/x', '127.0.0.1:8080'],
    ['http://[::1]:8080/x', '[::1]:8080'],
    ['wss://push.example.com/', 'example.com'],
    ['http://intranet/', 'intranet'],
  ])('%s belongs to %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });

  it.each(['about:blank', 'chrome://settings', 'file:///x', 'blob:https://x.test/1', 'nonsense', ''])(
    '%s belongs to no site',
    (url) => {
      expect(siteOf(url)).toBeNull();
    },
  );
});

describe('watchPatterns', () => {
  it('asks for the host and the whole registrable domain, because of parent-domain cookies', () => {
    expect(watchPatterns('https://app.example.com/x')).toEqual(['*://app.example.com/*', '*://*.example.com/*']);
  });

  it('asks for the host alone where there is no registrable domain', () => {
    expect(watchPatterns('http://127.0.0.1:3000/')).toEqual(['*://127.0.0.1/*']);
    expect(watchPatterns('http://localhost:3000/')).toEqual(['*://localhost/*']);
  });
});

import { expect, it } from 'vitest';
import { patternCovers } from '@/utils/lib/match-pattern';

it.each([
  ['*://app.example.com/*', 'https://app.example.com/a?b', true],
  ['*://app.example.com/*', 'http://app.example.com:8080/', true],
  ['*://app.example.com/*', 'wss://app.example.com/socket', true],
  ['https://app.example.com/*', 'http://app.example.com/', false],
  ['*://app.example.com/*', 'https://evil-app.example.com/', false],
  ['*://*.example.com/*', 'https://example.com/', true],
  ['*://*.example.com/*', 'https://a.b.example.com/', true],
  ['*://*.example.com/*', 'https://notexample.com/', false],
  ['*://*/*', 'http://127.0.0.1:4000/', true],
  ['*://localhost/*', 'http://localhost:3999/cb', true],
  ['<all_urls>', 'https://x.test/', true],
  ['<all_urls>', 'file:///etc/passwd', false],
  ['*://*/*', 'chrome://extensions', false],
  ['nonsense', 'https://x.test/', false],
  ['*://x.test/*', 'not a url', false],
])('%s covers %s: %s', (pattern, url, covers) => {
  expect(patternCovers(pattern, url)).toBe(covers);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePageMessage, textLength } from '@/utils/messages/page-message-guard';
import type { PageMessage } from '@/utils/model/page-message';
import * as limits from '@/utils/observe/page/limits';

const x = (length: number) => 'x'.repeat(length);

const GOOD: PageMessage[] = [
  ['storage', 'local-storage', 'set', 'key', 'value', 'Error'],
  ['storage', 'session-storage', 'remove', '', '', ''],
  ['storage', 'local-storage', 'clear', '', '', ''],
  ['storage', 'document-cookie', 'set', '', 'a=b; path=/', ''],
  ['storage', 'indexed-db', 'set', 'a/s/1', '', ''],
  ['storage', 'cache-storage', 'set', '/https://a.example/', '', ''],
  ['storage', 'history-state', 'set', 'history.state', '', ''],
  ['storage', 'local-storage', 'set', x(limits.MAX_KEY), x(limits.MAX_TEXT), x(limits.MAX_STACK)],
  ['request', 'fetch', 'GET', `https://${x(limits.MAX_URL - 8)}`, [], ''],
  ['request', 'xhr', 'POST', 'https://a.example/', Array(limits.MAX_HEADERS).fill(['a', 'b']), ''],
  ['request', 'beacon', 'POST', 'https://a.example/', [[x(limits.MAX_KEY), x(limits.MAX_TEXT)]], ''],
  ['text', 'web-socket', x(limits.MAX_KEY), x(limits.MAX_TEXT), x(limits.MAX_STACK)],
  ['read', 'local-storage', x(limits.MAX_KEY), 1, x(limits.MAX_STACK)],
  ['read', 'session-storage', '', 1_024, ''],
  ['call', 'crypto-key', x(limits.MAX_STACK)],
  ['call', 'credential', ''],
  ['sent', 'request-body', 'POST', x(limits.MAX_KEY), x(limits.MAX_TEXT), x(limits.MAX_STACK)],
  ['sent', 'web-socket', 'SEND', 'wss://a.example/', 'value', ''],
  ['unseen', 'console', 'object'],
  ['unseen', 'worker', 'worker'],
  ['navigation', 'https://a.example/'],
  ['fault', x(limits.MAX_WORD), x(limits.MAX_WORD)],
  ['dropped', 1],
];

const BAD: unknown[] = [
  undefined,
  null,
  'storage',
  {},
  [],
  ['storage'],
  ['unknown', 'x'],
  { 0: 'navigation', 1: 'https://a.example/', length: 2 },
  ['storage', 'cookie-jar', 'set', 'k', 'v', ''],
  ['storage', 'local-storage', 'get', 'k', 'v', ''],
  ['storage', 'local-storage', 'set', 'k', 'v'],
  ['storage', 'local-storage', 'set', 'k', 'v', '', 'more'],
  ['storage', 'local-storage', 'set', 1, 'v', ''],
  ['storage', 'local-storage', 'set', 'k', ['v'], ''],
  ['storage', 'local-storage', 'set', x(limits.MAX_KEY + 1), 'v', ''],
  ['storage', 'local-storage', 'set', 'k', x(limits.MAX_TEXT + 1), ''],
  ['storage', 'local-storage', 'set', 'k', 'v', x(limits.MAX_STACK + 1)],
  ['request', 'socket', 'GET', 'https://a.example/', [], ''],
  ['request', 'fetch', 'GET', 'https://a.example/', {}, ''],
  ['request', 'fetch', 'GET', 'https://a.example/', [['a']], ''],
  ['request', 'fetch', 'GET', 'https://a.example/', [['a', 1]], ''],
  ['request', 'fetch', 'GET', 'https://a.example/', [['a', x(limits.MAX_TEXT + 1)]], ''],
  ['request', 'fetch', 'GET', 'https://a.example/', Array(limits.MAX_HEADERS + 1).fill(['a', 'b']), ''],
  ['request', 'fetch', 'GET', x(limits.MAX_URL + 1), [], ''],
  ['request', 'fetch', x(limits.MAX_WORD + 1), 'https://a.example/', [], ''],
  ['read', 'document-cookie', 'k', 1, ''],
  ['read', 'local-storage', 'k', 0, ''],
  ['read', 'local-storage', 'k', 1.5, ''],
  ['read', 'local-storage', 'k', '1', ''],
  ['read', 'local-storage', 'k', 1, '', ''],
  ['read', 'local-storage', x(limits.MAX_KEY + 1), 1, ''],
  ['text', 'local-storage', 'k', 'v', ''],
  ['text', 'console', 'k', 'v'],
  ['text', 'console', x(limits.MAX_KEY + 1), 'v', ''],
  ['text', 'console', 'k', x(limits.MAX_TEXT + 1), ''],
  ['text', 'console', 'k', 'v', x(limits.MAX_STACK + 1)],
  ['call', 'console', ''],
  ['call', 'crypto-key', x(limits.MAX_STACK + 1)],
  ['call', 'crypto-key', '', 'more'],
  ['sent', 'response-body', 'POST', 'https://a.example/', 'value', ''],
  ['sent', 'web-socket', x(limits.MAX_WORD + 1), 'wss://a.example/', 'value', ''],
  ['sent', 'web-socket', 'SEND', 'wss://a.example/', 'value'],
  ['unseen', 'local-storage', 'object'],
  ['unseen', 'console', 'other'],
  ['navigation', 'https://a.example/', 'more'],
  ['navigation', x(limits.MAX_URL + 1)],
  ['fault', 'part', x(limits.MAX_WORD + 1)],
  ['fault', 'part'],
  ['dropped', 0],
  ['dropped', -1],
  ['dropped', 1.5],
  ['dropped', Number.NaN],
  ['dropped', '1'],
];

describe('parsePageMessage', () => {
  it.each(GOOD.map((message) => [message[0], message]))('passes a %s message on as an equal copy', (_kind, message) => {
    const parsed = parsePageMessage(message);
    expect(parsed).toEqual(message);
    expect(parsed).not.toBe(message);
  });

  it.each(BAD.map((data, index) => [index, data]))('ignores malformed data %i', (_index, data) => {
    expect(parsePageMessage(data)).toBeUndefined();
  });

  it('never throws, and what it passes it passes again', () => {
    const part = fc.oneof(
      fc.constantFrom('storage', 'request', 'fetch', 'set', 'local-storage', 'dropped'),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 7 }), (data) => {
        const parsed = parsePageMessage(data);
        if (parsed) expect(parsePageMessage(parsed)).toEqual(parsed);
      }),
    );
  });
});

it('counts the characters of every text in a message, headers too', () => {
  expect(textLength(['request', 'fetch', 'GET', 'https://a', [['ab', 'cde']], 'Error'])).toBe(7 + 5 + 3 + 9 + 5 + 5);
  expect(textLength(['dropped', 3])).toBe(7);
});

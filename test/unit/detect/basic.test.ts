import { expect, it } from 'vitest';
import { isBasicCredential } from '@/utils/detect/basic';
import { find } from '@/utils/detect/find';
import { sample } from '@/utils/lib/sample';

const encoded = (text: string) => Buffer.from(text).toString('base64');
const password = sample('', 20);

it('knows a user name and a password in base64', () => {
  for (const pair of [`robin:${password}`, `robin@example.test:${password}`, 'a:b1234567']) {
    expect(isBasicCredential(encoded(pair))).toBe(true);
  }
});

it('takes nothing else for one', () => {
  for (const text of [password, encoded(`tok:${password}:1:0`), encoded('{"a":"b"}'), encoded('two words: no'), '']) {
    expect(isBasicCredential(text)).toBe(false);
  }
});

it.each(['credentials', 'auth', 'authorization', 'session', 'basic'])('finds none under the key %s', (key) => {
  const value = encoded(`robin:${password}`);
  for (const text of [value, `Basic ${value}`, JSON.stringify({ [key]: value })]) {
    for (const store of ['cookie', 'local'] as const)
      expect(find(text, { key, store })).toMatchObject({ matches: [], leaves: [] });
  }
});

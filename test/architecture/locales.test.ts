import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, sources } from './rooms';

const catalogue = JSON.parse(readFileSync(path.join(ROOT, 'public/_locales/en/messages.json'), 'utf8')) as Record<
  string,
  { message: string }
>;

it('every message has a text, and no stray markup', () => {
  const entries = Object.entries(catalogue);
  expect(entries.length).toBeGreaterThan(50);
  for (const [key, { message }] of entries) {
    expect(key).toMatch(/^[A-Za-z0-9_@]+$/);
    expect(message.trim(), key).not.toBe('');
    expect(message, key).not.toMatch(/<\/[a-z]+>|<(?:b|i|a|p|br|code|strong|em)>/);
  }
});

it('every key that the source names in full is in the catalogue', () => {
  const prefixes = new Set(Object.keys(catalogue).map((key) => key.split('_')[0]));
  for (const { file, text } of sources()) {
    for (const [, key = ''] of text.matchAll(/(?:\bt\(\s*|\bkey: )'([a-z0-9]+(?:_[a-z0-9]+)+)'/g)) {
      if (prefixes.has(key.split('_')[0])) expect(Object.keys(catalogue), `${file} names ${key}`).toContain(key);
    }
  }
});

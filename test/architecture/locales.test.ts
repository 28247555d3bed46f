import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TOLD } from '@/utils/database/tables';
import { columnKey } from '@/utils/sql/uses-table';
import { composedKeys, literalsIn } from './composed-keys';
import { NEVER, OF_PLUG_INS, OPTIONAL } from './families';
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

describe('keys that are put together', () => {
  const keys = new Set(Object.keys(catalogue));
  const files = sources();
  const literals = new Set(files.flatMap(({ file, text }) => literalsIn(file, text)));
  // `said` and `counted` of the judge put `anomaly_` before theirs.
  const stems = [...keys].map((key) => key.replace(/^anomaly_/, '').split('_')[0] ?? '');
  const composed = composedKeys(files, new Set(['anomaly', ...stems]));
  const columns = TOLD.flatMap(({ name, columns }) => columns.map((column) => columnKey(name, column.name)));
  const listed = new Set([...OF_PLUG_INS, ...columns]);

  /** What a key is the beginning of: sentences for one and for many, and what is put behind it elsewhere. */
  const isThere = (key: string): boolean =>
    keys.has(key) ||
    (keys.has(`${key}_one`) && keys.has(`${key}_other`)) ||
    keys.has(`${key}_word`) ||
    (!key.startsWith('anomaly_') && isThere(`anomaly_${key}`));

  it('are there, for whatever the types allow', () => {
    expect(composed.length).toBeGreaterThan(150);
    const gone = composed
      .filter(({ template }) => template !== 'unknown_not_inspected_*')
      .flatMap(({ file, keys: made }) => (made ?? []).map((key) => [key, file] as const))
      .filter(([key]) => !isThere(key) && !NEVER.has(key));
    expect(gone).toEqual([]);
  });

  it('are there for every plug-in', () => {
    expect([...listed].filter((key) => !keys.has(key))).toEqual([]);
  });

  it('could not be there where they are said to be never made', () => {
    expect([...NEVER.keys()].filter((key) => keys.has(key))).toEqual([]);
  });

  it('and those that are named in full use every message', () => {
    const made = new Set([...listed, ...OPTIONAL, ...composed.flatMap((one) => one.keys ?? [])]);
    // What a template of any text is filled with stands in the source as a literal.
    const open = [...new Set(composed.flatMap(({ template, keys }) => (keys === null ? [template] : [])))].map(
      (template) => new RegExp(`^${template.replaceAll('*', '(.+)')}$`),
    );
    const isFilled = (text: string) => literals.has(text) || literals.has(text.replaceAll('_', '-'));
    const isNamed = (key: string): boolean =>
      literals.has(key) || made.has(key) || open.some((one) => one.exec(key)?.slice(1).every(isFilled) === true);
    const manifest = readFileSync(path.join(ROOT, 'wxt.config.ts'), 'utf8');
    const unused = [...keys].filter((key) => {
      const stem = key.replace(/_(?:one|other|word|meant)$/, '');
      const names = [key, stem, key.replace(/^anomaly_/, ''), stem.replace(/^anomaly_/, '')];
      return !names.some(isNamed) && !manifest.includes(`__MSG_${key}__`);
    });
    expect(unused).toEqual([]);
  });
});

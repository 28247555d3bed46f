import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createScanner } from '@/utils/detect/scanner';
import { drained } from '@/utils/lib/drained';

const root = path.resolve(import.meta.dirname, '../../..');
const parts = [
  'test/tools/new.ts',
  'public/_locales/en/messages.json',
  'utils/lib',
  'utils/model',
  'utils/detect/charset.ts',
  'utils/detect/token-type.ts',
];
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'tokenwitness-new-'));
  for (const part of parts) cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  mkdirSync(path.join(copy, 'utils/detect/token-types'), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const run = (...words: readonly string[]) =>
  execFileSync(process.execPath, [path.join(copy, 'test/tools/new.ts'), ...words], { encoding: 'utf8', stdio: 'pipe' });

it('writes a token type with its sentences, and never over one that is there', () => {
  run('token-type', 'acme-api-key');
  const source = readFileSync(path.join(copy, 'utils/detect/token-types/acme-api-key.ts'), 'utf8');
  for (const part of ['detector', 'guidance', 'examples']) expect(source).toContain(`export const ${part}`);
  const messages = JSON.parse(readFileSync(path.join(copy, 'public/_locales/en/messages.json'), 'utf8'));
  expect(messages).toHaveProperty('type_acme_api_key');
  expect(messages).toHaveProperty('type_jwt');
  expect(() => run('token-type', 'acme-api-key')).toThrow(/is there already/);
});

it('writes a type that compiles, finds its own examples and passes over its near misses', async () => {
  run('token-type', 'acme-other-key');
  const file = path.join(copy, 'utils/detect/token-types/acme-other-key.ts');
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  const options = '--noEmit --strict --target esnext --module esnext --moduleResolution bundler --types'.split(' ');
  execFileSync(process.execPath, [compiler, ...options, '', '--ignoreConfig', file], { cwd: copy, stdio: 'pipe' });
  const { detector, examples } = await import(/* @vite-ignore */ file);
  const scan = createScanner(new Map([['acme-other-key', detector]]));
  const found = (text: string) => drained(scan(text, '', false, '')).hits.map(({ id }) => id);
  const { matches, nearMisses } = examples();
  for (const match of matches) expect(found(match), match).toEqual(['acme-other-key']);
  for (const nearMiss of nearMisses) expect(found(nearMiss), nearMiss).toEqual([]);
});

it('says how it is used where it is used wrongly', () => {
  for (const words of [[], ['rule', 'x'], ['token-type'], ['token-type', 'Not Kebab'], ['token-type', '../x']])
    expect(() => run(...words)).toThrow(/Usage: npm run new token-type/);
});

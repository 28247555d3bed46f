import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { grantedCopy } from '@/utils/observe/node/browser/granted-copy';

const HOSTS = ['*://app.example.com/*', '*://127.0.0.1/*'];
let source = '';

beforeEach(() => {
  source = mkdtempSync(path.join(os.tmpdir(), 'tokenwitness-test-'));
  mkdirSync(path.join(source, 'content-scripts'));
  writeFileSync(path.join(source, 'background.js'), 'const a = 1;');
  writeFileSync(path.join(source, 'content-scripts/page.js'), Buffer.from([0, 255, 10, 13]));
  writeFileSync(
    path.join(source, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'a',
      optional_host_permissions: ['*://*/*'],
      permissions: ['storage'],
    }),
  );
});
afterEach(() => rmSync(source, { recursive: true, force: true }));

it('differs from the build in host_permissions alone', async () => {
  const copy = await grantedCopy(source, HOSTS);
  const files = (dir: string) => readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  expect(files(copy.dir)).toEqual(files(source));
  for (const file of ['background.js', 'content-scripts/page.js']) {
    expect(readFileSync(path.join(copy.dir, file))).toEqual(readFileSync(path.join(source, file)));
  }
  const manifest = (dir: string) => JSON.parse(readFileSync(path.join(dir, 'manifest.json'), 'utf8')) as object;
  expect(manifest(copy.dir)).toEqual({ ...manifest(source), host_permissions: HOSTS });
  await copy.dispose();
});

it('leaves the build as it is and removes the copy afterwards', async () => {
  const before = readFileSync(path.join(source, 'manifest.json'), 'utf8');
  const copy = await grantedCopy(source, HOSTS);
  expect(readFileSync(path.join(source, 'manifest.json'), 'utf8')).toBe(before);
  await copy.dispose();
  expect(existsSync(copy.dir)).toBe(false);
});

it('uses the build itself when nothing is granted', async () => {
  const copy = await grantedCopy(source, []);
  expect(copy.dir).toBe(source);
  await copy.dispose();
  expect(existsSync(source)).toBe(true);
});

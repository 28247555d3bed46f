import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { BrowserFamily } from '@/utils/observe/node/browser/driven-browser';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SOURCES = ['entrypoints', 'components', 'utils', 'public', 'wxt.config.ts', 'package.json'];
const TARGETS = { chromium: 'chrome', firefox: 'firefox' } as const;
const LOCK = path.join(os.tmpdir(), `tokenwitness-build-${Buffer.from(ROOT).toString('hex').slice(-40)}`);
const STALE_LOCK = 180_000;

/** Folder of the built extension; builds it first where a source is newer than the build. */
export async function builtExtension(family: BrowserFamily): Promise<string> {
  const dir = path.join(ROOT, '.output', `${TARGETS[family]}-mv3`);
  if (isFresh(dir)) return dir;
  await locked(async () => {
    if (isFresh(dir)) return;
    const program = path.join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
    // Under vitest NODE_ENV is `test`, and WXT would build for that.
    const env = { ...process.env, NODE_ENV: 'production' };
    await promisify(execFile)(process.execPath, [program, 'build', '-b', TARGETS[family]], { cwd: ROOT, env });
  });
  return dir;
}

function isFresh(dir: string): boolean {
  try {
    const built = statSync(path.join(dir, 'manifest.json')).mtimeMs;
    return SOURCES.every((source) => newest(path.join(ROOT, source)) <= built);
  } catch {
    return false;
  }
}

function newest(file: string): number {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  // A folder's own time tells of files removed from it.
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** Two test runs on one machine must not build into the same folder at once. */
async function locked(work: () => Promise<void>): Promise<void> {
  while (!take()) await new Promise((resolve) => setTimeout(resolve, 200));
  try {
    await work();
  } finally {
    rmdirSync(LOCK);
  }
}

function take(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    try {
      if (Date.now() - statSync(LOCK).mtimeMs > STALE_LOCK) rmdirSync(LOCK);
    } catch {
      // Somebody else gave it back in between.
    }
    return false;
  }
}

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { opaque } from '@/utils/demo/credentials';

// The command line as it is built: DuckDB is no part of it, and need not be there.

const folder = mkdtempSync(path.join(tmpdir(), 'tokenwitness-database-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
const log = path.join(folder, 'access.log');
const file = path.join(folder, 'uses.duckdb');
writeFileSync(
  log,
  `203.0.113.7 - - [10/Oct/2025:13:01:00 +0000] "GET /x HTTP/1.1" 200 5 "-" "curl" "Bearer ${opaque(40)}"\n`,
);

function investigate(program: string, ...args: readonly string[]) {
  const { status, stderr } = spawnSync(process.execPath, [program, 'investigate', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stderr };
}

describe('investigate --database, as built', () => {
  it('says what to install where DuckDB is not there, and does without it otherwise', () => {
    const elsewhere = path.join(folder, 'elsewhere');
    cpSync('.output/cli', elsewhere, { recursive: true });
    mkdirSync(path.join(folder, 'node_modules'));
    symlinkSync(path.resolve('node_modules/puppeteer-core'), path.join(folder, 'node_modules/puppeteer-core'));
    const program = path.join(elsewhere, 'tokenwitness.js');
    expect(investigate(program, log).status).toBe(0);
    const { status, stderr } = investigate(program, log, '--database', file);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^tokenwitness: .*npm install @duckdb\/node-api@\d+\.\d+\.\d+[^\n]*\n$/);
    expect(existsSync(file)).toBe(false);
  });

  it('writes the file where DuckDB is there', () => {
    expect(investigate(path.resolve('.output/cli/tokenwitness.js'), log, '--database', file).status).toBe(0);
    expect(statSync(file).size).toBeGreaterThan(10_000);
  });
});

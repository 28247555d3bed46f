import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { opaque } from '@/utils/demo/credentials';

const folder = mkdtempSync(path.join(tmpdir(), 'tokenwitness-many-'));
afterAll(() => rmSync(folder, { recursive: true }));
const program = path.resolve('.output/cli/tokenwitness.js');

const FILES = 1_600;
/** Megabytes; the beginnings of all files together, 64 kB each, find no room in it. */
const HEAP = 100;

it('memory does not grow with the number of files', { timeout: 180_000 }, () => {
  const token = opaque(40);
  const agent = `curl/8.5 ${'(x) '.repeat(5_500)}`;
  for (let n = 0; n < FILES; n++) {
    const time = `${String(1 + Math.floor(n / 60)).padStart(2, '0')}/Oct/2025:${String(Math.floor((n % 60) / 3)).padStart(2, '0')}:${(n % 3) * 2}`;
    const rows = [0, 1, 2].map(
      (second) =>
        `203.0.113.7 - - [${time}0:0${second} +0000] "GET /x HTTP/1.1" 200 5 "-" "${agent}" "Bearer ${token}"\n`,
    );
    writeFileSync(path.join(folder, `${String(n).padStart(5, '0')}.log`), rows.join(''));
  }
  const report = path.join(folder, 'report.json');
  const { status, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${HEAP}`, program, 'investigate', folder, '--format', 'json', '--output', report],
    { encoding: 'utf8' },
  );
  expect(stderr).not.toContain('heap');
  expect(status).toBe(0);
  const { uses, files } = JSON.parse(readFileSync(report, 'utf8'));
  expect([uses, files.length]).toEqual([3 * FILES, FILES]);
});

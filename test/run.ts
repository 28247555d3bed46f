import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Where more spec files are red, it is not the machine. */
const MOST_AGAIN = 5;

/**
 * All tests. Spec files that failed in a browser run once more, alone, where they are few: a busy machine can let a browser wait for
 * longer than any patience. What fails twice fails, and what passes alone is named at the end.
 */
const folder = mkdtempSync(path.join(os.tmpdir(), 'tokenwitness-tests-'));
const result = path.join(folder, 'result.json');

function vitest(...args: string[]): number {
  const program = path.join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
  return spawnSync(process.execPath, [program, 'run', ...args], { stdio: 'inherit' }).status ?? 1;
}

function failedFiles(): string[] {
  const { testResults } = JSON.parse(readFileSync(result, 'utf8')) as {
    testResults: { name: string; status: string }[];
  };
  return testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
}

try {
  let status = vitest(...process.argv.slice(2), '--reporter=default', '--reporter=json', `--outputFile=${result}`);
  const failed = status === 0 ? [] : failedFiles();
  const names = failed.map((file) => path.relative(process.cwd(), file)).join(', ');
  if (failed.length > MOST_AGAIN) console.log(`\nRed: ${failed.length} files, too many to run again: ${names}`);
  else if (failed.length > 0 && failed.every((file) => file.endsWith('.spec.ts'))) {
    console.log(`\nOnce more, alone: ${names}`);
    status = vitest('--project', 'e2e', '--project', 'e2e-alone', '--no-file-parallelism', ...failed);
    if (status === 0) console.log(`\nFlaky, red at first and green alone: ${names}\nRead what they said above.`);
  }
  process.exitCode = status;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '@/utils/observe/node/browser/temporary-folder';
import { FAMILIES } from './harness/browsers';
import { rawIn, type Values } from './harness/raw-search';
import { drawPlanted, drawUntold, servePlanted } from './sites/planted';

const PROGRAM = path.resolve('.output/cli/tokenwitness.js');
const EAR = path.resolve(import.meta.dirname, 'harness/hear-servers.mjs');

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it.each(FAMILIES)(
  'the command line tells nothing raw of a page that plants tokens everywhere, in %s',
  async (family) => {
    const planted = drawPlanted();
    const untold = drawUntold();
    const site = await servePlanted(planted, untold);
    const formats = ['json', 'markdown', 'pretty'].flatMap((format) => ['--format', format]);
    const told = await run([
      'audit',
      site.address,
      '--browser',
      family,
      ...formats,
      '--output',
      'out/',
      '--observe',
      '4s',
    ]);
    await site.stop();
    expect(Object.keys(told).sort()).toEqual([
      'out/report.json',
      'out/report.md',
      'out/report.txt',
      'stderr',
      'stdout',
    ]);
    expect(told['out/report.json']).toContain('/scripts/[tw1_');
    // The user name of a URL is a fact that is told; its password is not.
    const { user: _, ...secret } = untold;
    expect(rawIn(told, { ...planted, ...secret })).toEqual([]);
  },
);

it('the demo prints and writes no token that its app hands out', async () => {
  const told = await run(['demo']);
  const secrets = secretsIn(told.traffic ?? '');
  expect(Object.keys(secrets).length).toBeGreaterThanOrEqual(10);
  const { traffic: _, ...shown } = told;
  expect(Object.keys(shown).sort()).toEqual(['report.json', 'stderr', 'stdout']);
  expect(rawIn(shown, secrets)).toEqual([]);
});

/** Runs the built program; gives what it said and every file it wrote. */
async function run(args: readonly string[]): Promise<Record<string, string>> {
  folder = temporaryFolder('tokenwitness-told-').dir;
  const env = { ...process.env, NODE_OPTIONS: `--import=${EAR}`, TRAFFIC_FILE: path.join(folder, 'traffic') };
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const told: Record<string, string> = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].on('data', (chunk) => {
      told[stream] += chunk;
    });
  }
  await new Promise((resolve) => child.on('close', resolve));
  for (const file of readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())) {
    const full = path.join(file.parentPath, file.name);
    told[path.relative(folder, full)] = readFileSync(full, 'utf8');
  }
  return told;
}

/** Random runs of what an app's servers heard and answered. */
function secretsIn(traffic: string): Values {
  const runs = traffic.match(/ey[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}|\b[A-Za-z0-9_]{24,}\b/g) ?? [];
  const random = [...new Set(runs)].filter((text) => (text.match(/\d/g)?.length ?? 0) >= 3 && /[a-z]/.test(text));
  return Object.fromEntries(random.map((text, index) => [`secret ${index}`, text]));
}

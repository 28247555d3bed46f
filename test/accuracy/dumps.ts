import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SurfaceId } from '../../utils/model/surface';
import { CACHE, ROOT } from '../corpus/corpus';

/** What lies in a page's stores, and which values of it are tokens. */
export interface Dump {
  readonly id: string;
  readonly origin?: string;
  readonly stores: Readonly<Partial<Record<SurfaceId, readonly (readonly [key: string, value: string])[]>>>;
  readonly issued: readonly { readonly role: string; readonly value: string }[];
}

const HERE = path.join(ROOT, 'test/accuracy/sdks');
const INSTALLED = path.join(CACHE, 'accuracy/sdks');
const AT_ONCE = 2;

export const SDKS: readonly string[] = readdirSync(HERE)
  .filter((name) => name.endsWith('.mjs') && name !== 'harness.mjs')
  .map((name) => name.slice(0, -'.mjs'.length));

/**
 * The dumps of SDKs that are run now, in a page of happy-dom against a loopback server. Installs them once, pinned by a
 * lock, without install scripts. Throws an error a person can act on.
 */
export async function dumpsOfSdks(seed: string, say: (line: string) => void): Promise<readonly Dump[]> {
  await install(say);
  const runs = path.join(INSTALLED, 'run');
  mkdirSync(runs, { recursive: true });
  for (const name of readdirSync(HERE))
    if (name.endsWith('.mjs')) copyFileSync(path.join(HERE, name), path.join(runs, name));
  const queue = [...SDKS];
  const dumps: Dump[] = [];
  const worker = async () => {
    for (let id = queue.shift(); id; id = queue.shift()) dumps.push(await runSdk(runs, id, seed));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return dumps.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function install(say: (line: string) => void): Promise<void> {
  const lock = readFileSync(path.join(HERE, 'packages.lock'), 'utf8');
  const installed = path.join(INSTALLED, 'package-lock.json');
  const isThere = existsSync(path.join(INSTALLED, 'node_modules')) && existsSync(installed);
  if (isThere && readFileSync(installed, 'utf8') === lock) return;
  say(`Installing the SDKs whose storage is looked at into ${INSTALLED}, once.`);
  mkdirSync(INSTALLED, { recursive: true });
  copyFileSync(path.join(HERE, 'packages.json'), path.join(INSTALLED, 'package.json'));
  copyFileSync(path.join(HERE, 'packages.lock'), installed);
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', '--loglevel=error'];
  const { code, problem } = await run('npm', args, INSTALLED);
  if (code !== 0) throw new Error(`npm could not install the SDKs of test/accuracy/sdks/packages.json:\n${problem}`);
}

async function runSdk(folder: string, id: string, seed: string): Promise<Dump> {
  const { code, out, problem } = await run(process.execPath, [path.join(folder, `${id}.mjs`), id, seed], folder);
  const line = out.trim().split('\n').at(-1) ?? '';
  if (code !== 0 || !line.startsWith('{"id"')) throw new Error(`The SDK run ${id} failed:\n${problem.slice(0, 2_000)}`);
  return JSON.parse(line) as Dump;
}

function run(program: string, args: readonly string[], cwd: string) {
  return new Promise<{ code: number; out: string; problem: string }>((resolve) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let problem = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      problem += data;
    });
    child.on('error', (error) => resolve({ code: 1, out, problem: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, out, problem }));
  });
}

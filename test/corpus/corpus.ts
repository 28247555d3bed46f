import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, unlink } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A published package whose exact bytes are known. `integrity`: `sha512-…` of the tarball, as the registry states it. */
export interface Pinned {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}

export interface TextFile {
  /** Within the package, with `/`. */
  readonly file: string;
  readonly absolute: string;
  readonly bytes: number;
}

export interface Unpacked extends Pinned {
  readonly files: readonly TextFile[];
  readonly bytes: number;
}

const TEXT = /\.(?:js|mjs|cjs|css|map|json)$/;
/** Says that a package is whole; holds the integrity it was unpacked from. */
const MARK = '.unpacked';
const AT_ONCE = 3;

/** Package root above a folder; bundles run from `.cache/`, sources from `test/`. */
export function projectRoot(from: string = import.meta.dirname): string {
  let folder = from;
  while (!existsSync(path.join(folder, 'package-lock.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`No package-lock.json in ${from} or above it.`);
    folder = parent;
  }
  return folder;
}

export const ROOT = projectRoot();
export const CACHE = path.join(ROOT, '.cache');
const CORPUS = path.join(CACHE, 'corpus');

export function pinned(): readonly Pinned[] {
  return JSON.parse(readFileSync(path.join(ROOT, 'test/corpus/packages.json'), 'utf8')) as Pinned[];
}

/**
 * The corpus, fetched where it is not there yet; its scripts, style sheets, source maps and JSON, ordered by name. Throws
 * an error a person can act on when npm cannot fetch a package or its bytes are not the pinned ones.
 */
export async function corpus(say: (line: string) => void = () => {}): Promise<readonly Unpacked[]> {
  const wanted = pinned();
  await mkdir(CORPUS, { recursive: true });
  const missing = wanted.filter((pin) => !isUnpacked(pin));
  if (missing.length > 0)
    say(`Fetching ${missing.length} of ${wanted.length} pinned packages through npm into ${CORPUS}, once.`);
  const queue = [...missing];
  const worker = async () => {
    for (let pin = queue.shift(); pin; pin = queue.shift()) {
      await fetchOne(pin);
      say(`  ${pin.name}@${pin.version}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return wanted.map((pin) => {
    const files = textFiles(folderOf(pin));
    return { ...pin, files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  });
}

const folderOf = ({ name, version }: Pinned): string => path.join(CORPUS, `${name.replace('/', '__')}@${version}`);

function isUnpacked(pin: Pinned): boolean {
  const mark = path.join(folderOf(pin), MARK);
  return existsSync(mark) && readFileSync(mark, 'utf8') === pin.integrity;
}

async function fetchOne(pin: Pinned): Promise<void> {
  const work = await mkdtemp(path.join(CORPUS, '.fetch-'));
  try {
    await npmPack(pin, work);
    const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
    if (tarball === undefined) throw new Error(`npm pack ${pin.name}@${pin.version} left no tarball.`);
    const file = path.join(work, tarball);
    const integrity = `sha512-${await sha512(file)}`;
    if (integrity !== pin.integrity)
      throw new Error(
        `${pin.name}@${pin.version} is not the pinned one.\n  pinned:  ${pin.integrity}\n  fetched: ${integrity}`,
      );
    const contents = path.join(work, 'contents');
    await mkdir(contents);
    await run('tar', ['-xzf', file, '-C', contents]).catch((error: Error) => {
      throw new Error(`Cannot unpack ${pin.name}@${pin.version} with the system's tar: ${error.message}`);
    });
    await keepText(contents);
    writeFileSync(path.join(contents, MARK), pin.integrity);
    await rm(folderOf(pin), { recursive: true, force: true });
    await rename(contents, folderOf(pin));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function npmPack({ name, version }: Pinned, into: string): Promise<void> {
  const spec = `${name}@${version}`;
  const args = ['pack', spec, '--ignore-scripts', '--loglevel=error', '--pack-destination', into];
  const cli = process.env.npm_execpath;
  const byNode = cli !== undefined && /npm-cli\.[cm]?js$/.test(cli);
  try {
    await (byNode ? run(process.execPath, [cli, ...args], into) : run('npm', args, into));
  } catch (error) {
    const registry = await run('npm', ['config', 'get', 'registry'], into).catch(() => 'the configured registry');
    throw new Error(
      `npm could not fetch ${spec} from ${registry.trim()}.\n` +
        `${indent((error as Error).message)}\n` +
        'The benchmark and the false-alarm run need the corpus once; after that they work offline. ' +
        'Check the network and `npm config get registry`, then run `node test/corpus/fetch.ts`.',
    );
  }
}

async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

/** Removes all but the text files; they are what is scanned, and half the size. */
async function keepText(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory() || (entry.isFile() && TEXT.test(entry.name))) continue;
    await unlink(path.join(entry.parentPath, entry.name));
  }
}

function textFiles(folder: string): TextFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => {
      const absolute = path.join(entry.parentPath, entry.name);
      return {
        file: path.relative(folder, absolute).split(path.sep).join('/'),
        absolute,
        bytes: statSync(absolute).size,
      };
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Standard output; rejects with what the program said when it fails or is not there. */
function run(program: string, args: readonly string[], cwd: string = ROOT): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let out = '';
    let problem = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      problem += data;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(out);
      else reject(new Error(problem.trim() || out.trim() || `${program} ended with code ${code}.`));
    });
  });
}

const indent = (text: string): string => text.replace(/^/gm, '  ');

import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { textPieces } from '../parts/text-pieces';
import { encodingOf } from './text-encoding';

/**
 * - `no-git`: there is no program of this name.
 * - `not-a-repository`: git says that the folder is none, or refuses it.
 * - `git-failed`: it broke off; `message` is its own first line.
 */
export class GitFault extends Error {
  constructor(
    readonly code: 'no-git' | 'not-a-repository' | 'git-failed',
    message: string,
  ) {
    super(message);
  }
}

// Nothing of a repository may run: no hook, pager, signature check, external diff, conversion or file system monitor that its
// configuration names; and nothing is fetched that a partial clone has left elsewhere.
const SETTINGS = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.attributesFile=/dev/null'];
const ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
};
const INHERITED = ['PATH', 'HOME', 'USERPROFILE', 'SYSTEMROOT', 'TMPDIR', 'TEMP', 'XDG_CONFIG_HOME'];

/** As `git-log-reader.ts` reads it: every commit that a ref or HEAD leads to, its added lines, merges against all their parents. */
const LOG = [
  ...['log', '--all', '--patch', '--cc', '--unified=0', '--inter-hunk-context=0', '--no-renames'],
  ...[
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    '--no-color-moved',
    '--diff-algorithm=myers',
    '--submodule=short',
  ],
  ...['--src-prefix=a/', '--dst-prefix=b/', '--pretty=medium', '--date=iso-strict', '--encoding=UTF-8'],
  ...['--no-decorate', '--no-notes', '--no-show-signature', '--no-mailmap', '--'],
];
/** Characters of git's own words. */
const MAX_SAID = 2_000;
/** Bytes of a file that are looked at together, and those of the end that are looked at again. */
const SEGMENT = 8_388_608;
const OVERLAP = 65_536;

type Git = ChildProcessByStdio<Writable, Readable, Readable>;

function git(folder: string, args: readonly string[]): { readonly child: Git; readonly ended: Promise<string | null> } {
  const settings = SETTINGS.flatMap((one) => ['-c', one]);
  const env = Object.fromEntries(INHERITED.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  // Not begun in the folder, in which on some systems a program of this name would be found first.
  const child = spawn('git', ['-C', folder, '--no-pager', ...settings, ...args], {
    env: { ...env, ...ENVIRONMENT },
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(0, MAX_SAID);
  });
  child.stdin.on('error', () => {});
  const ended = new Promise<string | null>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      const isMissing = error.code === 'ENOENT';
      reject(new GitFault(isMissing ? 'no-git' : 'git-failed', isMissing ? '' : (error.code ?? '')));
    });
    child.once('close', (code) => resolve(code === 0 ? null : (said.trim().split('\n')[0] ?? '')));
  });
  ended.catch(() => {});
  return { child, ended };
}

async function* bytesFrom(folder: string, args: readonly string[]): AsyncGenerator<Uint8Array> {
  const { child, ended } = git(folder, args);
  child.stdin.end();
  try {
    yield* child.stdout as AsyncIterable<Uint8Array>;
    const fault = await ended;
    if (fault !== null) throw new GitFault('git-failed', fault);
  } finally {
    child.kill();
  }
}

async function textFrom(folder: string, args: readonly string[]): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of bytesFrom(folder, args)) text += decoder.decode(chunk, { stream: true });
  return text;
}

/** Whether the history of the repository in a folder is cut. Rejects with a `GitFault` where there is none. */
export async function isShallow(folder: string): Promise<boolean> {
  try {
    return (await textFrom(folder, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
  } catch (error) {
    if (error instanceof GitFault && error.code === 'git-failed') throw new GitFault('not-a-repository', error.message);
    throw error;
  }
}

/** What `git log -p` says of all commits. Throws a `GitFault` where it breaks off. */
export async function* gitLog(folder: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of bytesFrom(folder, LOG)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The texts of the files in HEAD, in pieces that overlap; each content once. Nothing where HEAD is no commit yet. */
export async function* headTexts(folder: string): AsyncGenerator<string> {
  const isThere = await textFrom(folder, ['rev-parse', '--verify', '--quiet', 'HEAD^{tree}']).catch(() => '');
  if (isThere === '') return;
  const listed = await textFrom(folder, ['ls-tree', '-r', '-z', '--full-tree', 'HEAD']);
  const blobs = new Set([...listed.matchAll(/(?:^|\0)\d+ blob ([0-9a-f]+)\t/g)].map(([, id]) => id ?? ''));
  const { child, ended } = git(folder, ['cat-file', '--batch']);
  const asked = (async () => {
    for (const id of blobs) if (!child.stdin.write(`${id}\n`)) await Promise.race([once(child.stdin, 'drain'), ended]);
    child.stdin.end();
  })();
  asked.catch(() => {});
  try {
    yield* textsIn(child.stdout as AsyncIterable<Uint8Array>);
    const fault = await ended;
    if (fault !== null) throw new GitFault('git-failed', fault);
  } finally {
    child.kill();
  }
}

/** `<id> blob <size>`, a line feed, the content and another, again and again. */
async function* textsIn(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let held: Buffer = Buffer.alloc(0);
  let left: number | null = null;
  for await (const chunk of stream) {
    held = Buffer.concat([held, chunk]);
    for (;;) {
      if (left === null) {
        const end = held.indexOf(10);
        if (end < 0) break;
        const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(held.toString('latin1', 0, end)) ?? [];
        held = held.subarray(end + 1);
        left = size === undefined ? null : Number(size) + 1;
        continue;
      }
      const isEnd: boolean = held.length >= left;
      if (!isEnd && held.length < SEGMENT) break;
      const part = isEnd ? held.subarray(0, left - 1) : held;
      yield* textIn(part);
      const passed: number = isEnd ? left : part.length - OVERLAP;
      held = held.subarray(passed);
      left = isEnd ? null : left - passed;
    }
  }
}

async function* textIn(bytes: Uint8Array): AsyncGenerator<string> {
  const encoding = encodingOf(bytes.subarray(0, 8_000));
  if (encoding === null) return;
  async function* whole() {
    yield new TextDecoder(encoding ?? 'utf-8').decode(bytes);
  }
  for await (const { text } of textPieces(whole())) yield text;
}

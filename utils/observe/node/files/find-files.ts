import { lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export interface FoundFile {
  readonly file: string;
  /** What the report calls it: the way there from what was named, with `/`. */
  readonly name: string;
  readonly size: number;
  /** Last change, epoch milliseconds. */
  readonly changedAt: number;
  /** Can be opened again from its beginning. */
  readonly isRegular: boolean;
}

/** What was left out of folders, and why. */
export interface LeftOut {
  links: number;
  /** Pipes, sockets and devices. */
  special: number;
  dependencies: number;
  versionControl: number;
  /** Folders and files that could not be looked at, by name. */
  readonly unreadable: string[];
}

export const nothingLeftOut = (): LeftOut => ({
  links: 0,
  special: 0,
  dependencies: 0,
  versionControl: 0,
  unreadable: [],
});

const VERSION_CONTROL = new Set(['.git', '.hg', '.svn', '.jj']);
/** What of a repository is text and often holds a token. */
const OF_GIT = ['config', 'FETCH_HEAD'];
const DEPENDENCIES = new Set(['node_modules', 'bower_components']);
const DEEPEST = 100;

/**
 * A file, or the files of a folder in the order of their names. Links in folders are not followed, so that none leads in
 * circles or elsewhere; folders of dependencies and version control are passed over, except those that were named.
 */
export async function* findFiles(named: string, left: LeftOut): AsyncGenerator<FoundFile> {
  const found = await stat(named);
  if (!found.isDirectory()) {
    const isRegular = found.isFile();
    yield { file: named, name: path.basename(named), size: found.size, changedAt: found.mtimeMs, isRegular };
    return;
  }
  yield* inFolder(named, path.basename(path.resolve(named)), left, 0);
}

async function* inFolder(folder: string, name: string, left: LeftOut, depth: number): AsyncGenerator<FoundFile> {
  const entries = depth < DEEPEST ? await readdir(folder, { withFileTypes: true }).catch(() => null) : null;
  if (entries === null) return void left.unreadable.push(name);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    const below = `${name}/${entry.name}`;
    if (entry.isSymbolicLink()) left.links++;
    else if (entry.isDirectory() && DEPENDENCIES.has(entry.name)) left.dependencies++;
    else if (entry.isDirectory() && VERSION_CONTROL.has(entry.name)) {
      left.versionControl++;
      for (const one of OF_GIT) yield* regular(path.join(file, one), `${below}/${one}`);
    } else if (entry.isDirectory()) yield* inFolder(file, below, left, depth + 1);
    else if (entry.isFile()) yield* regular(file, below);
    else left.special++;
  }
}

/** Nothing where it is gone meanwhile, or no file. */
async function* regular(file: string, name: string): AsyncGenerator<FoundFile> {
  const found = await lstat(file).catch(() => null);
  if (found?.isFile()) yield { file, name, size: found.size, changedAt: found.mtimeMs, isRegular: true };
}

import { gitLog, headTexts, isShallow } from './files/git';
import type { Imported } from './imported';
import { readGitLog } from './surfaces/git-log';

/**
 * What all commits of a repository show, by a git that is found on the machine; and which of it still stands in HEAD. Rejects with
 * a `GitFault` where there is no git or no repository; where it breaks off later, that is a problem among the items.
 */
export async function gitHistory(folder: string, at: number): Promise<AsyncIterable<Imported>> {
  const isCut = await isShallow(folder);
  return itemsOf(folder, at, isCut);
}

async function* itemsOf(folder: string, at: number, isCut: boolean): AsyncGenerator<Imported> {
  let isBroken = false;
  async function* log() {
    try {
      yield* gitLog(folder);
    } catch {
      isBroken = true;
    }
  }
  yield* readGitLog(log(), at, () => headTexts(folder));
  if (isCut) {
    const reason = { key: 'coverage_history_shallow', values: [] };
    yield { kind: 'covered', surface: 'commit', state: 'partly', reason };
  }
  if (isBroken) yield { kind: 'problem', code: 'file-ends-early', detail: 'git' };
}

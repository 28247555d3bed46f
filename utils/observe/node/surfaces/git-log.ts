import type { CoverageState, Message } from '../../../model/report';
import type { Imported } from '../imported';
import { GitLogReader, gitLines, isCommitLine, type Told } from '../parts/git-log-reader';
import { textPieces } from '../parts/text-pieces';

// What `git log -p` and `git show` write: https://git-scm.com/docs/git-log, https://git-scm.com/docs/diff-format
// (combined diffs of merges too). Order, dates and prefixes are as the person's options have them.

/** Whether a text begins as such a log does. */
export function isGitLog(head: string): boolean {
  const [first = '', ...rest] = head.slice(0, 4_000).split('\n', 8);
  return isCommitLine(first) && rest.some((line) => /^(?:Author|Commit):\s/.test(line));
}

/**
 * The history of a repository, commit by commit: its message, and of each file the lines that it added. Lines that it removed are told
 * apart by their way, `<commit> → removed`: they stood in an earlier commit. Keys are paths in the repository; dates are of
 * the author, and `at` dates commits without one that can be read. `head` gives what stands in HEAD, where it can be had.
 */
export async function* readGitLog(
  chunks: AsyncIterable<string>,
  at: number,
  head: (() => AsyncIterable<string>) | null = null,
): AsyncGenerator<Imported> {
  const reader = new GitLogReader(at);
  for await (const line of gitLines(chunks)) {
    const run = reader.line(line);
    if (run !== null) yield* told(run);
  }
  const last = reader.flush();
  if (last !== null) yield* told(last);
  yield { kind: 'history', head };
  yield { kind: 'covered', surface: 'commit', ...coverageOf(reader) };
}

function coverageOf({ commits, binary }: GitLogReader): { state: CoverageState; reason: Message | null } {
  if (commits === 0) return { state: 'not-inspected', reason: { key: 'coverage_history_empty', values: [] } };
  if (binary === 0) return { state: 'inspected', reason: null };
  const key = `coverage_history_binary_${binary === 1 ? 'one' : 'other'}`;
  return { state: 'partly', reason: { key, values: [String(binary)] } };
}

async function* told({ commit, path, at, isAdded, line, column, text }: Told): AsyncGenerator<Imported> {
  const way = path === '' ? `${commit} → message` : isAdded ? commit : `${commit} → removed`;
  const place = { surface: 'commit', origin: '', key: path, at, way, writer: null } as const;
  async function* whole() {
    yield text;
  }
  for await (const piece of textPieces(whole())) {
    const first = piece.from.line === 1 ? column - 1 : 0;
    const from = { line: line + piece.from.line - 1, column: first + piece.from.column };
    yield { kind: 'text', ...place, ...piece, from };
  }
}

import type { FileProblem } from '../../model/investigation';
import type { LogInput, LogText } from '../logs/log-text';
import { archiveIn, collected, type Packed, Room, tarEntries, zipEntries } from './files/archive';
import { decoded, encodingOf } from './files/text-encoding';
import { isArchive } from './files/uncompress';
import type { ProblemCode } from './imported';
import { HEAD } from './parts/recognise';
import { type Input, type Opened, opened, unpackedAgain } from './read-input';

/** Archives in archives. */
const MAX_DEPTH = 3;
const MAX_NAME = 500;
/** More than the limit of `scan`: years of logs are packed together, and read one after another. */
const ROOM = [200_000, 1_099_511_627_776] as const;

const PROBLEMS: Partial<Readonly<Record<ProblemCode, FileProblem>>> = {
  'not-decoded': 'not-decoded',
  'archive-broken': 'broken-archive',
  'archive-encrypted': 'encrypted',
  'archive-too-large': 'too-large',
  'archive-not-opened': 'broken-archive',
  'too-much': 'too-large',
};

/**
 * The logs in an input: one for a file, one for each file of a zip on the disk, so that all can be put in order of time. The
 * files of a tar follow one another in one, because only so they are read once. Does not throw: what cannot be opened is an input
 * with a problem.
 */
export async function* logInputs(input: Input, room = new Room(...ROOM), depth = 0): AsyncGenerator<LogInput> {
  const { name, isReadTwice } = input;
  try {
    const isZip = isReadTwice && depth < MAX_DEPTH && (await archiveOf(input)) === 'zip';
    if (!isZip) return yield { name, isReadTwice, open: () => textsOf(input, room, depth) };
    const problems: FileProblem[] = [];
    const failed = (code: ProblemCode) => void problems.push(PROBLEMS[code] ?? 'unreadable');
    const again = await opened(input, failed);
    const source = input.file !== undefined && again.isAsIs ? input.file : await collected(again.whole);
    if (typeof source === 'string') await closed(again.whole);
    for await (const packed of zipEntries(source, room, failed))
      yield* logInputs(within(input, packed), room, depth + 1);
    for (const problem of problems) yield failing(input, problem);
  } catch {
    yield failing(input, 'unreadable');
  }
}

async function archiveOf(input: Input): Promise<'zip' | 'tar' | null> {
  const { head, whole } = await opened(input, () => {});
  await closed(whole);
  return archiveIn(head);
}

const within = ({ name, at }: Input, packed: Packed): Input => ({
  name: `${name}!/${packed.name.slice(0, MAX_NAME)}`,
  at: packed.at || at,
  isReadTwice: true,
  open: packed.open,
});

async function* textsOf(input: Input, room: Room, depth: number): AsyncGenerator<LogText> {
  let problem: FileProblem | null = null;
  const failed = (code: ProblemCode) => {
    problem ??= PROBLEMS[code] ?? 'unreadable';
  };
  try {
    const open = await opened(input, failed);
    const archive = depth < MAX_DEPTH ? archiveIn(open.head) : null;
    if (archive === null) return yield textOf(input, open, () => problem);
    const again = input.isReadTwice ? () => unpackedAgain(input) : null;
    const entries =
      archive === 'tar'
        ? tarEntries(open.whole, again, room, failed)
        : zipEntries(await collected(open.whole), room, failed);
    for await (const packed of entries) yield* textsOf(within(input, packed), room, depth + 1);
  } catch {
    problem ??= 'unreadable';
  }
  if (problem !== null) yield emptyText(input, problem);
}

function textOf(input: Input, { head, whole }: Opened, problem: () => FileProblem | null): LogText {
  const { name, at } = input;
  if (head.length === 0) return emptyText(input, problem() ?? 'empty');
  const encoding = isArchive(head) ? null : encodingOf(head);
  if (encoding === null) return emptyText(input, isArchive(head) ? 'broken-archive' : 'unknown-format');
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  return { name, at, head: text, isWhole: head.length < HEAD, pieces: decoded(whole, encoding), problem };
}

const emptyText = ({ name, at }: Input, problem: FileProblem): LogText => ({
  ...{ name, at, head: '', isWhole: true, problem: () => problem },
  pieces: nothing(),
});

const failing = (input: Input, problem: FileProblem): LogInput => ({
  name: input.name,
  isReadTwice: true,
  open: async function* () {
    yield emptyText(input, problem);
  },
});

async function* nothing(): AsyncGenerator<string> {}

/** Ends a stream that nobody reads. */
async function closed(stream: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of stream) return;
}

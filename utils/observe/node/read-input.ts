import { createReadStream } from 'node:fs';
import { type ArchiveProblem, archiveIn, collected, type Packed, Room, tarEntries, zipEntries } from './files/archive';
import type { FoundFile } from './files/find-files';
import { peek } from './files/peek';
import { compressionIn, isArchive, uncompressed } from './files/uncompress';
import type { Imported, ProblemCode } from './imported';
import { itemsOf } from './parts/items-of';
import { type FileKind, HEAD } from './parts/recognise';
import { readBinary } from './surfaces/files';

export type InputKind = FileKind | 'binary' | 'archive' | 'broken' | 'empty';

/** Something to read. `open` begins anew with each call; where that cannot be, `isReadTwice` is false. */
export interface Input {
  readonly name: string;
  /** Epoch milliseconds: when the content was as it is. */
  readonly at: number;
  readonly isReadTwice: boolean;
  readonly open: () => AsyncIterable<Uint8Array>;
  /** Where it lies on the disk, for what is not read from its beginning. */
  readonly file?: string;
}

const CHUNK = 1_048_576;
const MAX_LAYERS = 3;
/** Archives in archives. */
const MAX_DEPTH = 3;
const MAX_NAME = 500;

/** A file of the disk. A buffer as large as a small file is enough for it. */
export const fileInput = ({ file, name, changedAt, isRegular, size }: FoundFile): Input => ({
  name,
  at: Math.round(changedAt),
  isReadTwice: isRegular,
  ...(isRegular && { file }),
  open: () => createReadStream(file, { highWaterMark: isRegular && size > 0 ? Math.min(CHUNK, size + 1) : CHUNK }),
});

/** What one file shows, or one in an archive. */
export interface ReadFile {
  readonly name: string;
  readonly items: AsyncIterable<Imported>;
}

/**
 * What a file shows, whatever kind it is of: its content tells, behind any compression. An archive is gone through file by file;
 * each is to be read before the next is asked for, heaps apart. `told` hears the kind of a file before its first item. Does not
 * throw: what cannot be read is a problem among the items.
 */
export async function* readFiles(
  input: Input,
  told: (kind: InputKind) => void = () => {},
  room: Room = new Room(),
  depth = 0,
): AsyncGenerator<ReadFile> {
  const { name, isReadTwice } = input;
  const problems: Imported[] = [];
  const failed = (code: ProblemCode, detail: string) => void problems.push({ kind: 'problem', code, detail });
  try {
    const open = await opened(input, failed);
    const { head, whole, isAsIs } = open;
    const archive = depth < MAX_DEPTH ? archiveIn(head) : null;
    if (archive === null) return yield { name, items: guarded(itemsIn(input, open, told, failed), problems) };
    const files = new Map<ArchiveProblem, number>();
    const refused = (code: ArchiveProblem, isFile = false) => {
      if (isFile) files.set(code, (files.get(code) ?? 0) + 1);
      else failed(code, '');
    };
    const again = isReadTwice ? () => unpackedAgain(input) : null;
    let entries: AsyncIterable<Packed>;
    if (archive === 'tar') entries = tarEntries(whole, again, room, refused);
    else if (input.file === undefined || !isAsIs) entries = zipEntries(await collected(whole), room, refused);
    else {
      await closed(whole);
      entries = zipEntries(input.file, room, refused);
    }
    for await (const packed of entries) {
      const inner = { name: `${name}!/${packed.name.slice(0, MAX_NAME)}`, at: packed.at || input.at };
      yield* readFiles({ ...inner, isReadTwice: true, open: packed.open }, told, room, depth + 1);
    }
    for (const [code, count] of files) failed(code, `×${count}`);
  } catch (error) {
    failed('unreadable', codeOf(error));
  }
  if (problems.length === 0) return;
  told('broken');
  yield { name, items: guarded([], problems) };
}

/** As `readFiles`, all in one. */
export async function* readInput(input: Input, told?: (kind: InputKind) => void): AsyncGenerator<Imported> {
  for await (const { items } of readFiles(input, told)) yield* items;
}

async function* guarded(
  items: AsyncIterable<Imported> | Iterable<Imported>,
  problems: Imported[],
): AsyncGenerator<Imported> {
  try {
    yield* items;
  } catch (error) {
    problems.push({ kind: 'problem', code: 'unreadable', detail: codeOf(error) });
  }
  yield* problems;
}

async function* itemsIn(
  input: Input,
  { head, whole }: Opened,
  told: (kind: InputKind) => void,
  failed: (code: ProblemCode, detail: string) => void,
): AsyncGenerator<Imported> {
  const { name, at, isReadTwice } = input;
  if (head.length === 0) return told('empty');
  if (isArchive(head)) {
    told('archive');
    failed('archive-not-opened', '');
    return yield* readBinary(whole, name, at);
  }
  const again = isReadTwice ? () => unpackedAgain(input) : null;
  yield* itemsOf({ name, at, head, whole, again }, told);
}

export interface Opened {
  readonly head: Uint8Array;
  readonly whole: AsyncIterable<Uint8Array>;
  /** Not compressed. */
  readonly isAsIs: boolean;
}

/** The content behind up to three compressions. */
export async function opened(input: Input, failed: (code: ProblemCode, detail: string) => void): Promise<Opened> {
  let { head, whole } = await peek(input.open(), HEAD);
  let layer = 0;
  for (; layer < MAX_LAYERS; layer++) {
    const compression = compressionIn(head, layer === 0 ? input.name : '');
    if (compression === null) break;
    const stream = uncompressed(whole, compression, (code) => failed(code, compression));
    ({ head, whole } = await peek(stream, HEAD));
  }
  return { head, whole, isAsIs: layer === 0 };
}

export async function* unpackedAgain(input: Input): AsyncGenerator<Uint8Array> {
  yield* (await opened(input, () => {})).whole;
}

/** Ends a stream that nobody reads. */
async function closed(stream: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of stream) return;
}

/** `EACCES`, `EISDIR`: the system's own word, without the path. */
function codeOf(error: unknown): string {
  const { code } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown };
  return typeof code === 'string' ? code : 'failed';
}

import { createReadStream } from 'node:fs';
import type { FoundFile } from './files/find-files';
import { peek } from './files/peek';
import { decoded, encodingOf } from './files/text-encoding';
import { compressionIn, isArchive, uncompressed } from './files/uncompress';
import type { Imported, ProblemCode } from './imported';
import { heapHolders } from './parts/heap-holders';
import { type FileKind, HEAD, recognise } from './parts/recognise';
import { readConsole } from './surfaces/console-export';
import { readBinary, readSourceMap, readText } from './surfaces/files';
import { readHar } from './surfaces/har-file';
import { heapStrings } from './surfaces/heap-snapshot';
import { readStorageState } from './surfaces/storage-state';

export type InputKind = FileKind | 'binary' | 'archive' | 'empty';

/** Something to read. `open` begins anew with each call; where that cannot be, `isReadTwice` is false. */
export interface Input {
  readonly name: string;
  /** Epoch milliseconds: when the content was as it is. */
  readonly at: number;
  readonly isReadTwice: boolean;
  readonly open: () => AsyncIterable<Uint8Array>;
}

const CHUNK = 1_048_576;
const MAX_LAYERS = 3;

/** A file of the disk. A buffer as large as a small file is enough for it. */
export const fileInput = ({ file, name, changedAt, isRegular, size }: FoundFile): Input => ({
  name,
  at: Math.round(changedAt),
  isReadTwice: isRegular,
  open: () => createReadStream(file, { highWaterMark: isRegular && size > 0 ? Math.min(CHUNK, size + 1) : CHUNK }),
});

/**
 * What a file shows, whatever kind it is of: its content tells, behind any compression. `told` hears the kind before the
 * first item. Does not throw: what cannot be read is a problem among the items.
 */
export async function* readInput(input: Input, told: (kind: InputKind) => void = () => {}): AsyncGenerator<Imported> {
  const problems: Imported[] = [];
  const failed = (code: ProblemCode, detail: string) => void problems.push({ kind: 'problem', code, detail });
  try {
    for await (const item of itemsOf(input, told, failed)) {
      yield item;
    }
  } catch (error) {
    failed('unreadable', codeOf(error));
  }
  yield* problems;
}

async function* itemsOf(
  input: Input,
  told: (kind: InputKind) => void,
  failed: (code: ProblemCode, detail: string) => void,
): AsyncGenerator<Imported> {
  const { name, at } = input;
  const { head, whole } = await opened(input, failed);
  if (head.length === 0) return told('empty');
  if (isArchive(head)) {
    told('archive');
    failed('archive-not-opened', '');
  }
  const encoding = isArchive(head) ? null : encodingOf(head);
  if (encoding === null) {
    if (!isArchive(head)) told('binary');
    return yield* readBinary(whole, name, at);
  }
  const kind = recognise(new TextDecoder(encoding).decode(head));
  told(kind);
  const text = decoded(whole, encoding);
  if (kind === 'har') yield* readHar(text, at);
  else if (kind === 'storage-state') yield* readStorageState(text, at);
  else if (kind === 'console') yield* readConsole(text, at);
  else if (kind === 'source-map') yield* readSourceMap(text, name, at);
  else if (kind === 'text') yield* readText(text, name, at);
  else {
    const again = async function* () {
      yield* decoded((await opened(input, () => {})).whole, encoding);
    };
    const holders = input.isReadTwice ? (wanted: ReadonlySet<number>) => heapHolders(again(), wanted) : null;
    yield { kind: 'heap', at, strings: () => heapStrings(text), holders };
  }
}

/** The content behind up to three compressions. */
async function opened(input: Input, failed: (code: ProblemCode, detail: string) => void) {
  let { head, whole } = await peek(input.open(), HEAD);
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const compression = compressionIn(head, layer === 0 ? input.name : '');
    if (compression === null) break;
    const stream = uncompressed(whole, compression, (code) => failed(code, compression));
    ({ head, whole } = await peek(stream, HEAD));
  }
  return { head, whole };
}

/** `EACCES`, `EISDIR`: the system's own word, without the path. */
function codeOf(error: unknown): string {
  const { code } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown };
  return typeof code === 'string' ? code : 'failed';
}

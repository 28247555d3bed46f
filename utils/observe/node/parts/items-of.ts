import { decoded, encodingOf } from '../files/text-encoding';
import type { Imported } from '../imported';
import { readConsole } from '../surfaces/console-export';
import { readBinary, readSourceMap, readText } from '../surfaces/files';
import { readGitLog } from '../surfaces/git-log';
import { readHar } from '../surfaces/har-file';
import { heapStrings } from '../surfaces/heap-snapshot';
import { readStorageState } from '../surfaces/storage-state';
import { heapHolders } from './heap-holders';
import { type FileKind, recognise } from './recognise';

/** A file behind its compression, wherever it lies. */
export interface OpenFile {
  /** What the report calls it, raw. */
  readonly name: string;
  /** Epoch milliseconds: when the content was as it is. */
  readonly at: number;
  /** Its first bytes, of which `whole` begins again. */
  readonly head: Uint8Array;
  readonly whole: AsyncIterable<Uint8Array>;
  /** Begins anew; null where that cannot be. */
  readonly again: (() => AsyncIterable<Uint8Array>) | null;
}

/** What the content is, by its first bytes. */
export function kindOf(head: Uint8Array): FileKind | 'binary' {
  const encoding = encodingOf(head);
  return encoding === null ? 'binary' : recognise(new TextDecoder(encoding).decode(head));
}

/** What a file shows, whatever kind it is of; an archive is not opened. `told` hears the kind before the first item. */
export async function* itemsOf(
  { name, at, head, whole, again }: OpenFile,
  told: (kind: FileKind | 'binary') => void,
): AsyncGenerator<Imported> {
  const encoding = encodingOf(head);
  const kind = kindOf(head);
  told(kind);
  if (encoding === null) return yield* readBinary(whole, name, at);
  const text = decoded(whole, encoding);
  if (kind === 'har') yield* readHar(text, at);
  else if (kind === 'storage-state') yield* readStorageState(text, at);
  else if (kind === 'console') yield* readConsole(text, at);
  else if (kind === 'source-map') yield* readSourceMap(text, name, at);
  else if (kind === 'git-log') yield* readGitLog(text, at);
  else if (kind === 'heap-snapshot') {
    const holders = again && ((wanted: ReadonlySet<number>) => heapHolders(decoded(again(), encoding), wanted));
    yield { kind: 'heap', at, strings: () => heapStrings(text), holders };
  } else yield* readText(text, name, at);
}

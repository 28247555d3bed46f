import { BlobReader, configure, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';
import type { FileProblem } from '../../model/investigation';
import { bytesOf } from './uncompress';

// It runs in a worker already, and with the browser's own decompression.
configure({ useWebWorkers: false, useCompressionStream: true });

/** A file in a zip. `open` begins anew with each call. */
export interface Member {
  readonly name: string;
  /** Last change, epoch milliseconds. */
  readonly at: number;
  /** Bytes that it takes in the zip. */
  readonly size: number;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** A file that grows by more than this, to more than that, was packed to do harm. */
const MAX_GROWTH = 500;
const MAY_GROW_TO = 67_108_864;
const MOST_FILES = 200_000;

/** The files of a zip. What cannot be read is told to `failed`, and the rest goes on. */
export async function* zipMembers(file: Blob, failed: (problem: FileProblem) => void): AsyncGenerator<Member> {
  const zip = new ZipReader(new BlobReader(file));
  let count = 0;
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      if (entry.directory) continue;
      count += 1;
      if (count > MOST_FILES) return failed('too-large');
      if (entry.encrypted) failed('encrypted');
      else if (isBomb(entry)) failed('too-large');
      else {
        const { filename, lastModDate, compressedSize } = entry;
        yield { name: filename, at: Number(lastModDate) || 0, size: compressedSize, open: () => contentOf(entry) };
      }
    }
  } catch {
    failed('broken-archive');
  }
}

async function* contentOf(entry: FileEntry): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const given = entry.getData(writable);
  // What goes wrong is told by the stream as well; whoever stops reading is no fault.
  given.catch((error: unknown) => writable.abort(error).catch(() => {}));
  yield* bytesOf(readable);
}

const isBomb = ({ compressedSize, uncompressedSize }: FileEntry): boolean =>
  uncompressedSize > MAY_GROW_TO && uncompressedSize > compressedSize * MAX_GROWTH;

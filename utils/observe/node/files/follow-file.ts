import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { LogText } from '../../logs/log-text';
import { HEAD } from '../parts/recognise';
import { encodingOf } from './text-encoding';

/** Milliseconds between two looks: what was written is told within a second, on file systems that tell of no change as well. */
const LOOK_AFTER = 200;
const PIECE = 1_048_576;
const LINE_FEED = 10;

/** What a file holds, up to a byte where one is given. Leaves the handle open, which a stream of Node does not. */
export async function* bytesOf(handle: FileHandle, end: number = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < end; ) {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(Math.min(PIECE, end - at)), 0, null, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** The whole lines of a file as it was, so that what is written meanwhile is read once and in order. */
export interface WholeLines {
  readonly bytes: number;
  readonly lines: number;
}

/** Counts the whole lines that a file has now. Rejects where it cannot be read. */
export async function wholeLines(handle: FileHandle): Promise<WholeLines> {
  let bytes = 0;
  let seen = 0;
  let lines = 0;
  for await (const chunk of bytesOf(handle)) {
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) {
      lines += 1;
      bytes = seen + at + 1;
    }
    seen += chunk.length;
  }
  return { bytes, lines };
}

/**
 * What is written to a file after its first `known` lines, as `tail -F` does: a text for as long as it is the same file, and
 * another once it was cut or another file took its name. Ends when `signal` says so. Only for plain text in UTF-8. `first` is the
 * file in which the lines were counted, wherever it has gone since; it is closed.
 */
export async function* followed(
  file: string,
  name: string,
  first: FileHandle,
  known: WholeLines,
  signal: AbortSignal,
): AsyncGenerator<LogText> {
  let from = known;
  for (let handle: FileHandle | null = first; handle !== null; handle = await opened(file, signal)) {
    try {
      const head = await headOf(handle, signal);
      const isBroken = encodingOf(head) === null;
      const decoder = new TextDecoder();
      yield {
        ...{ name, at: Date.now(), head: isBroken ? '' : decoder.decode(head), isWhole: false },
        pieces: piecesOf(file, handle, from.bytes, signal),
        ...(from.lines > 0 && { linesBefore: from.lines }),
        problem: () => (isBroken ? 'unknown-format' : null),
      };
    } finally {
      await handle.close();
    }
    from = { bytes: 0, lines: 0 };
  }
}

/** Null where it is no longer wanted. A log that is being rotated may be away for a moment. */
async function opened(file: string, signal: AbortSignal): Promise<FileHandle | null> {
  while (!signal.aborted) {
    const handle = await open(file).catch(() => null);
    if (handle !== null) return handle;
    await pause(signal);
  }
  return null;
}

/** The beginning, by which its format is told; waits for the first whole line. */
async function headOf(handle: FileHandle, signal: AbortSignal): Promise<Uint8Array> {
  for (;;) {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD), 0, HEAD, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head.includes(LINE_FEED) || bytesRead === HEAD || signal.aborted) return head;
    await pause(signal);
  }
}

async function* piecesOf(file: string, handle: FileHandle, from: number, signal: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const bytes = new Uint8Array(PIECE);
  let at = from;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, 0, PIECE, at);
    if (bytesRead > 0) {
      at += bytesRead;
      yield decoder.decode(bytes.subarray(0, bytesRead), { stream: true });
      continue;
    }
    if (signal.aborted) return;
    // Its last lines may have been written between the last read and the change of names: they were read above.
    if (await isAnother(file, handle, at)) return;
    await pause(signal);
  }
}

/** Whether it was cut, or another file has its name now. */
async function isAnother(file: string, handle: FileHandle, at: number): Promise<boolean> {
  const [own, other] = await Promise.all([handle.stat(), open(file).then(statAndClose, () => null)]);
  if (own.size < at) return true;
  if (other === null || (other.ino === own.ino && other.dev === own.dev)) return false;
  return (await handle.stat()).size <= at;
}

async function statAndClose(handle: FileHandle) {
  try {
    return await handle.stat();
  } finally {
    await handle.close();
  }
}

const pause = (signal: AbortSignal): Promise<void> => setTimeout(LOOK_AFTER, undefined, { signal }).catch(() => {});

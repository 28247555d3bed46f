import { JsonSplitter, unquoted } from '../../../lib/json-splitter';

/** A string of the heap by its place in the snapshot's table. */
export interface HeapString {
  readonly index: number;
  readonly text: string;
  /** As long as V8 writes strings at most, so that there may have been more. */
  readonly isCut: boolean;
}

/** V8's `--heap-snapshot-string-limit`, UTF-16 units. */
export const HEAP_STRING_LIMIT = 1_024;
/** Shorter values are never kept. */
const SHORTEST = 16;
const BATCH = 4_096;
const LONGEST = 1_048_576;

/** Ends with the offset from which on the file makes no sense; null where all of it was read. */
export async function* heapStrings(
  pieces: AsyncIterable<string>,
): AsyncGenerator<readonly HeapString[], number | null> {
  let batch: HeapString[] = [];
  const splitter = new JsonSplitter(
    ['strings[]'],
    ({ index, text: raw }) => {
      // Two quotation marks; escapes only make it longer.
      if (raw === null || raw.length < SHORTEST + 2) return;
      const text = unquoted(raw);
      if (text === null || text.length < SHORTEST) return;
      batch.push({ index, text, isCut: text.length >= HEAP_STRING_LIMIT });
    },
    LONGEST,
  );
  for await (const piece of pieces) {
    splitter.push(piece);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  const end = splitter.end();
  if (batch.length > 0) yield batch;
  return end;
}

/** Origin of the window of a snapshot, by the name of its global object; null for any other string. */
export function windowOrigin(text: string): string | null {
  const [, address] = /^Window (?:\([^)]{0,100}\) )?\/ {1,2}(https?:\/\/\S{1,1000})$/.exec(text) ?? [];
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : null;
}

import { IS_TOKEN, KINDS } from './charset';

/**
 * Places in a window, counted from its last character, that are looked at at once: first ones apart, because letters of a word
 * stand together; then, where all were of a token, those between them.
 */
const FIRST = [0, 3, 6, 9] as const;
const SECOND = [1, 2, 4, 5, 7, 8] as const;
const READ = FIRST.length + SECOND.length;
/** By bits of the places that are of a token, the first as the lowest: how far back the nearest is that is of none. */
const distances = (places: readonly number[]) =>
  Uint8Array.from({ length: 1 << places.length }, (_, mask) => places[Math.log2(~mask & -~mask)] ?? 0);
const FIRST_BACK = distances(FIRST);
const SECOND_BACK = distances(SECOND);
const [ALL_FIRST, ALL_SECOND] = [FIRST_BACK.length - 1, SECOND_BACK.length - 1];

/** `kinds`: of all characters of the run. */
type Visit = (start: number, end: number, kinds: number) => void;

/**
 * Hands every unbroken run of token characters that is as long as a window to `visit`. Reads on from a window that ends at
 * `from` until one ends at `until` or later; gives the end of the next one. Mostly one of four characters near its end is
 * none of a token, and most of the window is never read. All indexes are in range: one read outside makes every later one
 * slow.
 */
export function scanRuns(text: string, window: number, from: number, until: number, visit: Visit): number {
  const { length } = text;
  let last = from;
  while (last < until) {
    const first =
      (IS_TOKEN[text.charCodeAt(last)] as number) |
      ((IS_TOKEN[text.charCodeAt(last - 3)] as number) << 1) |
      ((IS_TOKEN[text.charCodeAt(last - 6)] as number) << 2) |
      ((IS_TOKEN[text.charCodeAt(last - 9)] as number) << 3);
    if (first !== ALL_FIRST) {
      last += window - (FIRST_BACK[first] as number);
      continue;
    }
    const second =
      (IS_TOKEN[text.charCodeAt(last - 1)] as number) |
      ((IS_TOKEN[text.charCodeAt(last - 2)] as number) << 1) |
      ((IS_TOKEN[text.charCodeAt(last - 4)] as number) << 2) |
      ((IS_TOKEN[text.charCodeAt(last - 5)] as number) << 3) |
      ((IS_TOKEN[text.charCodeAt(last - 7)] as number) << 4) |
      ((IS_TOKEN[text.charCodeAt(last - 8)] as number) << 5);
    if (second !== ALL_SECOND) {
      last += window - (SECOND_BACK[second] as number);
      continue;
    }
    const start = last - window + 1;
    let probe = last - READ;
    while (probe >= start && (IS_TOKEN[text.charCodeAt(probe)] as number) !== 0) probe--;
    if (probe >= start) {
      last = probe + window;
      continue;
    }
    let end = start;
    let kinds = 0;
    while (end < length) {
      const kind = KINDS[text.charCodeAt(end)] as number;
      if (kind === 0) break;
      kinds |= kind;
      end++;
    }
    visit(start, end, kinds);
    last = end + window;
  }
  return last;
}

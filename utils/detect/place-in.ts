import type { Span } from './spans';
import type { Work } from './structure/layer';
import type { TextLeaf } from './structure/leaves';

/** Encoded regions up to this length are searched for the value. UTF-16 units. */
const MAX_SEARCHED = 65_536;
/** Searches without success in one region. */
const MAX_MISSED = 128;

/** Whether a leaf stands in the text as it is. */
export const isExact = ({ value, start, end }: TextLeaf): boolean => end - start === value.length;

/** How a value stands in a text that was percent-encoded or escaped, once or twice. */
const ENCODINGS: readonly ((value: string) => string)[] = [
  (value) => value,
  encodeURIComponent,
  escaped,
  (value) => encodeURIComponent(encodeURIComponent(value)),
  (value) => escaped(escaped(value)),
];

export type PlaceOf = (leaf: TextLeaf, start: number, end: number) => Span;

/**
 * Where parts of leaves lie in the whole text: themselves where they stand there in some encoding, else the leaf's region. What
 * stands in a region more than once is found there one after the other; where too much is not found, nothing more is looked for.
 */
export function placesIn(text: string, work: Work): PlaceOf {
  let [from, to, next, missed] = [0, 0, 0, 0];
  return (leaf, start, end) => {
    if (isExact(leaf)) return { start: leaf.start + start, end: leaf.start + end };
    if (leaf.start !== from || leaf.end !== to) [from, to, next, missed] = [leaf.start, leaf.end, 0, 0];
    const isSearched = to - from <= MAX_SEARCHED && missed < MAX_MISSED;
    const region = text.slice(from, to);
    const value = leaf.value.slice(start, end);
    for (const sought of isSearched ? new Set(ENCODINGS.map((encode) => attempt(encode, value))) : []) {
      const further = region.indexOf(sought, next);
      const at = further < 0 ? region.indexOf(sought) : further;
      work.steps += further < 0 ? to - from : further - next;
      if (sought !== '' && at >= 0) {
        next = at + sought.length;
        return { start: from + at, end: from + next };
      }
      missed++;
    }
    return { start: from, end: to };
  };
}

function escaped(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

/** A lone surrogate cannot be percent-encoded. */
function attempt(encode: (value: string) => string, value: string): string {
  try {
    return encode(value);
  } catch {
    return '';
  }
}

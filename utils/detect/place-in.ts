import type { TextLeaf } from './structure/leaves';

/** Encoded regions up to this length are searched for the value. UTF-16 units. */
const MAX_SEARCHED = 65_536;

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

/** Where a part of a leaf lies in the whole text: itself where it stands there in some encoding, else the leaf's region. */
export function placeIn(text: string, leaf: TextLeaf, start: number, end: number) {
  if (isExact(leaf)) return { start: leaf.start + start, end: leaf.start + end };
  if (leaf.end - leaf.start > MAX_SEARCHED) return { start: leaf.start, end: leaf.end };
  const region = text.slice(leaf.start, leaf.end);
  const value = leaf.value.slice(start, end);
  for (const encode of ENCODINGS) {
    const sought = attempt(encode, value);
    const at = region.indexOf(sought);
    if (sought !== '' && at >= 0) return { start: leaf.start + at, end: leaf.start + at + sought.length };
  }
  return { start: leaf.start, end: leaf.end };
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

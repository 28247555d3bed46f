/** How V8 holds a string: one or two bytes for each UTF-16 unit. Bundles with any character above U+00FF are two-byte. */
export type StringForm = 'one-byte' | 'two-byte';

export const STRING_FORMS: readonly StringForm[] = ['two-byte', 'one-byte'];

/** Not in any bundle, so that `indexOf` reads to the end; below U+0100, so that a one-byte string is read at all. */
export const ABSENT = '\u0002';

/** The character that makes the whole of a flat string two-byte. */
const WIDE = '\u0100';

/**
 * The same characters in one flat string of its own: not a rope, not a slice of another, not one that the embedder holds.
 * Joining copies into a new sequential string; in Node the bench asks V8 whether that came true.
 */
export const inForm = (text: string, form: StringForm): string =>
  (form === 'two-byte' ? [text, WIDE] : [text.slice(0, -1), text.slice(-1)]).join('');

/** Characters below U+0100 from bytes, each byte one character: the same length in both forms. */
export function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  return pieces.join('');
}

/** A piece of a text, as `ImportedText` has it. */
export interface TextPiece {
  readonly text: string;
  readonly from: { readonly line: number; readonly column: number };
  /** What begins from this offset on stands in the next piece as well; undefined for the last piece. */
  readonly until?: number;
}

/** As large as a text may be whose structure is read (`detect/structure/leaves.ts`). UTF-16 units. */
const SIZE = 1_048_576;
/** Longer than any token but a bundle of private keys. */
const OVERLAP = 16_384;

/**
 * A text of any size in pieces of a megabyte that overlap, so that no token is torn: each piece but the last tells up to
 * where it counts. Short texts are one piece. Cuts at white space or a mark of code where there is any.
 */
export async function* textPieces(
  chunks: AsyncIterable<string>,
  size = SIZE,
  overlap = OVERLAP,
): AsyncGenerator<TextPiece> {
  let held = '';
  let line = 1;
  let column = 1;
  const passed = (text: string) => {
    let last = -1;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      line++;
      last = at;
    }
    column = last < 0 ? column + text.length : text.length - last;
  };
  for await (const chunk of chunks) {
    held += chunk;
    while (held.length > size) {
      const text = held.slice(0, size);
      const until = cutIn(text, size - overlap);
      yield { text, from: { line, column }, until };
      passed(held.slice(0, until));
      held = held.slice(until);
    }
  }
  if (held !== '') yield { text: held, from: { line, column } };
}

/** The first place from `from` on where no token goes on; `from` itself in one endless run. */
function cutIn(text: string, from: number): number {
  const mark = /[\s"'`,;(){}<>]/g;
  mark.lastIndex = from;
  const found = mark.exec(text);
  // Half of what overlaps stays for a token that begins right before the cut.
  return found && found.index < (from + text.length) / 2 ? found.index + 1 : from;
}

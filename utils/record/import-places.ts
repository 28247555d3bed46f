/**
 * Line and column (`12:5`, from 1) of offsets in a text that begins at `from`. Ask in rising order: the text is gone through
 * once.
 */
export function placesIn(
  text: string,
  from: { readonly line: number; readonly column: number },
): (offset: number) => string {
  let { line } = from;
  /** Offset of the first character of the line; before the text where it began there. */
  let begin = 1 - from.column;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line++;
      begin = next + 1;
      next = text.indexOf('\n', begin);
    }
    return `${line}:${offset - begin + 1}`;
  };
}

import type { LineColumn } from '../model/token';

export type { LineColumn };

/** Lines and columns of offsets into one text, quick where they are asked for in rising order. Ends of lines: LF, CR, CRLF. */
export function positionsIn(text: string): (offset: number) => LineColumn {
  let line = 1;
  let start = 0;
  const ends = /\r\n?|\n/g;
  return (offset) => {
    if (offset < start) {
      line = 1;
      start = 0;
    }
    ends.lastIndex = start;
    for (let end = ends.exec(text); end && end.index + end[0].length <= offset; end = ends.exec(text)) {
      line += 1;
      start = end.index + end[0].length;
    }
    return { line, column: offset - start + 1 };
  };
}

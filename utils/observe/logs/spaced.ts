/**
 * Fields of a line that spaces part, where quotation marks hold spaces together; at most `most`, and null where a mark is never
 * closed. A backslash hides a mark. Linear.
 */
export function spaced(line: string, most: number): readonly string[] | null {
  const fields: string[] = [];
  let at = 0;
  while (at < line.length && fields.length < most) {
    const isQuoted = line[at] === '"';
    const from = isQuoted ? at + 1 : at;
    let end = line.indexOf(isQuoted ? '"' : ' ', from);
    while (isQuoted && end > from && line[end - 1] === '\\') end = line.indexOf('"', end + 1);
    if (end < 0) {
      if (isQuoted) return null;
      end = line.length;
    }
    fields.push(line.slice(from, end));
    at = end + (isQuoted ? 2 : 1);
  }
  return fields;
}

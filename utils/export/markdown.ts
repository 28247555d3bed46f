// Text that came from a page, made safe inside Markdown.

// Control characters and those that turn the direction of text around them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be found
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const LONGEST = 300;

/** A code span: nothing in it is markup, a link, a mention or an issue number. */
export function code(text: string): string {
  const clean = text.replace(UNSEEN, '\u{fffd}');
  const short = clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean;
  if (short === '') return '` `';
  const longest = Math.max(0, ...[...short.matchAll(/`+/g)].map((match) => match[0].length));
  const fence = '`'.repeat(longest + 1);
  const padded = short.startsWith('`') || short.endsWith('`') ? ` ${short} ` : short;
  return `${fence}${padded}${fence}`;
}

/** Numbers stand as they are; whatever else fills a sentence becomes a code span. */
export function codeUnlessNumber(text: string): string {
  return /^\d{1,12}$/.test(text) ? text : code(text);
}

/** A cell of a table: a bar ends it even inside a code span. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

import type { SourcePosition } from '../../../model/surface';
import type { Imported } from '../imported';
import { textPieces } from '../parts/text-pieces';

/** Chrome: `app.js:12 text`, `https://host/app.js:12:5 text`, `VM12:3 text`; scripts in a page go by its name, `notes:3 text`. */
const CHROME = /^(\S{1,1000}?):(\d{1,9})(?::(\d{1,9}))? /;
/** Firefox: `17:36:12.123 text app.js:10:5`. */
const FIREFOX = /^\d{2}:\d{2}:\d{2}\.\d{3} /;
const FIREFOX_END = /\s(https?:\/\/\S{1,1000}?|[\w.()@~-]{1,200}):(\d{1,9}):(\d{1,9})\s*$/;

/** How a line of an exported console begins; null for a further line of a message, or no such file at all. */
export function consoleLine(line: string): { readonly writer: SourcePosition | null; readonly text: string } | null {
  const [head, url = '', row = '1', column = '1'] = CHROME.exec(line) ?? [];
  if (head !== undefined && /[A-Za-z]/.test(url))
    return { writer: positionOf(url, row, column), text: line.slice(head.length) };
  if (!FIREFOX.test(line)) return null;
  const [tail = '', from = '', fromRow = '1', fromColumn = '1'] = FIREFOX_END.exec(line) ?? [];
  const text = line.slice(13, line.length - tail.length);
  return { writer: from === '' ? null : positionOf(from, fromRow, fromColumn), text };
}

/**
 * What a console wrote, as Chrome's *Save as…* and Firefox's *Export visible messages* keep it: each message with the line
 * that wrote it. Messages go over several lines.
 */
export async function* readConsole(chunks: AsyncIterable<string>, at: number): AsyncGenerator<Imported> {
  let open: { writer: SourcePosition | null; lines: string[] } | null = null;
  for await (const line of lines(chunks)) {
    const begun = consoleLine(line);
    if (begun) {
      if (open) yield* message(open, at);
      open = { writer: begun.writer, lines: [begun.text] };
    } else {
      open ??= { writer: null, lines: [] };
      open.lines.push(line);
    }
  }
  if (open) yield* message(open, at);
  yield {
    kind: 'covered',
    surface: 'console',
    state: 'partly',
    reason: { key: 'coverage_console_objects', values: [] },
  };
}

async function* message(
  { writer, lines }: { readonly writer: SourcePosition | null; readonly lines: readonly string[] },
  at: number,
): AsyncGenerator<Imported> {
  const url = writer && URL.canParse(writer.url) ? new URL(writer.url) : null;
  const origin = url && url.origin !== 'null' ? url.origin : '';
  const key = writer ? `${writer.url.replace(/^.*\/(?=[^/]+$)/, '').replace(/[?#].*$/, '')}:${writer.line}` : '';
  const place = { surface: 'console', origin, key, at, way: '', writer } as const;
  async function* whole() {
    yield lines.join('\n');
  }
  for await (const { text, until } of textPieces(whole()))
    yield { kind: 'text', ...place, text, ...(until !== undefined && { until }) };
}

const positionOf = (url: string, line: string, column: string): SourcePosition => ({
  url,
  line: Number(line),
  column: Number(column),
});

/** Longest line kept together, UTF-16 units. */
const LONGEST = 16_777_216;

async function* lines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of chunks) {
    const parts = (held + chunk).split('\n');
    held = parts.pop() ?? '';
    for (const line of parts) yield line.replace(/\r$/, '');
    if (held.length > LONGEST) {
      yield held;
      held = '';
    }
  }
  if (held !== '') yield held;
}

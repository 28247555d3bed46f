import { JsonSplitter, unquoted } from '../../../lib/json-splitter';
import type { Imported, ImportedText } from '../imported';
import { textPieces } from '../parts/text-pieces';

/** Bytes looked at in one go, and the end of them that is looked at again. */
const PIECE = 16_777_216;
const OVERLAP = 8_192;

/** A text of any kind and size. `key`: what the file is called in the report. */
export async function* readText(chunks: AsyncIterable<string>, key: string, at: number): AsyncGenerator<Imported> {
  for await (const piece of textPieces(chunks)) yield { ...placed(key, at), ...piece };
}

/**
 * A source map: each source under its name, with its own lines; names and mappings are passed over. Maps in sections are
 * read, too.
 */
export async function* readSourceMap(chunks: AsyncIterable<string>, key: string, at: number): AsyncGenerator<Imported> {
  const items: Imported[] = [];
  const names = new Map<string, string>();
  let section = 0;
  const splitter = new JsonSplitter(
    [
      'sources[]',
      'sourcesContent[]',
      'sections[].offset',
      'sections[].map.sources[]',
      'sections[].map.sourcesContent[]',
    ],
    ({ path, index, at: offset, text, isCut }) => {
      if (path === 'sections[].offset') section++;
      else if (text === null)
        items.push({ kind: 'problem', code: 'entry-too-large', detail: `${path} ${index} at ${offset}` });
      else if (path.endsWith('sources[]')) names.set(`${section}.${index}`, unquoted(text) ?? '');
      else {
        const content = unquoted(isCut ? `${text}"` : text);
        if (content === null && text === 'null') return;
        if (content === null)
          return void items.push({ kind: 'problem', code: 'entry-broken', detail: `${path} ${index} at ${offset}` });
        const way = names.get(`${section}.${index}`) || `sources[${index}]`;
        items.push({ ...placed(key, at), way, text: content, from: { line: 1, column: 1 } });
      }
    },
  );
  for await (const chunk of chunks) {
    splitter.push(chunk);
    yield* items.splice(0);
  }
  const end = splitter.end();
  yield* items.splice(0);
  if (end !== null) yield { kind: 'problem', code: 'file-ends-early', detail: `at ${end}` };
}

/** Bytes that are no text, in pieces: what a format of messages or printable runs show of them. */
export async function* readBinary(
  chunks: AsyncIterable<Uint8Array>,
  key: string,
  at: number,
): AsyncGenerator<Imported> {
  let held: Uint8Array[] = [];
  let size = 0;
  let offset = 0;
  const piece = (bytes: Uint8Array): Imported => {
    const { text: _, ...place } = placed(key, at);
    const way = offset === 0 ? '' : `@${offset}`;
    return { ...place, kind: 'bytes', way, bytes, contentType: '', contentEncoding: '' };
  };
  for await (const chunk of chunks) {
    held.push(chunk);
    size += chunk.length;
    if (size < PIECE) continue;
    const bytes = joined(held, size);
    yield piece(bytes);
    offset += size - OVERLAP;
    held = [bytes.slice(size - OVERLAP)];
    size = OVERLAP;
  }
  if (size > (offset === 0 ? 0 : OVERLAP)) yield piece(joined(held, size));
}

const placed = (key: string, at: number): ImportedText => ({
  kind: 'text',
  text: '',
  surface: 'file',
  origin: '',
  key,
  at,
  way: '',
  writer: null,
});

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A source that a map brings whole. `name` as the map has it, below its root. */
export interface MappedSource {
  readonly name: string;
  readonly text: string;
}

export interface MapContents {
  readonly sources: readonly MappedSource[];
  /** Sources that are named and not brought. */
  readonly absent: number;
}

/** Where a script says that its map is. */
export type MapReference =
  /** `start` and `end` enclose the map in the script, which is to be read without it. */
  | { readonly kind: 'inline'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'linked'; readonly url: string }
  | { readonly kind: 'broken' };

/** Sources of one map, and maps in a map (ECMA-426: sections). */
const MAX_SOURCES = 20_000;
const MAX_SECTIONS = 1_000;
const MARK = 'sourceMappingURL=';
/** Scripts that write such comments have the mark in their code. */
const MAX_MARKS = 50;

/**
 * The map of a script by its last comment, else by the header that it came with, as ECMA-426 has it; null where it names none.
 * `url` is where the script lies.
 */
export function mapReference(text: string, url: string, header: string | null): MapReference | null {
  const comment = lastComment(text);
  const named = comment?.url ?? header;
  if (named === null || named === '') return null;
  if (/^data:/i.test(named)) {
    const inline = dataText(named);
    if (inline === null) return { kind: 'broken' };
    const start = comment?.start ?? text.length;
    return { kind: 'inline', text: inline, start, end: comment ? start + named.length : start };
  }
  return URL.canParse(named, url) ? { kind: 'linked', url: new URL(named, url).href } : { kind: 'broken' };
}

function lastComment(text: string): { readonly url: string; readonly start: number } | null {
  let at = text.lastIndexOf(MARK);
  for (let tries = 0; at >= 0 && tries < MAX_MARKS; tries++) {
    const from = at + MARK.length;
    const isComment = /\/[/*][#@][ \t]{0,8}$/.test(text.slice(Math.max(0, at - 12), at));
    const length = isComment ? text.slice(from).search(/[\s'"`\\]|\*\/|$/) : 0;
    if (length > 0) return { url: text.slice(from, from + length), start: from };
    at = at === 0 ? -1 : text.lastIndexOf(MARK, at - 1);
  }
  return null;
}

/** Text of a data URL, which is UTF-8 whatever it says; null where it cannot be read. */
function dataText(url: string): string | null {
  const comma = url.indexOf(',');
  if (comma < 0) return null;
  const body = url.slice(comma + 1);
  try {
    if (!/;\s*base64\s*$/i.test(url.slice(0, comma))) return decodeURIComponent(body);
    const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}

/** The sources of a map; null where the text is none. Does not throw. */
export function mapContents(text: string): MapContents | null {
  const map = parsed(text);
  if (!isRecord(map) || !(Array.isArray(map.sources) || Array.isArray(map.sections))) return null;
  const sources: MappedSource[] = [];
  let absent = 0;
  const sections = Array.isArray(map.sections) ? map.sections.slice(0, MAX_SECTIONS) : [];
  for (const part of [map, ...sections.map((section) => (isRecord(section) ? section.map : null))]) {
    if (!isRecord(part) || !Array.isArray(part.sources)) continue;
    const contents = Array.isArray(part.sourcesContent) ? part.sourcesContent : [];
    const root = typeof part.sourceRoot === 'string' && part.sourceRoot !== '' ? `${part.sourceRoot}/` : '';
    for (const [index, name] of part.sources.entries()) {
      const content: unknown = contents[index];
      if (typeof content !== 'string' || sources.length >= MAX_SOURCES) absent += 1;
      else sources.push({ name: typeof name === 'string' ? root + name : '', text: content });
    }
  }
  return { sources, absent };
}

/** Servers may guard JSON with a first line that is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff?\)\]\}'?[^\n]*\n/, ''));
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

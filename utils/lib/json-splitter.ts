/** One value of a JSON text, as it stands there. */
export interface JsonPart {
  /** `log.entries[]`, `strings[]`, `snapshot`. */
  readonly path: string;
  /** Place in its array, from 0; 0 for a member of an object. */
  readonly index: number;
  /** Offset of its first character in the whole text, in UTF-16 units. */
  readonly at: number;
  /** Null where it is longer than the limit. */
  readonly text: string | null;
  /** The text ended inside of it. */
  readonly isCut: boolean;
}

interface Container {
  readonly path: string;
  readonly isArray: boolean;
  index: number;
}

/** A value or key under way. It may begin in one piece of the text and end in another. */
interface Span {
  readonly kind: 'key' | 'told' | 'flowing' | 'skipped';
  readonly path: string;
  readonly at: number;
  readonly parts: string[];
  /** Where the part in this piece begins. */
  from: number;
  size: number;
  depth: number;
  inString: boolean;
  isEscaped: boolean;
}

const [QUOTE, COMMA, COLON, BACKSLASH] = [34, 44, 58, 92];
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [91, 93, 123, 125];
/** Longest value kept, in UTF-16 units: half of the longest string of V8. */
const LONGEST = 268_435_456;

/**
 * Tells the values at some places of a JSON text of any size that comes in pieces, each as the text it has. What lies
 * elsewhere is passed over and never kept. Reads brackets and quotation marks alone: whether a value is good JSON is for
 * whoever parses it to find out. Linear.
 */
export class JsonSplitter {
  readonly #wanted: ReadonlySet<string>;
  readonly #leading: ReadonlySet<string>;
  readonly #told: (part: JsonPart) => void;
  readonly #longest: number;
  readonly #flows: ReadonlyMap<string, (part: string) => void>;
  readonly #stack: Container[] = [];
  #expects: 'value' | 'key' | 'colon' | 'more' | 'nothing' = 'value';
  #key = '';
  #span: Span | null = null;
  /** Characters of the pieces before this one. */
  #before = 0;
  #broken: number | null = null;

  /**
   * `wanted`: paths such as `log.entries[]`; no other path may lead through one. `flows`: paths of values too large to be
   * kept, whose text is handed on as it comes.
   */
  constructor(
    wanted: readonly string[],
    told: (part: JsonPart) => void,
    longest = LONGEST,
    flows: Readonly<Record<string, (part: string) => void>> = {},
  ) {
    this.#wanted = new Set(wanted);
    this.#leading = new Set([...wanted, ...Object.keys(flows)].flatMap(leadingTo));
    this.#told = told;
    this.#longest = longest;
    this.#flows = new Map(Object.entries(flows));
  }

  push(piece: string): void {
    let at = 0;
    while (at < piece.length && this.#broken === null)
      at = this.#span ? this.#through(piece, at) : this.#next(piece, at);
    if (this.#span) this.#keep(this.#span, piece, piece.length);
    this.#before += piece.length;
  }

  /** Ends the text. The offset from which on it makes no sense, which is its end where something is missing; null where all is well. */
  end(): number | null {
    const span = this.#span;
    // A bare number or word has no end of its own.
    const isWhole = span !== null && span.depth === 0 && !span.inString && this.#stack.length === 0;
    if (span) this.#finish(span, !isWhole);
    if (this.#broken !== null) return this.#broken;
    return this.#expects === 'nothing' ? null : this.#before;
  }

  #next(piece: string, at: number): number {
    const code = piece.charCodeAt(at);
    if (code <= 32 || code === 0xfeff) return at + 1;
    const top = this.#stack.at(-1);
    switch (this.#expects) {
      case 'key':
        if (code === CLOSE) return this.#close(at);
        if (code === QUOTE) return this.#begin('key', at);
        break;
      case 'colon':
        if (code !== COLON) break;
        this.#expects = 'value';
        return at + 1;
      case 'value':
        if (code === CLOSE_LIST && top?.isArray) return this.#close(at);
        if (code === COMMA || code === COLON || code === CLOSE || code === CLOSE_LIST) break;
        return this.#value(code, at);
      case 'more':
        if (code === COMMA && top) {
          top.index++;
          this.#expects = top.isArray ? 'value' : 'key';
          return at + 1;
        }
        if (code === (top?.isArray ? CLOSE_LIST : CLOSE)) return this.#close(at);
    }
    this.#broken = this.#before + at;
    return at;
  }

  #value(code: number, at: number): number {
    const path = this.#path();
    if (this.#wanted.has(path)) return this.#begin('told', at, path);
    if (this.#flows.has(path)) return this.#begin('flowing', at, path);
    const isArray = code === OPEN_LIST;
    if (!this.#leading.has(path) || !(isArray || code === OPEN)) return this.#begin('skipped', at);
    this.#stack.push({ path, isArray, index: 0 });
    this.#expects = isArray ? 'value' : 'key';
    return at + 1;
  }

  #path(): string {
    const top = this.#stack.at(-1);
    if (!top) return '';
    if (top.isArray) return `${top.path}[]`;
    return top.path === '' ? this.#key : `${top.path}.${this.#key}`;
  }

  #close(at: number): number {
    this.#stack.pop();
    this.#expects = this.#stack.length > 0 ? 'more' : 'nothing';
    return at + 1;
  }

  #begin(kind: Span['kind'], at: number, path = ''): number {
    const place = { at: this.#before + at, from: at, size: 0, depth: 0 };
    this.#span = { kind, path, ...place, parts: [], inString: false, isEscaped: false };
    return at;
  }

  /** On to the end of the span, or of the piece. */
  #through(piece: string, from: number): number {
    const span = this.#span as Span;
    let at = from;
    while (at < piece.length) {
      if (span.inString) {
        at = endOfString(piece, at, span);
        if (span.inString) return at;
        if (span.depth === 0) return this.#end(span, piece, at);
        continue;
      }
      const code = piece.charCodeAt(at);
      if (code === QUOTE) span.inString = true;
      else if (code === OPEN || code === OPEN_LIST) span.depth++;
      else if (code === CLOSE || code === CLOSE_LIST) {
        if (span.depth === 0) return this.#end(span, piece, at);
        span.depth--;
        if (span.depth === 0) return this.#end(span, piece, at + 1);
      } else if (span.depth === 0 && (code === COMMA || code <= 32)) return this.#end(span, piece, at);
      at++;
    }
    return at;
  }

  #end(span: Span, piece: string, at: number): number {
    this.#keep(span, piece, at);
    this.#finish(span, false);
    return at;
  }

  #keep(span: Span, piece: string, to: number): void {
    if (span.kind === 'skipped') return;
    if (span.kind === 'flowing') {
      this.#flows.get(span.path)?.(piece.slice(span.from, to));
      span.from = 0;
      return;
    }
    span.size += to - span.from;
    if (span.size > this.#longest) span.parts.length = 0;
    else span.parts.push(piece.slice(span.from, to));
    span.from = 0;
  }

  #finish({ kind, path, parts, size, at }: Span, isCut: boolean): void {
    this.#span = null;
    const text = size > this.#longest ? null : parts.length === 1 ? (parts[0] as string) : parts.join('');
    if (kind === 'key') {
      this.#key = unquoted(text ?? '') ?? '';
      this.#expects = isCut ? 'key' : 'colon';
      return;
    }
    if (kind === 'told') this.#told({ path, index: this.#stack.at(-1)?.index ?? 0, at, text, isCut });
    this.#expects = this.#stack.length > 0 ? 'more' : isCut ? 'value' : 'nothing';
  }
}

/** Index behind the closing mark, or the piece's end with `span.inString` still set. */
function endOfString(piece: string, begin: number, span: Span): number {
  let from = span.isEscaped ? begin + 1 : begin;
  span.isEscaped = false;
  for (;;) {
    const mark = piece.indexOf('"', from);
    const end = mark < 0 ? piece.length : mark;
    let slashes = 0;
    while (end - slashes > from && piece.charCodeAt(end - slashes - 1) === BACKSLASH) slashes++;
    if (mark < 0) {
      span.isEscaped = slashes % 2 === 1;
      return piece.length;
    }
    if (slashes % 2 === 0) {
      span.inString = false;
      return mark + 1;
    }
    from = mark + 1;
  }
}

/** A JSON string's value; null where it is none. */
export function unquoted(text: string): string | null {
  if (text.length >= 2 && text.charCodeAt(0) === QUOTE && !text.includes('\\')) return text.slice(1, -1);
  const value = parsedJson(text);
  return typeof value === 'string' ? value : null;
}

/** Undefined where the text is no JSON. What the runtime says of it would quote it, so that nothing of it is kept. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `log.entries[]` is led to by the whole text, `log` and `log.entries`. */
function leadingTo(path: string): readonly string[] {
  const ends = [...path.matchAll(/\.|\[\]/g)].map(({ index }) => path.slice(0, index));
  return ['', ...ends];
}

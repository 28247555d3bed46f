/** One string in a JSON text. `start` and `end` enclose it without its quotes; `exact`: nothing in it was escaped. */
export interface JsonString {
  readonly keys: readonly string[];
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly exact: boolean;
}

interface Container {
  readonly isArray: boolean;
  key: string;
  index: number;
  /** What may come next: an item, a separator. */
  expectsItem: boolean;
}

const MAX_NESTING = 64;
const SCALAR = /(?:true|false|null|-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,9})?)/y;

/**
 * Hands every string value of a JSON text to `visit`, with its place in the text; `visit` answers whether to go on.
 * False where the text is no JSON; a text cut off at its end counts as far as it goes. No recursion: nesting is only
 * memory, and strings below 64 levels are passed over.
 */
export function walkJson(text: string, visit: (found: JsonString) => boolean): boolean {
  const stack: Container[] = [];
  let at = 0;
  let done = false;

  for (;;) {
    at = skipSpace(text, at);
    if (at >= text.length) return done || stack.length > 0;
    if (done) return false;
    const character = text.charAt(at);
    const top = stack.at(-1);
    if (character === '}' || character === ']') {
      if (!top || top.isArray !== (character === ']')) return false;
      stack.pop();
      at++;
    } else if (top && character === ',' && !top.expectsItem) {
      top.expectsItem = true;
      at++;
      continue;
    } else {
      if (top && !top.expectsItem) return false;
      if (top && !top.isArray) {
        const end = endOfString(text, at);
        if (end < 0) return isCut(text, at);
        top.key = decode(text.slice(at + 1, end)) ?? '';
        at = skipSpace(text, end + 1);
        if (at >= text.length) return true;
        if (text.charAt(at) !== ':') return false;
        at = skipSpace(text, at + 1);
        if (at >= text.length) return true;
      } else if (top) top.index++;
      const first = text.charAt(at);
      if (top) top.expectsItem = false;
      if (first === '{' || first === '[') {
        stack.push({ isArray: first === '[', key: '', index: -1, expectsItem: true });
        at++;
        continue;
      }
      if (first === '"') {
        const end = endOfString(text, at);
        if (end < 0) return isCut(text, at) && stack.length > 0;
        const raw = text.slice(at + 1, end);
        const value = decode(raw);
        if (value === null) return false;
        if (stack.length <= MAX_NESTING) {
          const keys = stack.map(({ isArray, key, index }) => (isArray ? String(index) : key));
          if (!visit({ keys, value, start: at + 1, end, exact: value.length === raw.length })) return true;
        }
        at = end + 1;
      } else {
        SCALAR.lastIndex = at;
        if (!SCALAR.test(text)) return false;
        at = SCALAR.lastIndex;
      }
    }
    done = stack.length === 0;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++;
  return at;
}

/** Index of the closing quote, or -1. */
function endOfString(text: string, quote: number): number {
  if (text.charAt(quote) !== '"') return -1;
  for (let at = quote + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return at;
    if (code === 92) at++;
  }
  return -1;
}

const isCut = (text: string, at: number): boolean => text.charAt(at) === '"';

function decode(raw: string): string | null {
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return null;
  }
}

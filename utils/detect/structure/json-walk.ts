import { drained } from '../../lib/drained';
import { STEP } from './layer';

/** One string in a JSON text. `start` and `end` enclose it without its quotes; `exact`: nothing in it was escaped. */
export interface JsonString {
  /** Names on the way, each cut to 256 characters. */
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
const MAX_KEY = 256;
const SCALAR =
  /(?:true|false|null|undefined|NaN|None|True|False|![01]|void 0|-?\d{1,400}(?:\.\d{0,400})?(?:[eE][+-]?\d{1,9})?)/y;
const NAME = /[A-Za-z_$][\w$]{0,127}(?=\s{0,64}:)/y;
const [SPACE, TAB, LINE, RETURN] = [32, 9, 10, 13];

type Visit = (found: JsonString) => boolean;

/**
 * Hands every string value of a JSON text to `visit`, with its place in the text; `visit` answers whether to go on.
 * False where the text is no JSON; a text cut off at its end counts as far as it goes. Literals of JavaScript and Python
 * count too: single quotes, bare names, `undefined`, `None`. No recursion: nesting is only memory, and strings below 64
 * levels are passed over.
 */
export function walkJson(text: string, visit: Visit): boolean {
  const end = drained(walkSteps(text, 0, visit));
  return end >= 0 && skipSpace(text, end) === text.length;
}

/** Whether a text is JSON, in steps. */
export function* isJson(text: string): Generator<void, boolean> {
  const end = yield* walkSteps(text, 0, () => true);
  return end >= 0 && skipSpace(text, end) === text.length;
}

/** As `walkJson` for one value that begins at `from`, in steps. Index after it, the text's length where it is cut off, or -1. */
export function* walkSteps(text: string, from: number, visit: Visit): Generator<void, number> {
  const stack: Container[] = [];
  let at = skipSpace(text, from);
  let pause = at + STEP;
  if (at >= text.length) return -1;
  do {
    if (at > pause) {
      pause = at + STEP;
      yield;
    }
    const character = text.charAt(at);
    const top = stack.at(-1);
    if (character === '}' || character === ']') {
      if (!top || top.isArray !== (character === ']')) return -1;
      stack.pop();
      at++;
    } else if (top && character === ',' && !top.expectsItem) {
      top.expectsItem = true;
      at++;
    } else {
      if (top && !top.expectsItem) return -1;
      if (top && !top.isArray) {
        const end = endOfName(text, at);
        if (end < 0) return isQuote(character) ? text.length : -1;
        top.key = (isQuote(character) ? unescaped(text.slice(at + 1, end - 1)) : text.slice(at, end)).slice(0, MAX_KEY);
        at = skipSpace(text, end);
        if (at >= text.length) return at;
        if (text.charAt(at) !== ':') return -1;
        at = skipSpace(text, at + 1);
        if (at >= text.length) return at;
      } else if (top) top.index++;
      const first = text.charAt(at);
      if (top) top.expectsItem = false;
      if (first === '{' || first === '[') {
        stack.push({ isArray: first === '[', key: '', index: -1, expectsItem: true });
        at++;
      } else if (isQuote(first)) {
        const end = endOfString(text, at);
        if (end < 0) return stack.length > 0 ? text.length : -1;
        const raw = text.slice(at + 1, end);
        const value = unescaped(raw);
        if (stack.length <= MAX_NESTING) {
          const keys = stack.map(({ isArray, key, index }) => (isArray ? String(index) : key));
          if (!visit({ keys, value, start: at + 1, end, exact: value.length === raw.length })) return text.length;
        }
        at = end + 1;
      } else {
        SCALAR.lastIndex = at;
        if (!SCALAR.test(text)) return -1;
        at = SCALAR.lastIndex;
      }
    }
    if (stack.length > 0) at = skipSpace(text, at);
  } while (stack.length > 0 && at < text.length);
  return at;
}

const isQuote = (character: string): boolean => character === '"' || character === "'";

const isSpace = (code: number): boolean =>
  code <= SPACE && (code === SPACE || code === LINE || code === RETURN || code === TAB);

export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Index after a key, quoted or bare, or -1. */
function endOfName(text: string, at: number): number {
  if (isQuote(text.charAt(at))) return endOfString(text, at) + 1 || -1;
  NAME.lastIndex = at;
  return NAME.test(text) ? NAME.lastIndex : -1;
}

/** Index of the closing quote, or -1. */
function endOfString(text: string, quote: number): number {
  const close = text.charCodeAt(quote);
  for (let at = quote + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === close) return at;
    if (code === 92) at++;
  }
  return -1;
}

const ESCAPE = /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([0-3][0-7]{2})|([\s\S]))/gi;
const LETTERS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', '\n': '' };

/** A literal's value: JSON escapes, and those of JavaScript and of cookies (`\x22`, `\'`, `\054`). */
function unescaped(raw: string): string {
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return raw.replace(ESCAPE, (_, u?: string, x?: string, octal?: string, letter = '') => {
      const code = u ?? x;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return octal === undefined ? (LETTERS[letter] ?? letter) : String.fromCharCode(Number.parseInt(octal, 8));
    });
  }
}

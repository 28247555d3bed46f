/** A value that a name stands before, in code, settings, headers, cookies or URLs. */
export interface NamedValue {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Lower-case scheme where the value stands behind one, as in `Bearer …`; else empty. */
  readonly scheme: string;
}

const MAX_NAME = 64;
const MAX_LEAD = 64;
const MAX_VALUE = 16_384;
const table = (members: RegExp) =>
  Uint8Array.from({ length: 128 }, (_, code) => Number(members.test(String.fromCharCode(code))));
const VALUE = table(/[A-Za-z0-9_\-+/.~%!*^#$|@]/);
const NAME = table(/[A-Za-z0-9_$.-]/);
/** What stands before a run that is a value or the rest of one. */
const BEFORE = table(/["'`=: \t.~%!*^#$|@,(>\w]/);
const QUOTE = table(/["'`]/);
const ASSIGN = table(/[:=>,(]/);
/** What may follow a value that no quote closes. */
const AFTER = table(/[\s&;,"'`<\\)}\]|]/);
const [BACKSLASH, SPACE, EQUALS, TAB, COMMA, PARENTHESIS, COLON] = [92, 32, 61, 9, 44, 40, 58];
const TELLING = /tok|key|secret|auth|pass|sess|sid|jwt|bearer|cred|[cx]srf|sso|\bpat\b|[_-]pat\b/i;

const has = (set: Uint8Array, code: number): boolean => code < 128 && set[code] === 1;

/** End of the value that a run is in: at most 16,384 characters after its start, with the padding of base64. */
export function endOfValue(text: string, runStart: number, runEnd: number): number {
  let end = runEnd;
  const limit = Math.min(text.length, runStart + MAX_VALUE);
  while (end < limit && has(VALUE, text.charCodeAt(end))) end++;
  let padded = end;
  while (padded < limit && padded - end < 2 && text.charCodeAt(padded) === EQUALS) padded++;
  return padded < text.length && has(VALUE, text.charCodeAt(padded)) ? end : padded;
}

/** The value around a run and the name before it, if there is a telling one. Looks at most 64 characters of each back. */
export function namedAround(text: string, runStart: number, end: number): NamedValue | null {
  if (!has(BEFORE, text.charCodeAt(runStart - 1))) return null;
  if (end < text.length && !has(AFTER, text.charCodeAt(end))) return null;
  let start = runStart;
  while (start > 0 && runStart - start < MAX_LEAD && has(VALUE, text.charCodeAt(start - 1))) start--;

  const scheme = schemeBefore(text, start);
  if (scheme !== '') return { name: 'authorization', start, end, scheme };
  const name = nameBefore(text, start);
  return name !== '' && TELLING.test(name) ? { name, start, end, scheme: '' } : null;
}

/** The identifier that a value at `start` is assigned to: `name: "value"`, `name=value`, `"name","value"`, `name('value')`; or ''. */
export function nameBefore(text: string, start: number): string {
  let at = skipQuote(text, start - 1);
  const isQuoted = at < start - 1;
  at = skipSpace(text, at);
  const mark = text.charCodeAt(at);
  // An argument or an item is a value only where it is a text.
  if (!has(ASSIGN, mark) || (!isQuoted && (mark === COMMA || mark === PARENTHESIS))) return '';
  at--;
  if (has(ASSIGN, text.charCodeAt(at))) at--;
  at = skipQuote(text, skipSpace(text, at));
  const last = at;
  while (at >= 0 && last - at < MAX_NAME && has(NAME, text.charCodeAt(at))) at--;
  // `arn:aws:…:secret:Name`: a row of names.
  if (!isQuoted && mark === COLON && text.charCodeAt(at) === COLON) return '';
  return text.slice(at + 1, last + 1);
}

function skipQuote(text: string, from: number): number {
  if (!has(QUOTE, text.charCodeAt(from))) return from;
  let at = from - 1;
  while (text.charCodeAt(at) === BACKSLASH && from - at < 4) at--;
  return at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (from - at < 4 && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB)) at--;
  return at;
}

/** The character before the space after a scheme, or the last of a second space. */
const SCHEME_END = table(/[rnpyc 0+]/i);
const SCHEME = /(?:^|[^A-Za-z])(Bearer|Token|DPoP|ApiKey|Api-Key|Basic)(?: |%20|\+){1,2}$/i;

function schemeBefore(text: string, start: number): string {
  if (text.charCodeAt(start - 1) !== SPACE || !has(SCHEME_END, text.charCodeAt(start - 2))) return '';
  return SCHEME.exec(text.slice(Math.max(0, start - 12), start))?.[1]?.toLowerCase() ?? '';
}

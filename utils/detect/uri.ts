import { charsetBit, inCharset } from './charset';
import { escapeTail } from './escape';
import type { Work } from './match';
import { isPlaceholder } from './placeholder';
import type { Span } from './spans';

const MAX_URL = 4_096;
const MAX_SCHEME = 24;
const MAX_USERINFO = 256;
const DELIMITER = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(code <= 32 || '"\'`<>\\{}|^'.includes(String.fromCharCode(code))),
);

const isDelimiter = (code: number): boolean => code < 128 && DELIMITER[code] === 1;

/**
 * The URL around a match, or the match where none is: at most 4,096 characters to each side. Looks no further back than to the
 * place it looked back from the last time.
 */
export function urlAround(text: string, start: number, end: number, work: Work): Span {
  let at = start;
  while (
    at !== work.lookedFrom &&
    !text.startsWith('://', at) &&
    at > 0 &&
    start - at < MAX_URL &&
    !isDelimiter(text.charCodeAt(at - 1))
  )
    at--;
  work.steps += start - at;
  if (at !== work.lookedFrom) work.mark = text.startsWith('://', at) ? at : Number.NEGATIVE_INFINITY;
  work.lookedFrom = start;
  const { mark } = work;
  if (mark < start - MAX_URL) return { start, end };
  const begins = startOfScheme(text, mark);
  return begins < mark ? { start: begins, end: endOfUri(text, end, work) } : { start, end };
}

/** Where the URL that goes on at `from` ends: at most 4,096 characters after it. Reads on where it stopped the last time. */
export function endOfUri(text: string, from: number, work: Work): number {
  const limit = Math.min(text.length, from + MAX_URL);
  const isKnown = work.clearFrom <= from && from < work.clearTo;
  if (!isKnown) work.clearFrom = from;
  let end = isKnown ? work.clearTo : from;
  for (; end < limit && !isDelimiter(text.charCodeAt(end)); end++) work.steps++;
  work.clearTo = end;
  return Math.min(end, limit);
}

export function startOfScheme(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < MAX_SCHEME && isSchemeCharacter(text.charCodeAt(start - 1))) start--;
  const tail = escapeTail(text, start);
  if (start + tail < at) start += tail;
  while (start < at && !inCharset(text.charCodeAt(start), LETTER)) start++;
  return start;
}

const isSchemeCharacter = (code: number): boolean =>
  inCharset(code, ALNUM) || code === 43 || code === 45 || code === 46;

const MAX_HOST = 253;
const DOTTED = charsetBit('dotted');
const LETTER = charsetBit('letter');
const ALNUM = charsetBit('alnum');

/** The host at the beginning of an authority without user and password; lower case, without port. */
export function hostAt(text: string, from: number): string {
  let end = from;
  while (end < text.length && end - from < MAX_HOST && inCharset(text.charCodeAt(end), DOTTED)) end++;
  return text.slice(from, end).toLowerCase();
}

export interface UriCredentials {
  readonly start: number;
  readonly end: number;
  /** Lower case. */
  readonly scheme: string;
}

/** The URI whose `://` stands at `at`, if it holds a password that is no placeholder. Reads at most 256 characters of user and password. */
export function credentialsAt(text: string, at: number, work: Work): UriCredentials | null {
  const from = at + 3;
  let colon = -1;
  let sign = -1;
  for (let i = from; i < text.length && i - from < MAX_USERINFO; i++) {
    const code = text.charCodeAt(i);
    if (code === 58 && colon < 0) colon = i;
    else if (code === 64) {
      sign = i;
      break;
    } else if (code === 47 || code === 63 || code === 35 || isDelimiter(code)) break;
  }
  if (colon < 0 || sign < 0 || !/[A-Za-z0-9[]/.test(text.charAt(sign + 1))) return null;
  const password = text.slice(colon + 1, sign);
  if (
    password.length < 4 ||
    isStandIn(password) ||
    /^[^@]{0,64}(?:\.|\b)example\b/.test(text.slice(sign + 1, sign + 65))
  )
    return null;
  const start = startOfScheme(text, at);
  return start === at ? null : { start, end: endOfUri(text, sign, work), scheme: text.slice(start, at).toLowerCase() };
}

/** Words that documentation puts in the place of a password. */
const isStandIn = (password: string): boolean =>
  isPlaceholder(password) ||
  /^(?:pass|passwd|password|passw0rd|pwd|secret|user|admin|root|token|key|api_?key|credentials?|hunter2|test|guest|foobar)\d{0,3}$/i.test(
    password,
  ) ||
  /[$%*]\w{0,20}$|^[$:%]|^[A-Z_]+$/.test(password);

import type { JsonObject } from '../lib/jwt';
import { readJwt } from '../lib/jwt';
import { isWordlike } from '../lib/words';
import { charsetBit, inCharset, isAlnum } from './charset';
import { isPlaceholder } from './placeholder';
import type { Format, Run } from './token-type';

export const DOT = 46;
const PERCENT = 37;
const BACKSLASH = 92;
const CONTEXT_SPAN = 100;
const BASE64URL = charsetBit('base64url');

/** Counts what is read, so that growth can be measured and bounded. */
export interface Work {
  steps: number;
}

/** Whether a token may begin here: after nothing alphanumeric, or after the tail of an escape (`\n`, `%22`, `\x22`, `\u0022`). */
export function mayBegin(text: string, at: number): boolean {
  return at === 0 || !isAlnum(text.charCodeAt(at - 1)) || isAfterEscape(text, at);
}

function isAfterEscape(text: string, at: number): boolean {
  const back = (distance: number) => text.charCodeAt(at - distance);
  if (back(2) === BACKSLASH || back(3) === PERCENT) return true;
  if (back(5) === PERCENT && back(4) === 50 && back(3) === 53) return true;
  return (back(4) === BACKSLASH && back(3) === 120) || (back(6) === BACKSLASH && back(5) === 117);
}

/** End of the body that begins at `at`, or -1. Reads at most the longest body and one character. */
export function endOfBody(text: string, at: number, body: readonly (Run | string)[], work: Work): number {
  let end = at;
  let bit = 0;
  for (const part of body) {
    if (typeof part === 'string') {
      if (!text.startsWith(part, end)) return -1;
      end += part.length;
      bit = 0;
      continue;
    }
    bit = charsetBit(part.charset);
    const limit = Math.min(text.length, end + part.max);
    const from = end;
    while (end < limit && inCharset(text.charCodeAt(end), bit)) end++;
    work.steps += end - from + 1;
    if (end - from < part.min) return -1;
  }
  const next = end < text.length ? text.charCodeAt(end) : 0;
  return inCharset(next, bit) || isAlnum(next) ? -1 : end;
}

export interface FormatMatch {
  readonly end: number;
  readonly checksumValid: boolean | null;
}

/** Match of one format whose prefix stands at `start`. `key` is the name the text lies under, for context words. */
export function matchFormat(
  text: string,
  start: number,
  prefix: string,
  format: Format,
  key: string,
  work: Work,
): FormatMatch | null {
  if (!text.startsWith(prefix, start) || !mayBegin(text, start)) return null;
  const bodyStart = start + prefix.length;
  const end = endOfBody(text, bodyStart, format.body, work);
  if (end < 0) return null;
  const value = text.slice(start, end);
  if (isPlaceholder(text.slice(bodyStart, end))) return null;
  if (!format.checksum && /[a-z]/.test(value) && isWordlike(text.slice(bodyStart, Math.min(end, bodyStart + 128))))
    return null;
  if (format.context.length > 0 && !hasContext(text, start, format.context, key)) return null;
  if (format.accept && !format.accept(value)) return null;
  const checksumValid = format.checksum ? format.checksum.valid(value) : null;
  return checksumValid === false && format.checksum?.required ? null : { end, checksumValid };
}

function hasContext(text: string, start: number, words: readonly string[], key: string): boolean {
  const before = `${key}\n${text.slice(Math.max(0, start - CONTEXT_SPAN), start)}`.toLowerCase();
  return words.some((word) => before.includes(word));
}

export interface JwtMatch {
  readonly end: number;
  readonly parts: 3 | 5;
  readonly claims: JsonObject | null;
}

/** A compact JWS or JWE that begins at `start`, whose first part ends at `firstEnd`. */
export function matchJwt(text: string, start: number, firstEnd: number, work: Work): JwtMatch | null {
  if (text.charCodeAt(firstEnd) !== DOT || firstEnd - start < 12 || !mayBegin(text, start)) return null;
  const ends = [firstEnd];
  let end = firstEnd;
  while (ends.length < 5 && text.charCodeAt(end) === DOT) {
    end++;
    while (end < text.length && inCharset(text.charCodeAt(end), BASE64URL)) end++;
    ends.push(end);
  }
  work.steps += end - start;
  for (const parts of [5, 3] as const) {
    const stop = ends[parts - 1];
    const read = stop === undefined ? null : readJwt(text.slice(start, stop));
    if (stop !== undefined && read?.parts === parts) return { end: stop, parts, claims: read.claims };
  }
  return null;
}

import { isWordlike } from '../lib/words';
import { charsetBit, inCharset, isAlnum } from './charset';
import type { Entry } from './compile';
import { contextBefore, isInContext } from './context';
import { isPlaceholder } from './placeholder';
import type { Part, Run } from './token-type';
import { isRun } from './token-type';
import { urlAround } from './uri';

const PERCENT = 37;
const BACKSLASH = 92;

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

/** End of the parts that begin at `at`, or -1. Reads at most the longest of them and one character. */
function endOfParts(text: string, at: number, parts: readonly Part[], work: Work): number {
  let end = at;
  let bit = 0;
  for (const part of parts) {
    if (!isRun(part)) {
      const literal = part.find((one) => text.startsWith(one, end));
      if (literal === undefined) return -1;
      end += literal.length;
      if (literal !== '') bit = 0;
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

/** Start of the run that ends at `at`, or -1. */
function startOfRun(text: string, at: number, { charset, min, max }: Run, work: Work): number {
  const bit = charsetBit(charset);
  let start = at;
  while (start > 0 && at - start < max && inCharset(text.charCodeAt(start - 1), bit)) start--;
  work.steps += at - start + 1;
  return at - start < min ? -1 : start;
}

export interface FormatMatch {
  readonly start: number;
  readonly end: number;
  readonly checksumValid: boolean | null;
}

/** Match of one format whose literal stands at `at`. `key`: the names the text lies under. */
export function matchFormat(text: string, at: number, entry: Entry, key: string, work: Work): FormatMatch | null {
  const { format, literal, before, after } = entry;
  const start = before && isRun(before) ? startOfRun(text, at, before, work) : at;
  if (start < 0 || !mayBegin(text, start)) return null;
  const bodyStart = at + literal.length;
  const end = endOfParts(text, bodyStart, after, work);
  if (end < 0) return null;
  const body = text.slice(before ? start : bodyStart, end);
  if (isPlaceholder(body)) return null;
  const value = text.slice(start, end);
  if (!format.checksum && /[a-z]/.test(value) && isWordlike(body.slice(0, 128))) return null;
  if (format.context.length > 0 && !isInContext(contextBefore(text, start, key), format.context)) return null;
  if (format.accept && !format.accept(value)) return null;
  const checksumValid = format.checksum ? format.checksum.valid(value) : null;
  if (checksumValid === false && format.checksum?.required) return null;
  return format.span === 'url' ? { ...urlAround(text, start, end), checksumValid } : { start, end, checksumValid };
}

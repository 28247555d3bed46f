import { readsLikeWords } from '../lib/bigrams';
import { isWordlike } from '../lib/words';
import { charsetBit, inCharset, isAlnum } from './charset';
import type { Entry } from './compile';
import type { Context } from './context';
import { eatenEscape, isAfterEscape } from './escape';
import { isPlaceholder } from './placeholder';
import type { Part, Run } from './token-type';
import { isRun } from './token-type';
import { urlAround } from './uri';

const DIGIT_BIT = charsetBit('digit');

/** Counts what is read of a text, so that growth can be measured and bounded; and what of it need not be read again. */
export interface Work {
  steps: number;
  /** From here up to there stands nothing that ends a URL. */
  clearFrom: number;
  clearTo: number;
  /** Where the beginning of a URL was last looked for, and its `://`: no number of a place where there is none. */
  lookedFrom: number;
  mark: number;
}

/** Whether a token may begin here: after nothing alphanumeric, or after the tail of an escape (`\n`, `%22`, `\x22`, `\u0022`). */
export function mayBegin(text: string, at: number): boolean {
  return at === 0 || !isAlnum(text.charCodeAt(at - 1)) || isAfterEscape(text, at);
}

/** `/bot123456:…`: a number may follow letters. */
const isNumberAfterWord = (text: string, at: number, before: Part | null): boolean =>
  before !== null && isRun(before) && before.charset === 'digit' && !inCharset(text.charCodeAt(at - 1), DIGIT_BIT);

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
  if (!mayBegin(text, start)) start += eatenEscape(text, start);
  return at - start < min ? -1 : start;
}

/** Random letters are taken for words by one of the two now and then, by both hardly ever. */
const isWords = (text: string): boolean => readsLikeWords(text) && isWordlike(text);

export interface FormatMatch {
  readonly start: number;
  readonly end: number;
  /** Nothing in the value tells its type, and its name does not either: only words near it do. */
  readonly vague: boolean;
  /** See `Context.nearness`; 0 where the value itself tells its type. */
  readonly nearness: number;
  readonly checksumValid: boolean | null;
}

/** Match of one format whose literal stands at `at`. */
export function matchFormat(text: string, at: number, entry: Entry, context: Context, work: Work): FormatMatch | null {
  const { format, literal, before, after } = entry;
  const needsContext = format.context.length > 0;
  // Of a format without a literal nearly all that fits is something else.
  let nearness = 0;
  if (needsContext && literal === '') {
    nearness = context.nearness(format.context, at);
    if (nearness === 0) return null;
  }
  const start = before && isRun(before) ? startOfRun(text, at, before, work) : at;
  if (start < 0 || !(mayBegin(text, start) || isNumberAfterWord(text, start, before))) return null;
  const bodyStart = at + literal.length;
  const end = endOfParts(text, bodyStart, after, work);
  if (end < 0) return null;
  if (needsContext && literal !== '' && context.nearness(format.context, start) === 0) return null;
  const value = text.slice(start, end);
  work.steps += end - start;
  if (format.accept && !format.accept(value)) return null;
  const checksumValid = format.checksum ? format.checksum.valid(value) : null;
  if (checksumValid === false && format.checksum?.required) return null;
  const body = text.slice(before ? start : bodyStart, end);
  if (isPlaceholder(body)) return null;
  if (!format.checksum && /[a-z]/.test(value) && isWords(body.slice(0, 128))) return null;
  const vague = needsContext && literal === '' && checksumValid === null && !context.names(format.context, start);
  return {
    ...(format.span === 'url' ? urlAround(text, start, end, work) : { start, end }),
    vague,
    nearness,
    checksumValid,
  };
}

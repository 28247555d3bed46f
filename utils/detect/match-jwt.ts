import type { JsonObject } from '../lib/jwt';
import { readJwt } from '../lib/jwt';
import { charsetBit, inCharset } from './charset';
import type { Work } from './match';
import { mayBegin } from './match';
import { isDocumented } from './placeholder';

const DOT = 46;
const TILDE = 126;
const MAX_DISCLOSED = 65_536;
const BASE64URL = charsetBit('base64url');
const DOTTED = charsetBit('tilde');

export interface JwtMatch {
  readonly end: number;
  readonly parts: 3 | 5;
  readonly header: JsonObject;
  readonly claims: JsonObject | null;
}

/** A compact JWS or JWE that begins at `start`, whose first part ends at `firstEnd`; with what an SD-JWT discloses after it. */
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
    if (stop === undefined) continue;
    work.steps += stop - start;
    const value = text.slice(start, stop);
    const read = readJwt(value);
    if (read?.parts !== parts || isDocumented(value)) continue;
    return { end: endOfDisclosures(text, stop, work), parts, header: read.header, claims: read.claims };
  }
  return null;
}

function endOfDisclosures(text: string, from: number, work: Work): number {
  if (text.charCodeAt(from) !== TILDE) return from;
  const limit = Math.min(text.length, from + MAX_DISCLOSED);
  let end = from;
  while (end < limit && inCharset(text.charCodeAt(end), DOTTED)) end++;
  work.steps += end - from;
  return end;
}

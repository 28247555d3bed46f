import { scanByForm } from '../detect/detectors';
import { percentDecoded } from '../detect/structure/leaves';
import { readsLikeWords } from '../lib/bigrams';
import { isWordlike, wordsOf } from '../lib/words';
import { digestOf } from './digest';

const MIN = 16;
const MARKER = /\[(?:sha256:[A-Za-z0-9_-]{43}|tw1_[A-Za-z0-9_-]{22})\]/g;
const DIGEST_MARKER = /\[sha256:([A-Za-z0-9_-]{43})\]/g;
const RUN = /[A-Za-z0-9_\-+=~%./$!*|:@]{16,}/g;

/**
 * Replaces every token by form, and every run of 16 and more characters that could be one, by `[sha256:…]` with the digest
 * of the value. Errs towards replacing: ids, hashes and UUIDs go, words and host names stay. Idempotent; linear.
 */
export function redact(text: string): string {
  return outsideMarkers(text, (part) => {
    let clean = '';
    let at = 0;
    for (const { start, end } of scanByForm(part).hits) {
      clean += redactRuns(part.slice(at, start)) + markerOf(part.slice(start, end));
      at = end;
    }
    return clean + redactRuns(part.slice(at));
  });
}

/** Puts `[fingerprint]` in the place of every marker that `redact` left. */
export function resolveMarkers(text: string, toFingerprint: (digest: string) => string): string {
  return text.replace(DIGEST_MARKER, (_, digest: string) => `[${toFingerprint(digest)}]`);
}

function outsideMarkers(text: string, change: (part: string) => string): string {
  let clean = '';
  let at = 0;
  for (const { index, 0: marker } of text.matchAll(MARKER)) {
    clean += change(text.slice(at, index)) + marker;
    at = index + marker.length;
  }
  return clean + change(text.slice(at));
}

const markerOf = (value: string): string => `[sha256:${digestOf(value)}]`;

const redactRuns = (text: string): string => text.replace(RUN, redactRun);

interface Piece {
  readonly text: string;
  /** Could be a token, or a part of one. */
  readonly suspect: boolean;
  /** Could be a part of one whose base64 has slashes in it, where a suspect stands in the same row. */
  readonly weak: boolean;
}

/** A run is a path, a host, a composed key or a token: pieces between `/ . : @ | = $ ! *` are judged, those in a row go as one. */
function redactRun(run: string): string {
  const decoded = percentDecoded(run);
  if (decoded !== null && !/[A-Za-z0-9]{16}/.test(run) && isOrdinary(decoded)) return run;
  const pieces: Piece[] = run
    .split(/([/.:@|=$!*])/)
    .map((text) => ({ text, suspect: text.length >= 6 && !isOrdinary(text), weak: isMixed(text) }));
  let clean = '';
  for (let i = 0; i < pieces.length; i++) {
    const end = endOfRow(pieces, i);
    clean += end === i ? textOf(pieces.slice(i, i + 1)) : redactRow(pieces.slice(i, end));
    i = Math.max(i, end - 1);
  }
  return clean;
}

/** Index after the last piece of the row that begins at `from`; `from` itself where none begins. */
function endOfRow(pieces: readonly Piece[], from: number): number {
  const first = pieces[from];
  if (!first?.suspect && !(first?.weak && pieces[from + 1]?.text === '/')) return from;
  let end = from + 1;
  for (let next = from + 2; next < pieces.length; next += 2) {
    const piece = pieces[next];
    const belongs = piece?.suspect || piece?.text === '' || (piece?.weak && pieces[next - 1]?.text === '/');
    if (!belongs) break;
    end = next + 1;
  }
  return end;
}

/** What is weak at the edges stays readable, unless the rest alone would be too short to be replaced. */
function redactRow(row: readonly Piece[]): string {
  const from = row.findIndex(({ suspect }) => suspect);
  const to = row.findLastIndex(({ suspect }) => suspect) + 1;
  if (from < 0) return textOf(row);
  const core = textOf(row.slice(from, to));
  if (core.length >= MIN) return textOf(row.slice(0, from)) + redactPiece(core) + textOf(row.slice(to));
  const whole = textOf(row);
  return whole.length >= MIN ? redactPiece(whole) : whole;
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** Base64 in which case and digits change more often than in words, or too short to tell. */
function isMixed(text: string): boolean {
  if (!/^[A-Za-z0-9+_-]+$/.test(text)) return false;
  const words = wordsOf(text).length;
  return text.length <= 2 || (words > 1 && text.length < words * 3.5) || text.includes('+');
}

/** Words at the edges of a composed key stay readable: `wordpress_logged_in_…`, `sb-…-auth-token`. */
function redactPiece(piece: string): string {
  const [, before = '', core = '', after = ''] =
    /^((?:[a-z]{2,14}[_-]){0,6})(.*?)((?:[_-][a-z]{2,14}){0,6})$/s.exec(piece) ?? [];
  const isClear = core.length >= MIN && isWordlike(before) && isWordlike(after) && !isOrdinary(core);
  const token = isClear ? core : piece;
  const value = percentDecoded(token) ?? token;
  return isClear ? before + markerOf(value) + after : markerOf(value);
}

/** Words, short numbers, dates, percent-encoded words. */
function isOrdinary(piece: string): boolean {
  const plain = percentDecoded(piece) ?? piece;
  if (/^\d+$/.test(plain)) return plain.length < MIN;
  if (plain.length >= MIN && !readsLikeWords(plain)) return false;
  return plain.split(/[^A-Za-z0-9]+/).every((part) => part.length < 3 || isWordlike(part)) && isWordlike(plain);
}

/** Whether a token of a known form stands somewhere in a text. */
export const holdsToken = (text: string): boolean => scanByForm(text).hits.length > 0;

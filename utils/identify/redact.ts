import { scanByForm } from '../detect/detectors';
import { percentDecoded } from '../detect/structure/leaves';
import { isWordlike } from '../lib/words';
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
  text: string;
  /** Could be a token, or a part of one. */
  suspect: boolean;
}

/** A run is a path, a host, a composed key or a token: pieces between `/ . : @ | = $ ! *` are judged, suspects next to each other go as one. */
function redactRun(run: string): string {
  const decoded = percentDecoded(run);
  if (decoded !== null && !/[A-Za-z0-9]{16}/.test(run) && isOrdinary(decoded)) return run;
  const pieces: Piece[] = run
    .split(/([/.:@|=$!*])/)
    .map((text) => ({ text, suspect: text.length >= 6 && !isOrdinary(text) }));
  let clean = '';
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (!piece.suspect) {
      clean += piece.text;
      continue;
    }
    let last = i;
    for (let next = i + 2; next < pieces.length && (pieces[next]?.suspect || pieces[next]?.text === ''); next += 2)
      last = next;
    while (last > i && !pieces[last]?.suspect) last--;
    const joined = pieces
      .slice(i, last + 1)
      .map(({ text }) => text)
      .join('');
    clean += joined.length >= MIN ? redactPiece(joined) : joined;
    i = last;
  }
  return clean;
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
  return plain.split(/[^A-Za-z0-9]+/).every((part) => part.length < 3 || isWordlike(part)) && isWordlike(plain);
}

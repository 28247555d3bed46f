import { charsetBit, DIGIT, inCharset, kindAt, LOWER, SEPARATOR, SLASH, UPPER } from './charset';
import type { Catalogue, Entry } from './compile';
import { compile, MAX_BACK, WINDOW } from './compile';
import { Context } from './context';
import type { Embedded } from './embedded';
import { dataAt, encodedUrlAt } from './embedded';
import { escapeTail } from './escape';
import type { FormHit } from './form-hit';
import { betterHits } from './form-hit';
import type { Work } from './match';
import { matchFormat } from './match';
import { matchJwt } from './match-jwt';
import type { NamedValue } from './named';
import { endOfValue, namedAround } from './named';
import { scanRuns } from './runs';
import type { Slots } from './slots';
import { slotOf } from './slots';
import type { Detector } from './token-type';
import { credentialsAt, endOfUri, hostAt, startOfScheme } from './uri';

/** Texts up to this length are read more closely: a storage value or a header is short, and a token may be all of it. */
const SHORT_TEXT = 16_384;
const SHORT_WINDOW = 12;
/** Inner places of a run that are tried, and the longest run that may be a named value. */
const MAX_INNER = 512;
/** Shortest base64 of a data URL that is worth a look. */
const MIN_DATA = 64;
/** Characters between two chances to give way: 50 microseconds, of hostile text a few milliseconds. */
const SLICE = 16_384;
const MAX_NAMED = 4_096;
const BASE64URL = charsetBit('base64url');
const [E, W, Y, COMMA, COLON] = [101, 119, 121, 44, 58];

export interface ScanResult {
  /** In order, without overlaps. */
  readonly hits: readonly FormHit[];
  /** Values that a telling name stands before and that no format fits. */
  readonly named: readonly NamedValue[];
  /** Texts inside of the text, which must be decoded to be read. */
  readonly embedded: readonly Embedded[];
  /** Characters looked at beyond one look at each, for tests of growth. */
  readonly steps: number;
}

/**
 * Looks a text over, in slices of 16 K characters. `key`: the names the text lies under, with spaces between them.
 * `before`: what stands before it. `wantsNamed`: what a name tells and what is embedded is wanted, too.
 */
export type Scan = (text: string, key: string, wantsNamed: boolean, before: string) => Generator<void, ScanResult>;

/** One text under way. */
interface Job {
  readonly catalogue: Catalogue;
  readonly text: string;
  readonly context: Context;
  readonly named: NamedValue[] | null;
  readonly hits: FormHit[];
  readonly embedded: Embedded[];
  readonly work: Work;
  /** Where the last named value ends: what lies in it is a part of it. */
  namedTo: number;
  /** Where the last JWT ends: what begins in it is a part of it. */
  jwtTo: number;
}

/**
 * Compiles all formats into one scan. It looks at the last characters of a window of 20; where one of them is no token
 * character it jumps behind that one, so that it reads well under one character in two of ordinary text. Only in runs of
 * token characters as long as the window are formats tried: where the run begins, after an escape and after separators, by
 * two characters; and all of the run by its length. The work in a run is bounded by its length: the whole stays linear.
 */
export function createScanner(detectors: ReadonlyMap<string, Detector>): Scan {
  const catalogue = compile(detectors);
  return function* scan(text, key, wantsNamed, before) {
    const context = new Context(text, key, before, catalogue.phrases);
    const named = wantsNamed ? [] : null;
    const job: Job = {
      catalogue,
      text,
      context,
      named,
      hits: [],
      embedded: [],
      work: { steps: 0, clearFrom: 0, clearTo: 0, lookedFrom: -1, mark: 0 },
      namedTo: 0,
      jwtTo: 0,
    };
    const visit = (start: number, end: number, kinds: number) => visitRun(job, start, end, kinds);
    const window = text.length <= SHORT_TEXT ? SHORT_WINDOW : WINDOW;
    for (let last = window - 1; last < text.length; ) {
      last = scanRuns(text, window, last, Math.min(text.length, last + SLICE), visit);
      if (last < text.length) yield;
    }
    for (const entry of catalogue.anchored) {
      const at = text.indexOf(entry.literal);
      if (at >= 0) yield* scanFor(job, entry, at);
    }
    // A colon is far commoner than two strokes.
    const strokes = catalogue.uris.length + catalogue.links.length > 0 ? text.indexOf('//') : -1;
    if (strokes >= 0) yield* scanUris(job, strokes);
    const { hits, embedded, work } = job;
    return { hits: betterHits(hits), named: job.named ?? [], embedded, steps: work.steps + context.steps };
  };
}

function visitRun(job: Job, start: number, end: number, kinds: number): void {
  const { text, hits, work, catalogue } = job;
  const known = hits.length;
  const allowed = work.steps + 4_096 + 16 * (end - start);
  work.steps++;
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  const tail = escapeTail(text, start);
  if (before < 128 && catalogue.leads[before] === 1) {
    tryThree(job, catalogue.byLead, 0, before, 0, start, end);
    if (start > 1) tryThree(job, catalogue.byLead, text.charCodeAt(start - 2), before, 0, start, end);
  }
  tryAt(job, start, end);
  if (tail > 0) tryAt(job, start + tail, end);
  if ((kinds & SEPARATOR) !== 0 && (kinds & (DIGIT | UPPER)) !== 0) {
    const stop = Math.min(end - 2, start + MAX_INNER);
    for (let at = start + 1; at < stop && work.steps < allowed; at++) {
      if ((kindAt(text, at - 1) & SEPARATOR) !== 0) tryAt(job, at, end);
    }
  }
  if ((kinds & DIGIT) === 0 || hits.length > known) return;
  if (before > 0 && before < 128) tryFar(job, before, start, end, kinds);
  if (before > 127 || PRECEDES[before] === 1) tryLength(job, start, end, kinds);
  if ((kinds & SLASH) !== 0) tryPieces(job, start, end);
  // The kinds are those of the escape, too: they tell nothing of the rest.
  if (tail > 0) tryLength(job, start + tail, end, 0);
  if (!job.named || hits.length > known || (kinds & (LOWER | UPPER)) === 0) return;
  if (before === COMMA && end - start >= MIN_DATA) {
    const data = dataAt(text, start, end);
    if (data) job.embedded.push(data);
  }
  if (end - start > MAX_NAMED || start < job.namedTo) return;
  job.namedTo = endOfValue(text, start, end);
  const named = namedAround(text, tail < end - start ? start + tail : start, job.namedTo);
  if (named) job.named.push(named);
}

/** Entries whose lead ends at `at`, in a run that ends at `end`. */
function tryThree(
  job: Job,
  { slots, lists }: Slots<Entry>,
  first: number,
  second: number,
  third: number,
  at: number,
  end: number,
): void {
  const slot = slots[slotOf(first, second, third)] as number;
  if (slot === 0) return;
  for (const entry of lists[slot] as Entry[]) if (entry.core <= end - at) tryEntry(job, entry, at - entry.lead);
}

function tryAt(job: Job, at: number, runEnd: number): void {
  if (runEnd - at < 3) return;
  const first = job.text.charCodeAt(at);
  const second = job.text.charCodeAt(at + 1);
  tryThree(job, job.catalogue.byStart, first, second, job.text.charCodeAt(at + 2), at, runEnd);
  if (first === E && (second === Y || second === W)) tryJwt(job, at, runEnd);
}

function tryLength(job: Job, start: number, end: number, kinds: number): void {
  const entries = job.catalogue.byLength[end - start];
  if (!entries || entries.length === 0) return;
  const isClosed = end >= job.text.length || mayFollow(job.text, end);
  for (const entry of entries)
    if ((kinds & ~entry.kinds) === 0 && (isClosed || !entry.isAll)) tryEntry(job, entry, start);
}

const [DOT, STROKE] = [46, 47];

/** Keys in paths, as in `/v3/<key>/`: of the whole run they are a piece. */
function tryPieces(job: Job, start: number, end: number): void {
  let from = start;
  let slashes = 0;
  for (let at = start; at <= end && at - start < MAX_INNER; at++) {
    if (at < end && job.text.charCodeAt(at) !== STROKE) continue;
    if (at < end) slashes++;
    if (slashes > 0 && at - from >= WINDOW) tryLength(job, from, at, 0);
    from = at + 1;
  }
}

const ascii = (members: RegExp) =>
  Uint8Array.from({ length: 128 }, (_, code) => Number(members.test(String.fromCharCode(code))));
/** A member of an object, `.name`, is no value; nor is what is called or has members. */
const PRECEDES = ascii(/[^.~!*@#%$]/);
const FOLLOWS = ascii(/[^\w(.]/);

function mayFollow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 127 || FOLLOWS[code] === 1) return true;
  // The end of a sentence.
  return code === DOT && (at + 1 >= text.length || kindAt(text, at + 1) === 0);
}

function tryFar(job: Job, before: number, start: number, end: number, kinds: number): void {
  const entries = job.catalogue.byFar[before];
  if (!entries || entries.length === 0) return;
  let stretch: string | null = null;
  for (const entry of entries) {
    if ((kinds & ~entry.kinds) !== 0 || end - start < entry.min) continue;
    stretch ??= job.text.slice(Math.max(0, start - MAX_BACK), start);
    const from = Math.max(0, stretch.length - entry.back);
    job.work.steps += stretch.length - from;
    for (let at = stretch.indexOf(entry.literal, from); at >= 0; at = stretch.indexOf(entry.literal, at + 1))
      tryEntry(job, entry, start - stretch.length + at);
  }
}

function tryEntry(job: Job, entry: Entry, at: number): void {
  if (at < 0) return;
  job.work.steps++;
  if (!isAt(job.text, at, entry.literal)) return;
  const match = matchFormat(job.text, at, entry, job.context, job.work);
  if (match)
    job.hits.push({ id: entry.id, detector: entry.format, weight: entry.literal.length, claims: null, ...match });
}

/** As `startsWith`, which costs many times more where the first comparison fails, as nearly always. */
function isAt(text: string, at: number, literal: string): boolean {
  if (at + literal.length > text.length) return false;
  for (let i = literal.length - 1; i >= 0; i--) if (text.charCodeAt(at + i) !== literal.charCodeAt(i)) return false;
  return true;
}

function tryJwt(job: Job, start: number, runEnd: number): void {
  const { text, work, hits, catalogue, context } = job;
  if (start < job.jwtTo) return;
  let firstEnd = start;
  while (firstEnd < runEnd && inCharset(text.charCodeAt(firstEnd), BASE64URL)) firstEnd++;
  work.steps += firstEnd - start;
  const match = firstEnd < runEnd ? null : matchJwt(text, start, firstEnd, work);
  if (!match) return;
  const { claims, header, parts, end } = match;
  job.jwtTo = end;
  const isNear = (phrases: string) => context.isNear(phrases.split(', '), start);
  const kind = catalogue.jwts.find(
    ([, { parts: wanted, when }]) => wanted === parts && (!when || (claims !== null && when(claims, header, isNear))),
  );
  const fixed = { weight: 24, checksumValid: null, vague: false, nearness: 0 };
  if (kind) hits.push({ id: kind[0], detector: kind[1], start, end, claims, ...fixed });
}

/** For the few formats that hold no run as long as the window. */
function* scanFor(job: Job, entry: Entry, first: number): Generator<void> {
  const { text, work } = job;
  const allowed = work.steps + 4_096 + 16 * text.length;
  let pause = SLICE;
  for (let at = first; at >= 0 && work.steps < allowed; at = text.indexOf(entry.literal, at + 1)) {
    if (at > pause) {
      pause = at + SLICE;
      yield;
    }
    tryEntry(job, entry, at);
  }
}

function* scanUris(job: Job, first: number): Generator<void> {
  const { text, hits, named, embedded, work } = job;
  const { uris, links } = job.catalogue;
  const fixed = { weight: 24, checksumValid: null, vague: false, nearness: 0, claims: null };
  let readTo = 0;
  let pause = SLICE;
  for (let strokes = first; strokes >= 0; strokes = text.indexOf('//', strokes + 2)) {
    if (strokes > pause) {
      pause = strokes + SLICE;
      yield;
    }
    if (strokes === 0 || text.charCodeAt(strokes - 1) !== COLON) continue;
    const at = strokes - 1;
    const found = credentialsAt(text, at, work);
    const uri = found && uris.find(([, { schemes }]) => schemes.length === 0 || schemes.includes(found.scheme));
    if (uri) hits.push({ id: uri[0], detector: uri[1], start: found.start, end: found.end, ...fixed });
    if (named && at >= readTo) {
      readTo = endOfUri(text, at + 3, work);
      const encoded = encodedUrlAt(text, startOfScheme(text, at), readTo);
      if (encoded) embedded.push(encoded);
    }
    const host = hostAt(text, at + 3);
    const link = links.find(([, { hosts }]) => hosts.some((one) => host.endsWith(one)));
    if (!link || found) continue;
    const start = startOfScheme(text, at);
    const end = endOfUri(text, at + 3, work);
    if (link[1].accept(text.slice(start, end))) hits.push({ id: link[0], detector: link[1], start, end, ...fixed });
  }
}

import { charsetBit, inCharset } from './charset';
import type { FormHit } from './form-hit';
import { betterHits } from './form-hit';
import type { Work } from './match';
import { matchFormat, matchJwt } from './match';
import type { Detector, Format, JwtKind, Run } from './token-type';

/** Every dispatched token holds an unbroken run of this many token characters; the scan jumps over all shorter ones. */
const WINDOW = 16;
const TOKEN_CHARACTER = /[A-Za-z0-9_\-+/]/;
const IS_TOKEN = Uint8Array.from({ length: 65_536 }, (_, code) =>
  Number(code < 128 && TOKEN_CHARACTER.test(String.fromCharCode(code))),
);
const ALNUM = charsetBit('alnum');
const BASE64URL = charsetBit('base64url');
const [E, W, Y, U, X] = ['e', 'w', 'y', 'u', 'x'].map((letter) => letter.charCodeAt(0));
const PERCENT = 37;
const BACKSLASH = 92;

interface Entry {
  readonly id: string;
  readonly format: Format;
  readonly prefix: string;
  /** Characters of the prefix before its last run of token characters. */
  readonly lead: number;
}

export interface ScanResult {
  /** In order, without overlaps. */
  readonly hits: readonly FormHit[];
  /** Characters looked at, for tests of growth. */
  readonly steps: number;
}

export type Scan = (text: string, key?: string) => ScanResult;

/**
 * Compiles all formats into one scan. It visits only runs of at least 16 token characters; there it looks up two
 * characters at the start of the run, after an escape and after each separator inside. A format without such a run is
 * looked for by its prefix. The work in a run is bounded by its length, so that the whole stays linear.
 */
export function createScanner(detectors: ReadonlyMap<string, Detector>): Scan {
  const dispatch = new Map<number, Entry[]>();
  const afterLead = new Map<number, Entry[]>();
  const anchored: Entry[] = [];
  const jwtKinds: (readonly [string, JwtKind])[] = [];
  for (const [id, detector] of detectors) {
    if (detector.kind === 'jwt') jwtKinds.push([id, detector]);
    if (detector.kind !== 'format') continue;
    for (const prefix of detector.prefixes) {
      const lead = leadOf(prefix);
      const entry = { id, format: detector, prefix, lead };
      if (lead === 1 || coreOf(prefix.slice(lead), detector.body) < WINDOW) anchored.push(entry);
      else if (lead === 0) put(dispatch, pair(prefix, 0), entry);
      else put(afterLead, pair(prefix, lead - 2), entry);
    }
  }
  jwtKinds.sort(([, a], [, b]) => Number(a.when === null) - Number(b.when === null));

  return (text, key = '') => {
    const hits: FormHit[] = [];
    const work: Work = { steps: 0 };

    function tryEntries(entries: readonly Entry[] | undefined, at: number): void {
      for (const entry of entries ?? []) tryEntry(entry, at - entry.lead);
    }

    function tryEntry({ id, format, prefix }: Entry, start: number): void {
      if (start < 0) return;
      work.steps++;
      const match = matchFormat(text, start, prefix, format, key, work);
      if (match) hits.push({ id, detector: format, start, weight: prefix.length, claims: null, ...match });
    }

    function tryJwt(start: number, runEnd: number): void {
      const second = text.charCodeAt(start + 1);
      if (text.charCodeAt(start) !== E || (second !== Y && second !== W)) return;
      let firstEnd = start;
      while (firstEnd < runEnd && inCharset(text.charCodeAt(firstEnd), BASE64URL)) firstEnd++;
      work.steps += firstEnd - start;
      if (firstEnd < runEnd) return;
      const match = matchJwt(text, start, firstEnd, work);
      const kind =
        match &&
        jwtKinds.find(
          ([, { parts, when }]) => parts === match.parts && (!when || (match.claims && when(match.claims))),
        );
      if (match && kind)
        hits.push({
          id: kind[0],
          detector: kind[1],
          start,
          end: match.end,
          weight: 24,
          checksumValid: null,
          claims: match.claims,
        });
    }

    function tryAt(at: number, runEnd: number): void {
      tryEntries(dispatch.get(pair(text, at)), at);
      tryJwt(at, runEnd);
    }

    function visitRun(start: number, end: number): void {
      const allowed = work.steps + 4_096 + 16 * (end - start);
      if (start > 1) tryEntries(afterLead.get(pair(text, start - 2)), start);
      const tail = escapeTail(text, start);
      tryAt(start, end);
      if (tail > 0) tryAt(start + tail, end);
      for (let at = start + 1; at < end - 2 && work.steps < allowed; at++) {
        if (!inCharset(text.charCodeAt(at - 1), ALNUM)) tryAt(at, end);
      }
      work.steps += end - start;
    }

    let last = WINDOW - 1;
    while (last < text.length) {
      const first = last - WINDOW;
      let probe = last;
      while (probe > first && IS_TOKEN[text.charCodeAt(probe)]) probe--;
      work.steps += last - probe + 1;
      if (probe > first) {
        last = probe + WINDOW;
        continue;
      }
      let end = last + 1;
      while (end < text.length && IS_TOKEN[text.charCodeAt(end)]) end++;
      visitRun(first + 1, end);
      last = end + WINDOW;
    }
    for (const entry of anchored) {
      const allowed = work.steps + 4_096 + 16 * text.length;
      for (
        let at = text.indexOf(entry.prefix);
        at >= 0 && work.steps < allowed;
        at = text.indexOf(entry.prefix, at + 1)
      )
        tryEntry(entry, at);
    }
    return { hits: betterHits(hits), steps: work.steps };
  };
}

/** Characters of an escape's tail at the start of a run: 1 for `\n`, 2 for `%22`, 3 for `\x22`, 4 for `%2522`, 5 for `\u0022`. */
function escapeTail(text: string, start: number): number {
  const before = text.charCodeAt(start - 1);
  if (before === PERCENT) return text.startsWith('25', start) ? 4 : 2;
  if (before !== BACKSLASH) return 0;
  const letter = text.charCodeAt(start);
  return letter === U ? 5 : letter === X ? 3 : 1;
}

function leadOf(prefix: string): number {
  let lead = 0;
  for (let i = 0; i < prefix.length; i++) if (!TOKEN_CHARACTER.test(prefix.charAt(i))) lead = i + 1;
  return lead;
}

/** Token characters that surely follow one another from the start of the core. */
function coreOf(prefixTail: string, body: readonly (Run | string)[]): number {
  let length = prefixTail.length;
  for (const part of body) {
    if (typeof part === 'string') {
      const broken = [...part].findIndex((character) => !TOKEN_CHARACTER.test(character));
      if (broken >= 0) return length + broken;
      length += part.length;
      continue;
    }
    if (OPEN_CHARSETS.has(part.charset)) return length;
    length += part.min;
    if (part.min < part.max) return length;
  }
  return length;
}

/** Sets with members that break a run. */
const OPEN_CHARSETS = new Set<Run['charset']>(['base64=', 'base64url=', 'pem']);

const pair = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

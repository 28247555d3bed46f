import { charsetBit, inCharset } from './charset';
import type { Catalogue, Entry } from './compile';
import { compile, pairOf, WINDOW } from './compile';
import type { FormHit } from './form-hit';
import { betterHits } from './form-hit';
import type { Around, Work } from './match';
import { matchFormat } from './match';
import { matchJwt } from './match-jwt';
import type { NamedValue } from './named';
import { namedAround } from './named';
import type { Detector } from './token-type';
import { credentialsAt } from './uri';

const [LOWER, UPPER, DIGIT, SEPARATOR] = [1, 2, 4, 8];
/** Kind of each token character, 0 for all others. */
const KIND = new Uint8Array(65_536);
for (const [kind, members] of [
  [LOWER, 'a-z'],
  [UPPER, 'A-Z'],
  [DIGIT, '0-9'],
  [SEPARATOR, '_\\-+/'],
] as const) {
  const member = new RegExp(`[${members}]`);
  for (let code = 0; code < 128; code++) if (member.test(String.fromCharCode(code))) KIND[code] = kind;
}
const kindAt = (text: string, at: number): number => KIND[text.charCodeAt(at)] ?? 0;
/** Texts up to this length are read more closely: a storage value or a header is short, and a token may be all of it. */
const SHORT_TEXT = 16_384;
const SHORT_WINDOW = 12;
/** Inner places of a run that are tried, and the longest run that may be a named value. */
const MAX_INNER = 512;
const MAX_NAMED = 4_096;
const BASE64URL = charsetBit('base64url');
const [E, U, W, X, Y, PERCENT, BACKSLASH] = [...'euwxy%\\'].map((letter) => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

export interface ScanResult {
  /** In order, without overlaps. */
  readonly hits: readonly FormHit[];
  /** Values that a telling name stands before and that no format fits. */
  readonly named: readonly NamedValue[];
  /** Characters looked at beyond one look at each, for tests of growth. */
  readonly steps: number;
}

/** `key`: the names the text lies under, with spaces between them. */
export type Scan = (text: string, key?: string, wantsNamed?: boolean) => ScanResult;

/**
 * Compiles all formats into one scan. It looks at the last characters of a window of 20; where one of them is no token
 * character it jumps behind that one, so that it reads well under one character in two of ordinary text. Only in runs of
 * token characters as long as the window are formats tried: where the run begins, after an escape and after separators, by
 * two characters; and all of the run by its length. The work in a run is bounded by its length: the whole stays linear.
 */
export function createScanner(detectors: ReadonlyMap<string, Detector>): Scan {
  const catalogue = compile(detectors);
  return (text, key = '', wantsNamed = false) => new ScanOfText(catalogue, text, key, wantsNamed).run();
}

class ScanOfText {
  readonly #hits: FormHit[] = [];
  readonly #named: NamedValue[] = [];
  readonly #work: Work = { steps: 0 };
  readonly #catalogue: Catalogue;
  readonly #text: string;
  readonly #key: string;
  readonly #wantsNamed: boolean;

  constructor(catalogue: Catalogue, text: string, key: string, wantsNamed: boolean) {
    this.#catalogue = catalogue;
    this.#text = text;
    this.#key = key;
    this.#wantsNamed = wantsNamed;
  }

  run(): ScanResult {
    this.#scanRuns(this.#text.length <= SHORT_TEXT ? SHORT_WINDOW : WINDOW);
    for (const entry of this.#catalogue.anchored) this.#scanFor(entry);
    if (this.#catalogue.uris.length > 0) this.#scanUris();
    return { hits: betterHits(this.#hits), named: this.#named, steps: this.#work.steps };
  }

  #scanRuns(window: number): void {
    const text = this.#text;
    const { length } = text;
    let last = window - 1;
    while (last < length) {
      const first = last - window + 1;
      let probe = last;
      let kind = kindAt(text, probe);
      let kinds = 0;
      while (kind !== 0 && probe >= first) {
        kinds |= kind;
        kind = kindAt(text, --probe);
      }
      if (probe >= first) {
        last = probe + window;
        continue;
      }
      let end = last + 1;
      for (kind = kindAt(text, end); end < length && kind !== 0; kind = kindAt(text, ++end)) kinds |= kind;
      this.#visitRun(first, end, kinds);
      last = end + window;
    }
  }

  #visitRun(start: number, end: number, kinds: number): void {
    const text = this.#text;
    const known = this.#hits.length;
    const around: Around = { key: this.#key, context: null };
    const allowed = this.#work.steps + 4_096 + 16 * (end - start);
    this.#work.steps++;
    if (start > 0) this.#tryLeads(start, around);
    const tail = escapeTail(text, start);
    this.#tryAt(start, end, around);
    if (tail > 0 && start + tail < end) this.#tryAt(start + tail, end, around);
    if ((kinds & SEPARATOR) !== 0 && (kinds & (DIGIT | UPPER)) !== 0) {
      const stop = Math.min(end - 2, start + MAX_INNER);
      for (let at = start + 1; at < stop && this.#work.steps < allowed; at++) {
        if (KIND[text.charCodeAt(at - 1)] === SEPARATOR) this.#tryAt(at, end, around);
      }
    }
    if ((kinds & DIGIT) === 0 || this.#hits.length > known) return;
    this.#tryLength(start, end, around);
    if (tail > 0) this.#tryLength(start + tail, end, around);
    if (!this.#wantsNamed || this.#hits.length > known || (kinds & (LOWER | UPPER)) === 0 || end - start > MAX_NAMED)
      return;
    const named = namedAround(text, start + (tail < end - start ? tail : 0), end);
    if (named) this.#named.push(named);
  }

  #tryLeads(start: number, around: Around): void {
    const { byLead } = this.#catalogue;
    const before = this.#text.charCodeAt(start - 1);
    this.#tryEntries(byLead.get(pairOf(0, before)), start, around);
    if (start > 1) this.#tryEntries(byLead.get(pairOf(this.#text.charCodeAt(start - 2), before)), start, around);
  }

  #tryAt(at: number, runEnd: number, around: Around): void {
    const first = this.#text.charCodeAt(at);
    const second = this.#text.charCodeAt(at + 1);
    this.#tryEntries(this.#catalogue.byPair.get(pairOf(first, second)), at, around);
    if (first === E && (second === Y || second === W)) this.#tryJwt(at, runEnd);
  }

  #tryLength(start: number, end: number, around: Around): void {
    this.#tryEntries(this.#catalogue.byLength[end - start], start, around);
  }

  #tryEntries(entries: readonly Entry[] | undefined, at: number, around: Around): void {
    if (entries) for (const entry of entries) this.#tryEntry(entry, at - entry.lead, around);
  }

  #tryEntry(entry: Entry, at: number, around: Around): void {
    if (at < 0) return;
    this.#work.steps++;
    const match = matchFormat(this.#text, at, entry, around, this.#work);
    if (match)
      this.#hits.push({ id: entry.id, detector: entry.format, weight: entry.literal.length, claims: null, ...match });
  }

  #tryJwt(start: number, runEnd: number): void {
    const text = this.#text;
    let firstEnd = start;
    while (firstEnd < runEnd && inCharset(text.charCodeAt(firstEnd), BASE64URL)) firstEnd++;
    this.#work.steps += firstEnd - start;
    const match = firstEnd < runEnd ? null : matchJwt(text, start, firstEnd, this.#work);
    if (!match) return;
    const { claims, header, parts, end } = match;
    const kind = this.#catalogue.jwts.find(
      ([, { parts: wanted, when }]) => wanted === parts && (!when || (claims !== null && when(claims, header))),
    );
    if (kind) this.#hits.push({ id: kind[0], detector: kind[1], start, end, weight: 24, checksumValid: null, claims });
  }

  /** For the few formats that hold no run as long as the window. */
  #scanFor(entry: Entry): void {
    const allowed = this.#work.steps + 4_096 + 16 * this.#text.length;
    for (let at = this.#text.indexOf(entry.literal); at >= 0 && this.#work.steps < allowed; ) {
      this.#tryEntry(entry, at, { key: this.#key, context: null });
      at = this.#text.indexOf(entry.literal, at + 1);
    }
  }

  #scanUris(): void {
    for (let at = this.#text.indexOf('://'); at >= 0; at = this.#text.indexOf('://', at + 3)) {
      const found = credentialsAt(this.#text, at);
      if (!found) continue;
      const kind = this.#catalogue.uris.find(
        ([, { schemes }]) => schemes.length === 0 || schemes.includes(found.scheme),
      );
      const { start, end } = found;
      if (kind)
        this.#hits.push({ id: kind[0], detector: kind[1], start, end, weight: 24, checksumValid: null, claims: null });
    }
  }
}

/** Characters of an escape's tail at the start of a run: 1 for `\n`, 2 for `%22`, 3 for `\x22`, 4 for `%2522`, 5 for `\u0022`. */
function escapeTail(text: string, start: number): number {
  const before = text.charCodeAt(start - 1);
  if (before === PERCENT) return text.startsWith('25', start) ? 4 : 2;
  if (before !== BACKSLASH) return 0;
  const letter = text.charCodeAt(start);
  return letter === U ? 5 : letter === X ? 3 : 1;
}

import type { Charset } from './charset';
import { DIGIT, kindAt, LOWER, membersOf, SEPARATOR, SLASH, UPPER } from './charset';
import { Slots } from './slots';
import type { Detector, Format, JwtKind, LinkKind, Part, UriKind } from './token-type';
import { isRun } from './token-type';

/** The scan jumps over every unbroken run of token characters that is shorter. */
export const WINDOW = 20;
const LONGEST = 1_024;
/** Sets with members that break a run. */
export const OPEN: ReadonlySet<Charset> = new Set<Charset>([
  'base64=',
  'base64url=',
  'any64=',
  'dotted',
  'dotted=',
  'tilde',
  'encoded',
  'label',
  'pem',
]);

/** Sets whose one such member stands at the end alone: padding. */
const PADDED = new Set<Charset>(['base64=', 'base64url=', 'any64=']);

/** Characters after which a stretch of a long open run may begin. */
const BREAKS: Partial<Record<Charset, readonly string[]>> = {
  dotted: ['.'],
  'dotted=': ['.'],
  tilde: ['.', '~'],
  encoded: ['.', '%'],
};

/** One way to find a format. */
export interface Entry {
  readonly id: string;
  readonly format: Format;
  /** Text that must stand at the place where the entry is tried; empty for a format that begins with a long run. */
  readonly literal: string;
  /** Characters of the literal before its last unbroken run. */
  readonly lead: number;
  /** Token characters that surely follow one another after the lead. */
  readonly core: number;
  /** Parts after the literal, and the one before it. */
  readonly after: readonly Part[];
  readonly before: Part | null;
}

/** All detectors, by the way in which they are found. */
export interface Catalogue {
  /** By the first three characters of a literal where it begins in a run. */
  readonly byStart: Slots<Entry>;
  /** By the last two characters of the lead, of literals that begin before a run; the first may be any. */
  readonly byLead: Slots<Entry>;
  /** 1 for the characters below 128 that a lead ends with. */
  readonly leads: Uint8Array;
  /** By the length of the whole run. */
  readonly byLength: readonly (readonly LongEntry[])[];
  /** By the character before a run, of formats whose literal stands further before it. */
  readonly byFar: readonly (readonly FarEntry[])[];
  /** Looked for by their literal all over the text: they need not hold a long run. */
  readonly anchored: readonly Entry[];
  /** The particular ones first. */
  readonly jwts: readonly (readonly [id: string, kind: JwtKind])[];
  readonly uris: readonly (readonly [id: string, kind: UriKind])[];
  readonly links: readonly (readonly [id: string, kind: LinkKind])[];
  /** All context phrases by the first three letters of the first word, 0 where it has fewer. */
  readonly phrases: Slots<string>;
}

/** A format that begins with a long run, and the kinds of characters that the run may have. */
export interface LongEntry extends Entry {
  readonly kinds: number;
  /** The run is all of it: something must close it. */
  readonly isAll: boolean;
}

/** A format whose first long run comes later: its literal stands at most `back` characters before that run. */
export interface FarEntry extends Entry {
  readonly kinds: number;
  readonly back: number;
  readonly min: number;
}

/** Throws a RangeError for a form that no scan could find; a test compiles them all. */
export function compile(detectors: ReadonlyMap<string, Detector>): Catalogue {
  const byStart = new Slots<Entry>();
  const byLead = new Slots<Entry>();
  const leads = new Uint8Array(128);
  const phrases = new Slots<string>();
  const byLength: LongEntry[][] = Array.from({ length: LONGEST + 1 }, () => []);
  const byFar: FarEntry[][] = Array.from({ length: 128 }, () => []);
  const anchored: Entry[] = [];
  const jwts: [string, JwtKind][] = [];
  const uris: [string, UriKind][] = [];
  const links: [string, LinkKind][] = [];

  function place(entry: Entry): void {
    const { literal, lead, core } = entry;
    if (core < WINDOW || literal.length - lead === 1) {
      const far = farOf(entry);
      for (const one of far) byFar[one.before]?.push(one.entry);
      if (far.length === 0) anchored.push(entry);
      if (far.length === 0 || !far[0]?.alsoAtStart) return;
    }
    const code = (at: number) => literal.charCodeAt(at);
    if (lead > 0) {
      byLead.put(lead === 1 ? 0 : code(lead - 2), code(lead - 1), 0, entry);
      leads[code(lead - 1)] = 1;
    } else
      for (const third of literal.length > 2 ? literal.charAt(2) : firstsOf(entry.after))
        byStart.put(code(0), code(1), third.charCodeAt(0), entry);
  }

  for (const [id, detector] of detectors) {
    if (detector.kind === 'jwt') jwts.push([id, detector]);
    else if (detector.kind === 'uri') uris.push([id, detector]);
    else if (detector.kind === 'link') links.push([id, detector]);
    else if (detector.kind === 'format') {
      const [first, second] = detector.parts;
      if (first === undefined) continue;
      for (const phrase of detector.context) {
        const [word = ''] = phrase.split(' ', 1);
        phrases.put(word.charCodeAt(0) || 0, word.charCodeAt(1) || 0, word.charCodeAt(2) || 0, phrase);
      }
      const [min, max] = lengthsOf(detector.parts);
      if (isRun(first) && min >= WINDOW) {
        const kinds = kindsOf(detector.parts);
        const whole = { id, format: detector, literal: '', lead: 0, core: min, before: null, after: detector.parts };
        const entry = { ...whole, kinds, isAll: isOneRun(detector.parts) };
        for (let length = min; length <= Math.min(max, LONGEST); length++) byLength[length]?.push(entry);
        continue;
      }
      const before = isRun(first) ? first : null;
      const literals = before ? second : first;
      if (!literals || isRun(literals)) throw new RangeError(`${id}: a form needs a literal or a run of ${WINDOW}`);
      const after = detector.parts.slice(before ? 2 : 1);
      for (const literal of literals) {
        const lead = leadOf(literal);
        const core = literal.length - lead + lengthsOf(after)[0];
        place({ id, format: detector, literal, lead, core, before, after });
      }
    }
  }
  jwts.sort(([, a], [, b]) => Number(a.when === null) - Number(b.when === null));
  uris.sort(([, a], [, b]) => b.schemes.length - a.schemes.length);
  return { byStart, byLead, leads, byLength, byFar, anchored, jwts, uris, links, phrases };
}

function leadOf(literal: string): number {
  let lead = 0;
  for (let i = 0; i < literal.length; i++) if (kindAt(literal, i) === 0) lead = i + 1;
  return lead;
}

/** The characters with which the parts may begin. */
function firstsOf([first, ...rest]: readonly Part[]): string {
  if (first === undefined) return '';
  const own = isRun(first) ? membersOf(first.charset) : first.map((text) => text.charAt(0)).join('');
  const isOptional = isRun(first) ? first.min === 0 : first.includes('');
  return isOptional ? own + firstsOf(rest) : own;
}

/** Farthest that a literal may stand before its long run. */
export const MAX_BACK = 160;

/** An open run of this length has a stretch without its other characters that is as long as the window, as good as always. */
const LONG_OPEN = 3 * WINDOW;

interface Far {
  readonly before: number;
  readonly entry: FarEntry;
  /** Mostly the literal itself stands in a long run. */
  readonly alsoAtStart: boolean;
}

/**
 * The first long run that a literal with an other character at its end stands before, and how far it is; of a long run of
 * an open set any stretch after a dot, too.
 */
function farOf(entry: Entry): readonly Far[] {
  let back = entry.literal.length;
  for (const [index, part] of entry.after.entries()) {
    if (isRun(part)) {
      const breaks = BREAKS[part.charset];
      if (breaks && part.min >= LONG_OPEN) return openFars(entry, index, breaks);
      back += part.max;
      continue;
    }
    back += Math.max(...part.map(({ length }) => length));
    const [only = ''] = part;
    const rest = entry.after.slice(index + 1);
    const [min] = lengthsOf(rest);
    if (back > MAX_BACK) return [];
    if (part.length === 1 && only !== '' && leadOf(only) === only.length && min >= WINDOW)
      return [
        {
          before: only.charCodeAt(only.length - 1),
          entry: { ...entry, back, min, kinds: kindsOf(rest) },
          alsoAtStart: false,
        },
      ];
  }
  return [];
}

function openFars(entry: Entry, index: number, breaks: readonly string[]): readonly Far[] {
  const far = { ...entry, back: MAX_BACK, min: WINDOW, kinds: LOWER | UPPER | DIGIT | SEPARATOR | SLASH };
  const literals = index > 0 ? entry.after[index - 1] : [entry.literal];
  const ends = literals && !isRun(literals) ? literals : [];
  const before = new Set([...breaks, ...ends.map((literal) => literal.slice(-1))].filter((last) => leadOf(last) === 1));
  return [...before].map((last) => ({ before: last.charCodeAt(0), entry: far, alsoAtStart: index === 0 }));
}

/** Least and greatest number of token characters with which the parts begin. */
function lengthsOf(parts: readonly Part[]): readonly [min: number, max: number] {
  let min = 0;
  let max = 0;
  for (const part of parts) {
    if (isRun(part)) {
      if (PADDED.has(part.charset)) return [min + Math.max(0, part.min - 2), max + part.max];
      if (OPEN.has(part.charset)) return [min, max];
      min += part.min;
      max += part.max;
      continue;
    }
    const whole = part.filter((text) => leadOf(text) === 0).map(({ length }) => length);
    if (whole.length < part.length) return [min, max];
    min += Math.min(...whole);
    max += Math.max(...whole);
  }
  return [min, max];
}

const isOneRun = (parts: readonly Part[]): boolean =>
  parts.every((part) =>
    isRun(part) ? !OPEN.has(part.charset) && !PADDED.has(part.charset) : part.every((text) => leadOf(text) === 0),
  );

/** All kinds of token characters that the parts before the first other character may have. */
function kindsOf(parts: readonly Part[]): number {
  let kinds = 0;
  for (const part of parts) {
    const members = isRun(part) ? membersOf(part.charset) : part.join('');
    for (const character of members) kinds |= kindAt(character, 0);
    if (isRun(part) ? OPEN.has(part.charset) || PADDED.has(part.charset) : part.some((text) => leadOf(text) > 0)) break;
  }
  return kinds;
}

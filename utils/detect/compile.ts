import type { Charset } from './charset';
import type { Detector, Format, JwtKind, Part, UriKind } from './token-type';
import { isRun } from './token-type';

/** The scan jumps over every unbroken run of token characters that is shorter. */
export const WINDOW = 20;
const LONGEST = 1_024;
const TOKEN_CHARACTER = /[A-Za-z0-9_\-+/]/;
/** Sets with members that break a run. */
const OPEN = new Set<Charset>([
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

/** One way to find a format. */
export interface Entry {
  readonly id: string;
  readonly format: Format;
  /** Text that must stand at the place where the entry is tried; empty for a format that begins with a long run. */
  readonly literal: string;
  /** Characters of the literal before its last unbroken run. */
  readonly lead: number;
  /** Parts after the literal, and the one before it. */
  readonly after: readonly Part[];
  readonly before: Part | null;
}

/** All detectors, by the way in which they are found. */
export interface Catalogue {
  /** By two characters at the start of a run, after an escape or a separator; see `pairOf`. */
  readonly byPair: ReadonlyMap<number, readonly Entry[]>;
  /** By two characters before a run, of literals that go on into the run; the first may be any, then its code is 0. */
  readonly byLead: ReadonlyMap<number, readonly Entry[]>;
  /** By the length of the whole run. */
  readonly byLength: readonly (readonly Entry[])[];
  /** Looked for by their literal all over the text: they need not hold a long run. */
  readonly anchored: readonly Entry[];
  /** The particular ones first. */
  readonly jwts: readonly (readonly [id: string, kind: JwtKind])[];
  readonly uris: readonly (readonly [id: string, kind: UriKind])[];
}

export const pairOf = (first: number, second: number): number => (first << 16) | second;

/** Throws a RangeError for a form that no scan could find; a test compiles them all. */
export function compile(detectors: ReadonlyMap<string, Detector>): Catalogue {
  const byPair = new Map<number, Entry[]>();
  const byLead = new Map<number, Entry[]>();
  const byLength: Entry[][] = Array.from({ length: LONGEST + 1 }, () => []);
  const anchored: Entry[] = [];
  const jwts: [string, JwtKind][] = [];
  const uris: [string, UriKind][] = [];

  function place(entry: Entry): void {
    const { literal, lead } = entry;
    if (coreOf(entry) < WINDOW || literal.length - lead === 1) anchored.push(entry);
    else if (lead === 0) put(byPair, pairOf(literal.charCodeAt(0), literal.charCodeAt(1)), entry);
    else put(byLead, pairOf(lead === 1 ? 0 : literal.charCodeAt(lead - 2), literal.charCodeAt(lead - 1)), entry);
  }

  for (const [id, detector] of detectors) {
    if (detector.kind === 'jwt') jwts.push([id, detector]);
    else if (detector.kind === 'uri') uris.push([id, detector]);
    else if (detector.kind === 'format') {
      const [first, second] = detector.parts;
      if (first === undefined) continue;
      const [min, max] = lengthsOf(detector.parts);
      if (isRun(first) && min >= WINDOW) {
        const entry = { id, format: detector, literal: '', lead: 0, before: null, after: detector.parts };
        for (let length = min; length <= Math.min(max, LONGEST); length++) byLength[length]?.push(entry);
        continue;
      }
      const before = isRun(first) ? first : null;
      const literals = before ? second : first;
      if (!literals || isRun(literals)) throw new RangeError(`${id}: a form needs a literal or a run of ${WINDOW}`);
      const after = detector.parts.slice(before ? 2 : 1);
      for (const literal of literals) place({ id, format: detector, literal, lead: leadOf(literal), before, after });
    }
  }
  jwts.sort(([, a], [, b]) => Number(a.when === null) - Number(b.when === null));
  uris.sort(([, a], [, b]) => b.schemes.length - a.schemes.length);
  return { byPair, byLead, byLength, anchored, jwts, uris };
}

function leadOf(literal: string): number {
  let lead = 0;
  for (let i = 0; i < literal.length; i++) if (!TOKEN_CHARACTER.test(literal.charAt(i))) lead = i + 1;
  return lead;
}

/** Token characters that surely follow one another from the end of the lead. */
function coreOf({ literal, lead, after }: Entry): number {
  const [min] = lengthsOf(after);
  return literal.length - lead + min;
}

/** Least and greatest number of token characters with which the parts begin. */
function lengthsOf(parts: readonly Part[]): readonly [min: number, max: number] {
  let min = 0;
  let max = 0;
  for (const part of parts) {
    if (isRun(part)) {
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

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

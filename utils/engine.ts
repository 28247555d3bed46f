import { isOff } from './detect/detectors';
import type { Found, Place } from './detect/find';
import { find, findSteps } from './detect/find';
import type { Store } from './detect/profile';
import { MAX_TEXTS, textsOf } from './detect/structure/bytes';
import { inflate } from './detect/structure/inflate';
import { joinChunks } from './detect/structure/join-chunks';
import { candidateOf, leafOf } from './identify/candidate';
import { digestOf } from './identify/digest';
import { redact } from './identify/redact';
import { drained } from './lib/drained';
import type { Observation } from './model/observation';
import type { SurfaceId } from './model/surface';
import type { Candidate, Inspection, Leaf, Placing } from './model/token';

export { audit } from './assess/assess';
export type { Detection } from './detect/detect';
export { detect } from './detect/detect';
export { knownEmpty } from './detect/known-empty';
export { digestOf } from './identify/digest';
export { inspectRequest } from './identify/inspect-request';
export { redact, resolveMarkers } from './identify/redact';

/** What `inspect` needs of an observation; where it was seen, when and by whom do not change what it finds. */
export type Inspectable = Pick<Observation, 'surface' | 'key' | 'value'> &
  Partial<Observation> & {
    /** Says of an offset into the text, -1 for none, where that is; for texts in which people look for a line. */
    readonly placing?: Placing | undefined;
  };

export interface Inspected {
  /** `key` is the base name where the value was joined from chunks. */
  readonly observation: Observation;
  readonly inspection: Inspection;
}

/** Candidates and leaves told of one observation. */
const MAX_TOLD = 64;
const STORES: Partial<Readonly<Record<SurfaceId, Store>>> = {
  'local-storage': 'local',
  'session-storage': 'session',
  'document-cookie': 'cookie',
  'cookie-jar': 'cookie',
  'url-query': 'url',
  'url-fragment': 'url',
  'indexed-db': 'db',
  'cache-storage': 'cache',
  referrer: 'url',
  'navigation-entry': 'url',
  'inline-script': 'script',
  'response-header': 'header',
};

/**
 * The tokens of one observed text, and the opaque values that only their use can prove; at most 64 of each. Nothing raw
 * is in the result. Does not throw on any text.
 */
export const inspect = (observation: Inspectable): Inspection => drained(inspectSteps(observation));

/** As `inspect`, in steps of a few milliseconds at the most: for the page's thread. */
export function* inspectSteps(observation: Inspectable): Generator<void, Inspection> {
  const { value, placing } = observation;
  const { matches, leaves } = told(yield* findSteps(value, placeOf(observation)));
  return {
    candidates: matches.map((match) => ({ ...candidateOf(match, redact), ...placing?.(match.start) })),
    leaves: leaves.map((leaf) => ({ ...leafOf(leaf, redact), ...placing?.(value.indexOf(leaf.value)) })),
  };
}

/** What was found, and where it begins in the text, in UTF-16 units. `asIs`: it stands there as it is, not encoded. */
export interface Located<T> {
  readonly found: T;
  readonly start: number;
  readonly asIs: boolean;
}

export interface LocatedInspection {
  readonly candidates: readonly Located<Candidate>[];
  readonly leaves: readonly Located<Leaf>[];
}

/** As `inspectSteps` for a text in which people look for a line, such as a script. */
export function* locateSteps(observation: Inspectable): Generator<void, LocatedInspection> {
  const text = observation.value;
  const { matches, leaves } = told(yield* findSteps(text, placeOf(observation)));
  const located = <T>(found: T, value: string, start: number): Located<T> => ({
    found,
    start: Math.max(0, start),
    asIs: start >= 0 && text.startsWith(value, start),
  });
  return {
    candidates: matches.map((match) => located(candidateOf(match, redact), match.value, match.start)),
    leaves: leaves.map((leaf) => located(leafOf(leaf, redact), leaf.value, text.indexOf(leaf.value))),
  };
}

function told({ matches, leaves }: Found): Pick<Found, 'matches' | 'leaves'> {
  const known = new Set(matches.map(({ value }) => value));
  const open = distinct(
    leaves.filter(({ value }) => !known.has(value)),
    ({ value }) => value,
  );
  return {
    matches: matches.filter(isTold).slice(0, MAX_TOLD),
    leaves: open.sort((a, b) => Number(b.entropic) - Number(a.entropic)).slice(0, MAX_TOLD),
  };
}

/** A candidate and the region of the text, in UTF-16 offsets, in which it stands. */
export interface PlacedCandidate extends Candidate {
  readonly start: number;
  readonly end: number;
}

export interface TextInspection {
  readonly candidates: readonly PlacedCandidate[];
  readonly leaves: readonly Leaf[];
  /** There were more of either. */
  readonly isTruncated: boolean;
}

/**
 * As `inspect`, for large texts in which the place of a token matters: at most `most` candidates and leaves, and no leaves
 * where they are not wanted.
 */
export function inspectText(
  observation: Inspectable,
  { most = 4_096, wantsLeaves = true }: { readonly most?: number; readonly wantsLeaves?: boolean } = {},
): TextInspection {
  const found = find(observation.value, placeOf(observation));
  const told = found.matches.filter(isTold);
  const candidates = told.slice(0, most).map((match) => {
    const { start, end } = match;
    return { ...candidateOf(match, redact), start, end };
  });
  const known = new Set(found.matches.map(({ value }) => value));
  const open = distinct(wantsLeaves ? found.leaves.filter(({ value }) => !known.has(value)) : [], ({ value }) => value);
  const leaves = open.slice(0, most).map((leaf) => leafOf(leaf, redact));
  return { candidates, leaves, isTruncated: told.length > most || open.length > most };
}

/**
 * What one value is as a whole, with the facts that can be read from it offline; null where it is no token. `name` is what it
 * lies under (storage key, header, variable), which decides where the form alone does not. Nothing raw is in the result.
 * Throws a TypeError for anything but strings.
 */
export function identify(value: string, name = ''): Candidate | null {
  if (typeof value !== 'string' || typeof name !== 'string') throw new TypeError('identify expects strings');
  const match = find(value, { key: name, store: null }).matches.find((one) => one.value === value);
  return match && isTold(match) ? candidateOf(match, redact) : null;
}

/** Bytes of an observation, with what is known of them. */
export interface InspectableBytes extends Omit<Inspectable, 'value'> {
  readonly bytes: Uint8Array;
  /** Media type, such as `application/msgpack`; the bytes tell where there is none. */
  readonly contentType?: string;
  /** Content coding that is still on them: `gzip`, `deflate`, `br`. */
  readonly contentEncoding?: string;
}

export interface BytesInspection extends Inspection {
  /** A limit was reached, so that there may be more: 64 MB once opened, 20,000 texts, 64 candidates or leaves. */
  readonly isTruncated: boolean;
  /** Why compressed bytes ended too early, in the words of the runtime; what was read until then was inspected. */
  readonly problem: string | null;
}

const MAX_OPENED = 3;

/**
 * As `inspect` for bytes: opened where they are compressed, then every text in them, with the way there in each path
 * (`gzip → msgpack → $.session.token`). Does not throw and does not reject.
 */
export async function inspectBytes(observation: InspectableBytes): Promise<BytesInspection> {
  const { bytes, contentType = '', contentEncoding = '', ...rest } = observation;
  const opened: string[] = [];
  let body = bytes;
  let problem: string | null = null;
  let isTruncated = false;
  while (opened.length < MAX_OPENED) {
    const inflated = await inflate(body, undefined, opened.length === 0 ? contentEncoding : '');
    if (!inflated) break;
    const isOpen = inflated.bytes.length > 0 || inflated.error === null;
    if (isOpen || contentEncoding !== '') problem ??= inflated.error;
    if (!isOpen) break;
    opened.push(inflated.format);
    body = inflated.bytes;
    isTruncated ||= inflated.truncated;
  }
  const texts = textsOf(body, contentType);
  isTruncated ||= texts.length >= MAX_TEXTS;
  const candidates: Candidate[] = [];
  const leaves: Leaf[] = [];
  for (const { container, keys, text } of texts) {
    // Under its names again, which tell what it is.
    const value = keys.reduceRight(
      (below, key) => `{${JSON.stringify(key)}:${below}}`,
      keys.length > 0 ? JSON.stringify(text) : text,
    );
    const found = inspect({ ...rest, value });
    const prefix = redact([...opened, container].filter(Boolean).join(' → '));
    const below = <T extends { readonly path: string }>(one: T): T => ({
      ...one,
      path: [prefix, one.path].filter(Boolean).join(' → '),
    });
    candidates.push(...found.candidates.map(below));
    leaves.push(...found.leaves.map(below));
  }
  isTruncated ||= candidates.length >= MAX_TOLD || leaves.length >= MAX_TOLD;
  return { candidates: candidates.slice(0, MAX_TOLD), leaves: leaves.slice(0, MAX_TOLD), isTruncated, problem };
}

/** As `inspect` for a whole store read at once: values split over several keys are joined first. */
export function inspectStore(observations: readonly Observation[]): readonly Inspected[] {
  const byKey = new Map(observations.map((observation) => [observation.key, observation]));
  return joinChunks(observations.map(({ key, value }) => [key, value] as const)).flatMap(({ key, value, parts }) => {
    const first = byKey.get(parts[0] ?? key);
    if (!first) return [];
    const observation = parts.length === 1 && first.key === key ? first : { ...first, key, value };
    return [{ observation, inspection: inspect(observation) }];
  });
}

/** Raw values of a surface by digest: all that `inspectStore` would tell of. Only *Reveal* asks, for one of them. */
export function valuesOf(
  surface: SurfaceId,
  entries: readonly (readonly [key: string, value: string])[],
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { key, value } of joinChunks(entries)) {
    const found = find(value, placeOf({ surface, key, value }));
    for (const { value: raw } of [...found.matches, ...found.leaves]) values.set(digestOf(raw), raw);
  }
  return values;
}

const isTold = ({ type }: { readonly type: string }): boolean => !isOff(type);

function placeOf({ surface, key, cookie, origin = '' }: Inspectable): Place {
  const store = cookie ? 'cookie' : (STORES[surface] ?? null);
  return { key, store, host: URL.canParse(origin) ? new URL(origin).hostname : '' };
}

function distinct<T>(items: readonly T[], idOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [idOf(item), item])).values()];
}

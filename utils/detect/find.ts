import { drained } from '../lib/drained';
import type { JsonObject } from '../lib/jwt';
import type { Confidence, TokenClass, TokenRole } from '../model/token';
import { scanByForm, slicesByForm } from './detectors';
import type { Embedded } from './embedded';
import type { FormHit } from './form-hit';
import { BASIC, judgeBeside, judgeNamed, judgeValue } from './judge';
import type { PlaceOf } from './place-in';
import { isExact, placesIn } from './place-in';
import type { Layout, Store } from './profile';
import { profileOf } from './profiles';
import { allowed, isSilent } from './silence';
import { outside } from './spans';
import type { Work } from './structure/layer';
import type { TextLeaf } from './structure/leaves';
import { leafSteps, MAX_WALKED, STRUCTURED } from './structure/leaves';

/** A token in a text, with its raw value: never leaves `detect`, `identify` and the engine. */
export interface Match {
  readonly type: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly path: string;
  readonly confidence: Confidence;
  readonly tokenClass: TokenClass;
  readonly role: TokenRole;
  readonly publishable: boolean;
  readonly checksumValid: boolean | null;
  readonly environment: 'live' | 'test' | null;
  readonly claims: JsonObject | null;
  /** Innermost name it lies under. */
  readonly name: string;
  /** Id of the SDK layout that the place has (`detect/profiles/<id>.ts`). */
  readonly profile: string | null;
}

/** A value that only its use can prove. `entropic`: random enough that a cookie or parameter may prove it. */
export interface RawLeaf {
  readonly value: string;
  readonly path: string;
  readonly role: TokenRole;
  readonly entropic: boolean;
  readonly profile: string | null;
}

export interface Found {
  readonly matches: readonly Match[];
  /** Basic credentials: passwords, which nothing past `detect` may keep. */
  readonly basic: readonly Match[];
  readonly leaves: readonly RawLeaf[];
}

/** Name and kind of place a text lies under. */
export interface Place {
  readonly key: string;
  readonly store: Store | null;
  /** Host of the page, where it is known. */
  readonly host?: string;
}

const OPAQUE = 'opaque-token';
/** Characters before a leaf that may name what it is. */
const BEFORE = 100;
/** Shorter values are never kept, so that a leaf among others need not be looked at. */
const MIN = 16;
/** Decoded texts with parts, and texts inside of a text, that are looked at as a whole. */
const MAX_INNER = 256;
/** Tokens of decoded texts that are compared with those of their parts, each with each. */
const MAX_COMPARED = 262_144;
/** Leaves passed over between two chances to give way. */
const MANY = 64;
const NOWHERE: Place = { key: '', store: null };
/** Characters of the place's own name that are read: with every leaf again. */
const MAX_KEY = 512;

/**
 * All tokens of a text: by form anywhere in it, by structure in its leaves, by the name before them where it has none; and
 * the opaque leaves that use may prove. Ordered by their place. Never throws; linear in the text.
 */
export function find(text: string, place: Place = NOWHERE): Found {
  return drained(findSteps(text, place));
}

/** As `find`, in steps of a millisecond or so: for the page's thread. */
export function* findSteps(text: string, place: Place, work: Work = { steps: 0 }): Generator<void, Found> {
  const key = place.key.slice(0, MAX_KEY).split(';', 1)[0] ?? '';
  const whole: TextLeaf = { path: '', keys: [], value: text, start: 0, end: text.length };
  const layout = place.store && profileOf(place.store, key, text, place.host);
  const isCookie = place.store === 'cookie';
  const parts = mayHaveParts(text) ? yield* leafSteps(text, work, layout?.isSealed) : [whole];
  const isWhole = parts[0]?.path === '';
  const known = judgeBeside(parts);
  const profile = layout?.id ?? null;
  const placeOf = placesIn(text, work);
  let matches: Match[] = [];
  const open: RawLeaf[] = [];
  const namesOf = ({ keys }: TextLeaf): readonly string[] => (key === '' ? keys : [key, ...keys]);
  const saysOf = ({ keys }: TextLeaf) => layout?.says(keys) ?? null;

  for (const [i, leaf] of parts.entries()) {
    const { value, path } = leaf;
    if (i % MANY === 0) yield;
    if (leaf.isComposite || (!isWhole && value.length < MIN && !known.has(leaf))) continue;
    yield;
    const keys = namesOf(leaf);
    const said = saysOf(leaf);
    const before = text.slice(Math.max(0, leaf.start - BEFORE), leaf.start);
    const scanned = yield* slicesByForm(value, keys.slice(-3).join(' '), said !== 'none', before);
    const { hits, named, embedded } = scanned;
    work.steps += scanned.steps;
    if (hits.length + named.length + embedded.length > 0) {
      const ours = allowed(hits, keys, said);
      const found = ours.map((hit) => matchOf(hit, placeOf, leaf, keys, layout));
      const byName = outside(named, ours).flatMap((one) => judgeNamed(value, one) ?? []);
      for (const match of byName) found.push({ ...match, ...placeOf(leaf, match.start, match.end), path, profile });
      found.push(...outside(yield* inEmbedded(leaf, embedded), found));
      for (const match of found) matches.push(match);
      if (found.length > 0) continue;
    }
    const judged = known.get(leaf) ?? judgeValue(value, keys, isCookie && (path === '' || path === '$'), said);
    if (judged?.kind === 'token') {
      const name = keys.at(-1) ?? '';
      matches.push({ ...judged.match, value, path, ...placeOf(leaf, 0, value.length), name, profile });
    } else if (judged) open.push({ value, path, role: judged.role, entropic: judged.entropic, profile });
  }
  let compared = 0;
  for (const leaf of parts.filter(({ isComposite }) => isComposite).slice(0, MAX_INNER)) {
    yield;
    const keys = namesOf(leaf);
    const beside: Match[] = [];
    let below: Match[] = [];
    for (const match of matches) (match.path.startsWith(leaf.path) ? below : beside).push(match);
    for (const hit of scanByForm(leaf.value, keys.slice(-3).join(' ')).hits) {
      compared += below.length;
      work.steps += below.length;
      if (compared > MAX_COMPARED) break;
      below = withComposite(below, matchOf(hit, placeOf, leaf, keys, layout), isUrl(hit));
    }
    matches = beside.concat(below);
  }
  if (!isWhole) {
    const session = isCookie ? sessionAsAWhole(text, key, layout) : null;
    if (session) matches.unshift(session);
    const scanned = allowed((yield* slicesByForm(text, key, false, '')).hits, [key], layout?.says([]) ?? null);
    // Only where a leaf stands as it is does its name speak for what lies there.
    const isSilence = (leaf: TextLeaf) => isExact(leaf) && isSilent(namesOf(leaf), saysOf(leaf));
    const silences: TextLeaf[] = [];
    for (const [i, leaf] of scanned.length > 0 ? parts.entries() : []) {
      if (i % MANY === 0) yield;
      if (isSilence(leaf)) silences.push(leaf);
    }
    const said = outside(scanned, silences);
    // A signed URL is the token as a whole, and not what its query holds; a known form is more than a telling name.
    const urls = said.filter(isUrl).slice(0, MAX_INNER);
    const firm = matches.filter(({ type }) => type !== OPAQUE);
    const hits = outside(
      said,
      firm.filter(({ start, end }) => !urls.some((url) => url.start <= start && end <= url.end)),
    );
    matches = [...outside(matches, hits), ...hits.map((hit) => matchOf(hit, placeOf, whole, [key], layout))];
  }
  const ordered = matches.sort((a, b) => a.start - b.start);
  return {
    matches: ordered.filter(({ type }) => type !== BASIC),
    basic: ordered.filter(({ type }) => type === BASIC),
    leaves: open,
  };

  /** Data URLs of text, and URLs with something percent-encoded, somewhere in a text. */
  function* inEmbedded(leaf: TextLeaf, embedded: readonly Embedded[]): Generator<void, readonly Match[]> {
    const found: Match[] = [];
    for (const { start, end, text: inside, step } of embedded.slice(0, MAX_INNER)) {
      const { matches: inner } = yield* findSteps(inside, NOWHERE, work);
      const region = placeOf(leaf, start, end);
      for (const match of inner) {
        const path = [leaf.path, step, match.path].filter(Boolean).join(' → ');
        found.push({ ...match, ...region, path });
      }
    }
    return found;
  }
}

/** A token that a decoded text is as a whole, beside those of its parts, which it replaces where it says more. */
function withComposite(parts: Match[], match: Match, url: boolean): Match[] {
  if (parts.some(({ value }) => value.includes(match.value))) return parts;
  return [...parts.filter((one) => !(match.value.includes(one.value) && (url || one.type === OPAQUE))), match];
}

const isUrl = ({ detector }: FormHit): boolean =>
  detector.kind === 'link' || (detector.kind === 'format' && detector.span === 'url');

/** Texts up to this length are looked at for a structure whatever they begin with. UTF-16 units. */
const SHORT = 16_384;

/** A long text that does not begin like a structure is code, style or prose. */
const mayHaveParts = (text: string): boolean =>
  text.length <= SHORT || (text.length <= MAX_WALKED && STRUCTURED.test(text));

/** A session cookie is the session even where its value happens to be readable. */
function sessionAsAWhole(text: string, key: string, layout: Layout | null): Match | null {
  const judged = judgeValue(text, [key], true, layout?.says([]) ?? null);
  if (judged?.kind !== 'token' || judged.match.type !== 'session-cookie') return null;
  return { ...judged.match, value: text, path: '', start: 0, end: text.length, name: key, profile: layout?.id ?? null };
}

function matchOf(
  hit: FormHit,
  placeOf: PlaceOf,
  leaf: TextLeaf,
  keys: readonly string[],
  layout: Layout | null,
): Match {
  const { detector, checksumValid } = hit;
  const said = layout && detector.role === 'unknown' ? layout.says(leaf.keys) : null;
  const isFormat = detector.kind === 'format';
  const unproven = hit.vague || checksumValid === false;
  return {
    type: hit.id,
    value: leaf.value.slice(hit.start, hit.end),
    ...placeOf(leaf, hit.start, hit.end),
    path: leaf.path,
    confidence: checksumValid === true ? 'certain' : unproven ? 'tentative' : 'firm',
    tokenClass: detector.tokenClass,
    role: said === null || said === 'none' ? detector.role : said,
    publishable: detector.publishable,
    checksumValid,
    environment: isFormat ? detector.environment : null,
    claims: hit.claims,
    name: keys.at(-1) ?? '',
    profile: layout?.id ?? null,
  };
}

import type { FactName, TokenFacts } from '../model/token';

/** Facts as they were found: of any kind, bounded and judged by `factsFrom`. */
export type RawFacts = Readonly<Partial<Record<FactName, unknown>>>;

const TIMES = /At$|Before$|Since$/;
const LISTS = /^(?:audience|scopes|keyPointers|oddities|personal)$/;
const MAX_LIST = 64;
const MAX_TEXT = 512;

/**
 * Facts of the kind their names ask for; what is of another kind, empty or absent is left out, and so are names that begin
 * with an underscore. `inferred`: names, with a space between them, of those among them that are.
 */
export function factsFrom(raw: RawFacts, inferred = ''): TokenFacts {
  const facts: Record<string, unknown> = {};
  for (const [name, found] of Object.entries(raw)) {
    const fact = TIMES.test(name) ? timeOf(found) : LISTS.test(name) ? listOf(found) : (flagOf(found) ?? textOf(found));
    if (fact !== undefined && !name.startsWith('_')) facts[name] = fact;
  }
  const guessed = inferred.split(' ').filter((name) => name in facts);
  return guessed.length > 0 ? { ...facts, inferred: guessed as FactName[] } : facts;
}

/**
 * Facts of an object by a map such as `client=azp|client_id region=m>r`: the first path that is there, `>` before what lies
 * deeper. Null and what is no object have none.
 */
export function pick(from: unknown, map: string): RawFacts {
  const at = (path: string) =>
    path
      .split('>')
      .reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>> | null)?.[key], from ?? {});
  const pairs = map.split(' ').map((pair) => {
    const [fact = '', paths = ''] = pair.split('=');
    return [fact, paths.split('|').reduce<unknown>((found, path) => found ?? at(path), undefined)];
  });
  return Object.fromEntries(pairs) as RawFacts;
}

const flagOf = (found: unknown): boolean | undefined => (typeof found === 'boolean' ? found : undefined);

const textOf = (found: unknown): string | undefined =>
  typeof found === 'string' || typeof found === 'number' ? String(found).slice(0, MAX_TEXT) || undefined : undefined;

/** Strings of a list, or one alone; undefined where there is none. */
export function listOf(found: unknown): readonly string[] | undefined {
  const texts = [found].flat().flatMap((item) => (typeof item === 'string' && textOf(item)) || []);
  return texts.length > 0 ? texts.slice(0, MAX_LIST) : undefined;
}

/**
 * Epoch milliseconds of a NumericDate (RFC 7519 section 2: seconds, perhaps with a fraction), of milliseconds, or of a
 * date as ISO 8601 writes it, with or without its dashes.
 */
export function timeOf(found: unknown): number | undefined {
  const iso = String(found).replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, '$1-$2-$3:$4:$5');
  const number = /^\d{1,13}(?:\.\d{1,9})?$/.test(iso) ? Number(iso) : found;
  const time = /^\d{4}-\d\d-\d\d/.test(iso)
    ? Date.parse(iso.slice(0, 40))
    : typeof number === 'number'
      ? Math.round(number > 1e11 ? number : number * 1000)
      : 0;
  return time > 0 && time <= 8.64e15 ? time : undefined;
}

/** The time if it lies between the start of a year and now (a day more, for clocks that differ). */
export const timeSince = (year: number, time: number): number | undefined =>
  time >= Date.UTC(year) && time <= Date.now() + 86_400_000 ? time : undefined;

/** The time if it lies between 2005 and 2100. */
export const plausible = (time: number): number | undefined =>
  time > Date.UTC(2005) && time < Date.UTC(2100) ? time : undefined;

/** Percent-decoded, or as it is where it cannot be. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Parameters of a URL, a fragment, a form or a cookie list by lower-case name, at most 64, and `host` and `path` of a URL. */
export function paramsOf(text: string): Readonly<Record<string, string | undefined>> {
  const pairs = text.slice(0, 65_536).split(/[?&#;]/, 64);
  const { groups } = /^https?:\/\/(?<host>[^/?#@\s]{1,253})(?<path>\/[^?#\s]{1,512})?/i.exec(text) ?? {};
  const params = pairs.map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [name.trim().toLowerCase(), unescaped(value.join('='))];
  });
  return { ...Object.fromEntries(params), ...groups };
}

/** Number whose digits these are, the highest first; inexact above 2^53, NaN for a foreign digit. */
export const numberIn = (digits: string, alphabet: string): number =>
  [...digits].reduce((number, digit) => {
    const value = alphabet.indexOf(digit);
    return value < 0 ? Number.NaN : number * alphabet.length + value;
  }, 0);

/** Number of these bytes, the highest first. */
export const numberOf = (binary: string): number =>
  [...binary].reduce((number, byte) => number * 256 + byte.charCodeAt(0), 0);

/** GUID of the 16 bytes at `at`, in the mixed order Microsoft writes them; undefined where it is none by its version. */
export function guidAt(binary: string, at: number): string | undefined {
  const hex = [...'dcba-fe-hg-ij-klmnop'].map((index) =>
    index === '-'
      ? index
      : binary
          .charCodeAt(at + index.charCodeAt(0) - 97)
          .toString(16)
          .padStart(2, '0'),
  );
  return /^.{14}[1-8].{4}[89ab].{16}$/.exec(hex.join(''))?.[0];
}

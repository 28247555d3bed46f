import { DIGIT, kindAt, LOWER, UPPER } from './charset';
import { nameBefore } from './named';
import type { Slots } from './slots';
import { slotOf } from './slots';

const SPAN = 100;
/** Phrases of this length and more may be the beginning of a longer word. */
const LONG = 5;
const WORD = LOWER | UPPER | DIGIT;
const SPACE = 32;

/**
 * The names a value lies under and the 100 characters before it. A phrase counts from the beginning of a word on: `data dog` is
 * in `dataDog` and in `DATA_DOG_KEY`. Reads on from place to place, so that a text full of places is read once.
 */
export class Context {
  readonly #text: string;
  readonly #key: string;
  readonly #before: string;
  readonly #known: Slots<string>;
  /** Where each of the known phrases ends last among what was read, from the beginning of the text on. */
  #ends: Map<string, number> | null = null;
  #read = 0;
  /** Those before the text, from its beginning on, and those in the names. */
  #outer: ReadonlyMap<string, number> | null = null;
  #inKey: ReadonlyMap<string, number> = NONE;

  /** `key`: the names the text lies under; `before`: what stands before the text; `known`: all phrases ever asked for. */
  constructor(text: string, key: string, before: string, known: Slots<string>) {
    this.#text = text;
    this.#key = key;
    this.#before = before;
    this.#known = known;
  }

  /** Where one of the phrases ends, the nearer to the value the greater; 0 where none is there. */
  nearness(phrases: readonly string[], at: number): number {
    if (at !== this.#read) this.#readTo(at);
    const outer = this.#outer ?? this.#readOuter();
    if (!this.#ends && outer === NONE && this.#inKey === NONE) return 0;
    const from = at - SPAN;
    const near = (end: number | undefined, phrase: string) =>
      end !== undefined && end - phrase.length >= from ? end - from : 0;
    let nearest = 0;
    for (const phrase of phrases) {
      const inText = near(this.#ends?.get(phrase), phrase);
      const inKey = this.#inKey.get(phrase);
      if (inText > 0) nearest = Math.max(nearest, SPAN + this.#key.length + inText);
      else if (inKey !== undefined) nearest = Math.max(nearest, SPAN + inKey);
      else nearest = Math.max(nearest, near(outer.get(phrase), phrase));
    }
    return nearest;
  }

  /** As `nearness`, of phrases that need not be known. */
  isNear(phrases: readonly string[], at: number): boolean {
    const from = at - SPAN;
    const outer = from < 0 ? this.#before.slice(from) : '';
    const near = `${outer} ${this.#key} ${this.#text.slice(Math.max(0, from), at)}`;
    return phrases.some((phrase) => holds(near, phrase));
  }

  /** Whether one of the phrases is in the names alone: those it lies under, and the one it is assigned to. */
  names(phrases: readonly string[], at: number): boolean {
    const names = `${this.#key} ${nameBefore(this.#text, at)}`;
    return phrases.some((phrase) => holds(names, phrase));
  }

  #readTo(at: number): void {
    // Back to a place before: what was read since must not count.
    if (at < this.#read) this.#ends = null;
    const from = at < this.#read || at - SPAN > this.#read ? Math.max(0, at - SPAN) : this.#read;
    this.#ends = collect(this.#text, from, at, this.#known, this.#ends);
    this.#read = at;
  }

  #readOuter(): ReadonlyMap<string, number> {
    this.#inKey = inside(this.#key, this.#known);
    const found = inside(this.#before, this.#known);
    this.#outer =
      found === NONE ? NONE : new Map([...found].map(([phrase, end]) => [phrase, end - this.#before.length]));
    return this.#outer;
  }
}

const NONE: ReadonlyMap<string, number> = new Map();

function inside(text: string, known: Slots<string>): ReadonlyMap<string, number> {
  return collect(text, 0, text.length, known, null) ?? NONE;
}

/** Adds the end of each known phrase that begins in a stretch; null where there is none. */
function collect(
  text: string,
  from: number,
  to: number,
  known: Slots<string>,
  before: Map<string, number> | null,
): Map<string, number> | null {
  let ends = before;
  for (let at = from; at < to; at++) {
    if (!beginsWord(text, at, to)) continue;
    const second = isBorder(text, at + 1, to) ? 0 : lowerAt(text, at + 1);
    const third = second === 0 || isBorder(text, at + 2, to) ? 0 : lowerAt(text, at + 2);
    const slot = known.slots[slotOf(lowerAt(text, at), second, third)] as number;
    if (slot === 0) continue;
    for (const phrase of known.lists[slot] as string[]) {
      const end = endOf(phrase, text, at, to);
      if (end > 0) ends = (ends ?? new Map<string, number>()).set(phrase, end);
    }
  }
  return ends;
}

function holds(text: string, phrase: string): boolean {
  for (let at = 0; at < text.length; at++)
    if (beginsWord(text, at, text.length) && endOf(phrase, text, at, text.length) > 0) return true;
  return false;
}

/** Index after a phrase whose first word begins at `at`, or 0. */
function endOf(phrase: string, text: string, at: number, to: number): number {
  let end = at;
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i);
    if (code === SPACE) {
      if (!isBorder(text, end, to)) return 0;
      while (end < to && isGap(text, end)) end++;
      continue;
    }
    const isInside = i > 0 && phrase.charCodeAt(i - 1) !== SPACE;
    if (end >= to || lowerAt(text, end) !== code || (isInside && beginsWord(text, end, to))) return 0;
    end++;
  }
  return phrase.length >= LONG || isBorder(text, end, to) ? end : 0;
}

/** Words as `wordsOf` cuts them: at other characters, camelCase borders and digits. Of `APIKey` the K begins one. */
function beginsWord(text: string, at: number, to: number): boolean {
  const kind = kindAt(text, at) & WORD;
  if (kind === 0) return false;
  if (at === 0) return true;
  const before = kindAt(text, at - 1) & WORD;
  if (kind !== before) return kind !== LOWER || before !== UPPER;
  return kind === UPPER && at + 1 < to && kindAt(text, at + 1) === LOWER;
}

/** Whether no word goes on at `at`. */
const isBorder = (text: string, at: number, to: number): boolean =>
  at >= to || (kindAt(text, at) & WORD) === 0 || beginsWord(text, at, to);

const isGap = (text: string, at: number): boolean => text.charCodeAt(at) < 128 && (kindAt(text, at) & WORD) === 0;

function lowerAt(text: string, at: number): number {
  return kindAt(text, at) === UPPER ? text.charCodeAt(at) + 32 : text.charCodeAt(at);
}

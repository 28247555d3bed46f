import { DIGIT, kindAt, LOWER, UPPER } from './charset';
import { nameBefore } from './named';
import type { Slots } from './slots';
import { slotOf } from './slots';

const SPAN = 100;
/** Phrases of this length and more may be the beginning of a longer word. */
const LONG = 5;
const WORD = LOWER | UPPER | DIGIT;
const SPACE = 32;

/** A known phrase and where it ends, counted from the beginning of names and text together. */
interface Found {
  readonly phrase: string;
  readonly end: number;
}

/**
 * The names a value lies under and the 100 characters before it. A phrase counts from the beginning of a word on: `data dog` is
 * in `dataDog` and in `DATA_DOG_KEY`. Reads on from place to place, so that a text full of places is read once.
 */
export class Context {
  readonly #text: string;
  readonly #key: string;
  readonly #before: string;
  readonly #known: Slots<string>;
  /** Characters that may stand before the text. */
  readonly #lead: number;
  #at = -1;
  /** Characters read, for tests of growth. */
  steps = 0;
  /** What is near `#at`: as nearly everywhere, nothing. */
  #near: readonly Found[] = [];

  /** `key`: the names the text lies under; `before`: what stands before the text; `known`: all phrases ever asked for. */
  constructor(text: string, key: string, before: string, known: Slots<string>) {
    this.#text = text;
    this.#key = key;
    this.#before = before;
    this.#known = known;
    this.#lead = key.length + before.length + 1;
  }

  /** Where one of the phrases ends, the nearer to the value the greater; 0 where none is there. */
  nearness(phrases: readonly string[], at: number): number {
    if (at !== this.#at) this.#readTo(at);
    let nearest = 0;
    for (const { phrase, end } of this.#near) if (end > nearest && phrases.includes(phrase)) nearest = end;
    return nearest;
  }

  /** As `nearness`, of phrases that need not be known. */
  isNear(phrases: readonly string[], at: number): boolean {
    const near = `${this.#outerOf(at)} ${this.#text.slice(Math.max(0, at - SPAN), at)}`;
    return phrases.some((phrase) => holds(near, phrase));
  }

  /** Whether one of the phrases is in the names alone: those it lies under, and the one it is assigned to. */
  names(phrases: readonly string[], at: number): boolean {
    const names = `${this.#key} ${nameBefore(this.#text, at)}`;
    return phrases.some((phrase) => holds(names, phrase));
  }

  #readTo(at: number): void {
    const first = at - SPAN;
    // Back to a place before: what was read since must not count.
    const isBack = at < this.#at;
    const near = isBack ? [] : this.#near.filter(({ phrase, end }) => end - phrase.length >= this.#lead + first);
    const from = Math.max(0, first, isBack ? 0 : this.#at);
    collect(this.#text, from, at, this.#lead, this.#known, near);
    const outer = this.#outerOf(at);
    this.steps += at - from + outer.length;
    collect(outer, 0, outer.length, 0, this.#known, near);
    this.#near = near;
    this.#at = at;
  }

  #outerOf(at: number): string {
    return at < SPAN ? `${this.#before.slice(at - SPAN)} ${this.#key}` : this.#key;
  }
}

/** Adds the known phrases that begin in a stretch; `lead` stands before the text. */
function collect(text: string, from: number, to: number, lead: number, known: Slots<string>, found: Found[]): void {
  let before = from > 0 ? kindAt(text, from - 1) & WORD : 0;
  for (let at = from; at < to; at++) {
    const kind = kindAt(text, at) & WORD;
    const isSame = kind === before;
    before = kind;
    // Quick: most characters go on with a word.
    if (kind === 0 || (isSame && kind !== UPPER) || !beginsWord(text, at, to)) continue;
    const second = isBorder(text, at + 1, to) ? 0 : lowerAt(text, at + 1);
    const third = second === 0 || isBorder(text, at + 2, to) ? 0 : lowerAt(text, at + 2);
    const slot = known.slots[slotOf(lowerAt(text, at), second, third)] as number;
    if (slot === 0) continue;
    for (const phrase of known.lists[slot] as string[]) {
      const end = endOf(phrase, text, at, to);
      if (end > 0) found.push({ phrase, end: lead + end });
    }
  }
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

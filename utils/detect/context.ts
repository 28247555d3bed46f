import { wordsOf } from '../lib/words';
import { nameBefore } from './named';

const SPAN = 100;
/** Phrases of this length and more may be the beginning of a longer word. */
const LONG = 5;

/** The names a value lies under and the 100 characters before it; worked out when somebody asks, once for each place. */
export class Context {
  readonly #text: string;
  readonly #key: string;
  readonly #before: string;
  #at = -1;
  #near = '';
  #words: string | null = null;

  /** `key`: the names the text lies under; `before`: what stands before the text. */
  constructor(text: string, key: string, before: string) {
    this.#text = text;
    this.#key = key;
    this.#before = before;
  }

  /**
   * Where one of the phrases ends, the nearer to the value the greater; 0 where none is there. A phrase counts from the
   * beginning of a word on: `data dog` is in `dataDog` and in `DATA_DOG_KEY`.
   */
  nearness(phrases: readonly string[], at: number): number {
    if (at !== this.#at) {
      this.#at = at;
      this.#near = this.#surroundings().toLowerCase();
      this.#words = null;
    }
    let nearest = 0;
    for (const phrase of phrases) {
      if (!this.#near.includes(firstWord(phrase))) continue;
      this.#words ??= spaced(this.#surroundings());
      nearest = Math.max(nearest, endOf(this.#words, phrase));
    }
    return nearest;
  }

  /** Whether one of the phrases is in the names alone: those it lies under, and the one it is assigned to. */
  names(phrases: readonly string[], at: number): boolean {
    const names = spaced(`${this.#key} ${nameBefore(this.#text, at)}`);
    return phrases.some((phrase) => endOf(names, phrase) > 0);
  }

  #surroundings(): string {
    const from = this.#at - SPAN;
    if (from >= 0 && this.#key === '') return this.#text.slice(from, this.#at);
    const outer = from < 0 ? this.#before.slice(from) : '';
    return `${outer} ${this.#key} ${this.#text.slice(Math.max(0, from), this.#at)}`;
  }
}

/** Lower case, a space around each word. */
const spaced = (text: string): string => ` ${wordsOf(text).join(' ').toLowerCase()} `;

/** Index behind the last place of a phrase among words, or 0. */
function endOf(words: string, phrase: string): number {
  const at = words.lastIndexOf(` ${phrase}${phrase.length < LONG ? ' ' : ''}`);
  return at < 0 ? 0 : at + phrase.length + 1;
}

const FIRST_WORDS = new Map<string, string>();

/** Asked for every phrase at every place: cut once. */
function firstWord(phrase: string): string {
  let first = FIRST_WORDS.get(phrase);
  if (first === undefined) {
    first = phrase.split(' ', 1)[0] ?? phrase;
    FIRST_WORDS.set(phrase, first);
  }
  return first;
}

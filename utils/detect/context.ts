import { wordsOf } from '../lib/words';

const SPAN = 100;
/** Phrases of this length and more may be the beginning of a longer word. */
const LONG = 5;

/** The words of the names a value lies under and of the 100 characters before it: lower case, a space around each. */
export function contextBefore(text: string, start: number, key: string): string {
  const words = wordsOf(`${key} ${text.slice(Math.max(0, start - SPAN), start)}`);
  return ` ${words.join(' ').toLowerCase()} `;
}

/** Whether one of the phrases is in the words, from the beginning of a word on. */
export const isInContext = (words: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => words.includes(` ${phrase}${phrase.length < LONG ? ' ' : ''}`));

import { bare } from './realm';

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+/=.~%:-';
/** No token that is ever kept is shorter. */
export const RUN = 16;

let known: Record<string, true>;

export function captureRuns(): void {
  known = bare({});
  for (const character of CHARACTERS) known[character] = true;
}

/**
 * Whether so many characters as tokens have stand in a row somewhere. Without a regular expression, because each match is seen
 * by the page in `RegExp.lastMatch`.
 */
export function hasRun(text: string): boolean {
  let end = RUN - 1;
  while (end < text.length) {
    let at = end;
    while (at > end - RUN && known[text[at] as string]) at -= 1;
    if (at === end - RUN) return true;
    end = at + RUN;
  }
  return false;
}

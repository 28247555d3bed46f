import type { Realm } from './realm';

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+/=.~%:-';
/** No token that is ever kept is shorter. */
export const RUN = 16;

/**
 * Whether so many characters as tokens have stand in a row somewhere. Without a regular expression, because each match is seen
 * by the page in `RegExp.lastMatch`.
 */
export function captureRuns({ bare }: Pick<Realm, 'bare'>): (text: string) => boolean {
  const known: Record<string, true> = bare({});
  for (let index = 0; index < CHARACTERS.length; index += 1) known[CHARACTERS[index] as string] = true;
  return (text) => {
    let end = RUN - 1;
    while (end < text.length) {
      let at = end;
      while (at > end - RUN && known[text[at] as string]) at -= 1;
      if (at === end - RUN) return true;
      end = at + RUN;
    }
    return false;
  };
}

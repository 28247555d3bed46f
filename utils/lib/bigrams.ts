/**
 * The 160 commonest pairs of letters in names of programs, counted over 37 000 identifiers of type declarations: for each
 * letter from a to z those that follow it.
 */
const FOLLOWERS =
  'bcdgiklmnprstwy aeil aehiklort aeiou abcdeflmnprstvx io aeior aeio acdefgklmnoprstvz  aei aeiloy aeiop acdegiost cdgklmnoprstuvw aeilopr  adegiost acehiopstu aehiorsty lmnrst aei a n a'.split(
    ' ',
  );
const LEAST = 0.5;
const LETTERS = 26;
const [A, LOWER_CASE] = [97, 32];
/** 1 where the second letter follows the first often. */
const COMMON = Uint8Array.from({ length: LETTERS * LETTERS }, (_, pair) =>
  Number(FOLLOWERS[Math.floor(pair / LETTERS)]?.includes(String.fromCharCode(A + (pair % LETTERS)))),
);

/**
 * Whether at least half of the pairs of letters are common ones. Of names of 16 letters and more 99 % are so, of random
 * letters 3 %. True where there are no pairs.
 */
export function readsLikeWords(text: string): boolean {
  let pairs = 0;
  let common = 0;
  let before = -1;
  for (let i = 0; i < text.length; i++) {
    const place = (text.charCodeAt(i) | LOWER_CASE) - A;
    const letter = place >= 0 && place < LETTERS ? place : -1;
    if (letter >= 0 && before >= 0) {
      pairs++;
      common += COMMON[before * LETTERS + letter] as number;
    }
    before = letter;
  }
  return common >= pairs * LEAST;
}

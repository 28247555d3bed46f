/**
 * The 160 commonest pairs of letters in names of programs, counted over 37 000 identifiers of type declarations: for each
 * letter from a to z those that follow it.
 */
const FOLLOWERS =
  'bcdgiklmnprstwy aeil aehiklort aeiou abcdeflmnprstvx io aeior aeio acdefgklmnoprstvz  aei aeiloy aeiop acdegiost cdgklmnoprstuvw aeilopr  adegiost acehiopstu aehiorsty lmnrst aei a n a'.split(
    ' ',
  );
const LEAST = 0.5;

/**
 * Whether at least half of the pairs of letters are common ones. Of names of 16 letters and more 99 % are so, of random
 * letters 3 %. True where there are no pairs.
 */
export function readsLikeWords(text: string): boolean {
  const letters = text.toLowerCase();
  const pairs = letters.match(/[a-z](?=[a-z])/g)?.length ?? 0;
  let common = 0;
  for (let i = 0; i + 1 < letters.length; i++) {
    if (FOLLOWERS[letters.charCodeAt(i) - 97]?.includes(letters.charAt(i + 1))) common++;
  }
  return common >= pairs * LEAST;
}

const VOWEL = /[aeiouy]/i;
/** Runs of letters and pairs that words of European languages hardly have. */
const HARSH =
  /[b-df-hj-np-tv-xz]{5}|[aeiou]{5}|[bcdfghjkmpqsvwz]x|[fgjkpqtxyz]q|[cfgkmpqvxz]j|j[^aeiou]|q[^ula]|v[bcdfghjkmnpqtvwxz]|z[bcfgjknpqx]|[fghjkqx]z|x[jkxz]|w[vx]/i;
/** Words of the trade that do not sound like words. */
const TRADE = new Set('https xhtml jwks mysql pkcs xmlns wss http html grpc nginx mqtt smtp kubectl xhr'.split(' '));

/** Splits names and phrases at separators, camelCase borders and digits: `oidcUser_2` gives `oidc`, `User`, `2`. */
export function wordsOf(name: string): readonly string[] {
  return name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[\u0080-\uffff]+/g) ?? [];
}

/** Whether letters read like a word of a European language rather than random ones. At most 20 of them. */
export function isWord(letters: string): boolean {
  if (letters.length > 20) return false;
  if (letters.length <= 3 || TRADE.has(letters.toLowerCase())) return true;
  if (!/^(?:[a-z]+|[A-Z][a-z]+|[A-Z]+)$/.test(letters)) return false;
  return VOWEL.test(letters) && !HARSH.test(letters);
}

/**
 * Whether a text is made of words, short numbers and separators, like `user-profile`, `authStateChanged` or
 * `settings_v2`. Random base62 has many short pieces where case and digits change; they count against it.
 */
export function isWordlike(text: string): boolean {
  if (/\d{5}/.test(text)) return false;
  const pieces = text.match(/[A-Za-z]+|\d+|[^A-Za-z\d]+/g) ?? [];
  let letters = 0;
  let short = 0;
  let digits = 0;
  for (const piece of pieces) {
    if (/^\d/.test(piece)) {
      digits++;
      continue;
    }
    if (!/^[A-Za-z]/.test(piece)) continue;
    for (const word of wordsOf(piece)) {
      if (!isWord(word)) return false;
      letters++;
      if (word.length <= 3) short++;
    }
  }
  return short + digits <= Math.max(2, letters * 0.6);
}

/** Shannon entropy in bits per character. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

import { Slots, slotOf } from './slots';

const TELLING = [
  'example',
  'xxxx',
  'your',
  'placeholder',
  'changeme',
  'change_me',
  'change-me',
  'insert',
  'replace',
  'redacted',
  'dummy',
  'sample',
  '****',
  '....',
  '123456789',
  'abcdefgh',
  'undefined',
  '[object',
  'deadbeef',
  'getenv',
  'verylong',
];
const TEMPLATE =
  /^[<{[]|[>}\]]$|\{\{|[$#@]\{|<%|%[({]|\$\(|process\.env|import\.meta|os\.environ|^\$[A-Za-z_]|^__\w{1,60}__$|^@@\w|^%\w{1,60}%$|^(?:secrets?|env|vars)[.:]\w/;

/**
 * What issuers print in their documentation or ship to every visitor: Stripe, RFC 6749, jwt.io, the X and Twitch web apps, AWS. In two
 * halves so that none stands here.
 */
const DOCUMENTED = [
  ['4eC39HqLyj', 'WDarjtT1zdp7dc'],
  ['TYooMQauvd', 'EDq54NiTphI7jx'],
  ['BQokikJOvBiI', '2HlWgH4olfQ2'],
  ['6pRNASCoBOKt', 'IshFeQd4XMUh'],
  ['2YotnFZFEjr', '1zCsicMWpAA'],
  ['tGzv3JOkF0XG5', 'Qx2TlKWIA'],
  ['SflKxwRJSMeKKF2QT4', 'fwpMeJf36POk6yJV_adQssw5c'],
  ['AnNwIzUejRCOuH5', 'E6I8xnZz4puTs'],
  ['kimne78kx3ncx6', 'brgo4mv6wki5h1ko'],
  ['JURBUY', 'QQNL5O'],
  ['J3BA6O', '2FMJWC'],
  ['JNUEDQ', 'AQWFEL'],
  ['128d0a74', '-c82f'],
  ['1699ebc0', '-7900'],
].map((halves) => halves.join(''));

/** Whether an example of some documentation, or a constant that is the same for everybody, stands in a text. */
export const isDocumented = (text: string): boolean => DOCUMENTED.some((example) => text.includes(example));

/** Without one of these there is no template. */
const MARK = /^__|[<>{}[\]()$%@.:]/;
/** All words above by their first three characters, in lower case. */
const WORDS = new Slots<string>();
for (const word of [...TELLING, ...DOCUMENTED]) {
  const [first = 0, second = 0, third = 0] = Array.from(word.toLowerCase(), (letter) => letter.charCodeAt(0));
  WORDS.put(first, second, third, word);
}

/**
 * Whether a value stands for a token without being one: templates, telling words, documented examples, repeated and
 * sequential characters. Looks at the first 512 characters, once at each.
 */
export function isPlaceholder(value: string): boolean {
  const text = value.length > 512 ? value.slice(0, 512) : value;
  let alike = 0;
  let bits = 0;
  let first = 0;
  let second = 0;
  let before = -2;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    const slot = WORDS.slots[slotOf(first, second, lower)] as number;
    if (slot !== 0) for (const word of WORDS.lists[slot] as string[]) if (isTelling(text, at - 2, word)) return true;
    if (Math.abs(code - before) <= 1) alike++;
    first = second;
    second = lower;
    before = code;
    bits |= 1 << code;
  }
  if (alike > (text.length - 1) * 0.6 || (MARK.test(text) && TEMPLATE.test(text))) return true;
  // Of more than five kinds for sure, as nearly always.
  for (let i = 0; i < 5; i++) bits &= bits - 1;
  if (bits !== 0) return false;
  const distinct = new Set(text).size;
  return distinct <= 3 || (text.length >= 24 && distinct <= 5);
}

function isTelling(text: string, at: number, word: string): boolean {
  if (DOCUMENTED.includes(word)) return text.startsWith(word, at);
  const found = text.slice(at, at + word.length);
  return found.toLowerCase() === word && (isShouted(found) || !isLongRandom(text));
}

/** As AWS marks what it prints, `…wEXAMPLEtc764…`: no chance does that, however long the text. */
const isShouted = (word: string): boolean => word.length > 6 && word === word.toUpperCase();

/** In 64 and more random characters a word of four can stand by chance, and a longer one be a host's name. */
const isLongRandom = (text: string): boolean =>
  text.length >= 64 && new Set(text).size >= 24 && !/xxxx|\*{4}|\.{4}/i.test(text);

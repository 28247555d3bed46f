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
];
const TEMPLATE =
  /^[<{[]|[>}\]]$|\{\{|[$#@]\{|<%|%[({]|\$\(|process\.env|import\.meta|os\.environ|^\$[A-Za-z_]|^__\w{1,60}__$|^@@\w|^%\w{1,60}%$|^(?:secrets?|env|vars)[.:]\w/;

/**
 * What issuers print in their documentation or ship to every visitor: Stripe, RFC 6749, jwt.io, the X and Twitch web apps. In two
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
].map((halves) => halves.join(''));

/** Whether an example of some documentation, or a constant that is the same for everybody, stands in a text. */
export const isDocumented = (text: string): boolean => DOCUMENTED.some((example) => text.includes(example));

/** Characters without which hardly a template is one. */
const MARKS = Uint8Array.from({ length: 128 }, (_, code) =>
  Number('<>{}[]()$%@.:'.includes(String.fromCharCode(code))),
);
/** All words above by their first three characters, in lower case. */
const WORDS = new Slots<string>();
for (const word of [...TELLING, ...DOCUMENTED]) {
  const [first = 0, second = 0, third = 0] = Array.from(word.toLowerCase(), (letter) => letter.charCodeAt(0));
  WORDS.put(first, second, third, word);
}

const SEEN = new Int32Array(4);

/**
 * Whether a value stands for a token without being one: templates, telling words, documented examples, repeated and
 * sequential characters. Looks at the first 512 characters, once at each.
 */
export function isPlaceholder(value: string): boolean {
  const text = value.length > 512 ? value.slice(0, 512) : value;
  let isMarked = text.startsWith('__');
  let distinct = 0;
  let alike = 0;
  let [first, second, before] = [0, 0, -2];
  SEEN.fill(0);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    const slot = WORDS.slots[slotOf(first, second, lower)] as number;
    if (slot !== 0) for (const word of WORDS.lists[slot] as string[]) if (isTelling(text, at - 2, word)) return true;
    [first, second] = [second, lower];
    if (Math.abs(code - before) <= 1) alike++;
    before = code;
    if (code > 127) {
      isMarked = true;
      continue;
    }
    if (MARKS[code] === 1) isMarked = true;
    const bit = 1 << (code & 31);
    if (((SEEN[code >> 5] as number) & bit) !== 0) continue;
    SEEN[code >> 5] = (SEEN[code >> 5] as number) | bit;
    distinct++;
  }
  if ((isMarked && TEMPLATE.test(text)) || alike > (text.length - 1) * 0.6) return true;
  const isUniform = (count: number) => count <= 3 || (text.length >= 24 && count <= 5);
  return isUniform(distinct) && isUniform(new Set(text).size);
}

function isTelling(text: string, at: number, word: string): boolean {
  if (DOCUMENTED.includes(word)) return text.startsWith(word, at);
  return text.slice(at, at + word.length).toLowerCase() === word && !isLongRandom(text);
}

/** In 64 and more random characters a word of four can stand by chance. */
const isLongRandom = (text: string): boolean =>
  text.length >= 64 && new Set(text).size >= 24 && !/xxxx|\*{4}|\.{4}/i.test(text);

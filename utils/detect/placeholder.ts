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
];
const TEMPLATE =
  /^[<{[]|[>}\]]$|\{\{|[$#@]\{|<%|%[({]|\$\(|process\.env|import\.meta|os\.environ|getenv|^\$[A-Za-z_]|^__\w{1,60}__$|^@@\w|^%\w{1,60}%$|^(?:secrets?|env|vars)[.:]\w/;

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

/**
 * Whether a value stands for a token without being one: templates, telling words, documented examples, repeated and
 * sequential characters. Looks at the first 512 characters.
 */
export function isPlaceholder(value: string): boolean {
  const text = value.slice(0, 512);
  if (TEMPLATE.test(text) || isDocumented(text)) return true;
  const lower = text.toLowerCase();
  return (TELLING.some((word) => lower.includes(word)) && !isLongRandom(text)) || isMonotonous(text);
}

/** In 64 and more random characters a word of four can stand by chance. */
const isLongRandom = (text: string): boolean =>
  text.length >= 64 && new Set(text).size >= 24 && !/xxxx|\*{4}|\.{4}/i.test(text);

function isMonotonous(text: string): boolean {
  const distinct = new Set(text).size;
  if (distinct <= 3 || (text.length >= 24 && distinct <= 5)) return true;
  let steps = 0;
  let repeats = 0;
  for (let i = 1; i < text.length; i++) {
    const step = text.charCodeAt(i) - text.charCodeAt(i - 1);
    if (step === 1 || step === -1) steps++;
    else if (step === 0) repeats++;
  }
  return steps + repeats > (text.length - 1) * 0.6;
}

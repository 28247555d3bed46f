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
const TEMPLATE = /^[<{[]|[>}\]]$|\{\{|\$\{|<%|process\.env|import\.meta|%\(|^\$[A-Za-z_]/;

/** Bodies of keys that issuers print in their documentation, in two halves so that none stands here. */
const DOCUMENTED = new Set(
  [
    ['4eC39HqLyj', 'WDarjtT1zdp7dc'],
    ['TYooMQauvd', 'EDq54NiTphI7jx'],
  ].map((halves) => halves.join('')),
);

/**
 * Whether a value stands for a token without being one: templates, telling words, documented examples, repeated and
 * sequential characters. Looks at the first 512 characters.
 */
export function isPlaceholder(value: string): boolean {
  const text = value.slice(0, 512);
  if (TEMPLATE.test(text) || DOCUMENTED.has(text)) return true;
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

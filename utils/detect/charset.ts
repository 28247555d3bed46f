/** Members of each set, for characters below 128. A set's index is its bit. */
const MEMBERS = {
  digit: '0-9',
  hex: '0-9a-f',
  'any-hex': '0-9a-fA-F',
  upper: '0-9A-Z',
  lower: '0-9a-z',
  letter: 'A-Za-z',
  caps: 'A-Z',
  base32: 'A-Z2-7',
  'lower-base32': 'a-z2-7',
  alnum: '0-9A-Za-z',
  word: '0-9A-Za-z_',
  base64url: '0-9A-Za-z_-',
  base64: '0-9A-Za-z+/',
  'base64=': '0-9A-Za-z+/=',
  'base64url=': '0-9A-Za-z_=-',
  'any64=': '0-9A-Za-z_+/=-',
  dotted: '0-9A-Za-z_.-',
  'dotted=': '0-9A-Za-z_.=-',
  tilde: '0-9A-Za-z_~.-',
  encoded: '0-9A-Za-z_.~%+/=-',
  dash: '\\-',
  label: 'A-Z0-9 ',
  pem: '0-9A-Za-z+/= \\n\\r\\\\',
} as const;

export { MEMBERS as CHARSETS };

export type Charset = keyof typeof MEMBERS;

export const isCharset = (name: string): name is Charset => Object.hasOwn(MEMBERS, name);

const NAMES = Object.keys(MEMBERS) as Charset[];
const ASCII = String.fromCharCode(...Array(128).keys());

const TEXTS = NAMES.map((name) => ASCII.replace(new RegExp(`[^${MEMBERS[name]}]`, 'g'), ''));
const BITS = new Uint32Array(128);
for (const [bit, text] of TEXTS.entries())
  for (let at = 0; at < text.length; at++)
    BITS[text.charCodeAt(at)] = (BITS[text.charCodeAt(at)] as number) | (1 << bit);

/** Bit of a set, for `inCharset`. */
export const charsetBit = (charset: Charset): number => 1 << NAMES.indexOf(charset);

/** Whether the UTF-16 unit is a member of the set with this bit. */
export const inCharset = (code: number, bit: number): boolean => code < 128 && ((BITS[code] ?? 0) & bit) !== 0;

const ALNUM = charsetBit('alnum');
export const isAlnum = (code: number): boolean => inCharset(code, ALNUM);

/** The members below 128, as a text. */
export const membersOf = (charset: Charset): string => TEXTS[NAMES.indexOf(charset)] as string;

/** Kinds of token characters; a slash is a separator, too. */
export const [LOWER, UPPER, DIGIT, SEPARATOR, SLASH] = [1, 2, 4, 8, 16];

/** For every UTF-16 unit what is given for those below 128. Every frame makes these tables anew, so it must cost nothing. */
function widened(below: Uint8Array): Uint8Array {
  const table = new Uint8Array(65_536);
  table.set(below);
  return table;
}

const ASCII_KINDS = Uint8Array.from([...ASCII], (character) => {
  if (/[a-z]/.test(character)) return LOWER;
  if (/[A-Z]/.test(character)) return UPPER;
  if (/\d/.test(character)) return DIGIT;
  return /[_\-+]/.test(character) ? SEPARATOR : character === '/' ? SEPARATOR | SLASH : 0;
});

/** Kind of each UTF-16 unit; 0 for what is no token character, `[A-Za-z0-9_\-+/]`. */
export const KINDS = widened(ASCII_KINDS);

/** 1 for a token character, 0 for all others. */
export const IS_TOKEN = widened(ASCII_KINDS.map((kind) => Number(kind > 0)));

/** Kind of the character at `at`, which is an index of the text. */
export const kindAt = (text: string, at: number): number => KINDS[text.charCodeAt(at)] as number;

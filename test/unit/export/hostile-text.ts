import fc from 'fast-check';

const UNITS = [
  'a',
  'Z',
  '0',
  '.',
  ':',
  '/',
  '//',
  '@',
  '[',
  ']',
  '{',
  '}',
  '<',
  '>',
  '"',
  "'",
  '`',
  '|',
  '\\',
  '$1',
  '%',
  '\n',
  '\0',
  '\u202e',
  '\ud800',
  'é',
  '漢',
  '🔑',
  'https://',
  'tw1_',
];

/** Text as a page could bring it: markup, separators, control characters, lone surrogates. Cheap to draw. */
export const hostileText = fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 12 });

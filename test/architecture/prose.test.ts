import { expect, it } from 'vitest';
import { proseIn } from './prose';
import { sources } from './rooms';

/** What stands in the source though it reads as English: where, what, and why no language needs other words for it. */
const MAY: readonly (readonly [place: string, text: RegExp, reason: string])[] = [
  ['utils/assess/references', /./, 'titles of requirements of standards, which reports quote beside their numbers'],
  ['utils/assess/cwe-names.ts', /./, 'names that CWE gives'],
  ['utils/demo/', /./, 'an app of its own, with its own texts'],
  ['entrypoints/cli/library-types.ts', /./, 'declarations of types, with their comments'],
  ['entrypoints/cli/node-version.ts', /or newer is needed/, 'an older Node may be unable to load messages'],
  ['entrypoints/bridge/build.ts', /^import /, 'code'],
  ['components/investigation/HoursTable.tsx', /^color-mix/, 'a style'],
  ['utils/ledger/errors.ts', /./, 'of errors, which are told to people by their code'],
  ['utils/messages/server.ts', /^not allowed to send$/, 'for whoever writes a sender'],
  ['utils/detect/profiles/', /\bfrom memory$|\bof v4\b/, 'where a layout was read; shown nowhere'],
  ['utils/detect/profiles/', /^(?:Hasura console|Ruby on Rails)$/, 'proper names'],
  ['utils/detect/token-types/', /^(?:here|li at)\b/, 'words that stand near a token'],
  ['utils/observe/logs/guess-fields.ts', /^at time/, 'names of columns'],
  // Names of places: kept in the ledger, where they say which place it is.
  ['utils/lib/in-frame.ts', /^in frame$/, 'a name of a place'],
  ['utils/assess/markup.ts', /^text in$/, 'a name of a place'],
  ['utils/observe/content/surfaces/document.ts', /^(?:text in|a shadow root)$/, 'a name of a place'],
];

const prose = sources().flatMap(({ file, text }) => proseIn(file, text).map((one) => ({ ...one, file })));

it('what a person reads comes from _locales, not from the source', () => {
  const found = prose
    .filter(({ file, text }) => !MAY.some(([place, may]) => file.startsWith(place) && may.test(text)))
    .map(({ file, line, text }) => `${file}:${line} ${text.slice(0, 120)}`);
  expect(found).toEqual([]);
});

it.each(MAY)('an exception is used: %s %s', (place, may) => {
  expect(prose.some(({ file, text }) => file.startsWith(place) && may.test(text))).toBe(true);
});

const IN_ELEMENTS = [
  '<p>Gone</p>',
  '<p>{t("a_key")}: late</p>',
  '<a title="Top">{x}</a>',
  '<button aria-label={open ? "Close it now" : x} />',
];

it.each([
  ...IN_ELEMENTS.map((element) => `export const one = ${element};`),
  "print('There is no such rule.');",
  'const line = `${count} of them are gone`;',
  "const formats = { har: 'Saved console' };",
  "report({ detail: 'files in it' });",
  "const item = { label: 'Watching' };",
])('prose is found in %s', (source) => {
  expect(proseIn('x.tsx', source)).toHaveLength(1);
});

it.each([
  'const one = <p class="is it a style">{t("a_key", [x])}</p>;',
  "throw new Error('a fault of ours, and not of the person');",
  "const NAMES = new Set('as at by in it'.split(' '));",
  "type Kind = 'one of these' | 'or of those';",
  "export const about = { sdk: 'Auth0 SPA SDK', id: 'token-in-url', key: 'cli_no_rule' };",
  'const query = `SELECT token FROM uses WHERE uses > 3 AND role IN (1)`;',
])('none is found in %s', (source) => {
  expect(proseIn('x.tsx', source)).toEqual([]);
});

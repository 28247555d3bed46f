import { describe, expect, it } from 'vitest';
import messages from '@/public/_locales/en/messages.json';
import { detect } from '@/utils/detect/detect';
import { DETECTORS, scanByForm } from '@/utils/detect/detectors';
import { guidanceOf, tokenTypeIds, typeMessages } from '@/utils/detect/guidance';
import { createScanner } from '@/utils/detect/scanner';
import type { Examples, Format } from '@/utils/detect/token-type';

const modules = import.meta.glob<() => Examples>('/utils/detect/token-types/*.ts', { eager: true, import: 'examples' });
const examples = Object.entries(modules).map(([path, build]) => {
  const id = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
  return { id, ...build() };
});
const formats = [...DETECTORS].filter((entry): entry is [string, Format] => entry[1].kind === 'format');

describe('the catalogue', () => {
  it('has a detector, guidance and examples in every file', () => {
    const ids = examples.map(({ id }) => id);
    expect([...DETECTORS.keys()].sort()).toEqual([...ids].sort());
    expect(tokenTypeIds()).toEqual([...ids].sort());
    expect(formats.length).toBeGreaterThanOrEqual(40);
  });

  it('has a name and an impact in words for every type', () => {
    const known = messages as Record<string, { message: string }>;
    for (const id of tokenTypeIds()) {
      const { name, impact } = typeMessages(id);
      expect(known[name]?.message, name).toMatch(/\S/);
      expect(known[impact]?.message, impact).toMatch(/\.$/);
    }
  });

  it('gives the same class in detector and guidance, and links over https only', () => {
    for (const [id, { tokenClass }] of DETECTORS) {
      const guidance = guidanceOf(id);
      expect(guidance?.tokenClass, id).toBe(tokenClass);
      for (const url of [guidance?.docs, guidance?.revoke]) if (url) expect(url, id).toMatch(/^https:\/\//);
    }
  });

  it('separates every run from the next one, so that reading them needs no going back', () => {
    for (const [id, { body }] of formats) {
      for (const [index, part] of body.entries()) {
        const next = body[index + 1];
        if (typeof part === 'string' || part.min === part.max || next === undefined) continue;
        expect(typeof next, id).toBe('string');
        expect(createScanner(new Map([[id, formatOf({ body: [part] })]]))(`ZZZZZZ-${next}`).hits, id).toEqual([]);
      }
    }
  });
});

describe.each(examples)('$id', ({ id, matches, nearMisses }) => {
  it('has at least two matches and two near misses', () => {
    expect(matches.length).toBeGreaterThanOrEqual(2);
    expect(nearMisses.length).toBeGreaterThanOrEqual(2);
  });

  it('finds each match once, and no other type in it', () => {
    for (const match of matches)
      expect(
        detect(match).map(({ type }) => type),
        match,
      ).toEqual([id]);
  });

  it('finds nothing of its own in a near miss', () => {
    for (const nearMiss of nearMisses)
      expect(
        detect(nearMiss).map(({ type }) => type),
        nearMiss,
      ).not.toContain(id);
  });

  it('finds a match in code, in escaped JSON and in a URL', () => {
    const [match] = matches;
    const value = match && detect(match)[0];
    if (!match || !value || DETECTORS.get(id)?.kind === 'structure') return;
    const token = match.slice(value.start, value.end);
    const embeddings = [
      `const a="${token}";`,
      `{\\"value\\":\\"${token}\\"}`,
      `\\u0022${token}\\u0022`,
      `\\n${token}\\n`,
      `https://shop.test/?x=1&value=${token}&y=2`,
      `%22${token}%22`,
    ];
    for (const text of embeddings)
      expect(
        detect(text).map(({ type }) => type),
        text,
      ).toContain(id);
  });
});

describe('work grows with the length of a hostile text, and not faster', () => {
  const prefixes = formats.flatMap(([, { prefixes: all }]) => all);
  const hostile: readonly (readonly [string, string])[] = [
    ['one letter', 'a'],
    ['spaces', ' '],
    ['quotes', '"'],
    ['backslashes', '\\'],
    ['base64', 'QWxhZGRpbjpvcGVuIHNlc2FtZQ'],
    ['separators', '-_/+'],
    ['JWT heads', 'eyJhbGciOiJIUzI1NiJ9.'],
    ['JWT heads in one run', 'eyJhbGciOiJIUzI1NiJ9-'],
    ...prefixes.map((prefix) => [`the prefix ${prefix}`, prefix] as const),
    ...prefixes.map((prefix) => [`the prefix ${prefix} and a body`, `${prefix}a1B2c3D4e5F6g7H8`] as const),
  ];

  it.each(hostile)('%s', (_, unit) => {
    const steps = (length: number) => scanByForm(unit.repeat(Math.ceil(length / unit.length))).steps;
    const small = steps(50_000);
    const large = steps(200_000);
    expect(large).toBeLessThan(small * 8 + 10_000);
    expect(large).toBeLessThan(200_000 * 120);
  });
});

function formatOf({ body }: Pick<Format, 'body'>): Format {
  return {
    kind: 'format',
    prefixes: ['ZZZZZZ-'],
    body,
    tokenClass: 'secret',
    role: 'api-key',
    publishable: false,
    environment: null,
    checksum: null,
    context: [],
    accept: null,
  };
}

import { describe, expect, it } from 'vitest';
import messages from '@/public/_locales/en/messages.json';
import type { Charset } from '@/utils/detect/charset';
import { charsetBit, inCharset } from '@/utils/detect/charset';
import { compile } from '@/utils/detect/compile';
import { detect } from '@/utils/detect/detect';
import { DETECTORS, scanByForm } from '@/utils/detect/detectors';
import { guidanceOf, tokenTypeIds, typeMessages } from '@/utils/detect/guidance';
import { OWN_CLASSES } from '@/utils/detect/judge';
import type { Examples, Format, Part } from '@/utils/detect/token-type';
import { defineFormat, isRun } from '@/utils/detect/token-type';
import { atomsOf, patternsIn, workOf } from '../fixtures/pattern-work';

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

  it('gives the classes of what is known by its place to the judge as well', () => {
    for (const [id, tokenClass] of Object.entries(OWN_CLASSES))
      expect(DETECTORS.get(id)?.tokenClass, id).toBe(tokenClass);
    const structures = [...DETECTORS].filter(([, { kind }]) => kind === 'structure').map(([id]) => id);
    expect(structures.sort()).toEqual(['opaque-token', ...Object.keys(OWN_CLASSES)].sort());
  });

  it('gives the same class in detector and guidance, and links over https only', () => {
    for (const [id, { tokenClass }] of DETECTORS) {
      const guidance = guidanceOf(id);
      expect(guidance?.tokenClass, id).toBe(tokenClass);
      for (const url of [guidance?.docs, guidance?.revoke]) if (url) expect(url, id).toMatch(/^https:\/\//);
    }
  });

  it('has no run that eats what must follow it, so that reading needs no going back', () => {
    for (const [id, { parts }] of formats) {
      for (const [index, part] of parts.entries()) {
        const next = parts[index + 1];
        if (!isRun(part) || part.min === part.max || next === undefined) continue;
        const bit = charsetBit(part.charset);
        for (const literal of isRun(next) ? [] : next)
          if (literal !== '') expect(inCharset(literal.charCodeAt(0), bit), `${id}: ${literal}`).toBe(false);
        if (isRun(next)) expect.soft(setsOverlap(part.charset, next.charset), id).toBe(false);
      }
    }
  });

  it('compiles, and refuses a form that no scan could find', () => {
    expect(() => compile(DETECTORS)).not.toThrow();
    expect(() => compile(new Map([['x', defineFormat('hex{8} hex{4}')]]))).toThrow(/needs a literal or a run/);
  });
});

/** Where all of a value is a wrapped token it is told as the one inside. */
const INNER: Readonly<Record<string, string>> = { 'jwt-base64': 'jwt' };

describe.each(examples)('$id', ({ id, matches, nearMisses }) => {
  const typesIn = (text: string) => detect(text).map(({ type }) => (type === INNER[id] ? id : type));

  it('has at least two matches and two near misses', () => {
    expect(matches.length).toBeGreaterThanOrEqual(2);
    expect(nearMisses.length).toBeGreaterThanOrEqual(2);
  });

  it('finds each match once, and no other type in it', () => {
    for (const match of matches) expect(typesIn(match), match).toEqual([id]);
  });

  it('finds nothing of its own in a near miss', () => {
    for (const nearMiss of nearMisses) expect(typesIn(nearMiss), nearMiss).not.toContain(id);
  });

  it('finds a match in code, in escaped JSON and in a URL', () => {
    const [match] = matches;
    const value = match && detect(match)[0];
    if (!match || !value || DETECTORS.get(id)?.kind === 'structure') return;
    const token = match.slice(value.start, value.end);
    const [phrase = 'value'] = contextOf(id);
    const name = phrase.replaceAll(' ', '_');
    const embeddings = [
      `const ${name}="${token}";`,
      `{\\"${name}\\":\\"${token}\\"}`,
      `${name}=\\u0022${token}\\u0022`,
      `${name}\\n${token}\\n`,
      `https://shop.test/?x=1&${name}=${encodeURIComponent(token)}&y=2`,
      `${name}=%22${encodeURIComponent(token)}%22`,
    ];
    for (const text of embeddings) expect(typesIn(text), text).toContain(id);
  });
});

describe('the last looks of types', () => {
  const sources = import.meta.glob<string>('/utils/detect/token-types/*.ts', {
    eager: true,
    query: '?raw',
    import: 'default',
  });
  // Patterns of examples do not count: they are no part of a type.
  const detectors = Object.entries(sources).map(([path, source]) => [
    path,
    source.split('export const guidance')[0] ?? '',
  ]);
  const patterns = patternsIn(Object.fromEntries(detectors));

  it('are looked at', () => expect(patterns.length).toBeGreaterThan(40));

  it.each(patterns)('%s, %s, reads no stretch twice and ends', (_, pattern) => {
    const atoms = atomsOf(pattern);
    expect(atoms.filter(({ max }) => max === Number.POSITIVE_INFINITY)).toEqual([]);
    expect(workOf(atoms)).toBeLessThan(100_000);
  });
});

describe('work grows with the length of a hostile text, and not faster', () => {
  const prefixes = [...new Set(formats.flatMap(([, { parts }]) => literalsOf(parts)))].filter(
    (literal) => literal !== '',
  );
  const hostile: readonly (readonly [string, string])[] = [
    ['one letter', 'a'],
    ['spaces', ' '],
    ['quotes', '"'],
    ['backslashes', '\\'],
    ['base64', 'QWxhZGRpbjpvcGVuIHNlc2FtZQ'],
    ['separators', '-_/+'],
    ['JWT heads', 'eyJhbGciOiJIUzI1NiJ9.'],
    ['JWT heads in one run', 'eyJhbGciOiJIUzI1NiJ9-'],
    ['context and digests', 'twilio: 0123456789abcdef0123456789abcdef '],
    ['marks of URLs', '://'],
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

function contextOf(id: string): readonly string[] {
  const detector = DETECTORS.get(id);
  return detector?.kind === 'format' ? detector.context : [];
}

function setsOverlap(a: Charset, b: Charset): boolean {
  return Array.from({ length: 128 }, (_, code) => code).some(
    (code) => inCharset(code, charsetBit(a)) && inCharset(code, charsetBit(b)),
  );
}

/** The first literals of a form. */
function literalsOf(parts: readonly Part[]): readonly string[] {
  const part = parts.find((one) => !isRun(one));
  return part && !isRun(part) ? part : [];
}

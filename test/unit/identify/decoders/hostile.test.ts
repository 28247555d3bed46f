import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decoder } from '@/utils/identify/decoder';
import { encodeBase64url } from '@/utils/lib/base64';
import { atomsOf, patternsIn, workOf } from '../../../fixtures/pattern-work';
import { joined, VECTORS } from './vectors';

const decoders = Object.entries(
  import.meta.glob<Decoder>('/utils/identify/decoders/*.ts', { eager: true, import: 'decoder' }),
);
const place = fc.record({ name: fc.constantFrom('', 'PHPSESSID', 'JSESSIONID', 'SESSION', '__proto__') });
const STARTS = [...new Set(VECTORS.map(([, , pieces]) => joined(pieces)))];

const json = fc.json({ maxDepth: 4 });
/** Strings of any kind, JSON behind base64 in the places where decoders look for it, and spoilt vectors. */
const values = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.base64String({ maxLength: 400 }),
  fc
    .tuple(fc.constantFrom('', 'glc_', 'ops_', 'pk.', 'sntrys_', 'pypi-', 'hvs.', 'v4.public.', 'eyJ'), json)
    .map(([start, text]) => `${start}${encodeBase64url(text)}_`),
  fc
    .tuple(json, json, fc.string())
    .map(([head, body, end]) => `${encodeBase64url(head)}.${encodeBase64url(body)}.${end}`),
  fc
    .tuple(fc.constantFrom(...STARTS), fc.nat(), fc.string({ unit: 'binary', maxLength: 8 }))
    .map(
      ([value, at, noise]) =>
        value.slice(0, at % value.length) + noise + value.slice((at % value.length) + noise.length),
    ),
  fc.tuple(fc.constantFrom(...STARTS), fc.nat()).map(([value, at]) => value.slice(0, at % value.length)),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);

const isFact = (fact: unknown): boolean =>
  typeof fact === 'boolean' ||
  (typeof fact === 'number' && Number.isFinite(fact) && fact > 0 && fact <= 8.64e15) ||
  (typeof fact === 'string' && fact !== '' && fact.length <= 512) ||
  (Array.isArray(fact) &&
    fact.length > 0 &&
    fact.length <= 64 &&
    fact.every((item) => typeof item === 'string' && item.length <= 512));

describe('any string', () => {
  it('breaks no decoder and gives bounded facts of the right kinds', () => {
    fc.assert(
      fc.property(values, place, (value, where) => {
        for (const [path, { decode }] of decoders)
          for (const [name, fact] of Object.entries(decode(value, where) ?? {}))
            expect(isFact(fact), `${path} ${name} ${String(fact)}`).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('of claims of every kind breaks no decoder', () => {
    const names =
      'iss sub aud iat nbf exp jti tid azp scope scp roles groups realm_access cnf typ kubernetes.io Statement _rails permissions'.split(
        ' ',
      );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.jsonValue()), (claims) => {
        const text = encodeBase64url(JSON.stringify(claims));
        for (const value of [
          `${encodeBase64url('{"alg":"x","cnf":null,"typ":7}')}.${text}.s`,
          text,
          `glc_${text}`,
          `${text}--${'0'.repeat(40)}`,
        ])
          for (const [, { decode }] of decoders) decode(value, { name: '' });
      }),
    );
  });
});

describe('long strings', () => {
  it('break no decoder', () => {
    for (const unit of ['a', '-', '%', '"', '&a=', '~', '<', '\0', '☃'])
      for (const start of ['', 'eyJ', 'https://', 'pypi-', 'v4.public.'])
        for (const [, { decode }] of decoders)
          decode(start + unit.repeat(40_000 / unit.length), { name: 'JSESSIONID' });
  });
});

const sources = import.meta.glob<string>(
  ['/utils/identify/decoders/*.ts', '/utils/identify/{defined,fact-fields,macaroon}.ts'],
  { eager: true, query: '?raw', import: 'default' },
);
const patterns = patternsIn(sources);

describe('the pattern of', () => {
  it('every decoder is looked at', () => expect(patterns.length).toBeGreaterThan(60));

  it.each(patterns)('%s, %s, has no unbounded quantifier and reads no stretch twice', (_, pattern) => {
    const atoms = atomsOf(pattern);
    expect(atoms.filter(({ max }) => max === Number.POSITIVE_INFINITY)).toEqual([]);
    expect(workOf(atoms)).toBeLessThan(10_000);
  });

  it('that does is told', () => {
    expect(workOf(atomsOf('/^[^.]{1,65536}\\.?.{0,4096}$/'))).toBeGreaterThan(1e8);
    expect(workOf(atomsOf('/^a{1,200}(?:[ab]{1,200})?x/'))).toBe(40_000);
    expect(atomsOf('/a+/')[0]?.max).toBe(Number.POSITIVE_INFINITY);
  });
});

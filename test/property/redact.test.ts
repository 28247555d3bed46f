import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewOf } from '@/utils/identify/preview';
import { redact } from '@/utils/identify/redact';
import { endpointTemplate } from '@/utils/lib/endpoint-template';
import { hideHost } from '@/utils/lib/hidden-host';
import { sample } from '@/utils/lib/sample';
import { HEX, LOWER, UPPER } from '@/utils/lib/sample-alphabets';
import { sampleJwt } from '@/utils/lib/sample-jwt';

const seeds = fc.integer({ min: 1, max: 2 ** 31 });
const random = (alphabet: string | undefined, least: number) =>
  fc
    .record({ seed: seeds, length: fc.integer({ min: least, max: 64 }) })
    .map(({ seed, length }) => sample('', length, alphabet, seed));

/** Lengths from which a token does not sound like words by chance, by alphabet. */
const tokens = fc.oneof(
  random(undefined, 24),
  random(HEX, 16),
  random(LOWER, 32),
  random(UPPER, 40),
  seeds.map((seed) => sampleJwt({ sub: String(seed) }, undefined, seed)),
);

const PLACES: readonly ((token: string) => string)[] = [
  (token) => token,
  (token) => `session:${token}`,
  (token) => `sb-${token}-auth-token`,
  (token) => `$.list[0][${JSON.stringify(token)}].name`,
  (token) => `https://app.example.com/reset/${token}/assets/app.js`,
  (token) => `https://app.example.com/?${token}=1&token=${token}#${token}`,
  (token) => `at write (https://app.example.com/${token}.js:10:5)`,
  (token) => `TypeError: cannot read "${token}" of (${token}), ${token};`,
  (token) => `{"${token}":["${token}"]}`,
  (token) => encodeURIComponent(`/go?jwt=${token}`),
];

describe('a random token', () => {
  it('is in no text that was redacted, wherever it stood', () => {
    fc.assert(
      fc.property(tokens, fc.constantFrom(...PLACES), (token, place) => {
        const clean = redact(place(token));
        expect(clean).not.toContain(token);
        // Nor its second half, which in a JWT is the secret one.
        expect(clean).not.toContain(token.slice(token.length / 2));
        expect(redact(clean)).toBe(clean);
      }),
      { numRuns: 1500 },
    );
  });

  it('is in no endpoint template', () => {
    fc.assert(
      fc.property(tokens, (token) => {
        expect(endpointTemplate(`/api/users/${token}/orders`)).toBe('/api/users/{id}/orders');
        expect(endpointTemplate(`/${token}`)).toBe('/{id}');
      }),
      { numRuns: 600 },
    );
  });

  it('is in no hidden host', () => {
    fc.assert(
      fc.property(fc.oneof(random(HEX, 24), random(LOWER, 40)), (token) => {
        const origin = `https://${token}.example.com`;
        fc.pre((token.match(/\d/g)?.length ?? 0) >= 2 && /[a-z]/.test(token));
        expect(hideHost(origin)).not.toContain(token);
      }),
    );
  });
});

describe('a preview', () => {
  it('never has more than a quarter of a value, nor anything of one under 16 characters', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 0, maxLength: 400 }), (value) => {
        const preview = previewOf(value);
        const shown = preview.slice(0, preview.lastIndexOf(' ('));
        const [start = '', end = ''] = [shown.slice(0, shown.indexOf('…')), shown.slice(shown.lastIndexOf('…') + 1)];
        if (value.length < 16) expect(preview).toBe(`… (${value.length})`);
        fc.pre(!value.includes('…'));
        expect(start.length + end.length).toBeLessThanOrEqual(value.length / 4);
        expect(preview).toBe(`${start}…${end} (${value.length})`);
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '@/utils/lib/base64url';

it('writes what Node writes, and reads it back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = toBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(text)).toEqual(bytes);
    }),
  );
});

it('reads nothing that it would not have written', () => {
  for (const text of ['A', 'AAAAA', 'AB', 'AA==', 'AA+A', 'AA/A', 'A A', 'AA\n', '\u{1f600}', 'é']) {
    expect(fromBase64url(text)).toBeNull();
  }
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), (text) => {
      const bytes = fromBase64url(text);
      if (bytes !== null) expect(toBase64url(bytes)).toBe(text);
    }),
  );
});

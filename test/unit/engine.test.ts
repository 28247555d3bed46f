import { describe, expect, it } from 'vitest';
import { digestOf, identify } from '@/utils/engine';
import { sample } from '@/utils/lib/sample';
import { sampleChecked } from '@/utils/lib/sample-checked';
import { sampleJwt } from '@/utils/lib/sample-jwt';

describe('identify', () => {
  it('names a value by its form, with what can be read from it', () => {
    const key = sampleChecked('ghp_', 30);
    expect(identify(key)).toMatchObject({
      type: 'github-pat-classic',
      confidence: 'certain',
      digest: digestOf(key),
      facts: { checksumValid: true },
    });
    expect(identify(sampleJwt({ iss: 'https://id.shop.test', exp: 2_000_000_000 }))).toMatchObject({
      type: 'jwt',
      facts: { issuer: 'https://id.shop.test', expiresAt: 2_000_000_000_000 },
    });
  });

  it('needs a name where the form tells nothing', () => {
    const value = sample('', 40);
    expect(identify(value)).toBeNull();
    expect(identify(value, 'refresh_token')).toMatchObject({ type: 'opaque-token', role: 'refresh' });
    expect(identify(value, 'theme')).toBeNull();
  });

  it('looks at the value as a whole, and says nothing raw', () => {
    const key = sampleChecked('ghp_', 30);
    expect(identify(` ${key}`)).toBeNull();
    expect(JSON.stringify(identify(key))).not.toContain(key.slice(4, 20));
  });

  it('refuses anything but strings', () => {
    for (const wrong of [undefined, null, 7, {}]) expect(() => identify(wrong as never)).toThrow(TypeError);
    expect(() => identify('x', 7 as never)).toThrow(TypeError);
  });
});

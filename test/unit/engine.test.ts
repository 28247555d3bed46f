import { describe, expect, it } from 'vitest';
import { digestOf, identify, inspectText } from '@/utils/engine';
import { sample } from '@/utils/lib/sample';
import { sampleChecked } from '@/utils/lib/sample-checked';
import { sampleJwt } from '@/utils/lib/sample-jwt';

describe('inspectText', () => {
  const keys = Array.from({ length: 100 }, (_, seed) => sampleChecked('ghp_', 30, undefined, undefined, seed + 1));
  const text = keys.map((key, index) => `const k${index} = '${key}';\n`).join('');

  it('tells all of many tokens with their places, and nothing raw', () => {
    const { candidates, isTruncated } = inspectText({ surface: 'file', key: '', value: text });
    expect(candidates.map(({ start, end }) => text.slice(start, end))).toEqual(keys);
    expect(isTruncated).toBe(false);
    expect(JSON.stringify(candidates)).not.toContain(keys[0]?.slice(4, 20));
  });

  it('says when there were more than asked for', () => {
    const { candidates, isTruncated } = inspectText({ surface: 'file', key: '', value: text }, { most: 99 });
    expect([candidates.length, isTruncated]).toEqual([99, true]);
  });

  it('leaves opaque values out where they are not wanted', () => {
    const value = JSON.stringify({ workspace: sample('', 40) });
    const leaves = (wantsLeaves: boolean) =>
      inspectText({ surface: 'heap', key: '', value }, { wantsLeaves }).leaves.length;
    expect([leaves(true), leaves(false)]).toEqual([1, 0]);
  });
});

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

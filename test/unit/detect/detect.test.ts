import { describe, expect, it } from 'vitest';
import { detect } from '@/utils/detect/detect';
import { joinChunks } from '@/utils/detect/structure/join-chunks';
import { leaves } from '@/utils/detect/structure/leaves';
import { encodeBase64url } from '@/utils/lib/base64';
import { sample } from '@/utils/lib/sample';
import { HEX, UPPER } from '@/utils/lib/sample-alphabets';
import { sampleChecked } from '@/utils/lib/sample-checked';
import { sampleJwt } from '@/utils/lib/sample-jwt';

const opaque = (length = 40, seed = 1) => sample('', length, undefined, seed);
const values = (text: string) => detect(text).map(({ start, end }) => text.slice(start, end));

describe('detect', () => {
  it('refuses anything but a string, by a clear error', () => {
    for (const wrong of [undefined, null, 7, {}, []])
      expect(() => detect(wrong as unknown as string)).toThrow(/detect expects a string, not/);
    expect(detect('')).toEqual([]);
  });

  it('finds tokens in code with exact offsets', () => {
    const key = sampleChecked('ghp_', 30);
    const jwt = sampleJwt({ sub: '1' });
    const text = `const a = '${key}';\nfetch(\`/x?y=1\`, {headers: {Authorization: "Bearer ${jwt}"}}); // 😀 ${sample('glpat-', 20)}`;
    expect(values(text)).toEqual([key, jwt, sample('glpat-', 20)]);
    expect(detect(text).map(({ type, confidence }) => [type, confidence])).toEqual([
      ['github-pat-classic', 'certain'],
      ['jwt', 'firm'],
      ['gitlab-pat', 'firm'],
    ]);
  });

  it('finds what settings name, and values alone stay silent', () => {
    expect(values(`API_KEY=${opaque()}\nCOLOR=${opaque(40, 2)}\nexport DB_TOKEN="${opaque(40, 3)}"`)).toEqual([
      opaque(),
      opaque(40, 3),
    ]);
    expect(detect(opaque())).toEqual([]);
  });

  it('finds headers, cookie lines and Bearer in a command', () => {
    expect(values(`curl -H "Authorization: Bearer ${opaque()}" https://a.test`)).toEqual([opaque()]);
    expect(values(`a=b; sid=${opaque(32)}; theme=dark`)).toEqual([opaque(32)]);
    expect(values(`Set-Cookie: connect.sid=s%3A${opaque(32)}.${opaque(43, 2)}; Path=/; HttpOnly`)).toEqual([
      `s%3A${opaque(32)}.${opaque(43, 2)}`,
    ]);
    expect(values(`X-Vault-Token: ${opaque()}`)).toEqual([opaque()]);
    expect(values(`https://app.test/cb#access_token=${opaque()}&token_type=bearer`)).toEqual([opaque()]);
  });

  it('names the region of the text that an encoded layer lies in', () => {
    const layer = encodeBase64url(JSON.stringify({ refresh_token: opaque() }));
    const text = JSON.stringify({ session: layer });
    expect(values(text)).toEqual([layer]);
  });

  it('does not report a token whose checksum is wrong, except where the issuer documents none', () => {
    const good = sampleChecked('ghp_', 30);
    const bad = good.slice(0, -1) + (good.endsWith('a') ? 'b' : 'a');
    expect(detect(`'${bad}'`)).toEqual([]);
    expect(detect(`'${sample('ghs_', 36)}'`)).toMatchObject([{ type: 'github-app-server', confidence: 'tentative' }]);
  });

  it('reports publishable keys as such', () => {
    expect(detect(sample('pk_live_', 24))).toMatchObject([{ type: 'stripe-pk-live', publishable: true }]);
    expect(detect(sampleJwt({ iss: 'supabase', role: 'anon' }))).toMatchObject([
      { type: 'supabase-anon-jwt', publishable: true },
    ]);
    expect(detect(sampleJwt({ iss: 'supabase', role: 'service_role' }))).toMatchObject([
      { type: 'supabase-service-jwt', publishable: false },
    ]);
  });

  it('passes over placeholders, documented examples and pieces of longer runs', () => {
    for (const text of [
      `AKIA${'IOSFODNN7'}EXAMPLE`,
      `sk_test_${'4eC39HqLyj'}${'WDarjtT1zdp7dc'}`,
      `sk_live_${'x'.repeat(24)}`,
      `xoxb-${'1'.repeat(12)}-${'1'.repeat(12)}-${'a'.repeat(24)}`,
      `A${sample('AKIA', 16, UPPER)}`,
      `${sample('AKIA', 16, UPPER)}b`,
      sample('AC', 33, HEX),
      'sk_live_configuration_settings',
    ]) {
      expect(detect(text), text).toEqual([]);
    }
  });
});

describe('leaves', () => {
  it('give paths, names and places', () => {
    const text = '{"body":{"access_token":"abc","a b":[1,"x\\ny"]},"n":null}';
    expect(leaves(text).map(({ path, value, start, end }) => [path, value, text.slice(start, end)])).toEqual([
      ['$.body.access_token', 'abc', 'abc'],
      ['$.body["a b"][1]', 'x\ny', 'x\\ny'],
    ]);
    expect(leaves('plain')).toEqual([{ path: '', keys: [], value: 'plain', start: 0, end: 5 }]);
  });

  it('keep a percent-encoded whole as it is, and decode inside of structures', () => {
    expect(leaves('s%3Aabc.def').map(({ path, value }) => [path, value])).toEqual([['', 's%3Aabc.def']]);
    expect(leaves('a=x%2By&b=1').map(({ path, value }) => [path, value])).toEqual([
      ['form → a', 'x+y'],
      ['form → b', '1'],
    ]);
  });

  it('do not walk what is larger than a megabyte', () => {
    expect(leaves(JSON.stringify({ a: 'x'.repeat(1_100_000) }))).toHaveLength(1);
  });
});

describe('joinChunks', () => {
  it('joins numbered names in order, whatever order they come in', () => {
    expect(
      joinChunks([
        ['t.1', 'b'],
        ['x', 'y'],
        ['t.0', 'a'],
        ['t.2', 'c'],
        ['t.4', 'e'],
      ]),
    ).toEqual([
      { key: 'x', value: 'y', parts: ['x'] },
      { key: 't', value: 'abc', parts: ['t.0', 't.1', 't.2'] },
      { key: 't.4', value: 'e', parts: ['t.4'] },
    ]);
  });

  it("joins ASP.NET's chunks and keeps a suffix", () => {
    expect(
      joinChunks([
        ['.AspNetCore.Cookies;path=/a', 'chunks-2'],
        ['.AspNetCore.CookiesC1;path=/a', 'a'],
        ['.AspNetCore.CookiesC2;path=/a', 'b'],
      ]),
    ).toEqual([
      {
        key: '.AspNetCore.Cookies;path=/a',
        value: 'ab',
        parts: ['.AspNetCore.CookiesC1;path=/a', '.AspNetCore.CookiesC2;path=/a'],
      },
    ]);
  });

  it('leaves lone numbers alone', () => {
    expect(
      joinChunks([
        ['v1.0', 'a'],
        ['v2.1', 'b'],
      ]),
    ).toEqual([
      { key: 'v1.0', value: 'a', parts: ['v1.0'] },
      { key: 'v2.1', value: 'b', parts: ['v2.1'] },
    ]);
  });
});

describe('many tokens', () => {
  it('are all found, in a time that the test survives', () => {
    const key = sample('glpat-', 20);
    expect(detect(`${key}\n`.repeat(60_000))).toHaveLength(60_000);
    expect(detect(JSON.stringify(Array.from({ length: 10_000 }, () => key)))).toHaveLength(10_000);
  });
});

import { describe, expect, it } from 'vitest';
import { joinChunks } from '@/utils/detect/structure/join-chunks';
import { inspectStore } from '@/utils/engine';
import { encodeBase64url } from '@/utils/lib/base64';
import { sample } from '@/utils/lib/sample';
import { sampleJwt } from '@/utils/lib/sample-jwt';

const whole = sample('', 7_000);
const split = (size: number, value = whole) =>
  Array.from({ length: Math.ceil(value.length / size) }, (_, index) => value.slice(index * size, (index + 1) * size));
const named = (size: number, nameOf: (index: number) => string) =>
  split(size).map((part, index) => [nameOf(index), part] as const);
const keys = (entries: readonly (readonly [string, string])[]) => joinChunks(entries).map(({ key }) => key);

describe('values that SDKs split', () => {
  it.each<readonly [sdk: string, base: string, entries: readonly (readonly [string, string])[]]>([
    ['Supabase', 'sb-shop-auth-token', named(3_180, (index) => `sb-shop-auth-token.${index}`)],
    ['Auth.js', '__Secure-authjs.session-token', named(3_933, (index) => `__Secure-authjs.session-token.${index}`)],
    ['Auth0 for Next.js, version 3', 'appSession', named(3_900, (index) => `appSession.${index}`)],
    ['Auth0 for Next.js, version 4', '__session', named(3_500, (index) => `__session__${index}`)],
    ['OAuth2 Proxy', '_oauth2_proxy', named(3_800, (index) => `_oauth2_proxy_${index}`)],
    ['a proxy under another name', 'gate', named(3_800, (index) => `gate_${index}`)],
    ['AWS load balancers', 'AWSELBAuthSessionCookie', named(3_900, (index) => `AWSELBAuthSessionCookie-${index}`)],
    [
      'ASP.NET Core',
      '.AspNetCore.Cookies',
      [['.AspNetCore.Cookies', 'chunks-2'], ...named(4_050, (index) => `.AspNetCore.CookiesC${index + 1}`)],
    ],
    [
      'Katana',
      '.AspNet.Cookies',
      [['.AspNet.Cookies', 'chunks:2'], ...named(4_050, (index) => `.AspNet.CookiesC${index + 1}`)],
    ],
    [
      'h3',
      'nuxt-session',
      [['nuxt-session', '__chunked__2'], ...named(4_000, (index) => `nuxt-session.C${index + 1}`)],
    ],
    [
      'mod_auth_openidc',
      'mod_auth_openidc_session',
      [['mod_auth_openidc_session_chunks', '2'], ...named(4_000, (index) => `mod_auth_openidc_session_${index}`)],
    ],
    ['Vouch', 'VouchCookie', named(3_900, (index) => `VouchCookie_${index + 1}of2`)],
    ['Kinde', 'access_token', named(3_000, (index) => `access_token${index || ''}`)],
    ['Windows Identity Foundation', 'FedAuth', named(2_000, (index) => `FedAuth${index || ''}`)],
    ['Gatekeeper', 'kc-access', named(4_000, (index) => (index === 0 ? 'kc-access' : `kc-access-${index}`))],
    ['lua-resty-session', 'session', named(4_000, (index) => (index === 0 ? 'session' : `session_${index + 1}`))],
    [
      'lua-resty-session, version 4',
      'session',
      named(4_000, (index) => (index === 0 ? 'session' : `session${index + 1}`)),
    ],
  ])('of %s are joined, in any order and with a suffix', (_, base, entries) => {
    for (const ordered of [entries, [...entries].reverse()]) {
      expect(joinChunks([['theme', 'dark'], ...ordered])).toContainEqual(
        expect.objectContaining({ key: base, value: whole }),
      );
      expect(keys(ordered)).toEqual([base]);
    }
    const suffixed = entries.map(([key, value]) => [`${key};path=/a`, value] as const);
    expect(joinChunks(suffixed)).toMatchObject([{ key: `${base};path=/a`, value: whole }]);
  });

  it('are joined up to a hundred parts', () => {
    const parts = named(70, (index) => `t.${index}`);
    expect(parts).toHaveLength(100);
    expect(joinChunks([...parts].reverse())).toMatchObject([{ key: 't', value: whole }]);
    expect(joinChunks([...parts, ['t.100', 'x']]).map(({ key }) => key)).toEqual(['t', 't.100']);
  });

  it('stay apart where a part is missing', () => {
    const parts = named(1_500, (index) => `t.${index}`);
    expect(joinChunks(parts.filter((_, index) => index !== 2)).map(({ key }) => key)).toEqual(['t', 't.3', 't.4']);
    expect(keys(parts.slice(1))).toEqual(['t.1', 't.2', 't.3', 't.4']);
    expect(
      keys([
        ['a', 'chunks-2'],
        ['aC1', 'x'],
      ]),
    ).toEqual(['a', 'aC1']);
    expect(
      keys([
        ['a', 'chunks-999'],
        ['aC1', 'x'],
      ]),
    ).toEqual(['a', 'aC1']);
    expect(keys([['v_1of2', 'x']])).toEqual(['v_1of2']);
    expect(
      keys([
        ['x_chunks', '2'],
        ['x_0', 'a'],
      ]),
    ).toEqual(['x_chunks', 'x_0']);
  });

  it('stay apart where only the names look alike', () => {
    const entries = (...names: string[]) => names.map((name, index) => [name, sample('', 400 * (index + 1))] as const);
    for (const names of [
      ['item_0', 'item_1'],
      ['user', 'user1'],
      ['a-0', 'a-1', 'a-2'],
    ])
      expect(keys(entries(...names))).toEqual(names);
    const token = (seed: number) => sampleJwt({ sub: 'x'.repeat(1_200) }, undefined, seed);
    expect(
      keys([
        ['token', token(1)],
        ['token1', token(2)],
      ]),
    ).toEqual(['token', 'token1']);
  });

  it('stay apart where one in between is not filled', () => {
    const sized = [3_000, 500, 3_000].map((size, index) => [`x_${index}`, sample('', size)] as const);
    expect(keys(sized)).toEqual(['x_0', 'x_1', 'x_2']);
  });

  it('keep a value beside its stale parts', () => {
    expect(
      keys([
        ['t', 'new'],
        ['t.0', 'a'],
        ['t.1', 'b'],
      ]),
    ).toEqual(['t', 't']);
  });

  it('are read once they are joined', () => {
    const session = {
      access_token: sampleJwt({ sub: 'a' }),
      user: whole.slice(0, 4_000),
      refresh_token: sample('', 22),
    };
    const value = `base64-${encodeBase64url(JSON.stringify(session))}`;
    const observations = split(3_180, value).map((part, index) => ({
      surface: 'document-cookie' as const,
      origin: 'https://app.test',
      at: 1,
      witness: 'bridge' as const,
      key: `sb-shop-auth-token.${index};path=/`,
      value: part,
    }));
    const [inspected] = inspectStore(observations.reverse());
    expect(inspected?.observation.key).toBe('sb-shop-auth-token;path=/');
    expect(inspected?.inspection.candidates.map(({ path }) => path)).toEqual([
      'base64 → $.access_token',
      'base64 → $.refresh_token',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { inspect, inspectStore } from '@/utils/engine';
import { encodeBase64url } from '@/utils/lib/base64';
import { sample } from '@/utils/lib/sample';
import { HEX } from '@/utils/lib/sample-alphabets';
import { sampleJwt } from '@/utils/lib/sample-jwt';
import type { SurfaceId } from '@/utils/model/surface';

const opaque = (length = 40, seed = 1) => sample('', length, undefined, seed);
const hex = (length = 32, seed = 1) => sample('', length, HEX, seed);
const UUID = '3f2b8c1e-9d47-4a6b-8e21-7c5d0f9a1b34';

/** What is found, as `type role confidence path`. */
function found(key: string, value: string, surface: SurfaceId = 'local-storage'): string[] {
  return inspect({ surface, key, value }).candidates.map(({ type, role, confidence, path }) =>
    `${type} ${role} ${confidence} ${path}`.trim(),
  );
}

describe('tokens in the storage of SDKs', () => {
  it('finds the JWT of verdaccio and the opaque token of node-red', () => {
    expect(found('token', sampleJwt({ name: 'bob' }))).toEqual(['jwt access firm']);
    const session = JSON.stringify({ access_token: opaque(172), expires_in: 604_800, token_type: 'Bearer' });
    expect(found('auth-tokens', session)).toEqual(['opaque-token access firm $.access_token']);
  });

  it('finds id, access and refresh token of oidc-client-ts, and nothing in its profile', () => {
    const user = {
      id_token: sampleJwt({ nonce: 'n', aud: 'client' }),
      session_state: `${opaque(43)}.${hex()}`,
      access_token: opaque(43, 2),
      refresh_token: opaque(43, 3),
      token_type: 'Bearer',
      scope: 'openid profile offline_access',
      expires_at: 1_799_999_999,
      profile: {
        sub: 'alice',
        sid: opaque(21, 4),
        at_hash: opaque(22, 5),
        nonce: opaque(32, 6),
        iss: 'http://localhost:3000',
      },
    };
    expect(found('oidc.user:http://localhost:3000:client', JSON.stringify(user))).toEqual([
      'jwt id firm $.id_token',
      'opaque-token access firm $.access_token',
      'opaque-token refresh firm $.refresh_token',
    ]);
  });

  it('finds the session of Supabase behind base64', () => {
    const session = {
      access_token: sampleJwt({ role: 'authenticated' }),
      refresh_token: opaque(22),
      user: { id: UUID, email: 'a@b.test' },
    };
    const value = `base64-${encodeBase64url(JSON.stringify(session))}`;
    expect(found('sb-abcdefghijklmnop-auth-token', value, 'document-cookie')).toEqual([
      'jwt access firm base64 → $.access_token',
      'opaque-token refresh firm base64 → $.refresh_token',
    ]);
  });

  it('finds the tokens of Firebase, Auth0, Okta, Cognito, MSAL, PocketBase, Magento and redux-persist', () => {
    const manager = {
      accessToken: sampleJwt({ iss: 'https://securetoken.google.com/shop' }),
      refreshToken: sample('AMf-', 180),
      expirationTime: 1,
    };
    expect(found('firebase:authUser:key:[DEFAULT]', JSON.stringify({ stsTokenManager: manager }))).toEqual([
      'firebase-id-token id firm $.stsTokenManager.accessToken',
      'opaque-token refresh firm $.stsTokenManager.refreshToken',
    ]);
    const auth0 = JSON.stringify({
      body: { access_token: opaque(32), id_token: sampleJwt({ nonce: '1' }) },
      expiresAt: 1,
    });
    expect(found('@@auth0spajs@@::client::default::openid', auth0)).toEqual([
      'opaque-token access firm $.body.access_token',
      'jwt id firm $.body.id_token',
    ]);
    const okta = JSON.stringify({
      accessToken: { accessToken: opaque(60), expiresAt: 1 },
      refreshToken: { refreshToken: opaque(42, 2) },
    });
    expect(found('okta-token-storage', okta)).toEqual([
      'opaque-token access firm $.accessToken.accessToken',
      'opaque-token refresh firm $.refreshToken.refreshToken',
    ]);
    expect(found('CognitoIdentityServiceProvider.abc.alice.refreshToken', opaque(800))).toEqual([
      'opaque-token refresh firm',
    ]);
    const msal = JSON.stringify({
      credentialType: 'RefreshToken',
      secret: opaque(700),
      homeAccountId: `${UUID}.${UUID}`,
    });
    expect(found(`${UUID}.${UUID}-login.windows.net-refreshtoken-${UUID}--`, msal)).toEqual([
      'opaque-token refresh firm $.secret',
    ]);
    expect(
      found('pocketbase_auth', JSON.stringify({ token: sampleJwt({ type: 'authRecord' }), record: { id: 'a1' } })),
    ).toEqual(['jwt access firm $.token']);
    const magento = JSON.stringify({ value: JSON.stringify(opaque(32)), timeStored: 1, ttl: 3600 });
    expect(found('M2_VENIA_BROWSER_PERSISTENCE__signin_token', magento)).toEqual([
      'opaque-token access firm $.value → $',
    ]);
    const slice = JSON.stringify({
      auth: JSON.stringify({ token: opaque(), user: { name: 'bob' } }),
      _persist: '{"version":-1}',
    });
    expect(found('persist:root', slice)).toEqual(['opaque-token access firm $.auth → $.token']);
  });

  it('reads JSON string literals, Bearer strings, form-encoded and URL-encoded values and j: cookies', () => {
    expect(found('token', JSON.stringify(opaque()))).toEqual(['opaque-token access firm $']);
    expect(found('auth', `Bearer ${opaque()}`)).toEqual(['opaque-token access firm bearer']);
    expect(found('session', `access_token=${opaque()}&expires_in=3600`)).toEqual([
      'opaque-token access firm form → access_token',
    ]);
    expect(found('user', encodeURIComponent(JSON.stringify({ jwt: opaque() })), 'document-cookie')).toEqual([
      'opaque-token access firm url → $.jwt',
    ]);
    expect(found('user', `j:${JSON.stringify({ refreshToken: opaque() })}`, 'document-cookie')).toEqual([
      'opaque-token refresh firm j: → $.refreshToken',
    ]);
    expect(
      found('user', `j%3A${encodeURIComponent(JSON.stringify({ refreshToken: opaque() }))}`, 'document-cookie'),
    ).toEqual(['opaque-token refresh firm url → j: → $.refreshToken']);
  });

  it('knows session cookies by their names', () => {
    const cookie = (name: string, value: string) => found(name, value, 'cookie-jar');
    expect(cookie('connect.sid', `s%3A${opaque(32)}.${opaque(43, 2)}`)).toEqual(['session-cookie session firm']);
    expect(cookie('PHPSESSID', opaque(26).toLowerCase())).toEqual(['session-cookie session firm']);
    expect(cookie('JSESSIONID', hex().toUpperCase())).toEqual(['session-cookie session firm']);
    expect(cookie('__Host-session', UUID)).toEqual(['session-cookie session firm']);
    expect(cookie('_myapp_session', opaque(300))).toEqual(['session-cookie session firm']);
    expect(cookie('ASP.NET_SessionId', opaque(24).toLowerCase())).toEqual(['session-cookie session firm']);
    const sealed = btoa(JSON.stringify({ iv: opaque(24), value: opaque(100), mac: hex(64), tag: '' }));
    expect(cookie('laravel_session', encodeURIComponent(sealed))).toEqual(['session-cookie session firm']);
    expect(cookie('express:sess', btoa(JSON.stringify({ passport: { user: 'alice' }, views: 3 })))).toEqual([
      'session-cookie session firm',
    ]);
    expect(cookie('sid;path=/app', opaque(32))).toEqual(['session-cookie session firm']);
  });

  it('takes an encrypted envelope for one value, not for its parts', () => {
    const sealed = btoa(JSON.stringify({ iv: opaque(24), value: opaque(100), mac: hex(64), tag: '' }));
    const { candidates, leaves } = inspect({
      surface: 'cookie-jar',
      key: 'prefs',
      value: encodeURIComponent(sealed),
    });
    expect(candidates).toEqual([]);
    expect(leaves.map(({ path }) => path)).toEqual(['']);
  });

  it('tells CSRF tokens from sessions: they identify a form and are no secret of their own', () => {
    for (const name of [
      'csrftoken',
      'XSRF-TOKEN',
      '_csrf',
      '__RequestVerificationToken',
      'next-auth.csrf-token',
      'csrf_token',
    ]) {
      const { candidates } = inspect({ surface: 'document-cookie', key: name, value: opaque(64) });
      expect(candidates, name).toMatchObject([
        { type: 'csrf-token', role: 'csrf', tokenClass: 'identifier', publishable: false },
      ]);
    }
  });

  it('takes a UUID or hex for a token only under a name that can mean nothing else', () => {
    expect(found('access_token', UUID)).toEqual(['opaque-token access firm']);
    expect(found('token', hex(40))).toEqual(['opaque-token access firm']);
    expect(found('userId', UUID)).toEqual([]);
    expect(found('commit', hex(40))).toEqual([]);
    expect(found('state', JSON.stringify({ sessionId: UUID }))).toEqual([]);
  });
});

describe('values split over several keys', () => {
  const base = { origin: 'https://app.test', at: 1, witness: 'bridge' } as const;

  it('are joined before they are read', () => {
    const value = `base64-${encodeBase64url(JSON.stringify({ access_token: sampleJwt({ sub: 'a' }), refresh_token: opaque(22) }))}`;
    const half = Math.floor(value.length / 2);
    const observations = [value.slice(0, half), value.slice(half)].map((part, index) => ({
      ...base,
      surface: 'document-cookie' as const,
      key: `sb-shop-auth-token.${index}`,
      value: part,
    }));
    const inspected = inspectStore([
      ...observations,
      { ...base, surface: 'document-cookie', key: 'theme', value: 'dark' },
    ]);
    expect(inspected.map(({ observation }) => observation.key)).toEqual(['sb-shop-auth-token', 'theme']);
    expect(inspected[0]?.inspection.candidates.map(({ path }) => path)).toEqual([
      'base64 → $.access_token',
      'base64 → $.refresh_token',
    ]);
    expect(inspected[1]?.inspection).toEqual({ candidates: [], leaves: [] });
  });
});

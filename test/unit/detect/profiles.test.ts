import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { find } from '@/utils/detect/find';
import type { Profile, Store } from '@/utils/detect/profile';
import { profileOf } from '@/utils/detect/profiles';
import { inspect } from '@/utils/engine';
import { candidateOf } from '@/utils/identify/candidate';
import { sample } from '@/utils/lib/sample';
import { HEX, LOWER } from '@/utils/lib/sample-alphabets';
import { sampleJwt } from '@/utils/lib/sample-jwt';
import { entriesOf } from './profile-samples';

const folder = path.resolve(import.meta.dirname, '../../../utils/detect/profiles');
const IDS = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));
const ENTRIES = entriesOf();
const PROFILES = import.meta.glob<Profile>('@/utils/detect/profiles/*.ts', { eager: true, import: 'profile' });
const random = (length = 40, seed = 1) => sample('', length, undefined, seed);
const hex = (length: number) => sample('', length, HEX);

it('there are 77 profiles, and an entry of each', () => {
  expect(IDS).toHaveLength(77);
  expect([...new Set(ENTRIES.map(({ id }) => id))].sort()).toEqual(IDS.sort());
});

describe('an entry as its SDK writes it', () => {
  it.each(ENTRIES)('of $id, $store $key, is named and its tokens have their roles', (entry) => {
    const { id, store, key, value, holds = [], host = '' } = entry;
    expect(profileOf(store, key, value, host)?.id).toBe(id);
    const { matches } = find(value, { key, store, host });
    const told = matches.map((match) => candidateOf(match, (text) => text));
    expect(told.map(({ role, path }) => `${role} ${path}`.trim())).toEqual(holds);
    for (const match of matches) expect(match.profile).toBe(id);
  });

  it.each(ENTRIES.filter(({ holds = [] }) => holds.length > 0))('of $id, $key, holds its tokens firmly', (entry) => {
    const { matches } = find(entry.value, entry);
    const plain = entry.value === 'correcthorsebattery';
    for (const { confidence } of matches) expect(confidence).toBe(plain ? 'tentative' : 'firm');
  });
});

describe('a refresh token of 12 characters', () => {
  const short = sample('', 12, LOWER);
  const told = (session: object) =>
    find(JSON.stringify({ auth: session })).matches.flatMap(({ value, role }) => (value === short ? [role] : []));

  it('is one beside an access token that is a JWT, wherever the two lie', () => {
    expect(told({ access_token: sampleJwt({ sub: 'a' }), refresh_token: short })).toEqual(['refresh']);
  });

  it('is too short to be one alone, beside something else, or under another name', () => {
    expect(told({ refresh_token: short })).toEqual([]);
    expect(told({ access_token: random(), refresh_token: short })).toEqual([]);
    expect(told({ access_token: sampleJwt({ sub: 'a' }), state: short })).toEqual([]);
    expect(told({ access_token: sampleJwt({ sub: 'a' }), more: { refresh_token: short } })).toEqual([]);
  });
});

/** What looks like an entry of an SDK and is none. */
const NEAR: readonly (readonly [store: Store, key: string, value?: string, host?: string])[] = [
  ['db', 'firebaseLocalStorage/firebaseLocalStorageDb/x'],
  ['local', 'firebase:authUser:key'],
  ['local', 'xfirebase:authUser:key:[DEFAULT]'],
  ['cookie', '__FIREBASE_x'],
  ['db', 'firebase-installations/store'],
  ['local', 'sb-Shop-auth-tokens'],
  ['cookie', 'sb-shop-auth-token.x'],
  ['local', '@@auth0spajs@@::client'],
  ['session', 'a0.spajs.tx'],
  ['cookie', 'auth0.is.authenticated.no'],
  ['local', 'oidc.user:web'],
  ['local', `oidc.${hex(31)}`],
  ['db', 'oidc/dpops'],
  ['session', `${hex(8)}-login.windows.net-accesstoken-x--`],
  ['session', 'msal.2'],
  ['session', 'msal.request'.replace('request', 'theme')],
  ['local', 'adal.theme'],
  ['local', 'CognitoIdentityServiceProvider.short.alice.theme'],
  ['local', 'okta-token-storages'],
  ['local', 'kc-callback-none'],
  ['cookie', 'KEYCLOAK_THEME'],
  ['cookie', '__sessions'],
  ['local', 'DS', 'dark'],
  ['cookie', 'stytch_sessions', random()],
  ['cookie', 'ory_kratos', random()],
  ['cookie', 'sAccess', random()],
  ['cookie', 'authjs.session'],
  ['cookie', 'GCP_IAP_OTHER'],
  ['cookie', 'AWSELBAuthSessionCookie-x'],
  ['cookie', 'AWSALB'],
  ['cookie', '_oauth2_proxies'],
  ['cookie', 'sid', random(), 'shop.test'],
  ['cookie', 'sid', random(), 'notsalesforce.com'],
  ['cookie', 'wordpress_test_cookie'],
  ['cookie', 'session', random()],
  ['cookie', 'shop_session', random()],
  ['cookie', 'XSRF-TOKEN.old', random()],
  ['cookie', '.AspNetCore.Culture'],
  ['cookie', 'JSESSIONIDX'],
  ['cookie', 'phpsessid'],
  ['local', 'Parse/app/installation'],
  ['local', 'persist'],
  ['local', 'pinias'],
  ['local', '-storage'],
  ['local', 'tokens', random()],
  ['cookie', 'token_v2', random()],
  ['cookie', 'sessionKey', random(), 'shop.test'],
  ['local', 'vault-userpass-1'],
  ['cookie', '__stripe_mids'],
  ['cache', 'images'],
  ['script', '__DATA__'],
  ['script', 'app.js'],
  ['local', 'connect.sid'],
  ['cookie', 'vuex'],
  ['local', '__proto__'],
  ['local', 'constructor'],
  ['local', ''],
];

describe('a near miss', () => {
  it.each(NEAR.map(([store, key, value, host]) => ({ store, key, value, host })))('$store $key is nobody’s', (near) => {
    const id = profileOf(near.store, near.key, near.value, near.host)?.id ?? null;
    expect([null, 'generic-names']).toContain(id);
  });
});

describe('what a profile says', () => {
  it('goes before the name: a leaf that tells nothing is a token, one that tells of a token is none', () => {
    const value = JSON.stringify({ credentialType: 'AccessToken', secret: random(300) });
    expect(find(value, { key: 'settings', store: 'local' }).matches).toMatchObject([{ role: 'api-key' }]);
    const account = JSON.stringify({ accessToken: random() });
    expect(find(account, { key: 'settings', store: 'local' }).matches).toHaveLength(1);
    expect(find(account, { key: 'a0.spajs.txs.client', store: 'session' })).toMatchObject({ matches: [], leaves: [] });
  });

  it('does not hide a key of an issuer in a place where nothing secret lies', () => {
    const key = sample(`gh${'o'}_`, 36);
    const { matches } = find(JSON.stringify({ state: key }), { key: 'a0.spajs.txs.client', store: 'session' });
    expect(matches.map(({ type }) => type).filter((type) => type !== 'opaque-token')).toEqual(
      find(key).matches.map(({ type }) => type),
    );
  });

  it('tells one name from another by the site and by the value', () => {
    const cookie = (key: string, value: string, host = '') => profileOf('cookie', key, value, host)?.id ?? null;
    expect(cookie('next-auth.session-token', 'x', 'chatgpt.com')).toBe('openai-web');
    expect(cookie('next-auth.session-token', 'x', 'shop.test')).toBe('authjs');
    expect(cookie('XSRF-TOKEN', btoa('{"iv":"a"}'))).toBe('laravel');
    expect(cookie('XSRF-TOKEN', random())).toBe('generic-names');
    expect(cookie('sid', 'x', 'acme.my.salesforce.com')).toBe('salesforce');
    expect(cookie('sid', 'x', 'salesforce.com.evil.test')).toBe(null);
  });

  it('takes a sealed session as one value', () => {
    const payload = btoa(JSON.stringify({ access_token: random() }));
    const { matches } = find(payload, { key: 'PHPSESSID', store: 'cookie' });
    expect(matches).toMatchObject([{ type: 'session-cookie', path: '', value: payload }]);
    expect(find(payload, { key: 'koa:sess', store: 'cookie' }).matches.map(({ path }) => path)).toEqual([
      '',
      'base64 → $.access_token',
    ]);
  });

  it('counts inside the wrapper of a helper, and of a sealed value nothing is read', () => {
    const login = JSON.stringify({ provider: 'google', token: random(120) });
    const wrapped = JSON.stringify({ value: login, expires: 2_000_000_000 });
    expect(find(wrapped, { key: 'aws-amplify-federatedInfo', store: 'local' }).matches).toMatchObject([
      { role: 'access', path: '$.value → $.token' },
    ]);
    const session = btoa(JSON.stringify({ id: random(20), secret: hex(64) }));
    const fallback = JSON.stringify({ a_session_shop: session });
    expect(find(fallback, { key: 'cookieFallback', store: 'local' }).matches).toMatchObject([{ value: session }]);
  });

  it('reaches the candidate and the leaf that `inspect` tells of', () => {
    const origin = 'https://chatgpt.com';
    const inspection = inspect({
      surface: 'cookie-jar',
      key: '__Secure-next-auth.session-token',
      value: random(200),
      origin,
    });
    expect(inspection.candidates).toMatchObject([{ profile: 'openai-web', role: 'session' }]);
    const other = inspect({ surface: 'local-storage', key: 'pinia', value: JSON.stringify({ note: random() }) });
    expect(other.leaves).toMatchObject([{ profile: 'vuex-persist' }]);
    expect(
      inspect({ surface: 'local-storage', key: 'my_things', value: JSON.stringify({ token: random() }) }).candidates[0],
    ).not.toHaveProperty('profile');
  });
});

describe('patterns', () => {
  const patterns = Object.entries(PROFILES).flatMap(([file, { pattern, like }]) =>
    [pattern, like].flatMap((one) => (one ? [[path.basename(file, '.ts'), one] as const] : [])),
  );

  it.each(patterns)('%s: every quantifier is bounded', (_id, { source }) => {
    expect(source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, 'x')).not.toMatch(/[*+]|\{\d+,\}/);
  });

  it('keys of any length and content are looked at once', () => {
    for (const head of ['', 'msal.1-', 'oidc.user:https://', 'a-', `${hex(8)}-`, 'CognitoIdentityServiceProvider.'])
      for (const filler of ['a', '-', ':', '.', '-accesstoken', '☃', '_session'])
        expect(() => profileOf('local', head + filler.repeat(50_000), filler.repeat(50_000))).not.toThrow();
  });
});

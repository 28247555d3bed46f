import type { Store } from '@/utils/detect/profile';
import { encodeBase64url } from '@/utils/lib/base64';
import { sample } from '@/utils/lib/sample';
import { HEX, LOWER, UPPER } from '@/utils/lib/sample-alphabets';
import { sampleJwt } from '@/utils/lib/sample-jwt';

/** One entry of a store as an SDK writes it. */
export interface Entry {
  readonly id: string;
  readonly store: Store;
  readonly key: string;
  readonly value: string;
  /** `role path` of every token in it, in order of their place. */
  readonly holds?: readonly string[];
  readonly host?: string;
}

const json = JSON.stringify;
const random = (length = 40, seed = 1) => sample('', length, undefined, seed);
const hex = (length = 32, seed = 1) => sample('', length, HEX, seed);
const jwt = (seed = 1) => sampleJwt({ sub: `user-${seed}`, exp: 2_000_000_000 }, undefined, seed);
const base64 = (length: number, seed = 1) => sample('', length, undefined, seed);
const jwe = (seed = 1) =>
  `${encodeBase64url(json({ alg: 'dir', enc: 'A256CBC-HS512' }))}..${random(22, seed)}.${random(200, seed + 1)}.${random(43, seed + 2)}`;
const GUID = '3f2b8c1e-9d47-4a6b-8e21-7c5d0f9a1b34';
const TENANT = '9188040d-6c67-4c5b-b112-36a304b66dad';

const cookies = (id: string, names: readonly string[], value: string, role = 'session'): readonly Entry[] =>
  names.map((key) => ({ id, store: 'cookie', key, value, holds: [role] }));
const nothing = (id: string, store: Store, entries: Readonly<Record<string, string>>): readonly Entry[] =>
  Object.entries(entries).map(([key, value]) => ({ id, store, key, value }));

/** At least one entry of each profile, in the shape in which its SDK writes it; built anew with each call. */
export function entriesOf(): readonly Entry[] {
  const firebaseUser = {
    uid: random(28, 3),
    email: 'a@shop.test',
    providerData: [{ providerId: 'password', uid: 'a@shop.test' }],
    stsTokenManager: {
      accessToken: sampleJwt({ iss: 'https://securetoken.google.com/shop', aud: 'shop' }),
      refreshToken: sample('AMf-', 180),
      expirationTime: 2_000_000_000_000,
    },
    createdAt: '1700000000000',
    appName: '[DEFAULT]',
  };
  const firebase = ['id $.stsTokenManager.accessToken', 'refresh $.stsTokenManager.refreshToken'];

  const supabase = {
    access_token: sampleJwt({ role: 'authenticated', aud: 'authenticated' }),
    token_type: 'bearer',
    expires_in: 3600,
    expires_at: 2_000_000_000,
    refresh_token: sample('', 12, LOWER, 4),
    provider_token: random(60, 6),
    user: { id: GUID, aud: 'authenticated', email: 'a@shop.test', app_metadata: { provider: 'google' } },
  };
  const msal = (credentialType: string, secret: string) =>
    json({
      homeAccountId: `${GUID}.${TENANT}`,
      environment: 'login.windows.net',
      credentialType,
      clientId: GUID,
      secret,
      realm: TENANT,
      target: 'openid profile User.Read',
      cachedAt: '1700000000',
      expiresOn: '2000000000',
      tokenType: 'Bearer',
    });
  const msalKey = `${GUID}.${TENANT}-login.windows.net`;
  const CLIENT = sample('', 26, LOWER);
  const cognito = `CognitoIdentityServiceProvider.${CLIENT}`;
  const itsdangerous = `${encodeBase64url(json({ _user_id: '42', _fresh: true }))}.${random(6, 2)}.${random(27, 3)}`;
  const laravel = encodeURIComponent(btoa(json({ iv: base64(24), value: base64(180), mac: hex(64), tag: '' })));
  const rails = `${encodeURIComponent(`${base64(180)}==`)}--${random(16, 2)}--${random(22, 3)}%3D%3D`;

  return [
    {
      id: 'firebase-auth-idb',
      store: 'db',
      key: 'firebaseLocalStorageDb/firebaseLocalStorage/firebase:authUser:key:[DEFAULT]',
      value: json({ fbase_key: 'firebase:authUser:key:[DEFAULT]', value: firebaseUser }),
      holds: firebase.map((leaf) => leaf.replace('$', '$.value')),
    },
    {
      id: 'firebase-auth-ls',
      store: 'session',
      key: 'firebase:authUser:key:[DEFAULT]',
      value: json(firebaseUser),
      holds: firebase,
    },
    { id: 'firebase-auth-ls', store: 'local', key: 'firebase:persistence:key:[DEFAULT]', value: json('LOCAL') },
    { id: 'firebase-auth-cookie', store: 'cookie', key: '__HOST-FIREBASE_[DEFAULT]', value: jwt(), holds: ['id'] },
    {
      id: 'firebase-other',
      store: 'db',
      key: 'firebase-installations-database/firebase-installations-store/[DEFAULT]!1:2:web:3',
      value: json({
        appName: '[DEFAULT]',
        fid: random(22),
        registrationStatus: 2,
        refreshToken: sample('2_', 60),
        authToken: { token: jwt(2), requestStatus: 2, expiresIn: 604_800_000 },
      }),
      holds: ['refresh $.refreshToken', 'access $.authToken.token'],
    },
    {
      id: 'firebase-other',
      store: 'db',
      key: 'firebase-app-check-database/firebase-app-check-store/shop',
      value: json({ compositeKey: 'shop', value: { token: jwt(3), expireTimeMillis: 2_000_000_000_000 } }),
      holds: ['access $.value.token'],
    },
    ...nothing('firebase-other', 'db', {
      'firebase-heartbeat-database/firebase-heartbeat-store/shop': json({ heartbeats: [{ agent: random(40) }] }),
      'firebase-messaging-database/firebase-messaging-store/shop': json({ token: `${random(22)}:${random(140, 2)}` }),
    }),
    {
      id: 'supabase-ls',
      store: 'local',
      key: 'sb-abcdefghijklmnop-auth-token',
      value: json(supabase),
      holds: ['access $.access_token', 'refresh $.refresh_token', 'access $.provider_token'],
    },
    {
      id: 'supabase-ls',
      store: 'local',
      key: 'supabase.auth.token',
      value: json({ currentSession: supabase, expiresAt: 2_000_000_000 }),
      holds: [
        'access $.currentSession.access_token',
        'refresh $.currentSession.refresh_token',
        'access $.currentSession.provider_token',
      ],
    },
    ...nothing('supabase-user', 'local', {
      'sb-shop-auth-token-user': json({ user: supabase.user }),
      'sb-shop-auth-token-code-verifier': json(`${hex(112)}/PASSWORD_RECOVERY`),
    }),
    {
      id: 'supabase-ssr',
      store: 'cookie',
      key: 'sb-shop-auth-token',
      value: `base64-${encodeBase64url(json(supabase))}`,
      holds: ['access base64 → $.access_token', 'refresh base64 → $.refresh_token', 'access base64 → $.provider_token'],
    },
    {
      id: 'auth0-spa',
      store: 'local',
      key: '@@auth0spajs@@::client::https://api.shop.test/::openid profile offline_access',
      value: json({
        body: {
          access_token: random(32),
          refresh_token: random(45, 2),
          scope: 'openid',
          audience: 'https://api.shop.test/',
        },
        expiresAt: 2_000_000_000,
      }),
      holds: ['access $.body.access_token', 'refresh $.body.refresh_token'],
    },
    {
      id: 'auth0-spa',
      store: 'local',
      key: '@@auth0spajs@@::client::@@user@@',
      value: json({
        id_token: jwt(),
        decodedToken: {
          encoded: { header: jwt().split('.')[0], payload: jwt().split('.')[1], signature: jwt().split('.')[2] },
          claims: { __raw: jwt(), nonce: random(43), sub: 'auth0|1' },
          user: { email: 'a@shop.test' },
        },
      }),
      holds: ['id $.id_token', 'id $.decodedToken.claims.__raw'],
    },
    ...nothing('auth0-tx', 'session', {
      'a0.spajs.txs.client': json({
        nonce: random(43),
        state: random(43, 2),
        code_verifier: random(43, 3),
        redirect_uri: 'https://shop.test',
      }),
    }),
    ...nothing('auth0-tx', 'cookie', { 'a0.spajs.txs': encodeURIComponent(json({ token: random(43) })) }),
    ...nothing('auth0-flags', 'cookie', {
      'auth0.client.is.authenticated': 'true',
      '_legacy_auth0.client.is.authenticated': 'true',
      'auth0.client.organization_hint': json(sample('org_', 16)),
    }),
    ...nothing('auth0-legacy', 'local', {
      [`com.auth0.auth.${random(32)}`]: json({ nonce: random(32), state: random(32), lastUsedConnection: 'google' }),
      [`co/verifier/${encodeURIComponent('https://shop.test')}/${random(12)}`]: json({ verifier: random(43) }),
    }),
    {
      id: 'oidc-client-ts',
      store: 'session',
      key: 'oidc.user:https://id.shop.test:8443/realms/main:web',
      value: json({
        id_token: jwt(),
        session_state: `${random(43)}.${hex()}`,
        access_token: random(43, 2),
        refresh_token: random(43, 3),
        token_type: 'Bearer',
        scope: 'openid',
        profile: { sub: 'alice', sid: random(21, 4), at_hash: random(22, 5), jti: random(43, 6) },
        expires_at: 2_000_000_000,
      }),
      holds: ['id $.id_token', 'access $.access_token', 'refresh $.refresh_token'],
    },
    ...nothing('oidc-client-state', 'local', {
      [`oidc.${hex()}`]: json({
        id: hex(),
        data: random(43),
        code_verifier: random(96),
        authority: 'https://id.shop.test',
        client_id: 'web',
        extraTokenParams: {},
      }),
    }),
    ...nothing('oidc-dpop', 'db', { 'oidc/dpop/dpop': json({ keys: {}, nonce: random(43) }) }),
    ...(['IdToken', 'AccessToken', 'RefreshToken'] as const).map(
      (type): Entry => ({
        id: 'msal-v2-v3',
        store: 'session',
        key: `${msalKey}-${type.toLowerCase()}-${GUID}-${type === 'RefreshToken' ? '' : TENANT}-openid profile--`,
        value: msal(type, type === 'RefreshToken' ? sample('0.AX', 600) : jwt()),
        holds: [`${type.replace('Token', '').toLowerCase()} $.secret`],
      }),
    ),
    ...nothing('msal-v2-v3', 'local', {
      'msal.account.keys': json([`${msalKey}-${TENANT}`]),
      [`msal.token.keys.${GUID}`]: json({
        idToken: [`${msalKey}-idtoken-${GUID}-${TENANT}---`],
        accessToken: [random(60)],
      }),
      [`${msalKey}-${TENANT}`]: json({ homeAccountId: `${GUID}.${TENANT}`, clientInfo: random(80), name: 'Alice' }),
    }),
    {
      id: 'msal-v4',
      store: 'session',
      key: `msal.2|${GUID}.${TENANT}|login.windows.net|refreshtoken|${GUID}|||`,
      value: msal('RefreshToken', sample('1.AX', 600)),
      holds: ['refresh $.secret'],
    },
    {
      id: 'msal-v4',
      store: 'cookie',
      key: 'msal.cache.encryption',
      value: encodeURIComponent(json({ id: GUID, key: random(43) })),
      holds: ['session url → $.key'],
    },
    ...nothing('msal-v4', 'local', {
      [`msal.1-${msalKey}-accesstoken-${GUID}-${TENANT}-user.read--`]: json({
        id: GUID,
        nonce: random(22),
        data: random(900, 2),
        lastUpdatedAt: '1700000000000',
      }),
      'msal.1.account.keys': json([`msal.1-${msalKey}-${TENANT}`]),
      [`msal.1.token.keys.${GUID}`]: json({ accessToken: [random(60)], refreshToken: [random(60, 2)] }),
      'msal.version': '4.12.0',
    }),
    ...nothing('msal-tmp', 'session', {
      [`msal.${GUID}.request.params`]: encodeBase64url(json({ state: random(60), codeVerifier: random(43) })),
      [`msal.${GUID}.nonce.idtoken`]: GUID,
      'msal.interaction.status': GUID,
    }),
    { id: 'adal', store: 'local', key: 'adal.idtoken', value: jwt(), holds: ['id'] },
    {
      id: 'adal',
      store: 'session',
      key: 'adal.access.token.keyhttps://graph.microsoft.com',
      value: jwt(2),
      holds: ['access'],
    },
    ...nothing('adal', 'local', { 'adal.nonce.idtoken': GUID, 'adal.token.keys': 'https://graph.microsoft.com|' }),
    { id: 'cognito', store: 'local', key: `${cognito}.alice@shop.test.accessToken`, value: jwt(), holds: ['access'] },
    { id: 'cognito', store: 'local', key: `${cognito}.alice.idToken`, value: jwt(2), holds: ['id'] },
    { id: 'cognito', store: 'cookie', key: `${cognito}.alice.refreshToken`, value: jwe(), holds: ['refresh'] },
    {
      id: 'cognito',
      store: 'local',
      key: `${cognito}.alice.randomPasswordKey`,
      value: base64(52),
      holds: ['unknown'],
    },
    ...nothing('cognito', 'local', {
      [`${cognito}.LastAuthUser`]: GUID,
      [`${cognito}.alice.deviceKey`]: `eu-west-1_${GUID}`,
      [`${cognito}.alice.deviceGroupKey`]: sample('-', 9),
      [`${cognito}.alice.clockDrift`]: '0',
      [`${cognito}.alice.signInDetails`]: json({ loginId: 'alice', authFlowType: 'USER_SRP_AUTH' }),
    }),
    {
      id: 'cognito-oauth',
      store: 'local',
      key: 'aws-amplify-federatedInfo',
      value: json({
        provider: 'google',
        token: random(120),
        identity_id: `eu-west-1:${GUID}`,
        user: { name: 'Alice' },
      }),
      holds: ['access $.token'],
    },
    ...nothing('cognito-oauth', 'local', {
      [`${cognito}.oauthPKCE`]: random(128),
      [`${cognito}.oauthState`]: random(32),
      [`com.amplify.Cognito.eu-west-1:${GUID}.identityId`]: `eu-west-1:${GUID}`,
    }),
    {
      id: 'okta',
      store: 'local',
      key: 'okta-token-storage',
      value: json({
        accessToken: {
          accessToken: random(60),
          scopes: ['openid'],
          expiresAt: 2_000_000_000,
          claims: { jti: random(43) },
        },
        idToken: { idToken: jwt(), claims: { nonce: random(64), at_hash: random(22) } },
        refreshToken: { refreshToken: random(42, 2) },
      }),
      holds: ['access $.accessToken.accessToken', 'id $.idToken.idToken', 'refresh $.refreshToken.refreshToken'],
    },
    {
      id: 'okta',
      store: 'cookie',
      key: 'okta-token-storage_refreshToken',
      value: encodeURIComponent(json({ refreshToken: random(42, 2) })),
      holds: ['refresh url → $.refreshToken'],
    },
    ...nothing('okta-tx', 'session', {
      'okta-transaction-storage': json({ state: random(64), nonce: random(64, 2), codeVerifier: hex(86) }),
      'okta-shared-transaction-storage': json({ [random(64)]: { state: random(64), interactionHandle: random(43) } }),
      'okta-cache-storage': json({ keys: { kid: random(43), n: random(342) } }),
    }),
    ...nothing('keycloak-js', 'local', {
      [`kc-callback-${GUID}`]: json({ state: GUID, nonce: GUID, redirectUri: 'x', pkceCodeVerifier: random(96) }),
    }),
    ...cookies('keycloak-server', ['KEYCLOAK_IDENTITY'], jwt()),
    ...cookies('keycloak-server', ['AUTH_SESSION_ID'], `${GUID}.node-1`),
    ...cookies('keycloak-server', ['KEYCLOAK_SESSION_LEGACY'], `main/${GUID}/${GUID}`),
    ...nothing('keycloak-server', 'cookie', { KC_RESTART: jwe() }),
    ...(['local', 'cookie'] as const).flatMap((store): readonly Entry[] => [
      { id: 'descope', store, key: 'DS', value: jwt(), holds: ['session'] },
      { id: 'descope', store, key: 'DSR', value: jwt(2), holds: ['refresh'] },
    ]),
    { id: 'descope', store: 'local', key: 'DSI', value: jwt(), holds: ['id'] },
    ...cookies('stytch', ['stytch_session', 'stytch_intermediate_session_token'], random(44)),
    ...cookies('stytch', ['stytch_session_jwt'], jwt()),
    ...cookies('supertokens', ['sAccessToken', 'st-access-token'], jwt(), 'access'),
    ...cookies('supertokens', ['sRefreshToken', 'st-refresh-token'], random(120), 'refresh'),
    ...cookies('supertokens', ['sAntiCsrf'], GUID, 'csrf'),
    ...cookies('ory', ['ory_kratos_session'], random(160)),
    ...cookies('fusionauth', ['app.at'], jwt(), 'access'),
    ...cookies('fusionauth', ['app.rt'], random(80), 'refresh'),
    ...cookies('clerk', ['__session', `__session_${random(8)}`, '__client', '__clerk_db_jwt'], jwt()),
    ...cookies('clerk', ['__refresh_shop'], random(22), 'refresh'),
    { id: 'clerk', store: 'url', key: '__clerk_db_jwt', value: jwt(), holds: ['session'] },
    ...nothing('clerk', 'cookie', {
      __client_uat: '1700000000',
      __client_uat_Ab12cd34: '1700000000',
      clerk_active_context: sample('sess_', 27),
      __clerk_handshake_nonce: random(27),
    }),
    ...cookies(
      'authjs',
      ['authjs.session-token', '__Secure-next-auth.session-token', 'next-auth.session-token.1'],
      jwe(),
    ),
    ...cookies('authjs', ['__Host-authjs.csrf-token'], `${hex(64)}%7C${hex(64, 2)}`, 'csrf'),
    ...nothing('authjs', 'cookie', {
      '__Secure-authjs.callback-url': 'https%3A%2F%2Fshop.test',
      'authjs.pkce.code_verifier': jwe(2),
      'next-auth.state': jwe(3),
    }),
    ...cookies('swa', ['StaticWebAppsAuthCookie', 'AppServiceAuthSession', 'AppServiceAuthSession1'], random(600)),
    ...cookies('cf-access', ['CF_Authorization', 'CF_AppSession'], jwt()),
    ...cookies('iap', ['__Host-GCP_IAP_AUTH_TOKEN_1A2B3C4D5E'], random(300)),
    ...nothing('iap', 'cookie', { GCP_IAP_UID: random(21) }),
    ...cookies('alb', ['AWSELBAuthSessionCookie-0', 'AWSELBAuthSessionCookie-1'], random(1_800)),
    ...cookies(
      'oauth2-proxy',
      ['_oauth2_proxy', '_oauth2_proxy_0'],
      `${random(300)}%3D|1700000000|${random(43, 2)}%3D`,
    ),
    ...cookies('oauth2-proxy', ['_oauth2_proxy_csrf'], `${random(120)}|1700000000|${random(43, 2)}`, 'csrf'),
    ...cookies('salesforce', ['sid', 'sid_Client'], `${sample('00D', 12)}!${random(96, 2)}`).map((entry) => ({
      ...entry,
      host: 'acme.my.salesforce.com',
    })),
    ...nothing('salesforce', 'cookie', { oid: sample('00D', 15) }).map((entry) => ({
      ...entry,
      host: 'acme.force.com',
    })),
    ...cookies('shopify', ['_secure_customer_sig', '_shopify_essential', 'checkout_token'], random(64)),
    ...cookies(
      'wordpress',
      [`wordpress_logged_in_${hex()}`, `wordpress_sec_${hex()}`, `wordpress_${hex()}`],
      `alice%7C2000000000%7C${random(43)}%7C${hex(64)}`,
    ),
    ...nothing('wordpress', 'cookie', { 'wp-settings-1': 'editor%3Dhtml', 'wp-settings-time-1': '1700000000' }),
    ...cookies('django', ['sessionid'], sample('', 32, LOWER)),
    ...cookies('django', ['csrftoken'], random(32), 'csrf'),
    ...nothing('django', 'cookie', { messages: `${random(60)}:${random(6, 2)}:${random(43, 3)}` }),
    ...cookies('flask', ['session'], itsdangerous),
    ...cookies('flask', ['session'], `.${sample('eJ', 90)}.${random(6, 2)}.${random(27, 3)}`),
    ...cookies('flask', ['remember_token'], `42|${hex(128)}`),
    ...cookies('rails', ['_shop_session', 'remember_user_token'], rails),
    ...cookies('laravel', ['laravel_session', 'shop_session', `remember_web_${hex(40)}`], laravel),
    ...cookies('laravel', ['XSRF-TOKEN'], laravel, 'csrf'),
    ...cookies('express', ['connect.sid'], `s%3A${random(32)}.${random(43, 2)}`),
    ...cookies('express', ['express:sess', 'koa:sess'], btoa(json({ passport: { user: 'alice' }, views: 3 }))),
    ...nothing('express', 'cookie', { 'express:sess.sig': random(27), 'koa.sess.sig': random(27) }),
    ...cookies(
      'aspnet',
      ['.AspNetCore.Cookies', '.AspNetCore.Identity.Application', '.AspNet.ApplicationCookie', '.AspNetCore.Session'],
      sample('CfDJ8', 300),
    ),
    ...cookies('aspnet', ['.ASPXAUTH'], sample('', 200, UPPER.replace(/[G-Z]/g, ''))),
    ...cookies('aspnet', ['ASP.NET_SessionId'], sample('', 24, LOWER)),
    ...cookies('aspnet', [`.AspNetCore.Antiforgery.${random(11)}`], sample('CfDJ8', 150), 'csrf'),
    ...nothing('aspnet', 'cookie', { [`.AspNetCore.OpenIdConnect.Nonce.${sample('CfDJ8', 120)}`]: 'N' }),
    ...cookies('java-spring', ['JSESSIONID'], hex().toUpperCase()),
    ...cookies('java-spring', ['SESSION'], btoa(GUID)),
    ...cookies('java-spring', ['remember-me'], btoa(`alice:2000000000000:SHA256:${hex(64)}`)),
    ...cookies('php', ['PHPSESSID'], sample('', 26, LOWER)),
    {
      id: 'magento',
      store: 'local',
      key: 'M2_VENIA_BROWSER_PERSISTENCE__signin_token',
      value: json({ value: json(random(32)), timeStored: 1_700_000_000_000, ttl: 3600 }),
      holds: ['access $.value → $'],
    },
    ...cookies('magento', ['form_key'], random(16), 'csrf'),
    ...nothing('magento', 'cookie', { 'mage-cache-sessid': 'true', private_content_version: hex() }),
    {
      id: 'parse',
      store: 'local',
      key: `Parse/${random(20)}/currentUser`,
      value: json({ username: 'alice', sessionToken: `r:${hex()}`, objectId: random(10), className: '_User' }),
      holds: ['session $.sessionToken'],
    },
    ...nothing('parse', 'local', { [`Parse/${random(20)}/installationId`]: GUID }),
    {
      id: 'appwrite',
      store: 'local',
      key: 'cookieFallback',
      value: json({ a_session_shop: encodeBase64url(json({ id: random(20), secret: hex(256) })) }),
      holds: ['session $.a_session_shop'],
    },
    {
      id: 'appwrite',
      store: 'header',
      key: 'x-fallback-cookies',
      value: json({ a_session_shop: encodeBase64url(json({ id: random(20), secret: hex(256) })) }),
      holds: ['session $.a_session_shop'],
    },
    {
      id: 'appwrite',
      store: 'local',
      key: 'cookieFallback',
      value: json({ a_session_shop: sample('eyX', 160) }),
      holds: ['session $.a_session_shop'],
    },
    ...cookies('appwrite', ['a_session_shop', 'a_session_shop_legacy'], random(160)),
    {
      id: 'pocketbase',
      store: 'local',
      key: 'pocketbase_auth',
      value: json({ token: jwt(), record: { id: random(15), collectionId: '_pb_users_auth_', email: 'a@shop.test' } }),
      holds: ['access $.token'],
    },
    {
      id: 'pocketbase',
      store: 'cookie',
      key: 'pb_auth',
      value: encodeURIComponent(json({ token: jwt(), model: { id: random(15) } })),
      holds: ['access url → $.token'],
    },
    { id: 'strapi', store: 'local', key: 'jwtToken', value: json(jwt()), holds: ['access $'] },
    ...nothing('strapi', 'local', { isLoggedIn: 'true', userInfo: json({ id: 1, firstname: 'Alice' }) }),
    {
      id: 'directus',
      store: 'local',
      key: 'directus-data',
      value: json({ access_token: jwt(), refresh_token: random(64), expires: 900_000, expires_at: 2_000_000_000_000 }),
      holds: ['access $.access_token', 'refresh $.refresh_token'],
    },
    ...cookies('directus', ['directus_session_token'], jwt()),
    ...cookies('directus', ['directus_refresh_token'], random(64), 'refresh'),
    ...nothing('directus', 'local', { directus_auth_expires_at: '2000000000000' }),
    {
      id: 'nhost',
      store: 'local',
      key: 'nhostSession',
      value: json({ accessToken: jwt(), accessTokenExpiresIn: 900, refreshToken: GUID, refreshTokenId: TENANT }),
      holds: ['access $.accessToken', 'refresh $.refreshToken'],
    },
    ...cookies('nhost', ['nhostRefreshToken'], GUID, 'refresh'),
    ...nothing('nhost', 'cookie', { nhostRefreshTokenId: TENANT, nhostRefreshTokenExpiresAt: '2000000000000' }),
    { id: 'hasura-console', store: 'local', key: 'console:adminSecret', value: random(24), holds: ['api-key'] },
    {
      id: 'hasura-console',
      store: 'session',
      key: 'hasura-admin-secret',
      value: 'correcthorsebattery',
      holds: ['api-key'],
    },
    { id: 'feathers', store: 'local', key: 'feathers-jwt', value: jwt(), holds: ['access'] },
    {
      id: 'ember',
      store: 'local',
      key: 'ember_simple_auth-session',
      value: json({
        authenticated: {
          authenticator: 'authenticator:oauth2-password-grant',
          access_token: random(40),
          refresh_token: random(40, 2),
          token_type: 'Bearer',
        },
      }),
      holds: ['access $.authenticated.access_token', 'refresh $.authenticated.refresh_token'],
    },
    {
      id: 'redux-persist',
      store: 'local',
      key: 'persist:root',
      value: json({
        auth: json({ token: random(), session: random(40, 2), user: { name: 'bob' } }),
        _persist: json({ version: -1, rehydrated: true }),
      }),
      holds: ['access $.auth → $.token', 'session $.auth → $.session'],
    },
    {
      id: 'vuex-persist',
      store: 'local',
      key: 'vuex',
      value: json({ auth: { token: random(), session: random(40, 2) }, cart: { items: [] } }),
      holds: ['access $.auth.token', 'session $.auth.session'],
    },
    {
      id: 'vuex-persist',
      store: 'local',
      key: 'pinia-user',
      value: json({ accessToken: random() }),
      holds: ['access $.accessToken'],
    },
    {
      id: 'apollo',
      store: 'local',
      key: 'apollo-cache-persist',
      value: json({
        ROOT_QUERY: { __typename: 'Query', 'products({"first":10})': [{ __ref: 'Product:1' }] },
        ROOT_MUTATION: { 'login({"email":"a@shop.test"})': { __typename: 'Session', accessToken: random() } },
      }),
      holds: ['access $.ROOT_MUTATION["login({\\"email\\":\\"a@shop.test\\"})"].accessToken'],
    },
    {
      id: 'zustand',
      store: 'local',
      key: 'auth-storage',
      value: json({
        state: { token: random(), session: random(40, 2), auth: random(40, 3), theme: 'dark' },
        version: 0,
      }),
      holds: ['access $.state.token', 'session $.state.session', 'access $.state.auth'],
    },
    {
      id: 'zustand',
      store: 'local',
      key: 'REACT_QUERY_OFFLINE_CACHE',
      value: json({ clientState: { queries: [{ state: { data: { refreshToken: random() } }, queryHash: '["me"]' }] } }),
      holds: ['refresh $.clientState.queries[0].state.data.refreshToken'],
    },
    { id: 'localforage', store: 'db', key: 'localforage/keyvaluepairs/token', value: random(), holds: ['access'] },
    { id: 'localforage', store: 'local', key: 'localforage/access_token', value: json(random()), holds: ['access $'] },
    { id: 'ionic-capacitor', store: 'local', key: 'CapacitorStorage.authToken', value: random(), holds: ['access'] },
    {
      id: 'ionic-capacitor',
      store: 'db',
      key: '_ionicstorage/_ionickv/refresh_token',
      value: random(),
      holds: ['refresh'],
    },
    { id: 'generic-names', store: 'local', key: 'access_token', value: random(), holds: ['access'] },
    { id: 'generic-names', store: 'session', key: 'my-app.refreshToken', value: json(random()), holds: ['refresh $'] },
    {
      id: 'generic-names',
      store: 'local',
      key: 'currentUser',
      value: json({ id: 1, name: 'Alice', token: jwt() }),
      holds: ['access $.token'],
    },
    {
      id: 'slack',
      store: 'local',
      key: 'localConfig_v2',
      value: json({
        teams: {
          T0AB12CD3: { id: 'T0AB12CD3', name: 'Acme', token: `xox${'c'}-${sample('', 12, '0123456789')}-${hex(64)}` },
        },
      }),
      holds: ['session $.teams.T0AB12CD3.token'],
    },
    { id: 'discord', store: 'local', key: 'token', value: json(random(70)), holds: ['access $'], host: 'discord.com' },
    {
      id: 'discord',
      store: 'local',
      key: 'tokens',
      value: json({ '123456789012345678': random(70) }),
      holds: ['access $["123456789012345678"]'],
      host: 'discord.com',
    },
    ...cookies('notion-web', ['token_v2'], `v02%3Auser_token_or_cookies%3A${random(200)}`),
    ...cookies('openai-web', ['__Secure-next-auth.session-token'], jwe()).map((entry) => ({
      ...entry,
      host: 'chatgpt.com',
    })),
    ...cookies('claude-web', ['sessionKey'], random(100)).map((entry) => ({ ...entry, host: 'claude.ai' })),
    {
      id: 'vault-ui',
      store: 'local',
      key: 'vault-userpass☃1',
      value: json({ token: random(95), policies: ['default'], ttl: 2_764_800, displayName: 'userpass-alice' }),
      holds: ['access $.token'],
    },
    ...cookies('grafana-web', ['grafana_session'], hex()),
    ...nothing('grafana-web', 'cookie', { grafana_session_expiry: '2000000000' }),
    ...cookies('k8s-dashboard', ['jweToken', 'token'], jwe()),
    ...cookies(
      'k8s-dashboard',
      ['jweToken'],
      encodeURIComponent(json({ protected: random(60), ciphertext: random(300, 2) })),
    ),
    ...cookies('sap-ibm', ['MYSAPSSO2', 'LtpaToken2', 'SMSESSION', 'PD-S-SESSION-ID', 'OAMAuthnCookie'], random(300)),
    ...cookies('sap-ibm', ['_shibsession_64656661756c74'], `_${hex(32)}`),
    ...nothing('stripe-js', 'cookie', { __stripe_mid: `${GUID}abcdef`, __stripe_sid: `${TENANT}123abc` }),
    {
      id: 'service-worker',
      store: 'cache',
      key: 'workbox-runtime-https://shop.test/ https://shop.test/api/session',
      value: json({ access_token: random(), user: { name: 'Alice' } }),
      holds: ['access $.access_token'],
    },
    {
      id: 'window-globals',
      store: 'script',
      key: '__NEXT_DATA__',
      value: json({ props: { pageProps: { session: { accessToken: jwt() } } }, page: '/', buildId: random(21) }),
      holds: ['access $.props.pageProps.session.accessToken'],
    },
    {
      id: 'window-globals',
      store: 'script',
      key: 'wpApiSettings',
      value: json({ root: 'https://shop.test/wp-json/', nonce: hex(10), versionString: 'wp/v2/' }),
    },
    {
      id: 'source-maps',
      store: 'script',
      key: 'app.3f2b8c1e.js.map',
      value: json({
        version: 3,
        sources: ['src/api.ts'],
        names: ['fetchUser', random(18)],
        mappings: `AAAA,SAASA${random(400)}`,
        sourcesContent: [`export const API_TOKEN = '${random(40, 9)}';\n`],
      }),
      holds: ['api-key $.sourcesContent[0]'],
    },
  ];
}

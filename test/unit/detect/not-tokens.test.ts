import { describe, expect, it } from 'vitest';
import { detect } from '@/utils/detect/detect';
import { inspect, inspectRequest } from '@/utils/engine';
import { sample } from '@/utils/lib/sample';
import { HEX } from '@/utils/lib/sample-alphabets';

const hex = (length: number, seed = 1) => sample('', length, HEX, seed);
const mixed = (length: number, seed = 1) => sample('', length, undefined, seed);
const UUID = '3f2b8c1e-9d47-4a6b-8e21-7c5d0f9a1b34';
const json = JSON.stringify;

/** What ordinary sites keep in cookies and storage. None of it is a token. */
const ENTRIES: readonly (readonly [key: string, value: string])[] = [
  ['theme', 'dark'],
  ['theme', 'solarized-dark-high-contrast'],
  ['color-mode', 'system'],
  ['i18nextLng', 'en-US'],
  ['lang', 'de'],
  ['locale', 'pt-BR'],
  ['timezone', 'Europe/Amsterdam'],
  ['currency', 'EUR'],
  ['sidebar-collapsed', 'true'],
  ['debug', 'app:*,-app:router'],
  ['_ga', 'GA1.2.1234567890.1699999999'],
  ['_ga_ABC123DEF4', 'GS1.1.1699999999.3.1.1699999999.60.0.0'],
  ['_gid', 'GA1.2.987654321.1699999999'],
  ['_gcl_au', '1.1.123456789.1699999999'],
  ['_fbp', 'fb.1.1699999999999.1234567890'],
  ['_fbc', `fb.1.1699999999999.${mixed(60)}`],
  ['__utma', '1.2.3.4.5.6'],
  ['hubspotutk', hex(32)],
  ['__hstc', `1.${hex(32)}.1699999999999.1699999999999.1699999999999.1`],
  ['_hjSessionUser_123456', btoa(json({ id: UUID, created: 1699999999999 }))],
  ['_hjid', UUID],
  ['ajs_anonymous_id', UUID],
  ['ajs_user_traits', json({ plan: 'pro', id: mixed(24) })],
  ['amplitude_id_abcdef', btoa(json({ deviceId: UUID }))],
  ['AMP_0123456789', btoa(encodeURIComponent(json({ deviceId: UUID, sessionId: 1699999999999 })))],
  ['mp_abc_mixpanel', json({ distinct_id: `$device:${UUID}`, $device_id: UUID, __timers: {} })],
  ['ph_phc_x_posthog', json({ distinct_id: UUID, $sesid: [1699999999999, UUID, 1699999999999] })],
  ['optimizelyEndUserId', `oeu1699999999999r0.${mixed(16)}`],
  ['_vwo_uuid', hex(32).toUpperCase()],
  ['intercom-id-abc', UUID],
  ['intercom-session-abc', mixed(60)],
  ['rl_session', mixed(60)],
  ['crisp-client%2Fsession%2Fabc', UUID],
  ['_pk_id.1.1fff', `${hex(16)}.1699999999.`],
  ['__cf_bm', `${mixed(43)}-1699999999-1.0.1.1-${mixed(86, 2)}`],
  ['cf_clearance', `${mixed(43)}-1699999999-1.2.1.1-${mixed(60, 2)}`],
  ['AWSALB', `${mixed(120)}`],
  ['AWSALBCORS', mixed(120)],
  ['ARRAffinity', hex(64)],
  ['BIGipServerpool', '1677787402.36895.0000'],
  ['TS01abcdef', hex(60)],
  ['incap_ses_123_456', mixed(60)],
  ['ak_bmsc', `${hex(32)}~${mixed(60)}`],
  ['_abck', `${hex(32)}~-1~${mixed(60)}`],
  ['datadome', mixed(100)],
  ['_px3', `${hex(64)}:${mixed(80)}:1000:${mixed(40)}`],
  ['_GRECAPTCHA', mixed(70)],
  ['euconsent-v2', mixed(90)],
  ['didomi_token', btoa(json({ user_id: UUID, purposes: {} }))],
  ['OptanonConsent', 'isGpcEnabled=0&datestamp=Mon+Jan&groups=C0001%3A1'],
  ['CookieConsent', `{stamp:%27${mixed(40)}%3D%3D%27%2Cnecessary:true}`],
  ['__stripe_mid', `${UUID}abcdef`],
  ['_dd_s', `rum=1&id=${UUID}&created=1699999999999`],
  ['_shopify_y', UUID],
  ['__kla_id', btoa(json({ cid: mixed(24) }))],
  ['cto_bundle', mixed(120)],
  ['uid2_ident', mixed(120)],
  ['visitorId', mixed(20)],
  ['deviceId', UUID],
  ['clientId', mixed(32)],
  ['anonymousId', UUID],
  ['buildId', mixed(21)],
  ['traceId', hex(32)],
  ['app-version', '2024.11.3-beta+7f3a9b2c1d4e5f60'],
  ['etag', hex(40)],
  ['commit', hex(40)],
  ['main.js.integrity', `sha384-${mixed(64)}`],
  ['statsig.cached.values', json({ feature_gates: { new_checkout: { value: true, rule_id: mixed(22) } } })],
  ['ld:flags', json({ 'new-nav': true, 'max-tokens': 4096 })],
  ['gbFeaturesCache', json([['key', { data: { features: {} } }]])],
  ['feature_flags', json({ auth_token_rotation: true, session_v2: 'treatment-b' })],
  ['i18n', json({ 'login.token.expired': 'Your token has expired, sign in again', 'api.key': 'API key' })],
  ['translations', json({ en: { token: 'Authentifizierungstoken', session: 'Sitzungsverwaltung' } })],
  [
    'settings',
    json({
      fontSize: 14,
      editor: 'monospace',
      layout: 'two-columns-with-preview',
      avatar: 'https://cdn.test/u/7f3a9b2c.png',
    }),
  ],
  ['cart', json({ items: [{ sku: 'SHIRT-RED-XL', qty: 2, price: '19.90' }], updatedAt: '2024-11-03T10:00:00.000Z' })],
  ['telemetry-queue', json([{ event: 'page_view', messageId: UUID, sessionId: UUID, props: { path: '/a/b' } }])],
  ['recently-viewed', json(['/products/red-shoes-size-42', '/products/blue-jacket-with-hood'])],
  [
    'user',
    json({ name: 'Alice Example', email: 'alice@example.com', role: 'administrator', phone: '+41 44 123 45 67' }),
  ],
  ['auth0.is.authenticated', 'true'],
  ['logged_in_as', 'alice@example.com'],
  ['token_type', 'Bearer'],
  ['expires_at', '1799999999'],
  ['accessTokenExpires', '2030-01-01T00:00:00.000Z'],
  ['refreshTokenUrl', 'https://id.test/oauth/token/refresh'],
  ['max_tokens', '4096'],
  ['tokensUsed', '1234567890123456'],
  ['csrf_enabled', 'true'],
  ['oauth_state', mixed(32)],
  ['pkce_code_verifier', mixed(64)],
  ['nonce', mixed(32)],
  ['token_hash', hex(64)],
  ['colors.token', '#ff8800'],
  ['access_token', 'your_access_token_here'],
  ['api_key', 'xxxxxxxxxxxxxxxxxxxxxxxx'],
  ['api_key', '{{API_KEY_FROM_ENV}}'],
  ['api_key', 'process.env.STRIPE_API_KEY'],
  ['token', '<insert-your-token>'],
  ['token', 'undefined'],
  ['token', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
  ['token', 'abcdefghijklmnopqrstuvwxyz'],
  ['token', 'null'],
  ['apiKey', '12345678901234567890'],
  ['avatar', `data:image/png;base64,iVBORw0KGgo${mixed(80)}`],
  ['logo', `iVBORw0KGgo${mixed(80)}`],
];

describe('ordinary settings, flags, caches, ids and placeholders', () => {
  it.each(ENTRIES)('%s is no token in storage: %s', (key, value) => {
    expect(inspect({ surface: 'local-storage', key, value }).candidates).toEqual([]);
    expect(inspect({ surface: 'document-cookie', key, value }).candidates).toEqual([]);
  });

  it('are no credentials when they travel as cookies, parameters and headers', () => {
    const sendable = ENTRIES.filter(([, value]) => /^[^\s;"{}[\]]+$/.test(value));
    expect(sendable.length).toBeGreaterThan(60);
    for (const [key, value] of sendable) {
      const url = `https://app.test/?${key}=${encodeURIComponent(value)}`;
      const { credentials } = inspectRequest({ url, method: 'GET', headers: [['Cookie', `a=b; ${key}=${value}`]] });
      expect(credentials, `${key}=${value}`).toEqual([]);
    }
  });

  it('are nothing to detect in a cookie line or a dump of storage', () => {
    const dump = Object.fromEntries(ENTRIES.filter(([key]) => !['i18n', 'translations'].includes(key)));
    expect(detect(json(dump))).toEqual([]);
  });
});

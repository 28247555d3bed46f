import { sample } from '../../utils/lib/sample';
import { HEX, UPPER } from '../../utils/lib/sample-alphabets';
import { sampleUuid } from '../../utils/lib/sample-uuid';

const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));
const hex = (length: number, seed: number) => sample('', length, HEX, seed);
const base64 = (length: number, seed: number) => sample('', length, undefined, seed);
const json = (value: unknown) => JSON.stringify(value, null, 2);

/** Texts as apps and their builds have them, with nothing to find; drawn anew with each seed. */
export const HARMLESS: Readonly<Record<string, (seed: number) => string>> = {
  'feature flags': (seed) =>
    json({
      flags: Object.fromEntries(
        many(20, (n) => [
          `new-checkout-${n}`,
          { enabled: n % 2 > 0, variant: 'control', version: n, salt: hex(32, seed + n) },
        ]),
      ),
    }),
  translations: () =>
    json({
      translations: {
        'auth.login.title': 'Log in with your account',
        'auth.token.expired': 'Your token has expired, please log in again.',
        'form.password.placeholder': 'Your password (at least 12 characters)',
        apiKeyHint: 'Paste your API key here. It begins with sk_live_.',
      },
    }),
  'analytics storage': (seed) =>
    json({
      _ga: `GA1.2.${1_000_000_000 + seed}.1700000000`,
      ajs_anonymous_id: sampleUuid('', seed),
      amplitude_id: base64(64, seed),
      _hjSessionUser_123456: btoa(json({ id: sampleUuid('', seed + 1), created: 1_700_000_000_000 })),
      device_id: sampleUuid('', seed + 2),
    }),
  'lock file': (seed) =>
    many(
      12,
      (n) =>
        `"node_modules/pkg-${n}": { "version": "1.${n}.0", "resolved": "https://registry.npmjs.org/pkg-${n}/-/pkg-${n}-1.${n}.0.tgz", "integrity": "sha512-${base64(86, seed + n)}==" }`,
    ).join(',\n'),
  'subresource integrity': (seed) =>
    many(
      6,
      (n) => `<script src="/app.${hex(8, seed + n)}.js" integrity="sha384-${base64(64, seed + n)}"></script>`,
    ).join('\n'),
  'style with a font': (seed) =>
    `@font-face { src: url(data:font/woff2;base64,d09GMgABAAAAA${base64(4_000, seed)}) format("woff2"); } .a { background: url(data:image/png;base64,iVBORw0KGgo${base64(600, seed)}) }`,
  'source map': (seed) =>
    JSON.stringify({
      version: 3,
      sources: ['app.ts'],
      names: ['getAccessTokenSilently'],
      mappings: `AAAA,${base64(40, seed)};${base64(900, seed + 1)}`,
    }),
  'ids of rows': (seed) =>
    json(
      many(30, (n) => ({ id: sampleUuid('', seed + n), orderId: hex(24, seed + n), etag: `W/"${hex(32, seed + n)}"` })),
    ),
  hashes: (seed) => many(20, (n) => `${hex(64, seed + n)}  dist/chunk-${n}.js`).join('\n'),
  'git log': (seed) => many(20, (n) => `commit ${hex(40, seed + n)}\nAuthor: Robin <robin@shop.test>\n`).join('\n'),
  'minified identifiers': () =>
    'function acquireTokenSilentlyFromCache2(e,t){return handleAuthenticationResponse2(e.tokenRequestParameters,t)}var accessTokenExpirationBuffer=300,refreshTokenRotationEnabled=!0,sessionStorageKeyPrefixV2="session-storage-key-prefix";',
  'code with placeholders': () =>
    [
      'const apiKey = process.env.API_KEY;',
      'const token = "YOUR_ACCESS_TOKEN_HERE";',
      "headers: { Authorization: `Bearer ${'${token}'}` }",
      'STRIPE_SECRET_KEY=sk_live_xxxxxxxxxxxxxxxxxxxxxxxx',
      'password: "<your-password-here>"',
      'curl -H "Authorization: Bearer {{access_token}}"',
    ].join('\n'),
  'colours and times': () =>
    json({
      theme: { primary: '#1a2b3c4d', tokens: { colorBackgroundDefault: '#ffffff', spacingSmall: '4px' } },
      at: '2026-01-01T00:00:00.000Z',
    }),
  'content security policy': (seed) =>
    `Content-Security-Policy: script-src 'nonce-${base64(24, seed)}' 'sha256-${base64(43, seed)}='`,
  'public keys': (seed) =>
    `-----BEGIN PUBLIC KEY-----\n${base64(392, seed)}\n-----END PUBLIC KEY-----\nssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ${base64(340, seed)} robin@shop`,
  'log lines': (seed) =>
    many(
      20,
      (n) =>
        `2026-01-01T00:00:${n} INFO [${hex(16, seed + n)}] request_id=${sampleUuid('', seed + n)} GET /api/orders/${hex(24, seed)} 200`,
    ).join('\n'),
  'product data': (seed) =>
    json(
      many(20, (n) => ({
        sku: sample('SKU-', 10, UPPER, seed + n),
        name: `Item ${n}`,
        image: `/img/${hex(32, seed + n)}.webp`,
        price: 12.5,
      })),
    ),
};

import { describe, expect, it } from 'vitest';
import { detect } from '@/utils/detect/detect';
import { inspect } from '@/utils/engine';
import { encodeBase64url } from '@/utils/lib/base64';
import { sample } from '@/utils/lib/sample';
import { HEX, LOWER_BASE32, UPPER } from '@/utils/lib/sample-alphabets';
import { sampleChecked } from '@/utils/lib/sample-checked';
import { sampleJwt } from '@/utils/lib/sample-jwt';

const json = JSON.stringify;
const hex = (length: number, seed = 1) => sample('', length, HEX, seed);
const mixed = (length: number, seed = 1) => sample('', length, undefined, seed);
const UUID = '3f2b8c1e-9d47-4a6b-8e21-7c5d0f9a1b34';
const joined = (...parts: readonly string[]) => parts.join('');
const base64 = `${mixed(85)}/${mixed(42, 2)}`;
const jwtIo = joined(
  `${encodeBase64url(json({ alg: 'HS256', typ: 'JWT' }))}.${encodeBase64url(json({ sub: '1234567890', name: 'John Doe' }))}.`,
  'SflKxwRJSMeKKF2QT4',
  'fwpMeJf36POk6yJV_adQssw5c',
);
const pem = (label: string) => `-----BEGIN ${label}-----\n${mixed(64)}\n${mixed(60, 2)}==\n-----END ${label}-----`;
const github = sampleChecked(`gh${'p'}_`, 30);
const jwk = {
  kty: 'EC',
  crv: 'P-256',
  kid: mixed(43),
  x: mixed(43, 2),
  y: mixed(43, 3),
  use: 'sig',
  x5t: mixed(27, 4),
};

interface Rule {
  readonly rule: string;
  /** Texts in which there is nothing. */
  readonly none: readonly string[];
  /** Their neighbours, in which there is one token each. */
  readonly one: readonly string[];
}

const RULES: readonly Rule[] = [
  {
    rule: 'values that are cut, as documentation has them',
    none: [
      ` * subject_token: '${encodeBase64url(json({ alg: 'HS256', typ: 'JWT' }))}...',`,
      json({ access_token: `${mixed(30)}...` }),
      `Authorization: Bearer ${mixed(24)}...\n`,
    ],
    one: [json({ access_token: mixed(30) }), `Authorization: Bearer ${mixed(24)}\n`],
  },
  {
    rule: 'hashes of commits, assets, caches and builds',
    none: [
      json({ commit: hex(40), revision: hex(40, 2), etag: `W/"${hex(32)}"`, chunkhash: hex(20), build_id: hex(64) }),
      json({ hash: hex(64), checksum: hex(64, 2), version: hex(40), integrity: hex(64, 3), gitSha: hex(40, 4) }),
      `ETag: "${hex(40)}"\nX-Revision: ${hex(40)}\nX-Build: ${hex(64)}`,
      `{74:"${hex(20)}",91:"${hex(20, 2)}"}[e]+".chunk.js"`,
      json({ tokenHash: hex(64), secret_checksum: hex(64), access_token_sha256: hex(64) }),
    ],
    one: [json({ token: hex(40) }), json({ commit: hex(40), secret: hex(64, 2) }), `API_TOKEN=${hex(40)}`],
  },
  {
    rule: 'integrity of subresources',
    none: [
      `<script src="/a.js" integrity="sha384-${base64.slice(0, 64)}" crossorigin></script>`,
      json({ token: `sha512-${base64.slice(0, 86)}==`, secret: `sha256-${mixed(43)}=` }),
      `Content-Security-Policy: script-src 'sha256-${mixed(43)}='`,
      `"resolved":"https://r.test/a.tgz","integrity":"sha512-${base64.slice(0, 86)}=="`,
    ],
    one: [json({ token: base64.slice(0, 64) }), `<script src="/a.js" data-api-key="${mixed(40)}"></script>`],
  },
  {
    rule: 'data: URIs, images, fonts and the mappings of source maps',
    none: [
      json({ token: `data:image/png;base64,iVBORw0KGgo${base64}` }),
      `@font-face{src:url(data:font/woff2;base64,d09GMgABAAAAA${base64})}`,
      json({ avatar_token: `iVBORw0KGgo${base64}`, secret: `/9j/4AAQ${base64}`, key: `PHN2Zy${base64}` }),
      json({ version: 3, sources: ['a.ts'], names: ['token'], mappings: `AAAAA,SAASA,${mixed(400)};${mixed(400, 2)}` }),
      `//# sourceMappingURL=data:application/json;base64,${btoa(json({ version: 3, mappings: `AAAA,${mixed(80)}` }))}`,
    ],
    one: [
      json({ version: 3, sources: ['a.ts'], mappings: mixed(80), sourcesContent: [`const token = '${github}';`] }),
      json({ avatar: `data:image/png;base64,iVBORw0KGgo${base64}`, token: mixed(40) }),
    ],
  },
  {
    rule: 'a UUID beside a name of an id',
    none: [
      json({ id: UUID, user_id: UUID, guid: UUID, key: UUID, uuid: UUID, clientId: UUID, session: { id: UUID } }),
      `const tenantId = '${UUID}'; const sessionGuid = "${UUID}";`,
    ],
    one: [json({ access_token: UUID }), json({ id: UUID, refreshToken: UUID })],
  },
  {
    rule: 'nonces of a content security policy',
    none: [
      `<script nonce="${mixed(22)}">a()</script>`,
      `Content-Security-Policy: script-src 'nonce-${mixed(22)}' 'strict-dynamic'`,
      json({ cspNonce: mixed(22), nonce: mixed(32), tokenNonce: mixed(32) }),
      json({ token: `nonce-${mixed(22)}` }),
    ],
    one: [`<script nonce="${mixed(22)}">token="${mixed(40, 2)}"</script>`],
  },
  {
    rule: 'placeholders and templates',
    none: [
      json({
        token: 'xxxxxxxxxxxxxxxxxxxxxxxx',
        api_key: 'your_api_key_goes_here_1',
        secret: 'changeme-changeme-1234',
      }),
      json({
        token: '0000000000000000000000000000',
        api_key: '12345678901234567890',
        secret: 'abcdefghijklmnopqrstuvwx',
      }),
      json({
        access_token: '<your-access-token-1234>',
        token: '{{ACCESS_TOKEN_9f8e7d}}',
        secret: '[INSERT_SECRET_HERE_1]',
      }),
      json({ token: `\${TOKEN_9f8e7d6c5b4a}`, api_key: '%API_KEY_9f8e7d6c5b%', secret: '__SECRET_9f8e7d6c5b4a__' }),
      json({ token: '#{ENV_TOKEN_9f8e7d6c}', api_key: '@@API_KEY_9f8e7d6c5b@@', secret: '<%= secret_9f8e7d6c %>' }),
      json({ token: 'secrets.TOKEN_9f8e7d6c5b', api_key: 'env.API_KEY_9f8e7d6c5b', secret: '%(token_9f8e7d6c5b4a)s' }),
      json({ token: '****************3f9a', api_key: 'sk-................4f2a', secret: 'REDACTED-9f8e7d6c5b4a' }),
      `const key = process.env.API_KEY_9f8e7d6c5b4a; const token = import.meta.env.VITE_TOKEN_9f8e7d6c;`,
      `api_key = os.environ["API_KEY_9f8e7d6c5b4a"]\nexport TOKEN=$TOKEN_9f8e7d6c5b4a3b2c1d`,
      `token: \${{ secrets.DEPLOY_TOKEN_9f8e7d6c5b }}`,
    ],
    one: [
      json({ token: mixed(24) }),
      json({ api_key: `live-${mixed(28)}` }),
      `const key = process.env.API_KEY; const token = '${mixed(40)}';`,
      `TOKEN=${mixed(24)}`,
    ],
  },
  {
    rule: 'examples that issuers print',
    none: [
      joined('AKIA', 'IOSFODNN7', 'EXAMPLE'),
      joined('AKIA', 'I44QH8DHB', 'EXAMPLE'),
      json({ secretAccessKey: joined('wJalrXUtnFEMI', '/K7MDENG/bPxRfiCY', 'EXAMPLEKEY') }),
      json({ secretAccessKey: joined('je7MtGbClwBF/2Zp9Utk', '/h3yCo8nvb', 'EXAMPLEKEY') }),
      joined('sk_', 'test_', '4eC39HqLyj', 'WDarjtT1zdp7dc'),
      joined('pk_', 'test_', 'TYooMQauvd', 'EDq54NiTphI7jx'),
      joined('sk_', 'test_', 'BQokikJOvBiI', '2HlWgH4olfQ2'),
      joined('pk_', 'test_', '6pRNASCoBOKt', 'IshFeQd4XMUh'),
      json({ access_token: joined('2YotnFZFEjr', '1zCsicMWpAA'), refresh_token: joined('tGzv3JOkF0XG5', 'Qx2TlKWIA') }),
      jwtIo,
      json({ token: jwtIo }),
    ],
    one: [
      sample('AKIA', 16, UPPER.replace(/[0189]/g, ''), 4),
      json({ secretAccessKey: `${mixed(20)}/${mixed(19, 2)}` }),
      sample(joined('sk_', 'test_'), 24),
      json({ access_token: mixed(22), note: 'as in RFC 6749' }),
      sampleJwt({ sub: '1234567890', name: 'John Doe' }),
    ],
  },
  {
    rule: 'a checksum that does not fit',
    none: [sampleChecked(`gh${'p'}_`, 30).replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'))],
    one: [github],
  },
  {
    rule: 'blobs that nothing names and nobody sends',
    none: [json({ blob: mixed(200), state: mixed(60, 2), cipher: hex(256), data: { payload: mixed(100, 3) } })],
    one: [json({ blob: mixed(200), auth_token: mixed(60, 2) })],
  },
  {
    rule: 'public keys',
    none: [
      pem('PUBLIC KEY'),
      pem('RSA PUBLIC KEY'),
      pem('CERTIFICATE'),
      json({ publicKey: pem('PUBLIC KEY'), token: `MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE${mixed(86)}==` }),
      json({ vapidPublicKey: `B${mixed(86)}`, applicationServerKey: `B${mixed(86, 2)}`, p256dh: `B${mixed(86, 3)}` }),
      `const vapidKey = "B${mixed(86)}"; subscribe({ applicationServerKey: "B${mixed(86)}" })`,
      `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ${mixed(300)} alice@shop.test`,
      json({
        deploy_token: `AAAAC3NzaC1lZDI1NTE5AAAAI${mixed(43)}`,
        sshKey: `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${mixed(43)}`,
      }),
      json({ recipient: sample('age1', 58, LOWER_BASE32), token: sample('age1', 58, LOWER_BASE32) }),
      json({ keys: [jwk, { kty: 'RSA', kid: mixed(43), n: mixed(342), e: 'AQAB', alg: 'RS256' }] }),
    ],
    one: [
      pem('PRIVATE KEY'),
      json({ publicKey: pem('PUBLIC KEY'), privateKey: pem('RSA PRIVATE KEY') }),
      json({ keys: [{ ...jwk, d: mixed(43, 5) }] }),
      json({ kty: 'oct', k: mixed(43) }),
      json({ vapidPublicKey: `B${mixed(86)}`, apiSecret: mixed(43, 2) }),
    ],
  },
  {
    rule: 'addresses and transactions of blockchains',
    none: [
      json({
        address: `0x${hex(40)}`,
        token: `0x${hex(40, 2)}`,
        tokenAddress: `0x${hex(40, 3)}`,
        account: `0x${hex(40)}`,
      }),
      json({
        txHash: `0x${hex(64)}`,
        transactionHash: `0x${hex(64, 2)}`,
        tx: `0x${hex(64)}`,
        blockHash: `0x${hex(64)}`,
      }),
      `const token = '0x${hex(40)}', tx = "0x${hex(64)}"`,
    ],
    one: [json({ address: `0x${hex(40)}`, privateKey: `0x${hex(64)}` }), json({ secret: `0x${hex(64)}` })],
  },
  {
    rule: 'constants that X and Twitch ship to every visitor',
    none: [
      `Authorization: Bearer ${joined('A'.repeat(20), 'AANRILgAAAAA', 'AnNwIzUejRCOuH5', 'E6I8xnZz4puTs')}%3D${mixed(50)}`,
      `const token = "${joined('A'.repeat(20), 'AANRILgAAAAA', 'AnNwIzUejRCOuH5', 'E6I8xnZz4puTs')}%3D${mixed(50)}"`,
      json({ token: joined('kimne78kx3ncx6', 'brgo4mv6wki5h1ko') }),
    ],
    one: [
      `Authorization: Bearer ${'A'.repeat(21)}${mixed(6)}AAAAAA${mixed(24, 2)}%3D${mixed(50)}`,
      json({ token: mixed(30).toLowerCase() }),
    ],
  },
  {
    rule: 'what AWS prints, marked in capitals however long it is, or with a value that never changes',
    none: [
      json({ SessionToken: `IQoJ${mixed(40)}wEXAMPLEt${mixed(280, 2)}` }),
      json({ refreshToken: `aorv${mixed(200)}EXAMPLEREFRESHTOKEN` }),
      json({ clientSecret: `VERYLONGSECRET${mixed(51)}` }),
      json({ userId: joined('AIDA', 'JNUEDQ', 'AQWFEL', 'JDLEX') }),
      json({ IdentityPoolId: joined('us-east-1:1699ebc0', '-7900', '-4099-b910-2df94f52a030') }),
    ],
    one: [
      json({ SessionToken: `IQoJ${mixed(320)}` }),
      json({ refreshToken: `aorv${mixed(100)}example${mixed(100, 2)}` }),
      json({ userId: sample('AIDA', 17, UPPER) }),
    ],
  },
  {
    rule: 'feature flags, translations, preferences and names of minified code',
    none: [
      json({ flags: { auth_token_rotation: mixed(24), 'session-v2': mixed(30) }, experiments: { token: mixed(24) } }),
      json({ translations: { token: 'Authentifizierungstoken', secret: mixed(40) } }),
      json({ de: { api_key: 'Programmierschnittstellenschluessel', token: 'Zugangskennungsverwaltung' } }),
      `e.token=t.getAccessTokenSilently;n.secret=r.clientSecretBasicAuthentication;var o=e.apiKeyHeaderName`,
      `const tokenType="urn:ietf:params:oauth:token-type:jwt",authToken="x-amz-security-token"`,
      `.Button_token__3fG7x{--color-token:var(--sapContent_LabelColor_9f8e)} .sc-bdVaJa.kKzmPd{}`,
    ],
    one: [
      json({ flags: { dark: true }, auth: { token: mixed(24) } }),
      `e.token="${mixed(40)}";n.secret=r.clientSecretBasicAuthentication`,
    ],
  },
];

const told = (value: string) => inspect({ surface: 'local-storage', key: 'x', value }).candidates;

describe.each(RULES)('$rule', ({ none, one }) => {
  it.each(none)('are none: %s', (text) => {
    expect(detect(text)).toEqual([]);
    expect(told(text)).toEqual([]);
  });

  it.each(one)('are told from their neighbour: %s', (text) => {
    expect(detect(text)).toHaveLength(1);
  });
});

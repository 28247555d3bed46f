import { encodeBase64url } from '@/utils/lib/base64';
import { sample } from '@/utils/lib/sample';
import { DIGITS, HEX, UPPER } from '@/utils/lib/sample-alphabets';
import { sampleAzureKey } from '@/utils/lib/sample-azure';
import { sampleJwt } from '@/utils/lib/sample-jwt';
import type { TokenFacts } from '@/utils/model/token';

/** What no fact may hold a part of. */
export const secret = (length = 32) => sample('', length, undefined, 3);
const id = sample('', 10, DIGITS, 4).replace(/^0/, '1');
export const binary = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string))).toString('base64url');
/** A field of Protocol Buffers that holds bytes. */
const field = (number: number, content: Buffer) =>
  Buffer.concat([Buffer.from([number * 8 + 2, content.length]), content]);
/** A field of a macaroon of version 2. */
export const part = (type: number, text: string) => String.fromCharCode(type, text.length) + text;
const packet = (text: string) => `${(text.length + 5).toString(16).padStart(4, '0')}${text}\n`;

/** Made at run time, where no vector is published. */
export const SAMPLES: readonly (readonly [decoder: string, type: string, value: string, facts: TokenFacts])[] = [
  [
    'slack-ids',
    'slack-bot',
    `xoxb-${id}-${id}-${secret(24)}`,
    { kind: 'xoxb', account: id, subject: id, inferred: ['account', 'subject'] },
  ],
  ['slack-ids', 'slack-app', `xapp-1-A012345678-${id}-${secret(64)}`, { kind: 'xapp', client: 'A012345678' }],
  ['slack-config', 'slack-config-access', `xoxe.xoxp-1-${secret(160)}`, { kind: 'xoxe.xoxp' }],
  [
    'slack-webhook',
    'slack-webhook',
    `https://hooks.slack.com/services/T01234567/B01234567/${secret(24)}`,
    { organisation: 'T01234567', keyId: 'B01234567' },
  ],
  ['stripe-mode', 'stripe-rk-test', `rk_test_${secret(24)}`, { kind: 'rk', environment: 'test' }],
  [
    'stripe-mode',
    'stripe-sk-live',
    `sk_live_51${'a'.repeat(15)}${secret(82)}`,
    { kind: 'sk', environment: 'live', account: `acct_1${'a'.repeat(15)}`, inferred: ['account'] },
  ],
  ['stripe-mode', 'stripe-whsec', `whsec_${secret(32)}`, { kind: 'whsec' }],
  [
    'twitter-user-id',
    'twitter-access',
    `1234567890123456789-${secret(40)}`,
    { subject: '1234567890123456789', subjectSince: 1583178896824 },
  ],
  ['twitter-user-id', 'twitter-access', `12345-${secret(40)}`, { subject: '12345' }],
  ['doppler', 'doppler', `dp.st.prd.${secret(43)}`, { kind: 'st', resource: 'prd' }],
  ['doppler', 'doppler', `dp.pt.${secret(43)}`, { kind: 'pt' }],
  ['mailchimp-dc', 'mailchimp', `${sample('', 32, HEX)}-us14`, { region: 'us14' }],
  ['hubspot-region', 'hubspot-pat', `pat-eu1-${sample('', 8, HEX)}`, { region: 'eu1' }],
  [
    'salesforce-org',
    'salesforce-session',
    `00D${sample('', 12, UPPER)}!${secret(96)}`,
    { organisation: `00D${sample('', 12, UPPER)}` },
  ],
  ['asana', 'asana-pat', `2/1234567890123456/1234567890123457:${sample('', 32, HEX)}`, { subject: '1234567890123456' }],
  ['clickup', 'clickup', `pk_12345678_${sample('', 32, UPPER)}`, { subject: '12345678' }],
  [
    'google-client-id',
    'google-oauth-client-id',
    `123456789012-${secret(32)}.apps.googleusercontent.com`,
    { project: '123456789012' },
  ],
  ['meta-app-id', 'meta-app-token', `1234567890123456|${secret(27)}`, { client: '1234567890123456' }],
  ['sendgrid-id', 'sendgrid', `SG.${sample('', 22)}.${secret(43)}`, { keyId: sample('', 22) }],
  [
    'discord-snowflake',
    'discord-webhook',
    `https://discord.com/api/webhooks/175928847299117063/${secret(68)}`,
    { keyId: '175928847299117063', issuedAt: 1462015105796 },
  ],
  ['objectid', 'infisical', `st.507f1f77bcf86cd799439011.${secret(32)}`, { issuedAt: 1350508407000 }],
  ['azure-marvin', 'azure-eventhub-key', sampleAzureKey('+AEh', 1, 'manage'), { kind: 'manage', scopes: ['manage'] }],
  ['azure-marvin', 'azure-apim-key', sampleAzureKey('APIM', 1, 'direct management'), { kind: 'direct management' }],
  [
    'supabase-jwt',
    'supabase-anon-jwt',
    sampleJwt({ iss: 'supabase', ref: 'abcdef', role: 'anon' }),
    { issuer: 'supabase', project: 'abcdef', kind: 'anon', scopes: ['anon'], algorithm: 'HS256' },
  ],
  [
    'jwe',
    'jwe',
    [encodeBase64url('{"alg":"dir","enc":"A256GCM","kid":"k1"}'), '', secret(16), secret(40), secret(22)].join('.'),
    { algorithm: 'dir', keyId: 'k1', encrypted: true },
  ],
  [
    'jwt',
    'calendly',
    sampleJwt({ iss: 'https://auth.calendly.com' }),
    { issuer: 'https://auth.calendly.com', algorithm: 'HS256' },
  ],
  ['jwt', 'jwt-base64', encodeBase64url(sampleJwt({ iss: 'wrapped' })), { issuer: 'wrapped', algorithm: 'HS256' }],
  ['agora', 'agora', `007${secret(80)}`, { kind: '007' }],
  [
    'agora',
    'agora',
    `006${'a'.repeat(32)}${binary([32, 0], secret(32), [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 10, 11, 12, 13], [0, 0x2d, 0xb4, 0x69], secret(12))}`,
    { kind: '006', client: 'a'.repeat(32), expiresAt: 0x69b42d00 * 1000, inferred: ['expiresAt'] },
  ],
  [
    'base64-json',
    '1password-sa',
    `ops_${encodeBase64url(JSON.stringify({ signInAddress: 'acme.1password.com', email: 'a@b.test', deviceUuid: 'dev1', secretKey: secret(), srpX: secret() }))}`,
    { host: 'acme.1password.com', subject: 'a@b.test', keyId: 'dev1' },
  ],
  [
    'basic-auth',
    'basic-auth-header',
    `Basic ${Buffer.from(`robin:${secret(20)}`).toString('base64')}`,
    { subject: 'robin' },
  ],
  [
    'biscuit',
    'biscuit',
    Buffer.concat([
      Buffer.from([8, 5]),
      field(2, Buffer.from('authority')),
      field(3, Buffer.from('b')),
      field(4, Buffer.from('p')),
    ]).toString('base64url'),
    { keyId: '5', kind: '2 blocks' },
  ],
  [
    'fly-macaroon',
    'flyio-macaroon',
    `FlyV1 fm2_${Buffer.from(`x\xbdhttps://api.fly.io/v1\x00${secret(40)}`, 'latin1').toString('base64')}`,
    { kind: 'fm2', host: 'https://api.fly.io' },
  ],
  [
    'macaroon',
    'macaroon-v2',
    binary(
      [2],
      part(1, 'shop.test'),
      part(2, 'key-1'),
      [0],
      part(2, 'time < 2030-01-01T00:00:00Z'),
      [0],
      part(2, 'account = 7'),
      [0, 0],
      part(6, secret(32)),
    ),
    {
      host: 'shop.test',
      keyId: 'key-1',
      scopes: ['time < 2030-01-01T00:00:00Z', 'account = 7'],
      expiresAt: Date.UTC(2030, 0),
    },
  ],
  [
    'macaroon',
    'macaroon-v1',
    binary(
      ['location shop.test', 'identifier key-1', 'cid account = 7', `signature ${secret(32)}`].map(packet).join(''),
    ),
    { host: 'shop.test', keyId: 'key-1', scopes: ['account = 7'] },
  ],
  [
    'vault-ssc',
    'vault-service',
    `hvs.${field(3, field(1, Buffer.from(`hvs.${secret(24)}.ns1`))).toString('base64url')}`,
    { kind: 'service', organisation: 'ns1', inferred: ['kind', 'organisation'] },
  ],
  ['vault-ssc', 'vault-batch', `hvb.${secret(80)}`, { kind: 'batch', encrypted: true }],
  [
    'k8s-sa',
    'k8s-sa-legacy',
    sampleJwt({
      'kubernetes.io/serviceaccount/namespace': 'shop',
      'kubernetes.io/serviceaccount/service-account.name': 'web',
      'kubernetes.io/serviceaccount/secret.name': 'web-1',
    }),
    { project: 'shop', account: 'web', resource: 'web-1', algorithm: 'HS256' },
  ],
  [
    'k8s-sa',
    'jwt',
    sampleJwt({
      'kubernetes.io': {
        namespace: 'shop',
        serviceaccount: { name: 'web' },
        pod: { name: 'web-7' },
        node: { name: 'n1' },
      },
    }),
    { project: 'shop', account: 'web', resource: 'web-7', host: 'n1', algorithm: 'HS256' },
  ],
  [
    'oauth-url',
    'oauth-fragment',
    `https://shop.test/cb#access_token=${secret()}&scope=read+write&client_id=web&iss=https%3A%2F%2Fid.test`,
    { issuer: 'https://id.test', client: 'web', host: 'shop.test', scopes: ['read', 'write'] },
  ],
  [
    'gcs-signed',
    'gcs-signed-url',
    `https://storage.googleapis.com/b/o?X-Goog-Credential=robin%40p.iam.gserviceaccount.com%2F20260101%2Feu%2Fstorage%2Fgoog4_request&X-Goog-Date=20260101T000000Z&X-Goog-Expires=60&X-Goog-Signature=${secret()}`,
    {
      host: 'storage.googleapis.com',
      resource: '/b/o',
      subject: 'robin@p.iam.gserviceaccount.com',
      region: 'eu',
      service: 'storage',
      issuedAt: Date.UTC(2026, 0),
      expiresAt: Date.UTC(2026, 0) + 60_000,
    },
  ],
  [
    'gcs-signed',
    'gcs-signed-url',
    `https://storage.googleapis.com/b/o?GoogleAccessId=robin%40p.test&Expires=1767225600&Signature=${secret()}`,
    { host: 'storage.googleapis.com', resource: '/b/o', subject: 'robin@p.test', expiresAt: Date.UTC(2026, 0) },
  ],
  [
    'azure-sas',
    'azure-sas-url',
    `https://a.blob.core.windows.net/c?sr=b&sp=r&si=weekly&skoid=o-1&sktid=t-1&sip=10.0.0.1&sig=${secret()}`,
    {
      host: 'a.blob.core.windows.net',
      resource: '/c',
      kind: 'user delegation',
      scopes: ['read'],
      keyId: 'weekly',
      subject: 'o-1',
      tenant: 't-1',
      allowedFrom: '10.0.0.1',
    },
  ],
  [
    'cloudfront-policy',
    'aws-cloudfront-signed',
    `https://d1.cloudfront.net/a?Expires=1767225600&Signature=${secret()}&Key-Pair-Id=K2JCJMDEHXQW5F`,
    { host: 'd1.cloudfront.net', resource: '/a', expiresAt: Date.UTC(2026, 0), keyId: 'K2JCJMDEHXQW5F' },
  ],
  [
    'sentry-dsn',
    'sentry-dsn',
    `https://${sample('', 32, HEX)}:${sample('', 32, HEX, 2)}@sentry.shop.test/7`,
    { kind: 'secret', host: 'sentry.shop.test', project: '7' },
  ],
  [
    'uri-userinfo',
    'url-userinfo',
    `postgres://robin:${secret(16)}@db.shop.test:5432/shop`,
    { kind: 'postgres', subject: 'robin', host: 'db.shop.test:5432' },
  ],
];

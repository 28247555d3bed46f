import { describe, expect, it } from 'vitest';
import { decodedFacts } from '@/utils/identify/facts';
import { encodeBase64url } from '@/utils/lib/base64';
import { sample } from '@/utils/lib/sample';
import { DIGITS, HEX, UPPER } from '@/utils/lib/sample-alphabets';
import { sampleAzureKey } from '@/utils/lib/sample-azure';
import { sampleJwt } from '@/utils/lib/sample-jwt';
import type { TokenFacts } from '@/utils/model/token';

const secret = (length = 32) => sample('', length, undefined, 3);
const id = sample('', 10, DIGITS, 4).replace(/^0/, '1');
const read = (type: string, value: string, name = ''): TokenFacts => decodedFacts(type, value, { name });
const binary = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string))).toString('base64url');
/** A field of Protocol Buffers that holds bytes. */
const field = (number: number, content: Buffer) =>
  Buffer.concat([Buffer.from([number * 8 + 2, content.length]), content]);
/** A field of a macaroon of version 2. */
const part = (type: number, text: string) => String.fromCharCode(type, text.length) + text;
const packet = (text: string) => `${(text.length + 5).toString(16).padStart(4, '0')}${text}\n`;

const SIMPLE: readonly (readonly [decoder: string, type: string, value: string, facts: TokenFacts])[] = [
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

describe('what own samples say', () => {
  it('an AWS id whose account would have thirteen digits has none, nor has an older key', () => {
    expect(read('aws-akia', `AKIA${'7'.repeat(16)}`)).toEqual({ kind: 'AKIA' });
    expect(read('aws-akia', `AKIAI${'A'.repeat(15)}`)).toEqual({});
  });

  it('an Akamai token says its window wherever in a URL it lies', () => {
    const url = `https://v.shop.test/a.m3u8?x=1&hdnts=st=1767225600~exp=1767225660~acl=/live/*~hmac=${sample('', 64, HEX)}`;
    expect(read('akamai-token-auth', url)).toEqual({
      notBefore: Date.UTC(2026, 0),
      expiresAt: Date.UTC(2026, 0) + 60_000,
      resource: '/live/*',
    });
  });

  it('only what is bare is inferred to have a time in it', () => {
    const now = Math.floor(Date.UTC(2022, 0) / 1000).toString(16);
    expect(read('opaque-token', `${now}${sample('', 16, HEX)}`)).toMatchObject({ inferred: ['issuedAt'] });
    expect(read('postman', `PMAK-${now}${sample('', 16, HEX)}-${sample('', 34, HEX)}`)).toEqual({
      issuedAt: Date.UTC(2022, 0),
    });
    expect(read('opaque-token', `ffffffff${sample('', 16, HEX)}`)).toEqual({});
    expect(read('opaque-token', `00000000${sample('', 16, HEX)}`)).toEqual({});
  });

  it.each(SIMPLE)('%s reads %s', (_decoder, type, value, facts) => {
    expect(read(type, value)).toEqual(facts);
  });

  it('a presigned URL within a Bedrock key', () => {
    const url = `bedrock.amazonaws.com/?X-Amz-Credential=ASIAQNZG%2F20260101%2Feu-west-1%2Fbedrock%2Faws4_request&X-Amz-Date=20260101T000000Z&X-Amz-Expires=43200&X-Amz-Signature=${secret()}`;
    expect(read('aws-bedrock-short', `bedrock-api-key-${Buffer.from(url).toString('base64')}`)).toMatchObject({
      region: 'eu-west-1',
      service: 'bedrock',
      expiresAt: Date.UTC(2026, 0) + 43_200_000,
    });
  });

  it('an SD-JWT tells the names of the claims it discloses, and whether it is bound', () => {
    const issued = sampleJwt({ iss: 'https://id.test', _sd: [secret(43)] });
    const disclosure = encodeBase64url(JSON.stringify([secret(22), 'given_name', 'Robin']));
    const facts = read(
      'sd-jwt',
      `${issued}~${disclosure}~${sampleJwt({ nonce: 'n' }, { typ: 'kb+jwt', alg: 'ES256' })}`,
    );
    expect(facts).toMatchObject({ issuer: 'https://id.test', kind: 'key-bound', resource: 'given_name' });
    expect(JSON.stringify(facts)).not.toContain('Robin');
  });

  it('a SAML response tells who speaks of whom to whom, and until when', () => {
    const xml = `<samlp:Response Destination="https://shop.test/acs"><saml:Issuer Format="x">https://id.test</saml:Issuer><saml:NameID>robin</saml:NameID><saml:Conditions NotBefore="2026-01-01T00:00:00Z" NotOnOrAfter="2026-01-02T00:00:00Z"><saml:Audience>shop</saml:Audience></saml:Conditions></samlp:Response>`;
    const facts = {
      issuer: 'https://id.test',
      audience: ['shop'],
      subject: 'robin',
      resource: 'https://shop.test/acs',
      notBefore: Date.UTC(2026, 0),
      expiresAt: Date.UTC(2026, 0, 2),
    };
    const encoded = Buffer.from(xml).toString('base64');
    expect(read('saml-response', encoded)).toEqual(facts);
    expect(read('saml-response', `SAMLResponse=${encodeURIComponent(encoded)}`)).toEqual(facts);
  });

  it('a PyPI token of a project names the project, in both forms', () => {
    const token = (...caveats: string[]) =>
      `pypi-${binary([2], part(1, 'pypi.org'), part(2, 'k'), [0], ...caveats.flatMap((caveat) => [part(2, caveat), [0]]), [0], part(6, secret(32)))}`;
    expect(read('pypi', token('[1,["shop"]]'))).toMatchObject({ kind: 'project', scopes: ['shop'] });
    expect(read('pypi', token('{"version":1,"permissions":{"projects":["shop"]}}'))).toMatchObject({
      kind: 'project',
      scopes: ['shop'],
    });
    expect(read('pypi', token('{"version":1,"permissions":"user"}'))).toMatchObject({ kind: 'user' });
    expect(read('pypi', token('[4,"p",{}]'))).toMatchObject({ kind: 'publisher' });
  });

  it('a Discord token is as old as its second part says, where that lies after the account', () => {
    const token = (seconds: number) => {
      const stamp = Buffer.alloc(4);
      stamp.writeUInt32BE(seconds);
      return `${encodeBase64url('175928847299117063')}.${stamp.toString('base64url')}.${secret(27)}`;
    };
    const now = Date.UTC(2020, 0) / 1000;
    expect(read('discord-bot', token(now))).toMatchObject({ issuedAt: now * 1000, inferred: ['issuedAt'] });
    expect(read('discord-bot', token(now - 1_293_840_000))).toMatchObject({ issuedAt: now * 1000 });
    expect(read('discord-bot', token(1_400_000_000))).not.toHaveProperty('issuedAt');
  });
});

describe('cookies of frameworks', () => {
  const cookie = (name: string, value: string) => read('session-cookie', value, name);
  it('are told by name and shape together where the id is opaque', () => {
    expect(cookie('PHPSESSID', secret(26))).toEqual({ kind: 'PHP' });
    expect(cookie('sid', secret(26))).toEqual({});
    expect(cookie('JSESSIONID', `${sample('', 32, UPPER)}.node7`)).toEqual({ kind: 'Java', host: 'node7' });
    expect(cookie('ASP.NET_SessionId', 'abcdefghijklmnopqrst0123')).toEqual({ kind: 'ASP.NET' });
    expect(cookie('SESSION', encodeBase64url('8c2a1f0e-1111-4222-8333-444455556666'))).toEqual({ kind: 'Spring' });
  });

  it('that are encrypted say so', () => {
    const data = Buffer.from(secret(60)).toString('base64');
    const gcm = `${data}--${Buffer.from(secret(12)).toString('base64')}--${Buffer.from(secret(16)).toString('base64')}`;
    expect(cookie('_shop_session', encodeURIComponent(gcm))).toEqual({ kind: 'Rails', encrypted: true });
    const cbc = Buffer.from(`${data}--${Buffer.from(secret(16)).toString('base64')}`).toString('base64');
    expect(cookie('_shop_session', `${cbc}--${sample('', 40, HEX)}`)).toEqual({ kind: 'Rails', encrypted: true });
    const laravel = { iv: secret(16), value: secret(40), mac: '', tag: secret(24) };
    expect(cookie('laravel_session', Buffer.from(JSON.stringify(laravel)).toString('base64'))).toMatchObject({
      algorithm: 'AES-GCM',
    });
    expect(cookie('msal.x', JSON.stringify({ id: 'a', nonce: secret(22), data: secret(60) }))).toEqual({
      kind: 'MSAL cache',
      encrypted: true,
    });
    expect(cookie('msal.cache.encryption', JSON.stringify({ id: 'a', key: secret(43) }))).toEqual({
      kind: 'MSAL cache',
    });
  });

  it('of the older Flask count from 2011, and a stamp in the future is none', () => {
    const flask = (seconds: number) => {
      const stamp = Buffer.alloc(4);
      stamp.writeUInt32BE(seconds);
      return `${encodeBase64url('{"_user_id":"7"}')}.${stamp.toString('base64url')}.${secret(27)}`;
    };
    expect(cookie('session', flask(100_000_000))).toEqual({ kind: 'Flask', issuedAt: 1_393_840_000_000, subject: '7' });
    expect(cookie('session', flask(4_000_000_000))).toEqual({});
  });
});

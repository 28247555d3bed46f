/** Published vectors in pieces, so that no token stands here: decoder, token type, value, facts. */
import type { TokenFacts } from '@/utils/model/token';

export type Vector = readonly [decoder: string, type: string, pieces: string, facts: TokenFacts];

export const joined = (pieces: string): string => pieces.replace(/\s/g, '');

export const VECTORS: readonly Vector[] = [
  [
    'github-fine-grained',
    'github-pat-fine',
    `github_pat_1 1AAJNNBY0AbC dEfGhIjKl_Zz 09Zz09Zz09Zz 09Zz09Zz09Zz 09Zz09Zz09Zz 09Zz0KCORPZN RaB3dE5gH`,
    { subject: '1234567', inferred: ['subject'] },
  ],
  [
    'gitlab-routable',
    'gitlab-pat-routable',
    'glpat-AAECAw QFBgcICQoLDA 0OD2M6MQpvOj EKdToxMgw.01 .130uehmhl',
    { organisation: '1', subject: '38', region: 'cell 1' },
  ],
  [
    'gitlab-routable',
    'gitlab-pat-routable',
    'glrt-t3_AAEC AwQFBgcICQoL DA0OD286Nwpw OjJuOWMKdDoz Dg.01.161r0w o1k',
    { organisation: '7', project: '123456', kind: 'project' },
  ],
  [
    'atlassian-crc',
    'atlassian-api-token',
    `ATATT3xFfGF0 AbCd0123-_Ab Cd0123-_AbCd 0123-_AbCd01 23-_AbCd0123 -_AbCd0123-_ AbCd0123-_Ab Cd0123-_AbCd
      0123-_AbCd01 23-_AbCd0123 -_AbCd0123-_ AbCd0123-_Ab Cd0123-_AbCd 0123-_AbCd01 23-_=EDB596F C`,
    { checksumValid: true, inferred: ['checksumValid'] },
  ],
  [
    'grafana-glc',
    'grafana-cloud',
    `glc_eyJvIjoi MTIzNDUiLCJu Ijoic3RhY2st OS1hbGxveSIs ImsiOiJzZWNy ZXRwYXJ0Iiwi bSI6eyJyIjoi cHJvZC1ldS13
      ZXN0LTIifX0=`,
    { organisation: '12345', keyId: 'stack-9-alloy', region: 'prod-eu-west-2' },
  ],
  [
    'grafana-legacy',
    'grafana-legacy',
    'eyJrIjoiRVhB TVBMRWV4YW1w bGVFWEFNUExF ZXhhbXBsZTEy MzQiLCJuIjoi YmFja3VwcyIs ImlkIjoxfQ==',
    { organisation: '1', keyId: 'backups' },
  ],
  ['aws-account', 'aws-asia', 'ASIAQNZGKIQY 56JQ7WML', { kind: 'ASIA', account: '029608264753' }],
  ['aws-account', 'aws-akia', 'AKIASP2TPHJS QH3FJRUX', { kind: 'AKIA', account: '171436882533', canary: true }],
  [
    'azure-marvin',
    'azure-search-key',
    'F7Gd2siZtV1H 1lamchWPWH9V HzbkEQstzDKw sEUdqWAzSeCH FVbh',
    { kind: 'query', scopes: ['query'] },
  ],
  [
    'azure-marvin',
    'azure-search-key',
    'n2aWOnwIiJzW iCDy2YCz4D3D OXimkWsbsBsm gXvvf5AzSeA5 J7R4',
    { kind: 'admin', scopes: ['admin'] },
  ],
  [
    'azure-marvin',
    'azure-cosmos-key',
    'n2aWOnwIiJzW iCDy2YCz4D3D OXimkWsbsBsm gXvvf5kgxL5z 0AURa17RMx6V X9lTHdnXIK5v 4ZTSACDbiAIw 7g==',
    { kind: 'read-only', scopes: ['read-only'] },
  ],
  [
    'azure-marvin',
    'azure-servicebus-key',
    'n2aWOnwIiJzW iCDy2YCz4D3D OXimkWsbs+AS bLkaqQU=',
    { kind: 'send', scopes: ['send'] },
  ],
  [
    'azure-marvin',
    'azure-function-key',
    'n2aWOnwIiJzW iCDy2YCz4D3D OXimkWsbsBsm gXvvf5kgAzFu PvIEaA==',
    { kind: 'function' },
  ],
  [
    'entra-client-secret',
    'azure-entra-client-secret',
    'abc8Q~Zx9-Zx 9-Zx9-Zx9-Zx 9-Zx9-Zx9-Zx 9a.D',
    { kind: '8Q~', checksumValid: true },
  ],
  [
    'azure-cask-legacy',
    'azure-cask-legacy',
    'Ab3Cd4Ef5Gh6 Ab3Cd4Ef5Gh6 Ab3Cd4Ef5Gh6 Ab3Cd4Ef5Gh6 Ab3CJQQJ99BD ACfhMk5XJ3w3 AAABACOG1Ps2',
    { service: 'AzureOpenAI', issuedAt: Date.UTC(2025, 3) },
  ],
  [
    'azure-cask-legacy',
    'azure-devops-pat',
    'Ab3Cd4Ef5Gh6 Ab3Cd4Ef5Gh6 Ab3Cd4Ef5Gh6 Ab3Cd4Ef5Gh6 Ab3CJQQJ99CA ACfhMk5XJ3w3 AAAAAZDO2hes',
    { service: 'AzureDevOpsPat', issuedAt: Date.UTC(2026, 0) },
  ],
  [
    'cask-v1',
    'azure-cask-v1',
    'A1b2A1b2A1b2 A1b2A1b2A1b2 A1b2A1b2A1b2 A1b2A1bAQJJQ ABATTESTAABA OMe7',
    { service: 'TEST', issuedAt: Date.parse('2026-01-15T12:30:59Z') },
  ],
  [
    'entra-rt',
    'entra-refresh-token',
    `1.AVEAMe_N-B 6jSkuT5F9XHp ElWpV3sATbjR pGu-4G-eG_e0 ZRAFE.AgABAw EAAADxxxxxxx xxxxxxxxxxxx xxxxxxxxxxxx
      xxxxxxxxxxxx xxxxxxxxxxxx xxxxxxxxxxxx xxxxxxxxxxxx xxxxxxxxxxxx xxxxxxxxxxxx xxxxxxxxxxxx xxxxxxxxxxxx
      xxxxxxxxxxxx xxxxxxxxxxxx xxxxxxxxxxxx xxxxxxxxxxxx xxxxxxxxxxxx xxxxxxxxxxxx xxxxxxxxxxxx xxxxxxxxxxxx
      xxxxxxxxxxxx xxxxxxxxxxxx xxxxxxxxxxxx xxxxxxxxxxxx xxxxxxxxxxxx xxxxxxxxxxxx xxxxx`,
    {
      tenant: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
      client: '04b07795-8ddb-461a-bbee-06f9e1bf7b46',
      inferred: ['tenant', 'client'],
    },
  ],
  [
    'discord-token',
    'discord-bot',
    'MTIzNDU2Nzg5 MDEyMzQ1Njc4 OQ.ZVPxAA.AA AAAAAAAAAAAA AAAAAAAAAAAA AAAAAAAAAAAA',
    { subject: '1234567890123456789', subjectSince: 1714414322167 },
  ],
  ['telegram-bot-id', 'telegram-bot', '110201543:AA HdqTcvCH1vGW JxfSeofSAs0K 5PALDsaw', { subject: '110201543' }],
  [
    'clerk-pk',
    'clerk-publishable',
    'pk_live_Y2xl cmsuZXhhbXBs ZS5jb20k',
    { host: 'clerk.example.com', kind: 'pk', environment: 'live' },
  ],
  [
    'sentry-org',
    'sentry-org',
    `sntrys_eyJpY XQiOjE2ODczM zY1NDMuNjk4N TksInVybCI6b nVsbCwicmVna W9uX3VybCI6I mh0dHA6Ly9sb 2NhbGhvc3Q6O
      DAwMCIsIm9yZ yI6InNlbnRye SJ9_NzJkYzA3 NzMyZTRjNGE2 NmJlNjBjOWQx NGRjOTZiNmI`,
    { organisation: 'sentry', host: 'http://localhost:8000', issuedAt: 1687336543699 },
  ],
  [
    'mapbox',
    'mapbox-public',
    'pk.eyJ1IjoiZ XhhbXBsZWNvc nAiLCJhIjoiY 2psaDU3bjY1M WVzNzN2cCJ9. AAAAAAAAAAAA AAAAAAAAAA',
    { account: 'examplecorp', keyId: 'cjlh57n651es73vp' },
  ],
  [
    'algolia-secured',
    'algolia-secured',
    `NjFhZmE0OGEy MTI3OThiODc0 OTlkOGM0Yjcx YzljY2M2NmU2 NDE5ZWY0NDZj MWJhNjA2NzBk MjAwOTI2YWQy ZnJlc3RyaWN0
      SW5kaWNlcz1N b3ZpZXMmdmFs aWRVbnRpbD0y NTI0NjA0NDAw`,
    { expiresAt: 2524604400000, resource: 'Movies' },
  ],
  [
    'pypi-macaroon',
    'pypi',
    `pypi-AgEIcHl waS5vcmcCJDA wMDAwMDAwLTA wMDAtNDAwMC0 4MDAwLTAwMDA wMDAwMDAwMQA CGVswLDE3OTg 3NjE2MDAsMTc
      2NzIyNTYwMF0 AAipbMywiMDA wMDAwMDAtMDA wMC00MDAwLTg wMDAtMDAwMDA wMDAwMGFhIl0 AAAYgAAAAAAA AAAAAAAAAAAA
      AAAAAAAAAAAA AAAAAAAAAAAA`,
    {
      host: 'pypi.org',
      keyId: '00000000-0000-4000-8000-000000000001',
      expiresAt: 1798761600000,
      notBefore: 1767225600000,
      subject: '00000000-0000-4000-8000-0000000000aa',
      kind: 'user',
    },
  ],
  [
    'vault-ssc',
    'vault-service',
    `hvs.CAESIAAA AAAAAAAAAAAA AAAAAAAAAAAA AAAAAAAAAAAA AAAAGiIKHGh2 cy5BQUFBQUFB QUFBQUFBQUFB QUFBQUFBQUEQ
      BBgJ`,
    { kind: 'service', inferred: ['kind'] },
  ],
  ['base64-text', 'workos', 'a2V5XzAxRVhB TVBMRQ==', { keyId: 'key_01EXAMPLE' }],
  [
    'tailscale-key-id',
    'tailscale',
    'tskey-auth-k ABCDEF1CNTRL -Zz9Zz9Zz9Zz 9Zz9Zz9Zz9Zz 9Zz9Zz9Zz9',
    { kind: 'auth', keyId: 'kABCDEF1CNTRL' },
  ],
  [
    'harness-account',
    'harness',
    'pat.AAAAAAAA AAAAAAAAAAAA AA.bbbbbbbbb bbbbbbbbbbbb bbb.cccccccc cccccccccccc',
    { kind: 'pat', account: 'A'.repeat(22), keyId: 'b'.repeat(24) },
  ],
  [
    'jfrog-reference',
    'jfrog-reference',
    'cmVmdGtuOjAx OjE3NjcyMjU2 MDA6QWJDZEVm R2hJaktsTW5P cFFyU3RVdld4 WXpB',
    { kind: 'reftkn', expiresAt: 1767225600000, inferred: ['expiresAt'] },
  ],
  [
    'mercadopago',
    'mercadopago',
    'APP_USR-1234 567890123456 -010112-0000 000000000000 000000000000 0000-1234567 89',
    { client: '1234567890123456', subject: '123456789' },
  ],
  [
    'dynatrace-id',
    'dynatrace',
    `dt0c01.AAAAA AAAAAAAAAAAA AAAAAAA.BBBB BBBBBBBBBBBB BBBBBBBBBBBB BBBBBBBBBBBB BBBBBBBBBBBB BBBBBBBBBBBB`,
    { kind: 'dt0c01', keyId: `dt0c01.${'A'.repeat(24)}` },
  ],
  [
    'typesense-scoped',
    'typesense',
    `QUFBQUFBQUFB QUFBQUFBQUFB QUFBQUFBQUFB QUFBQUFBQUFB QUFBQUFBQT1h YmNkeyJmaWx0 ZXJfYnkiOiJ1 c2VyX2lkOjEi
      LCJleHBpcmVz X2F0IjoxNzY3 MjI1NjAwfQ==`,
    { keyId: 'abcd', scopes: ['user_id:1'], expiresAt: 1767225600000 },
  ],
  [
    'objectid',
    'postman',
    '507f1f77bcf8 6cd799439011',
    { issuedAt: Date.parse('2012-10-17T21:13:27Z'), inferred: ['issuedAt'] },
  ],
  [
    'ksuid-prefix',
    'ngrok',
    '0ujtsYcgvSTl 8PAuAdqWYSMn LOv',
    { issuedAt: Date.parse('2017-10-10T04:00:47Z'), inferred: ['issuedAt'] },
  ],
  ['ulid-prefix', 'paddle-api', '01ARZ3NDEKTS V4RRFFQ69G5F AV', { issuedAt: Date.parse('2016-07-30T23:54:10.259Z') }],
  [
    'uuid-time',
    'opaque-token',
    'C232AB00-941 4-11EC-B3C8- 9F6BDECED846',
    { issuedAt: Date.parse('2022-02-22T19:22:22Z') },
  ],
  [
    'uuid-time',
    'opaque-token',
    '1EC9414C-232 A-6B00-B3C8- 9F6BDECED846',
    { issuedAt: Date.parse('2022-02-22T19:22:22Z') },
  ],
  [
    'uuid-time',
    'opaque-token',
    '017F22E2-79B 0-7CC3-98C4- DC0C0C07398F',
    { issuedAt: Date.parse('2022-02-22T19:22:22Z') },
  ],
  [
    'discord-snowflake',
    'discord-webhook',
    '175928847299 117063',
    { issuedAt: Date.parse('2016-04-30T11:18:25.796Z'), inferred: ['issuedAt'] },
  ],
  [
    'aws-presign',
    'aws-presigned-url',
    `https://exam plebucket.s3 .amazonaws.c om/test.txt? X-Amz-Algori thm=AWS4-HMA C-SHA256&X-A mz-Credentia
      l=ASIAQNZGKI QY56JQ7WML%2 F20130721%2F us-east-1%2F s3%2Faws4_re quest&X-Amz- Date=2013072 1T201207Z&X-
      Amz-Expires= 86400&X-Amz- SignedHeader s=host&X-Amz -Signature=0 000000000000 000000000000 000000000000
      000000000000 000000000000 000`,
    {
      host: 'examplebucket.s3.amazonaws.com',
      resource: '/test.txt',
      kind: 'ASIA',
      account: '029608264753',
      keyId: ['ASIAQNZG', 'KIQY56JQ7WML'].join(''),
      region: 'us-east-1',
      service: 's3',
      issuedAt: Date.parse('2013-07-21T20:12:07Z'),
      expiresAt: Date.parse('2013-07-22T20:12:07Z'),
    },
  ],
  [
    'cloudfront-policy',
    'aws-cloudfront-signed',
    `eyJTdGF0ZW1l bnQiOlt7IlJl c291cmNlIjoi aHR0cHM6Ly9k MTExLmNsb3Vk ZnJvbnQubmV0 L3ByaXZhdGUv KiIsIkNvbmRp
      dGlvbiI6eyJE YXRlTGVzc1Ro YW4iOnsiQVdT OkVwb2NoVGlt ZSI6MTc2NzIy NTYwMH19fV19`,
    { resource: 'https://d111.cloudfront.net/private/*', expiresAt: 1767225600000 },
  ],
  [
    'azure-sas',
    'azure-sas-url',
    `https://acct .blob.core.w indows.net/c ?sv=2022-11- 02&ss=bf&srt =sco&st=2026 -01-01T00:00 :00Z&se=2027
      -01-01T00:00 :00Z&spr=htt ps&sp=rwl&si g=AAAAAAAAAA AAAAAAAAAAAA AAAAAAAAAAAA AAAAAAAAA%3D`,
    {
      host: 'acct.blob.core.windows.net',
      resource: '/c',
      kind: 'account',
      scopes: ['read', 'write', 'list'],
      service: 'bf',
      notBefore: Date.UTC(2026, 0),
      expiresAt: Date.UTC(2027, 0),
      allowedFrom: 'https',
    },
  ],
  [
    'sentry-dsn',
    'sentry-dsn',
    'https://0123 456789abcdef 0123456789ab cdef@o42.ing est.us.sentr y.io/4501',
    { host: 'o42.ingest.us.sentry.io', organisation: '42', project: '4501' },
  ],
  [
    'uri-userinfo',
    'cloudinary-url',
    'cloudinary:/ /12345678901 2345:AAAAAAA AAAAAAAAAAAA AAAAAAAA@dem o',
    { kind: 'cloudinary', subject: '123456789012345', host: 'demo' },
  ],
  [
    'teams-webhook',
    'ms-teams-webhook',
    `https://cont oso.webhook. office.com/w ebhookb2/111 11111-2222-4 333-8444-555 555555555@aa aaaaaa-bbbb-
      4ccc-8ddd-ee eeeeeeeeee/I ncomingWebho ok/000000000 000000000000 00000000000/ 99999999-888 8-4777-8666-
      555555555555`,
    {
      organisation: '11111111-2222-4333-8444-555555555555',
      tenant: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
      subject: '99999999-8888-4777-8666-555555555555',
    },
  ],
  [
    'akamai-token',
    'akamai-token-auth',
    `hdnts=exp=17 67225600~acl =/*~hmac=000 000000000000 000000000000 000000000000 000000000000 000000000000
      0`,
    { expiresAt: 1767225600000, resource: '/*' },
  ],
  [
    'django-signed',
    'session-cookie',
    'ImhlbGxvIg:1 QaUZC:YIye-z e3TTx7gtSv42 2nZA4sgmk',
    { kind: 'Django', issuedAt: Date.parse('2011-06-25T15:14:38Z') },
  ],
  [
    'django-signed',
    'session-cookie',
    `.eJwFwcERACA IwLCF-rCiILN 47r-GyZVJsNg kxaFxoDgxcOH GxMKD_T7vhAm l:1QaUaL:BA0 thEZrp4FQVXI XuOvYJtLJSrQ`,
    { kind: 'Django', issuedAt: Date.parse('2011-06-25T15:15:49Z') },
  ],
  [
    'flask-session',
    'session-cookie',
    'eyJ1c2VyX2lk Ijo0Mn0.aVW5 AA.AAAAAAAAA AAAAAAAAAAAA AAAAAA',
    { kind: 'Flask', issuedAt: Date.UTC(2026, 0), subject: '42' },
  ],
  [
    'rails-cookie',
    'session-cookie',
    `eyJfcmFpbHMi OnsibWVzc2Fn ZSI6IkltRmlZ eUk9IiwiZXhw IjoiMjAzMC0w MS0wMVQwMDow MDowMC4wMDBa IiwicHVyIjoi
      Y29va2llLnJl bWVtYmVyIn19 --0000000000 000000000000 000000000000 000000`,
    { kind: 'Rails', expiresAt: Date.UTC(2030, 0), resource: 'cookie.remember' },
  ],
  [
    'laravel-cookie',
    'session-cookie',
    `eyJpdiI6IkFB QUFBQUFBQUFB QUFBQUFBQUFB QUE9PSIsInZh bHVlIjoiQUFB QUFBQUFBQUFB QUFBQUFBQUFB QUFBQUFBQUFB
      QUFBQUFBQUFB QUFBQT0iLCJt YWMiOiIwMDAw MDAwMDAwMDAw MDAwMDAwMDAw MDAwMDAwMDAw MDAwMDAwMDAw MDAwMDAwMDAw
      MDAwMDAwMDAw MDAwMDAwIiwi dGFnIjoiIn0=`,
    { kind: 'Laravel', encrypted: true, algorithm: 'AES-CBC' },
  ],
  [
    'express-sid',
    'session-cookie',
    's%3Aabcdefgh ijklmnopqrst uvwxyz012345 .AAAAAAAAAAA AAAAAAAAAAAA AAAAAAAAAAAA AAAAAAAA',
    { kind: 'Express' },
  ],
  [
    'aspnet-dp',
    'session-cookie',
    `CfDJ8ICcgQwZ ZhlAlTZT-Kr_ 7lcAAAAAAAAA AAAAAAAAAAAA AAAAAAAAAAAA AAAAAAAAAAAA AAAAAAAAAAAA AAAAAAAAAAAA
      AAAAAAAAAAAA AAAA`,
    { kind: 'ASP.NET Core', encrypted: true, keyId: '0c819c80-6619-4019-9536-53f8aaffee57' },
  ],
  [
    'wordpress-cookie',
    'session-cookie',
    `alice%7C1767 225600%7CTTT TTTTTTTTTTTT TTTTTTTTTTTT TTTTTTTTTTTT TTTT%7C00000 000000000000 000000000000
      000000000000 000000000000 00000000000`,
    { kind: 'WordPress', subject: 'alice', expiresAt: Date.UTC(2026, 0) },
  ],
  ['bigip-cookie', 'session-cookie', '1677787402.3 6895.0000', { kind: 'BIG-IP', host: '10.1.1.100:8080' }],
  [
    'jwt',
    'jwt',
    `eyJ0eXAiOiJK V1QiLA0KICJh bGciOiJIUzI1 NiJ9.eyJpc3M iOiJqb2UiLA0 KICJleHAiOjE zMDA4MTkzODA sDQogImh0dHA
      6Ly9leGFtcGx lLmNvbS9pc19 yb290Ijp0cnV lfQ.dBjftJeZ 4CVP-mB92K27 uhbUJU1p1r_w W1gFWFOEjXk`,
    { issuer: 'joe', expiresAt: 1300819380000, algorithm: 'HS256' },
  ],
  ['jwt', 'jwt', 'eyJhbGciOiJu b25lIiwidHlw IjoiSldUIn0. eyJzdWIiOiIx In0.', { subject: '1', algorithm: 'none' }],
  [
    'paseto',
    'paseto',
    `v1.public.eyJ kYXRhIjoidGhp cyBpcyBhIHNpZ 2 5lZCBtZXNzYWd lIiwiZXhwIjoi MjAxOS0wMS0wM V QwMDowMDowMCs
      wMDowMCJ9cIZK ahKeGM5kiAS_4 D 70Qbz9FIThZpx etJ6n6E6kXP_1 19SvQcnfCSfY_ g G3D0Q2v7FEtm2 Cmj04lE6YdgiZ
      0RwA41WuOjXq7 z SnmmHK9xOSH6_ 2yVgt207h1_Lp hJzVztmZzq05x x hZsV3nFPm2cCu 8oPceWy-DBKjA LuMZt_Xj6hWFF i
      e96SfQ6i85lOs TX8Kc6SQaG-3C gThrJJ6W9DC-Y f Q3lZ4TJUoY3QN YdtEgAvp1QuWW K6xmIb8BwvkBP e j5t88QUb7NcvZ
      15VyNw3qemQGn 2ITSdpdDgwMtp f lZOeYdtuxQr1D SGO2aQyZl7s0W Yn1IjdQFx6VjS Q 4yfw`,
    { expiresAt: Date.UTC(2019, 0), algorithm: 'v1.public' },
  ],
  [
    'paseto',
    'paseto',
    `v1.public.eyJ kYXRhIjoidGhp cyBpcyBhIHNpZ 2 5lZCBtZXNzYWd lIiwiZXhwIjoi MjAxOS0wMS0wM V QwMDowMDowMCs
      wMDowMCJ9sBTI b0J_4misAuYc4 - 6P5iR1rQighzk tpXhJ8gtrrp2M qSSDkbb8q5WZh 3 FhUYuW_rg2X8a flDlTWKAqJkM3
      otjYwtmfwfOhR y ykxRL2AfmIika _A-_MaLp9F0iw 4S1JetQQDV8GU H josd87TZ20lT2 JQLhxKjBNJSwW ue8ucGhTgJcpO h
      Xcthqaz7a2yud Gyd0layzeWziB hdQpoBR6ryTdt I QX54hP59k3XCI xuYbB9qJMpixi PAEKBcjHT74sA - uukug9VgKO7he
      WHwJL4Rl9ad21 xyNwaxAnwAJ7C 0 fN5oGv8Rl0dF1 1b3tRmsmbDoIo kIM0Dba29x_T3 Y zOyg.eyJraWQi OiJkWWtJU3lse
      FFlZWNFY0hFTG Z 6Rjg4VVpyd2JM b2xOaUNkcHpVS Ed3OVVxbiJ9`,
    { expiresAt: Date.UTC(2019, 0), keyId: 'dYkISylxQeecEcHELfzF88UZrwbLolNiCdpzUHGw9Uqn', algorithm: 'v1.public' },
  ],
  [
    'paseto',
    'paseto',
    `v2.public.eyJ kYXRhIjoidGhp cyBpcyBhIHNpZ 2 5lZCBtZXNzYWd lIiwiZXhwIjoi MjAxOS0wMS0wM V QwMDowMDowMCs
      wMDowMCJ9HQr8 URrGntTu7Dz9J 2 IF23d1M7-9lH9 xiqdGyJNvzp4a ngPW5Esc7C5hu y _M8I8_DjJK2ZX C2SUYuOFM-Q_5 Cw`,
    { expiresAt: Date.UTC(2019, 0), algorithm: 'v2.public' },
  ],
  [
    'paseto',
    'paseto',
    `v2.public.eyJ kYXRhIjoidGhp cyBpcyBhIHNpZ 2 5lZCBtZXNzYWd lIiwiZXhwIjoi MjAxOS0wMS0wM V QwMDowMDowMCs
      wMDowMCJ9flsZ sx_gYCR0N_Ec2 Q xJFFpvQAs7h9H tKwbVK2n1MJ3R z-hwe8KUqjnd8 F AnIJZ601tp7lG kguU63oGbomho
      Bw.eyJraWQiOi J 6VmhNaVBCUDlm UmYyc25FY1Q3Z 0ZUaW9lQTlDT2 N OeTlEZmdMMVc2 MGhhTiJ9`,
    { expiresAt: Date.UTC(2019, 0), keyId: 'zVhMiPBP9fRf2snEcT7gFTioeA9COcNy9DfgL1W60haN', algorithm: 'v2.public' },
  ],
  [
    'paseto',
    'paseto',
    `v3.public.eyJ kYXRhIjoidGhp cyBpcyBhIHNpZ 2 5lZCBtZXNzYWd lIiwiZXhwIjoi MjAyMi0wMS0wM V QwMDowMDowMCs
      wMDowMCJ9vrar T0tBPumLsUh5i J GDDH7sIkPk1fW 8Ej6R2j-8jB7r kkCJyEKxcMNPJ 5 jLurPvZSzRdLb -Ia_Y2YXavY77
      xbLzJQJkA_zjJ e Yrd8mWQ24oOpk ts1Css3Xa74cz _j3A`,
    { expiresAt: Date.UTC(2022, 0), algorithm: 'v3.public' },
  ],
  [
    'paseto',
    'paseto',
    `v3.public.eyJ kYXRhIjoidGhp cyBpcyBhIHNpZ 2 5lZCBtZXNzYWd lIiwiZXhwIjoi MjAyMi0wMS0wM V QwMDowMDowMCs
      wMDowMCJ9Frkq K6FaB39LisqmP m IHLnu5P8zBTdO _EyWqeworXkGM BChHk-ZZWPt2r 7 qSYpOqWmvf0oB gf9Elx1TKS4a3
      YKIcaYddPlu6B 9 w5LT_b76sCqdV DjE5bH8ZgvZ70 8c48.eyJraWQi O iJkWWtJU3lseF FlZWNFY0hFTGZ 6Rjg4VVpyd2JM b
      2xOaUNkcHpVSE d3OVVxbiJ9`,
    { expiresAt: Date.UTC(2022, 0), keyId: 'dYkISylxQeecEcHELfzF88UZrwbLolNiCdpzUHGw9Uqn', algorithm: 'v3.public' },
  ],
  [
    'paseto',
    'paseto',
    `v4.local.AAAA AAAAAAAAAAAAA AAAAAAAAAAAAA A AAAAAAAAAAAAQ Ar68PS4AXe7If _ZgesdkUMvSws c FlAl1pk5HC0e8
      kApeaqMfGo_7O pBnwJOAbY9V7W U 6abu74MmcUE8Y WAiaArVI8XJ5h Ob_4v9RmDkneN 0 S92dx0OW4pgy7 omxgf3S8c3LlQ g`,
    { algorithm: 'v4.local', encrypted: true },
  ],
  [
    'paseto',
    'paseto',
    `v4.public.eyJ kYXRhIjoidGhp cyBpcyBhIHNpZ 2 5lZCBtZXNzYWd lIiwiZXhwIjoi MjAyMi0wMS0wM V QwMDowMDowMCs
      wMDowMCJ9bg_X BBzds8lTZShVl w wKSgeKpLT3yuk Tw6JUz3W4h_Ex sQV-P0V54zemZ D cAxFaSeef1QlX EFtkqxT1ciiQE DA`,
    { expiresAt: Date.UTC(2022, 0), algorithm: 'v4.public' },
  ],
  [
    'paseto',
    'paseto',
    `v4.public.eyJ kYXRhIjoidGhp cyBpcyBhIHNpZ 2 5lZCBtZXNzYWd lIiwiZXhwIjoi MjAyMi0wMS0wM V QwMDowMDowMCs
      wMDowMCJ9NPWc iuD3d0o5eXJXG 5 pJy-DiVEoyPYW s1YSTwWHNJq6D ZD3je5gf-0M4J R 9ipdUSJbIovzm BECeaWmaqcaP0
      DQ.eyJraWQiOi J 6VmhNaVBCUDlm UmYyc25FY1Q3Z 0ZUaW9lQTlDT2 N OeTlEZmdMMVc2 MGhhTiJ9`,
    { expiresAt: Date.UTC(2022, 0), keyId: 'zVhMiPBP9fRf2snEcT7gFTioeA9COcNy9DfgL1W60haN', algorithm: 'v4.public' },
  ],
];

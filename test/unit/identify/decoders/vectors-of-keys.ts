import type { Vector } from './vectors';

/** Keys and identifiers. */
export const KEY_VECTORS: readonly Vector[] = [
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
    { kind: 'UUIDv1', issuedAt: Date.parse('2022-02-22T19:22:22Z') },
  ],
  [
    'uuid-time',
    'opaque-token',
    '1EC9414C-232 A-6B00-B3C8- 9F6BDECED846',
    { kind: 'UUIDv6', issuedAt: Date.parse('2022-02-22T19:22:22Z') },
  ],
  [
    'uuid-time',
    'opaque-token',
    '017F22E2-79B 0-7CC3-98C4- DC0C0C07398F',
    { kind: 'UUIDv7', issuedAt: Date.parse('2022-02-22T19:22:22Z') },
  ],
  [
    'discord-snowflake',
    'discord-webhook',
    '175928847299 117063',
    { issuedAt: Date.parse('2016-04-30T11:18:25.796Z'), inferred: ['issuedAt'] },
  ],
];

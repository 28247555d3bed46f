import type { Vector } from './vectors';

/** Signed URLs, cookies of frameworks, JWTs and PASETO. */
export const PLACE_VECTORS: readonly Vector[] = [
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
    { kind: 'Laravel AES-CBC', encrypted: true },
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
  [
    'jwt',
    'jwt',
    'eyJhbGciOiJu b25lIiwidHlw IjoiSldUIn0. eyJzdWIiOiIx In0.',
    { subject: '1', algorithm: 'none', unsigned: true },
  ],
  [
    'paseto',
    'paseto',
    `v1.public.eyJ kYXRhIjoidGhp cyBpcyBhIHNpZ 2 5lZCBtZXNzYWd lIiwiZXhwIjoi MjAxOS0wMS0wM V QwMDowMDowMCs
      wMDowMCJ9cIZK ahKeGM5kiAS_4 D 70Qbz9FIThZpx etJ6n6E6kXP_1 19SvQcnfCSfY_ g G3D0Q2v7FEtm2 Cmj04lE6YdgiZ
      0RwA41WuOjXq7 z SnmmHK9xOSH6_ 2yVgt207h1_Lp hJzVztmZzq05x x hZsV3nFPm2cCu 8oPceWy-DBKjA LuMZt_Xj6hWFF i
      e96SfQ6i85lOs TX8Kc6SQaG-3C gThrJJ6W9DC-Y f Q3lZ4TJUoY3QN YdtEgAvp1QuWW K6xmIb8BwvkBP e j5t88QUb7NcvZ
      15VyNw3qemQGn 2ITSdpdDgwMtp f lZOeYdtuxQr1D SGO2aQyZl7s0W Yn1IjdQFx6VjS Q 4yfw`,
    { expiresAt: Date.UTC(2019, 0), kind: 'v1.public' },
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
    { expiresAt: Date.UTC(2019, 0), keyId: 'dYkISylxQeecEcHELfzF88UZrwbLolNiCdpzUHGw9Uqn', kind: 'v1.public' },
  ],
  [
    'paseto',
    'paseto',
    `v2.public.eyJ kYXRhIjoidGhp cyBpcyBhIHNpZ 2 5lZCBtZXNzYWd lIiwiZXhwIjoi MjAxOS0wMS0wM V QwMDowMDowMCs
      wMDowMCJ9HQr8 URrGntTu7Dz9J 2 IF23d1M7-9lH9 xiqdGyJNvzp4a ngPW5Esc7C5hu y _M8I8_DjJK2ZX C2SUYuOFM-Q_5 Cw`,
    { expiresAt: Date.UTC(2019, 0), kind: 'v2.public' },
  ],
  [
    'paseto',
    'paseto',
    `v2.public.eyJ kYXRhIjoidGhp cyBpcyBhIHNpZ 2 5lZCBtZXNzYWd lIiwiZXhwIjoi MjAxOS0wMS0wM V QwMDowMDowMCs
      wMDowMCJ9flsZ sx_gYCR0N_Ec2 Q xJFFpvQAs7h9H tKwbVK2n1MJ3R z-hwe8KUqjnd8 F AnIJZ601tp7lG kguU63oGbomho
      Bw.eyJraWQiOi J 6VmhNaVBCUDlm UmYyc25FY1Q3Z 0ZUaW9lQTlDT2 N OeTlEZmdMMVc2 MGhhTiJ9`,
    { expiresAt: Date.UTC(2019, 0), keyId: 'zVhMiPBP9fRf2snEcT7gFTioeA9COcNy9DfgL1W60haN', kind: 'v2.public' },
  ],
  [
    'paseto',
    'paseto',
    `v3.public.eyJ kYXRhIjoidGhp cyBpcyBhIHNpZ 2 5lZCBtZXNzYWd lIiwiZXhwIjoi MjAyMi0wMS0wM V QwMDowMDowMCs
      wMDowMCJ9vrar T0tBPumLsUh5i J GDDH7sIkPk1fW 8Ej6R2j-8jB7r kkCJyEKxcMNPJ 5 jLurPvZSzRdLb -Ia_Y2YXavY77
      xbLzJQJkA_zjJ e Yrd8mWQ24oOpk ts1Css3Xa74cz _j3A`,
    { expiresAt: Date.UTC(2022, 0), kind: 'v3.public' },
  ],
  [
    'paseto',
    'paseto',
    `v3.public.eyJ kYXRhIjoidGhp cyBpcyBhIHNpZ 2 5lZCBtZXNzYWd lIiwiZXhwIjoi MjAyMi0wMS0wM V QwMDowMDowMCs
      wMDowMCJ9Frkq K6FaB39LisqmP m IHLnu5P8zBTdO _EyWqeworXkGM BChHk-ZZWPt2r 7 qSYpOqWmvf0oB gf9Elx1TKS4a3
      YKIcaYddPlu6B 9 w5LT_b76sCqdV DjE5bH8ZgvZ70 8c48.eyJraWQi O iJkWWtJU3lseF FlZWNFY0hFTGZ 6Rjg4VVpyd2JM b
      2xOaUNkcHpVSE d3OVVxbiJ9`,
    { expiresAt: Date.UTC(2022, 0), keyId: 'dYkISylxQeecEcHELfzF88UZrwbLolNiCdpzUHGw9Uqn', kind: 'v3.public' },
  ],
  [
    'paseto',
    'paseto',
    `v4.local.AAAA AAAAAAAAAAAAA AAAAAAAAAAAAA A AAAAAAAAAAAAQ Ar68PS4AXe7If _ZgesdkUMvSws c FlAl1pk5HC0e8
      kApeaqMfGo_7O pBnwJOAbY9V7W U 6abu74MmcUE8Y WAiaArVI8XJ5h Ob_4v9RmDkneN 0 S92dx0OW4pgy7 omxgf3S8c3LlQ g`,
    { kind: 'v4.local', encrypted: true },
  ],
  [
    'paseto',
    'paseto',
    `v4.public.eyJ kYXRhIjoidGhp cyBpcyBhIHNpZ 2 5lZCBtZXNzYWd lIiwiZXhwIjoi MjAyMi0wMS0wM V QwMDowMDowMCs
      wMDowMCJ9bg_X BBzds8lTZShVl w wKSgeKpLT3yuk Tw6JUz3W4h_Ex sQV-P0V54zemZ D cAxFaSeef1QlX EFtkqxT1ciiQE DA`,
    { expiresAt: Date.UTC(2022, 0), kind: 'v4.public' },
  ],
  [
    'paseto',
    'paseto',
    `v4.public.eyJ kYXRhIjoidGhp cyBpcyBhIHNpZ 2 5lZCBtZXNzYWd lIiwiZXhwIjoi MjAyMi0wMS0wM V QwMDowMDowMCs
      wMDowMCJ9NPWc iuD3d0o5eXJXG 5 pJy-DiVEoyPYW s1YSTwWHNJq6D ZD3je5gf-0M4J R 9ipdUSJbIovzm BECeaWmaqcaP0
      DQ.eyJraWQiOi J 6VmhNaVBCUDlm UmYyc25FY1Q3Z 0ZUaW9lQTlDT2 N OeTlEZmdMMVc2 MGhhTiJ9`,
    { expiresAt: Date.UTC(2022, 0), keyId: 'zVhMiPBP9fRf2snEcT7gFTioeA9COcNy9DfgL1W60haN', kind: 'v4.public' },
  ],
];

import { describe, expect, it } from 'vitest';
import { digestOf, inspect, inspectRequest } from '@/utils/engine';
import { sample } from '@/utils/lib/sample';
import { sampleChecked } from '@/utils/lib/sample-checked';
import { sampleJwt } from '@/utils/lib/sample-jwt';

const opaque = (length = 40, seed = 1) => sample('', length, undefined, seed);

function sent(headers: readonly (readonly [string, string])[], url = 'https://api.test/') {
  return inspectRequest({ url, method: 'get', headers }).credentials;
}

describe('what proves by its channel alone', () => {
  it.each([
    ['bearer', (value: string) => `Bearer ${value}`],
    ['token', (value: string) => `Token ${value}`],
    ['dpop', (value: string) => `DPoP ${value}`],
    ['jwt', (value: string) => `JWT ${value}`],
    ['apikey', (value: string) => `ApiKey ${value}`],
    ['', (value: string) => value],
    ['token', (value: string) => `Token token="${value}", email="a@b.test"`],
    ['genie-key', (value: string) => `Genie-Key  ${value}`],
  ])('the credential of Authorization, scheme "%s"', (scheme, header) => {
    expect(sent([['AUTHORIZATION', header(opaque())]])).toMatchObject([
      {
        channel: 'authorization',
        name: 'authorization',
        scheme,
        proves: true,
        candidate: { digest: digestOf(opaque()), confidence: 'certain', role: 'access' },
      },
    ]);
  });

  it('a value that looks like words, because it is sent as a credential', () => {
    expect(sent([['Authorization', 'Bearer correct-horse-battery-staple']])).toMatchObject([
      { proves: true, candidate: { confidence: 'certain' } },
    ]);
  });

  it.each(['Proxy-Authorization'])('the credential of %s', (name) => {
    expect(sent([[name, `Bearer ${opaque()}`]])).toMatchObject([{ channel: 'authorization', proves: true }]);
  });

  it.each([
    'X-Api-Key',
    'X-Auth-Token',
    'X-Access-Token',
    'X-Session-Token',
    'apikey',
    'Api-Key',
    'X-Amz-Security-Token',
    'Private-Token',
    'X-Vault-Token',
    'X-Shopify-Access-Token',
    'X-Hasura-Admin-Secret',
    'X-Goog-Api-Key',
    'Ocp-Apim-Subscription-Key',
    'X-RapidAPI-Key',
    'DD-API-KEY',
    'X-Figma-Token',
    'X-Parse-Session-Token',
    'Cf-Access-Jwt-Assertion',
    'X-Acme-Token',
  ])('the header %s', (name) => {
    expect(sent([[name, opaque()]])).toMatchObject([
      { channel: 'header', name: name.toLowerCase(), proves: true, candidate: { confidence: 'certain' } },
    ]);
  });

  it('the session in the header that Appwrite sends in place of its cookie', () => {
    const value = JSON.stringify({ a_session_shop: btoa(JSON.stringify({ id: 'robin', secret: opaque(64) })) });
    expect(sent([['X-Fallback-Cookies', value]])).toMatchObject([
      { channel: 'header', candidate: { role: 'session', length: 120, profile: 'appwrite' } },
    ]);
  });

  it('keeps the type that the form shows', () => {
    expect(sent([['Authorization', `token ${sampleChecked('ghp_', 30)}`]])).toMatchObject([
      { candidate: { type: 'github-pat-classic', facts: { checksumValid: true } } },
    ]);
    expect(sent([['Authorization', `Bearer ${sampleJwt({ scope: 'read write', exp: 2_000_000_000 })}`]])).toMatchObject(
      [
        {
          candidate: {
            type: 'jwt',
            role: 'access',
            facts: { scopes: ['read', 'write'], expiresAt: 2_000_000_000_000 },
          },
        },
      ],
    );
  });
});

describe('what proves nothing', () => {
  it('passwords of Basic, and proofs that are no credential themselves', () => {
    const digest = `Digest username="bob", realm="a", nonce="${opaque(32)}", response="${opaque(32, 2)}"`;
    const signature = `AWS4-HMAC-SHA256 Credential=abc/20240101/eu/s3/aws4_request, SignedHeaders=host, Signature=${opaque(64)}`;
    for (const value of [
      `Basic ${btoa(`bob:${opaque()}`)}`,
      digest,
      signature,
      'Negotiate',
      `Bearer ${opaque(12)}`,
      'Bearer [object Object]',
      'Bearer undefined',
    ]) {
      expect(sent([['Authorization', value]]), value).toEqual([]);
    }
  });

  it('CSRF headers and cookies, which are told apart from sessions', () => {
    for (const name of ['X-CSRF-Token', 'X-XSRF-TOKEN', 'X-CSRFToken']) {
      expect(sent([[name, opaque(32)]]), name).toMatchObject([
        { proves: false, candidate: { type: 'csrf-token', role: 'csrf', tokenClass: 'identifier' } },
      ]);
    }
  });

  it('headers of the browser, of tracing and of captchas', () => {
    const uuid = '3f2b8c1e-9d47-4a6b-8e21-7c5d0f9a1b34';
    const plain = [
      ['User-Agent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36'],
      ['If-None-Match', `W/"${opaque(32)}"`],
      ['X-Request-Id', uuid],
      ['traceparent', `00-${sample('', 32, '0123456789abcdef')}-${sample('', 16, '0123456789abcdef')}-01`],
      ['sentry-trace', `${opaque(32)}-${opaque(16)}-1`],
      ['X-Correlation-ID', opaque(32)],
      ['Accept-Language', 'de-CH,de;q=0.9'],
      ['Content-Type', `multipart/form-data; boundary=----WebKitFormBoundary${opaque(16)}`],
      ['Sec-WebSocket-Key', btoa(opaque(16))],
      ['X-Recaptcha-Token', opaque(100)],
      ['Referer', 'https://shop.test/products/red-shoes'],
      ['Accept', 'text/html,application/xhtml+xml,application/xml;q=0.9'],
      ['X-Device-Id', opaque(32)],
      ['X-Build-Id', opaque(21)],
      ['X-Okta-User-Agent-Extended', 'okta-auth-js/8.0.1'],
      ['X-Acme-Sdk', 'acme-client-library/12.4.0-beta.2'],
      [':authority', 'api.test'],
    ] as const;
    for (const header of plain) {
      const credentials = sent([header]);
      expect(
        credentials.filter(({ proves }) => proves),
        header[0],
      ).toEqual([]);
      if (header[0] !== 'X-Recaptcha-Token') expect(credentials, header[0]).toEqual([]);
    }
  });
});

describe('cookies, parameters and other headers', () => {
  it('count with a telling name or high entropy', () => {
    const credentials = sent([
      ['Cookie', `theme=dark; connect.sid=s%3A${opaque(32)}.${opaque(43, 2)}; a="${opaque(40, 3)}"; x=short`],
      ['X-Other', opaque(40, 4)],
    ]);
    expect(credentials.map(({ channel, name, proves }) => [channel, name, proves])).toEqual([
      ['cookie', 'connect.sid', false],
      ['cookie', 'a', false],
      ['header', 'x-other', false],
    ]);
    expect(credentials.map(({ candidate }) => candidate.confidence)).toEqual(['firm', 'tentative', 'tentative']);
  });

  it('are read in query and fragment, percent-decoded', () => {
    const token = `${opaque(20)}+/=${opaque(20, 2)}`;
    const url = `https://app.test/cb?access_token=${encodeURIComponent(token)}&page=2&q=red+shoes#id_token=${sampleJwt({ nonce: 'n' })}&state=${opaque(30)}`;
    expect(sent([], url)).toMatchObject([
      { channel: 'query', name: 'access_token', candidate: { digest: digestOf(token) } },
      { channel: 'fragment', name: 'id_token', candidate: { type: 'jwt', role: 'id' } },
    ]);
  });

  it('find a token by form in any header and in a route of the fragment', () => {
    const key = sampleChecked('ghp_', 30);
    expect(sent([['Referer', `https://app.test/?x=${key}`]])).toMatchObject([
      { name: 'referer', proves: false, candidate: { type: 'github-pat-classic' } },
    ]);
    expect(sent([], `https://app.test/#/reset?token=${opaque()}`)).toMatchObject([
      { channel: 'fragment', name: 'token' },
    ]);
  });

  it('look inside structured and chunked cookies', () => {
    const value = `base64-${btoa(JSON.stringify({ access_token: opaque(40), refresh_token: opaque(30, 2) })).replace(/=+$/, '')}`;
    const cookie = `sb-app-auth-token.0=${value.slice(0, 40)}; sb-app-auth-token.1=${value.slice(40)}`;
    expect(sent([['cookie', cookie]]).map(({ name, candidate }) => [name, candidate.path, candidate.digest])).toEqual([
      ['sb-app-auth-token', 'base64 → $.access_token', digestOf(opaque(40))],
      ['sb-app-auth-token', 'base64 → $.refresh_token', digestOf(opaque(30, 2))],
    ]);
  });
});

describe('the request itself', () => {
  it('names destination and endpoint without anything raw', () => {
    const { method, destination, template } = inspectRequest({
      url: `https://api.test:8443/users/42/keys/${opaque()}?x=1#y`,
      method: 'post',
      headers: [],
    });
    expect({ method, destination, template }).toEqual({
      method: 'POST',
      destination: 'https://api.test:8443',
      template: '/users/{id}/keys/{id}',
    });
    expect(inspectRequest({ url: 'not a url', method: 'GET', headers: [] })).toEqual({
      method: 'GET',
      destination: '',
      template: '',
      credentials: [],
    });
  });

  it('redacts tokens in the names of cookies and parameters', () => {
    const name = `s_${opaque(40, 7)}`;
    const [credential] = sent([['Cookie', `${name}=${opaque()}`]]);
    expect(credential?.name).not.toContain(opaque(40, 7));
    expect(credential?.name).toContain('[sha256:');
  });
});

describe('one secret has one digest', () => {
  it('in localStorage JSON, as Bearer, in a raw cookie and in an encoded parameter', () => {
    const secret = sample('', 43, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~');
    const digests = [
      ...inspect({ surface: 'local-storage', key: 'auth', value: JSON.stringify({ access_token: secret }) }).candidates,
      ...inspect({ surface: 'document-cookie', key: 'access_token', value: secret }).candidates,
      ...sent([
        ['Authorization', `Bearer ${secret}`],
        ['Cookie', `access_token=${secret}`],
      ]).map(({ candidate }) => candidate),
      ...sent([], `https://a.test/?access_token=${encodeURIComponent(secret)}`).map(({ candidate }) => candidate),
    ].map(({ digest }) => digest);
    expect(digests).toHaveLength(5);
    expect(new Set(digests)).toEqual(new Set([digestOf(secret)]));
  });

  it('and a leaf that only its use can prove meets the credential that proves it', () => {
    const secret = opaque(40, 9);
    const { candidates, leaves } = inspect({
      surface: 'local-storage',
      key: 'app',
      value: JSON.stringify({ k: secret }),
    });
    expect(candidates).toEqual([]);
    expect(leaves.map(({ digest }) => digest)).toEqual([digestOf(secret)]);
    expect(sent([['Authorization', secret]])[0]?.candidate.digest).toBe(digestOf(secret));
  });
});

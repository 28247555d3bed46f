import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { jwtFacts, jwtRole } from '@/utils/identify/decoders/jwt';
import { digestOf } from '@/utils/identify/digest';
import { fingerprintOf } from '@/utils/identify/fingerprint';
import { previewOf } from '@/utils/identify/preview';
import { encodeBase64url } from '@/utils/lib/base64';
import { fromBase64url, toBase64url } from '@/utils/lib/base64url';
import { sample } from '@/utils/lib/sample';
import { sampleJwt } from '@/utils/lib/sample-jwt';

describe('digest and fingerprint', () => {
  it('digests the UTF-8 of a value as SHA-256 in base64url', () => {
    expect(digestOf('abc')).toBe(
      Buffer.from('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'hex').toString('base64url'),
    );
    expect(digestOf('zürich ☃')).toBe(toBase64url(sha256(new TextEncoder().encode('zürich ☃'))));
    expect(digestOf('')).toHaveLength(43);
  });

  it('names a digest by 16 bytes of an HMAC under the profile key', () => {
    const key = new Uint8Array(32).fill(7);
    const digest = digestOf('abc');
    const mac = hmac(sha256, key, fromBase64url(digest) ?? new Uint8Array());
    expect(fingerprintOf(key, digest)).toBe(`tw1_${Buffer.from(mac.slice(0, 16)).toString('base64url')}`);
    expect(fingerprintOf(key, digest)).toMatch(/^tw1_[\w-]{22}$/);
    expect(fingerprintOf(new Uint8Array(32).fill(8), digest)).not.toBe(fingerprintOf(key, digest));
  });

  it('refuses what is no digest', () => {
    for (const wrong of ['', 'abc', `${digestOf('a')}A`, digestOf('a').slice(1)])
      expect(() => fingerprintOf(new Uint8Array(32), wrong)).toThrow(RangeError);
  });
});

describe('preview', () => {
  it('shows ends and length, at most a quarter, and nothing of short values', () => {
    expect(previewOf('abcdefghijklmno')).toBe('… (15)');
    expect(previewOf('abcdefghijklmnop')).toBe('ab…op (16)');
    expect(previewOf(sample('ghp_', 36))).toMatch(/^ghp_….{4} \(40\)$/);
    for (let length = 0; length < 200; length++) {
      const shown = previewOf('x'.repeat(length)).replace(/ \(\d+\)$|…/g, '');
      expect(shown.length).toBeLessThanOrEqual(length / 4);
    }
  });
});

describe('what a JWT says', () => {
  it('tells issuer, audience, scopes, times in milliseconds and algorithm', () => {
    const claims = {
      iss: 'https://id.test',
      aud: ['a', 'b'],
      scp: 'read write',
      iat: 1_700_000_000,
      nbf: 1_700_000_001,
      exp: 1_700_003_600.5,
    };
    expect(jwtFacts(sampleJwt(claims, { alg: 'RS256' }))).toEqual({
      issuer: 'https://id.test',
      audience: ['a', 'b'],
      scopes: ['read', 'write'],
      algorithm: 'RS256',
      kind: 'access',
      issuedAt: 1_700_000_000_000,
      notBefore: 1_700_000_001_000,
      expiresAt: 1_700_003_600_500,
    });
  });

  it('leaves out claims of a wrong kind', () => {
    const claims = { iss: { a: 1 }, aud: { a: 1 }, scope: 5, exp: 'tomorrow', iat: -1, nbf: 1e300 };
    expect(jwtFacts(sampleJwt(claims))).toEqual({ algorithm: 'HS256' });
    expect(jwtFacts('nothing')).toEqual({});
    expect(jwtFacts(sampleJwt({ aud: Array.from({ length: 100 }, String) })).audience).toHaveLength(64);
  });

  it('tells whose it is, for which client and tenant, and all that it may do', () => {
    const claims = {
      sub: 'robin',
      tid: 'acme',
      azp: 'shop',
      jti: 'a-1',
      org_id: 'org_1',
      scope: 'read write',
      permissions: ['delete'],
      roles: ['admin', 'read'],
      realm_access: { roles: ['owner'] },
      groups: ['staff'],
    };
    expect(jwtFacts(sampleJwt(claims))).toEqual({
      subject: 'robin',
      tenant: 'acme',
      client: 'shop',
      keyId: 'a-1',
      organisation: 'org_1',
      scopes: ['read', 'write', 'delete', 'admin', 'owner', 'staff'],
      algorithm: 'HS256',
      kind: 'access',
      revocable: true,
    });
    expect(jwtFacts(sampleJwt({ client_id: 'shop', appid: 'other' })).client).toBe('shop');
    expect(jwtFacts(sampleJwt({ jti: sample('', 40) })).keyId).toBeUndefined();
  });

  it('tells its kind where claims or header say, and what binds it to a key', () => {
    const kind = (claims: object, header?: object) => jwtFacts(sampleJwt(claims, header)).kind;
    expect(kind({ at_hash: 'a' })).toBe('id');
    expect(kind({ typ: 'Refresh' })).toBe('Refresh');
    expect(kind({}, { alg: 'ES256', typ: 'at+jwt' })).toBe('at+jwt');
    expect(kind({}, { alg: 'ES256', typ: 'dpop+jwt' })).toBe('dpop+jwt');
    expect(kind({ scope: 'read', cnf: { jkt: 'a' } })).toBe('access DPoP');
    expect(kind({ cnf: { 'x5t#S256': 'a' } })).toBe('mTLS');
    expect(kind({ cnf: null })).toBeUndefined();
  });

  it('tells names of what is personal in it, and never a value', () => {
    const claims = {
      email: 'robin@shop.test',
      'https://shop.test/birthdate': '1990-01-01',
      user_metadata: { phone: '1', theme: 'dark' },
      gender: null,
      mobile: true,
      passport: { user: 7 },
      names: 'x',
    };
    expect(jwtFacts(sampleJwt(claims)).personal).toEqual(['email', 'birthdate', 'phone']);
    expect(jwtFacts(sampleJwt({ sub: '1', nameid: '2' })).personal).toBeUndefined();
  });

  it('tells that nobody signed it, and where its header sends a reader for the key', () => {
    const of = (header: object) => jwtFacts(sampleJwt({ sub: '1' }, header));
    expect(jwtFacts(`${sampleJwt({ sub: '1' }, { alg: 'none' }).replace(/[^.]*$/, '')}`).unsigned).toBe(true);
    expect(of({ alg: 'NONE' }).unsigned).toBe(true);
    expect(of({ alg: 'RS256', typ: 'JWT', kid: 'a/b+c==' })).toEqual({
      ...{ algorithm: 'RS256', subject: '1', signingKey: 'a/b+c==' },
    });
    expect(of({ alg: 'RS256', jku: 'https://keys.test/a/b?c=d', x5c: ['MII'] }).keyPointers).toEqual([
      'jku https://keys.test',
      'x5c',
    ]);
    for (const kid of ['../../dev/null', "a' OR 1=1", '/dev/null', '$(id)'])
      expect(of({ alg: 'HS256', kid }).keyPointers).toEqual(['kid']);
    for (const kid of ['https://vault.test/keys/a/1', 'did:web:a#1', 'projects/a/keys/1', 7])
      expect(of({ alg: 'HS256', kid }).keyPointers).toBeUndefined();
  });

  it('tells what two readers may understand differently', () => {
    const of = (header: string, claims: string) =>
      jwtFacts(`${encodeBase64url(header)}.${encodeBase64url(claims)}.${sample('', 43)}`).oddities;
    expect(of('{"alg":"HS256"}', '{"sub":"1","admin":false,"sub":"2"}')).toEqual(['twins']);
    expect(of('{"alg":"HS256"}', '{"a":{"b":""b":"},"b":1, "c" : [{"b":2}]}')).toBeUndefined();
    expect(of('{"alg":"HS256","crit":["b64"]}', '{}')).toBeUndefined();
    expect(of('{"alg":"HS256","crit":["own"],"cty":"JWT","zip":"DEF","p2c":2000000}', '{}')).toEqual([
      'crit',
      'nested',
      'zip',
      'p2c',
    ]);
    const signedBy = (alg: string, bytes: number) =>
      jwtFacts(
        [encodeBase64url(`{"alg":"${alg}"}`), encodeBase64url('{}'), 'A'.repeat(Math.ceil((bytes * 4) / 3))].join('.'),
      ).oddities;
    expect([signedBy('RS256', 64), signedBy('PS384', 128)]).toEqual([['rsa-512'], ['rsa-1024']]);
    for (const [alg, bytes] of [
      ['RS256', 256],
      ['RS256', 129],
      ['RS256', 32],
      ['ES512', 132],
      ['HS512', 64],
    ] as const)
      expect(signedBy(alg, bytes)).toBeUndefined();
    const [head = '', body = '', signature] = sampleJwt({ sub: '1' }).split('.');
    expect(body.length % 4).toBe(3);
    const other = body.slice(0, -1) + String.fromCharCode(body.charCodeAt(body.length - 1) + 1);
    expect(jwtFacts([head, other, signature].join('.'))).toMatchObject({ subject: '1', oddities: ['base64url'] });
  });

  it('tells the role from claims first, then from the name, then from what identity tokens carry', () => {
    expect(jwtRole({ typ: 'Refresh' }, 'access')).toBe('refresh');
    expect(jwtRole({ token_use: 'id' }, 'access')).toBe('id');
    expect(jwtRole({}, 'refresh')).toBe('refresh');
    expect(jwtRole({ nonce: 'a', aud: 'client' }, 'unknown')).toBe('id');
    expect(jwtRole({ nonce: 'a', scope: 'read' }, 'unknown')).toBe('access');
    expect(jwtRole({ sub: '1' }, 'unknown')).toBe('access');
  });
});

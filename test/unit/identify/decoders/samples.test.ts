import { describe, expect, it } from 'vitest';
import { decodedFacts } from '@/utils/identify/facts';
import { encodeBase64url } from '@/utils/lib/base64';
import { sample } from '@/utils/lib/sample';
import { HEX } from '@/utils/lib/sample-alphabets';
import { sampleJwt } from '@/utils/lib/sample-jwt';
import type { TokenFacts } from '@/utils/model/token';
import { binary, part, SAMPLES, secret } from './samples';

const read = (type: string, value: string): TokenFacts => decodedFacts(type, value, { name: '' });

describe('what own samples say', () => {
  it.each(SAMPLES)('%s tells nothing of the secret in %s', (_decoder, type, value) => {
    expect(value.length).toBeGreaterThan(8);
    expect(JSON.stringify(read(type, value))).not.toContain(secret(6));
  });

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

  it.each(SAMPLES)('%s reads %s', (_decoder, type, value, facts) => {
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

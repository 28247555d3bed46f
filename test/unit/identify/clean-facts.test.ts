import { describe, expect, it } from 'vitest';
import { inspect } from '@/utils/engine';
import { cleanFacts } from '@/utils/identify/clean-facts';
import { holdsToken, redact } from '@/utils/identify/redact';
import { cleanBody } from '@/utils/ledger/clean';
import { sample } from '@/utils/lib/sample';
import { sampleChecked } from '@/utils/lib/sample-checked';
import { sampleJwt } from '@/utils/lib/sample-jwt';
import type { TokenFacts } from '@/utils/model/token';
import { namingUnder, sightingBody } from '@/utils/record/bodies';

const UUID = '8c2a1f0e-1111-4222-8333-444455556666';
const random = sample('', 32);
const github = sampleChecked('ghp_', 30);
const clean = (facts: TokenFacts) => cleanFacts(facts, { redact, holdsToken });

describe('facts that are told', () => {
  it('keep identifiers readable, however random', () => {
    const facts = {
      tenant: UUID,
      client: random,
      account: '029608264753',
      organisation: random,
      project: 'p',
      keyId: random,
      region: 'eu',
    };
    expect(clean(facts)).toEqual(facts);
    expect(clean({ client: 'x'.repeat(500) }).client).toHaveLength(128);
  });

  it('never hold a token, not even as an identifier', () => {
    for (const name of ['tenant', 'client', 'keyId', 'subject', 'issuer', 'resource', 'host', 'kind'] as const) {
      expect(clean({ [name]: github })[name]).toMatch(/^\[sha256:.{43}\]$/);
      expect(clean({ [name]: `id ${github}` })[name]).not.toContain(github.slice(4));
    }
    expect(clean({ scopes: [github, 'read'], audience: [github] })).toEqual({
      scopes: [expect.stringMatching(/^\[sha256:/), 'read'],
      audience: [expect.stringMatching(/^\[sha256:/)],
    });
  });

  it('keep UUIDs and numbers of whose and for whom, and redact what else is random', () => {
    expect(clean({ subject: UUID, audience: [`api://${UUID}`, '123456789012345678901'] })).toEqual({
      subject: UUID,
      audience: [`api://${UUID}`, '123456789012345678901'],
    });
    for (const name of ['subject', 'issuer', 'resource', 'kind', 'service'] as const)
      expect(clean({ [name]: random })[name]).not.toContain(random);
    expect(clean({ subject: `key-${UUID}` }).subject).not.toContain(UUID);
    expect(clean({ issuer: `https://id.test/${UUID}/` }).issuer).toMatch(/^https:\/\/id\.test\/\[sha256:/);
  });

  it('leave times, flags and the names of inferred facts as they are', () => {
    const facts = { expiresAt: 5, canary: true, inferred: ['subject'] } as const;
    expect(clean(facts)).toEqual(facts);
  });
});

describe('the facts of a token', () => {
  const factsOf = (value: string, key = 'token') =>
    inspect({ surface: 'local-storage', key, value }).candidates[0]?.facts;

  it('join decoder, checksum and environment', () => {
    expect(factsOf(github)).toMatchObject({ checksumValid: true });
    expect(factsOf(sample('rk_test_', 24))).toMatchObject({ environment: 'test', kind: 'rk' });
    expect(factsOf(sampleJwt({ tid: UUID, azp: UUID, sub: UUID }))).toMatchObject({
      tenant: UUID,
      client: UUID,
      subject: UUID,
    });
  });

  it('never crowd the token out of the ledger', () => {
    const many = Array.from({ length: 64 }, (_, n) => sample('', 200, undefined, n + 1));
    const words = Array.from({ length: 64 }, (_, n) => `${'orders.read.'.repeat(16)}${n}`);
    const value = sampleJwt({
      iss: many[0],
      sub: many[1],
      aud: words,
      scope: many.slice(0, 2).join(' '),
      permissions: words,
      tid: many[2],
      azp: many[3],
    });
    const [candidate] = inspect({ surface: 'local-storage', key: 'token', value }).candidates;
    if (!candidate) throw new Error('the JWT is not found');
    const location = { origin: 'https://shop.test', surface: 'local-storage', key: 'token', path: '' } as const;
    const seen = { site: 'shop.test', at: 1, location, witness: 'bridge', writer: null, cookie: null } as const;
    const body = cleanBody(sightingBody(seen, candidate, namingUnder(new Uint8Array(32))));
    expect(body).not.toBeNull();
    expect(candidate.facts.scopes?.length).toBeGreaterThan(1);
  });
});

import { expect, it } from 'vitest';
import { decodedFacts } from '@/utils/identify/facts';
import { sample } from '@/utils/lib/sample';
import { sampleJwt } from '@/utils/lib/sample-jwt';
import { SAMPLES } from './samples';
import { joined, VECTORS } from './vectors';

const nowhere = { name: '' };

it('a decoder of the type itself has the say before those that read many types', () => {
  const value = sampleJwt({ iss: 'supabase', role: 'anon', scope: 'read' });
  expect(decodedFacts('supabase-anon-jwt', value, nowhere)).toMatchObject({ kind: 'anon', issuer: 'supabase' });
  expect(decodedFacts('jwt', value, nowhere)).toMatchObject({ kind: 'access' });
});

it('what one decoder knows is not inferred because another would have guessed it', () => {
  const stamp = Buffer.from([0x69, 0x55, 0xb9, 0]).toString('base64url');
  const value = `507f1f77bcf86cd799439011.${stamp}.${sample('', 27)}`;
  expect(decodedFacts('session-cookie', value, nowhere)).toEqual({ kind: 'Flask', issuedAt: Date.UTC(2026, 0) });
});

it('a value of more than a hundred thousand characters tells nothing', () => {
  const value = (length: number) => sampleJwt({ sub: '1' }) + 'a'.repeat(length);
  expect(decodedFacts('jwt', value(90_000), nowhere)).toMatchObject({ subject: '1' });
  expect(decodedFacts('jwt', value(100_000), nowhere)).toEqual({});
});

it('a type that nothing reads has no facts', () => {
  expect(decodedFacts('toString', sample('', 40), nowhere)).toEqual({});
  expect(decodedFacts('', '', nowhere)).toEqual({});
});

it('only JWTs have an algorithm: rules know them by it', () => {
  const cookie = { iv: sample('', 16), value: sample('', 40), mac: '', tag: sample('', 24) };
  const values = [
    ...VECTORS.map(([, type, pieces]) => [type, joined(pieces)] as const),
    ...SAMPLES.map(([, type, value]) => [type, value] as const),
    ['session-cookie', Buffer.from(JSON.stringify(cookie)).toString('base64')] as const,
  ];
  for (const [type, value] of values)
    if (decodedFacts(type, value, nowhere).algorithm !== undefined) expect(value).toMatch(/^ey[\w-]+\.|^ZXlK/);
});

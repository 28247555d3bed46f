import { createHmac, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSignedByPublishedKey, PUBLISHED_KEYS } from '@/utils/identify/published-keys';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function signed(key: string | Buffer, alg = 'HS256'): string {
  const text = `${part({ alg, typ: 'JWT' })}.${part({ sub: '42' })}`;
  return `${text}.${createHmac(`sha${alg.slice(2)}`, key)
    .update(text)
    .digest('base64url')}`;
}

describe('published keys', () => {
  it.each(['HS256', 'HS384', 'HS512'])('are recognised in %s, the first and the last of them', (alg) => {
    expect(isSignedByPublishedKey(signed(PUBLISHED_KEYS[0]!, alg))).toBe(true);
    expect(isSignedByPublishedKey(signed(PUBLISHED_KEYS.at(-1)!, alg))).toBe(true);
    expect(isSignedByPublishedKey(signed(randomBytes(32), alg))).toBe(false);
  });

  it('are taken for base64 as well', () => {
    const key = 'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow';
    expect(isSignedByPublishedKey(signed(Buffer.from(key, 'base64url')))).toBe(true);
    expect(isSignedByPublishedKey(signed(Buffer.from('changeme', 'base64')))).toBe(true);
  });

  it('are tried on a JWT that is base64 as a whole', () => {
    expect(isSignedByPublishedKey(Buffer.from(signed('secret')).toString('base64'))).toBe(true);
    expect(isSignedByPublishedKey(Buffer.from(signed(randomBytes(32))).toString('base64'))).toBe(false);
  });

  it.each([
    ['another algorithm', `${part({ alg: 'RS256' })}.${part({ sub: '42' })}.${'A'.repeat(43)}`],
    ['no JWT', 'opaque.text.here'],
    ['an algorithm of another name', `${part({ alg: 'constructor' })}.${part({})}.${'A'.repeat(43)}`],
    ['no base64url', `${signed('secret')}=`],
    ['nothing', ''],
  ])('are not tried on %s', (_what, value) => {
    expect(isSignedByPublishedKey(value)).toBeNull();
  });

  it('are each there once', () => {
    expect(new Set(PUBLISHED_KEYS).size).toBe(PUBLISHED_KEYS.length);
  });
});

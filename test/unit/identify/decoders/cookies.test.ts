import { describe, expect, it } from 'vitest';
import { decodedFacts } from '@/utils/identify/facts';
import { encodeBase64url } from '@/utils/lib/base64';
import { sample } from '@/utils/lib/sample';
import { HEX, UPPER } from '@/utils/lib/sample-alphabets';
import { secret } from './samples';

describe('cookies of frameworks', () => {
  const cookie = (name: string, value: string) => decodedFacts('session-cookie', value, { name });

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
      kind: 'Laravel AES-GCM',
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

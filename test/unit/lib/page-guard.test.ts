import { describe, expect, it } from 'vitest';
import { ANYWHERE, bothSending, weakerSending, widest } from '@/utils/lib/compare-policies';
import { answerGuardOf, pageGuardOf, weakerAnswer, weakerGuard } from '@/utils/lib/page-guard';
import { sendPolicyOf } from '@/utils/lib/send-policy';

const APP = 'https://app.example.com';

describe('where a policy lets a document send', () => {
  it.each([
    ['', 'any', 'any', 'any'],
    ["default-src 'self'", 'none', 'any', 'none'],
    ["default-src 'self'; form-action 'self'", 'none', 'none', 'none'],
    ["connect-src 'self' https://api.example.com", 'listed', 'any', 'any'],
    ["default-src 'none'; img-src 'self' data: blob:", 'none', 'any', 'none'],
    ["default-src 'none'; img-src https:", 'none', 'any', 'any'],
    ['connect-src *', 'any', 'any', 'any'],
    ["connect-src *, connect-src 'none'", 'none', 'any', 'any'],
  ])('%s', (policy, connect, forms, images) => {
    expect(sendPolicyOf(policy)).toMatchObject({ connect, forms, images });
  });

  it('is as strict as all that hold, as weak as the weakest document, and as wide as its widest way', () => {
    const strict = sendPolicyOf("default-src 'none'; form-action 'none'; base-uri 'none'");
    expect(bothSending(strict, ANYWHERE)).toEqual(strict);
    expect(weakerSending(strict, ANYWHERE)).toEqual(ANYWHERE);
    expect(widest(strict)).toBe('none');
    expect(widest({ ...strict, forms: 'listed' })).toBe('listed');
  });

  it('takes whatever a server may send', () => {
    expect(sendPolicyOf(';;,,'.repeat(9_000))).toEqual(ANYWHERE);
  });
});

describe('what headers of a document say', () => {
  it.each([
    [[], 'any'],
    [[['X-Frame-Options', 'DENY']], 'none'],
    [[['x-frame-options', 'ALLOW-FROM https://a.test']], 'any'],
    [[['content-security-policy', "frame-ancestors 'self' https://a.test"]], 'listed'],
    [
      [
        ['content-security-policy', 'frame-ancestors *'],
        ['x-frame-options', 'DENY'],
      ],
      'any',
    ],
  ] as const)('of frames: %j', (headers, framedBy) => {
    expect(pageGuardOf(headers, APP).framedBy).toBe(framedBy);
  });

  it('of https, which plain http cannot say', () => {
    const headers = [['strict-transport-security', 'max-age="300"; includeSubDomains']] as const;
    expect(pageGuardOf(headers, APP).hsts).toEqual({ maxAge: 300, subdomains: true });
    expect(pageGuardOf(headers, 'http://app.example.com').hsts).toBeNull();
    expect(pageGuardOf([['strict-transport-security', 'max-age=0']], APP).hsts).toBeNull();
  });

  it('of two documents is the weaker in everything', () => {
    const guarded = pageGuardOf(
      [
        ['x-frame-options', 'deny'],
        ['cross-origin-opener-policy', 'same-origin'],
        ['strict-transport-security', 'max-age=9'],
        ['cache-control', 'no-store'],
      ],
      APP,
    );
    expect(guarded).toMatchObject({ framedBy: 'none', isParted: true, isKept: false });
    expect(weakerGuard(guarded, pageGuardOf([], APP))).toEqual(pageGuardOf([], APP));
  });
});

describe('what headers of an answer say', () => {
  const place = { endpoint: 'https://api.example.com', template: '/me', isRead: true, isCallback: false };
  const guard = (headers: Record<string, string>) => answerGuardOf(Object.entries(headers), place);

  it.each([
    ['no-store, private', 'no-store'],
    ['private, max-age=60', 'private'],
    ['public, max-age=60', 'shared'],
    ['s-maxage=60', 'shared'],
    ['s-maxage=0', 'unsaid'],
    ['no-cache', 'private'],
    ['max-age=60', 'unsaid'],
    ['', 'unsaid'],
  ])('of caches: %s', (value, caching) => {
    expect(guard({ 'Cache-Control': value }).caching).toBe(caching);
  });

  it('of other sites, where they get the cookies as well', () => {
    const cors = (origin: string, credentials = 'true') =>
      guard({ 'access-control-allow-origin': origin, 'access-control-allow-credentials': credentials }).sharedWith;
    expect(cors('https://evil.test')).toEqual(['evil.test']);
    expect(cors('null')).toEqual(['null']);
    expect(cors(APP)).toEqual([]);
    expect(cors('https://evil.test', '')).toEqual([]);
  });

  it('of cookies: which are set, and where shared caches may keep them', () => {
    const set = (control: string, cookie = 'sid=a; Path=/', isRead = true) =>
      answerGuardOf(Object.entries({ 'cache-control': control, 'set-cookie': cookie }), { ...place, isRead }).cookies;
    expect(set('public, max-age=60')).toEqual([{ name: 'sid', isShared: true }]);
    expect(set('private')).toEqual([{ name: 'sid', isShared: false }]);
    expect(set('public', 'sid=a', false)).toEqual([{ name: 'sid', isShared: false }]);
    expect(set('public, no-cache="Set-Cookie"')).toEqual([{ name: 'sid', isShared: false }]);
    expect(set('public', 'b=1; Path=/\na=2\nb=3\n=')?.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(set('public', Array.from({ length: 20 }, (_, n) => `c${n}=1`).join('\n'))).toHaveLength(8);
    const [kept, shared] = [
      guard({ 'set-cookie': 'sid=a' }),
      guard({ 'set-cookie': 'sid=a', 'cache-control': 'public' }),
    ];
    expect(weakerAnswer(shared, kept).cookies).toEqual([{ name: 'sid', isShared: true }]);
  });

  it('of two answers is the weaker in everything', () => {
    const shared = guard({ 'cache-control': 'public' });
    expect(weakerAnswer({ ...guard({ 'cache-control': 'no-store' }), sharedWith: ['a.test'] }, shared)).toEqual({
      ...shared,
      sharedWith: ['a.test'],
    });
  });
});

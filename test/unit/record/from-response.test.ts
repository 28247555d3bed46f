import { describe, expect, it } from 'vitest';
import { fromResponse } from '@/utils/record/from-response';
import { answered, naming, opaque, token, VENDOR } from './sources';

const seen = (...args: Parameters<typeof answered>) =>
  fromResponse(answered(...args), naming).map(({ sighting }) => sighting);

describe('fromResponse', () => {
  it('reads a cookie as it is set, with its attributes and never its value', () => {
    const line = `session_id=${opaque(1)}; Path=/app; Domain=example.com; Max-Age=60; Secure; HttpOnly; SameSite=Strict`;
    const found = seen([['Set-Cookie', line]]);
    expect(found).toEqual([
      expect.objectContaining({
        site: 'example.com',
        surface: 'response-header',
        key: 'session_id',
        witness: 'browser',
        cookie: {
          domain: 'example.com',
          hostOnly: false,
          path: '/app',
          secure: true,
          httpOnly: true,
          sameSite: 'strict',
          expires: 61_000,
          partitionKey: null,
        },
      }),
    ]);
    expect(JSON.stringify(found)).not.toContain(opaque(1));
  });

  it('reads several cookies in one header, as Firefox joins them', () => {
    const lines = `session_id=${opaque(1)}\nrefresh_token=${opaque(2)}; Expires=Wed, 01 Jan 2031 00:00:00 GMT`;
    const found = seen([['set-cookie', lines]]);
    expect(found.map(({ key, cookie }) => [key, cookie?.expires, cookie?.hostOnly])).toEqual([
      ['session_id', null, true],
      ['refresh_token', Date.UTC(2031, 0, 1), true],
    ]);
  });

  it('counts a cookie for the site that sets it and a token in another header for the site that asked', () => {
    const found = seen(
      [
        ['Set-Cookie', `session_id=${opaque(1)}`],
        ['X-Auth-Token', token(2)],
      ],
      { url: `${VENDOR}/login` },
    );
    expect(found.map(({ site, key }) => `${site} ${key}`)).toEqual([
      'vendor.io session_id',
      'example.com x-auth-token',
    ]);
  });

  it('takes no ordinary cookie and no plain header for a token', () => {
    const ordinary = ['theme=dark', 'lang=en-GB', 'consent=necessary', 'session_id=', '=', ''];
    const headers = [
      ...ordinary.map((line) => ['Set-Cookie', line] as const),
      ['ETag', `"${opaque(3)}"`] as const,
      ['X-Request-Id', opaque(4)] as const,
      ['Location', `/next?token=${token(5)}`] as const,
    ];
    expect(seen(headers)).toEqual([]);
  });
});

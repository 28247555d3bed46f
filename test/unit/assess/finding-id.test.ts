import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findingId, normaliseKey, withoutBuild } from '@/utils/assess/finding-id';

const place = { rule: 'token-in-url', site: 'example.com', surface: 'url-query', key: 'jwt', sink: null } as const;

describe('finding ids', () => {
  it('have the documented form and value', () => {
    const hash = createHash('sha256').update('token-in-url\0example.com\0url-query\0jwt\0').digest('hex');
    expect(findingId(place)).toBe(`f1_${hash.slice(0, 16)}`);
  });

  it('differ by rule, site, surface, key and sink', () => {
    const ids = [
      place,
      { ...place, rule: 'long-lived-jwt' },
      { ...place, site: 'example.org' },
      { ...place, surface: 'url-fragment' as const },
      { ...place, key: 'token' },
      { ...place, sink: 'https://a.example.net' },
    ].map(findingId);
    expect(new Set(ids).size).toBe(6);
  });

  it.each(['localhost', '127.0.0.1', '[::1]'])('are the same on every port of %s', (host) => {
    const on = (port: number) => findingId({ ...place, site: `${host}:${port}`, sink: `http://${host}:${port + 1}` });
    expect(on(3000)).toBe(on(5173));
  });

  it('keep the ports of other hosts apart', () => {
    expect(findingId({ ...place, site: '192.168.1.4:80' })).not.toBe(findingId({ ...place, site: '192.168.1.4:81' }));
  });
});

describe('files', () => {
  it.each([
    ['/assets/index-Bx7Y12ab.js', '/assets/index-{id}.js'],
    ['/assets/index-DkXqzAbC.js', '/assets/index-{id}.js'],
    ['/static/main.8f3a2b1c.chunk.js', '/static/main.{id}.chunk.js'],
    ['/static/main.8f3a2b1c.js.map', '/static/main.{id}.js.map'],
    ['/js/bootstrap-datepicker.js', '/js/bootstrap-datepicker.js'],
    ['/js/bootstrap-timepicker.min.js', '/js/bootstrap-timepicker.min.js'],
    ['/js/jquery-3.7.1.min.js', '/js/jquery-3.7.1.min.js'],
    ['/app.js', '/app.js'],
    ['/app', '/app'],
  ])('%s is %s in every build', (path, expected) => {
    expect(withoutBuild(path)).toBe(expected);
  });

  it('are one finding from build to build, and other places are not touched', () => {
    const at = (surface: 'script' | 'local-storage', key: string) => findingId({ ...place, surface, key });
    expect(at('script', '/index-Bx7Y12ab.js')).toBe(at('script', '/index-Qw8E34cd.js'));
    expect(at('local-storage', 'a-Bx7Y12ab.js')).not.toBe(at('local-storage', 'a-Qw8E34cd.js'));
  });
});

describe('keys', () => {
  it.each([
    [`user:[tw1_${'a'.repeat(22)}]:token`, 'user:{id}:token'],
    ['auth.0', 'auth'],
    ['sb-session_12', 'sb-session'],
    ['/users/12345/token', '/users/{id}/token'],
    ['6f1d8f1e-3c1e-4f8b-9a2e-0d7f5c1f2a55.session', '{id}.session'],
    [`app-${'0a1b'.repeat(8)}`, 'app-{id}'],
    ['oidc.user:http://localhost:6000:app', 'oidc.user:http://localhost:app'],
    ['access_token', 'access_token'],
    ['oauth2', 'oauth2'],
    ['v2.token', 'v2.token'],
    ['', ''],
  ])('%s becomes %s', (key, expected) => {
    expect(normaliseKey(key)).toBe(expected);
  });
});

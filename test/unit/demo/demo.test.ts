import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawWallet, githubToken } from '@/utils/demo/credentials';
import { type Demo, startDemo } from '@/utils/demo/demo';

const noRedirect = { redirect: 'manual' } as const;

async function signIn(demo: Demo, password = demo.password): Promise<{ location: string; cookies: string[] }> {
  const response = await fetch(`${demo.url}login`, {
    ...noRedirect,
    method: 'POST',
    body: new URLSearchParams({ user: demo.user, password }),
  });
  return { location: response.headers.get('location') ?? '', cookies: response.headers.getSetCookie() };
}

describe('the careless twin', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await startDemo();
  });
  afterAll(() => demo.stop());

  it('sends a stranger to the login page', async () => {
    const response = await fetch(`${demo.url}notes`, noRedirect);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/login');
  });

  it('refuses a wrong password', async () => {
    expect(await signIn(demo, 'wrong')).toEqual({ location: '/login?failed=1', cookies: [] });
  });

  it('answers a login with the access token in the fragment and a bare session cookie', async () => {
    const { location, cookies } = await signIn(demo);
    expect(location).toMatch(/^\/notes#access_token=[\w-]+\.[\w-]+\.[\w-]+&token_type=bearer/);
    expect(cookies.find((cookie) => cookie.startsWith('mg_sid='))).toMatch(/^mg_sid=\w{32}; Path=\/$/);
  });

  it('splits a base64-wrapped session over two readable cookies', async () => {
    const { cookies } = await signIn(demo);
    const chunks = cookies.filter((cookie) => cookie.startsWith('mg-auth.'));
    expect(chunks.map((chunk) => chunk.slice(0, 9))).toEqual(['mg-auth.0', 'mg-auth.1']);
    const whole = chunks.map((chunk) => /=(.*?);/.exec(chunk)?.[1]).join('');
    const session = JSON.parse(Buffer.from(whole.replace('base64-', ''), 'base64url').toString());
    expect(session.access_token.split('.')).toHaveLength(3);
    for (const chunk of chunks) expect(chunk).not.toMatch(/httponly/i);
  });

  it('answers the API only to the right credential', async () => {
    const { location } = await signIn(demo);
    const token = new URLSearchParams(location.split('#')[1]).get('access_token');
    const ask = (authorization: string) => fetch(`${demo.url}api/notes`, { headers: { authorization } });
    expect((await ask(`Bearer ${token}`)).status).toBe(200);
    expect((await ask(`Bearer ${token}x`)).status).toBe(401);
    expect((await fetch(`${demo.url}api/notes/101/export?access_token=${token}`)).status).toBe(200);
    expect((await fetch(`${demo.url}api/notes/101/export`)).status).toBe(401);
  });

  it('has its vendor on another site, which answers the preflight for Authorization', async () => {
    expect(new URL(demo.vendorOrigin).hostname).not.toBe(new URL(demo.url).hostname);
    const response = await fetch(`${demo.vendorOrigin}/collect`, { method: 'OPTIONS' });
    expect(response.headers.get('access-control-allow-headers')).toContain('authorization');
  });
});

describe('the careful twin', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await startDemo({ fixed: true });
  });
  afterAll(() => demo.stop());

  it('answers a login with one locked cookie and nothing in the URL', async () => {
    const { location, cookies } = await signIn(demo);
    expect(location).toBe('/notes');
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^__Host-session=\w{32}; Path=\/; Secure; HttpOnly; SameSite=Strict$/);
  });

  it('hands no token to the page', async () => {
    const { cookies } = await signIn(demo);
    const headers = { cookie: cookies[0]?.split(';')[0] ?? '' };
    for (const path of ['session', 'token', 'preview-token']) {
      expect((await fetch(`${demo.url}api/${path}`, { headers })).status).toBe(404);
    }
    const bodies = await Promise.all(
      ['notes', 'session.js', 'api/notes', 'api/me', 'api/boot'].map((path) =>
        fetch(demo.url + path, { headers }).then((response) => response.text()),
      ),
    );
    for (const secret of demo.secrets) expect(bodies.join()).not.toContain(secret);
  });

  it('refuses a change that comes without the header only its own pages can set', async () => {
    const { cookies } = await signIn(demo);
    const cookie = cookies[0]?.split(';')[0] ?? '';
    const post = (headers: Record<string, string>) => fetch(`${demo.url}api/me`, { method: 'POST', headers });
    expect((await post({ cookie })).status).toBe(401);
    expect((await post({ cookie, 'x-requested-with': 'marginalia' })).status).toBe(200);
  });
});

describe('credentials', () => {
  it('differ from start to start', () => {
    const first = Object.values(drawWallet('http://localhost:1'));
    const second = Object.values(drawWallet('http://localhost:1'));
    expect(first.filter((value) => second.includes(value))).toEqual([]);
  });

  it('carry a GitHub checksum that verifies', () => {
    const token = githubToken();
    expect(token).toMatch(/^ghp_[0-9A-Za-z]{36}$/);
    const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    const stated = [...token.slice(34)].reduce((sum, digit) => sum * 62 + digits.indexOf(digit), 0);
    expect(stated).toBe(crc32(token.slice(4, 34)));
  });

  it('hold one access token for ninety days and one that expired a month ago', () => {
    const wallet = drawWallet('http://localhost:1');
    const claims = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims(wallet.access).exp - claims(wallet.access).iat).toBe(90 * 86_400);
    expect(claims(wallet.previous).exp * 1000).toBeLessThan(Date.now());
  });
});

it('leads from /fixed to the twin on a host of its own, where the same account logs in', async () => {
  const demo = await startDemo();
  try {
    const away = await fetch(new URL('/fixed', demo.url), { redirect: 'manual' });
    const twin = new URL(away.headers.get('location') ?? '');
    expect(twin.hostname).toBe('127.0.0.1');
    const body = new URLSearchParams({ user: demo.user, password: demo.password });
    const answer = await fetch(new URL('/login', twin), { method: 'POST', body, redirect: 'manual' });
    expect(answer.headers.getSetCookie().join()).toMatch(/__Host-session=.*HttpOnly/);
  } finally {
    await demo.stop();
  }
});

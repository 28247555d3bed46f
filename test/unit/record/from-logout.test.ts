import { describe, expect, it } from 'vitest';
import type { JarCookie } from '@/utils/observe/worker/cookie-jar';
import { fromJar } from '@/utils/record/from-jar';
import { leavingBy, logoutsInJar } from '@/utils/record/from-logout';
import { fromOutcome } from '@/utils/record/from-outcome';
import { APP, cookie, memory, naming, opaque, sent, token, VENDOR } from './sources';

const leaving = (changes: Parameters<typeof sent>[0]) => leavingBy(sent(changes), naming);

describe('a request that asks for a logout', () => {
  it('is one of the page that asked', () => {
    expect(leaving({ url: `${APP}/api/logout?next=%2F`, method: 'POST' })).toEqual([
      {
        site: 'example.com',
        origin: APP,
        how: 'request',
        method: 'POST',
        destination: APP,
        template: '/api/logout',
        asked: 1_000,
      },
    ]);
    expect(leaving({ url: `${VENDOR}/oauth2/logout`, method: 'POST' })).toEqual([
      expect.objectContaining({ site: 'example.com', origin: APP, destination: VENDOR }),
    ]);
  });

  it('is one of both sites where the browser goes to another one for it', () => {
    const told = leaving({ url: `${VENDOR}/v2/logout`, type: 'main_frame' });
    expect(told.map(({ site, origin, how }) => [site, origin, how])).toEqual([
      ['vendor.io', VENDOR, 'navigation'],
      ['example.com', APP, 'navigation'],
    ]);
    expect(leaving({ url: `${APP}/logout`, type: 'main_frame', initiator: null })).toHaveLength(1);
  });

  it('is none where a file is named so, or where the browser only looks ahead', () => {
    expect(leaving({ url: `${APP}/logout`, type: 'script' })).toEqual([]);
    expect(leaving({ url: `${APP}/logout`, type: 'main_frame', headers: [['Sec-Purpose', 'prefetch']] })).toEqual([]);
    expect(leaving({ url: `${APP}/logout`, method: 'OPTIONS' })).toEqual([]);
  });

  it('keeps no value of the address', () => {
    const url = `${APP}/logout?id_token_hint=${token(1)}&action=logout`;
    expect(JSON.stringify(leaving({ url, type: 'main_frame' }))).not.toContain(token(1));
    expect(leaving({ url: `${APP}/wp-login.php?action=logout&_wpnonce=${opaque(1)}` })[0]?.template).toBe(
      '/wp-login.php?action=logout',
    );
  });

  it('is done once it is answered, and not where it is refused or never answered', () => {
    const carried = leaving({ url: `${APP}/logout`, method: 'POST' }).map((one) => ({
      kind: 'logout' as const,
      ...one,
      incognito: false,
    }));
    const bodies = (status: number | null) =>
      fromOutcome(carried, 'x', {
        requestId: '7',
        url: `${APP}/logout`,
        tabId: 1,
        status,
        serverAddress: null,
        skew: null,
        at: 1_200,
      });
    expect(bodies(204)).toEqual([expect.objectContaining({ kind: 'logout', asked: 1_000, at: 1_200 })]);
    expect(bodies(302)).toHaveLength(1);
    for (const status of [401, 404, 500, null]) expect(bodies(status)).toEqual([]);
    expect(JSON.stringify(bodies(204))).not.toContain('incognito');
  });
});

describe('a logout that the jar shows', () => {
  const SITE = 'example.com';
  async function jar() {
    const store = memory();
    return async (cookies: readonly JarCookie[], at: number) => {
      const { tokens, sightings: lying } = await store.site(SITE);
      const recorded = fromJar(cookies, SITE, lying, at, naming);
      const logouts = logoutsInJar(SITE, at, { tokens, lying, ...recorded });
      await store.append({ ...recorded, bodies: [...recorded.bodies, ...logouts] });
      return logouts;
    };
  }
  const named = (name: string, seed: number, changes = {}): JarCookie => ({
    name,
    value: token(seed),
    attributes: cookie({ httpOnly: true, ...changes }),
  });

  it('is the going of the last session cookie', async () => {
    const read = await jar();
    expect(await read([named('session_id', 1), named('access_token', 2)], 10_000)).toEqual([]);
    expect(await read([named('access_token', 2)], 20_000)).toEqual([]);
    expect(await read([], 30_000)).toEqual([
      expect.objectContaining({ how: 'cookies', origin: APP, at: 30_000, asked: 25_000 }),
    ]);
    expect(await read([], 40_000)).toEqual([]);
  });

  it('is none where another session cookie takes its place, by whatever name', async () => {
    const read = await jar();
    await read([named('login_session', 1)], 10_000);
    expect(await read([named('session_id', 2)], 20_000)).toEqual([]);
  });

  it('is none where it reached its own end', async () => {
    const read = await jar();
    await read([named('session_id', 1, { expires: 15_000 })], 10_000);
    expect(await read([], 20_000)).toEqual([]);
  });
});

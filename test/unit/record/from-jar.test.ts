import { describe, expect, it } from 'vitest';
import type { JarCookie } from '@/utils/observe/worker/cookie-jar';
import { containersOf, fromJar } from '@/utils/record/from-jar';
import { cookie, memory, naming, opaque, token } from './sources';

const SITE = 'example.com';

async function jar() {
  const store = memory();
  const read = async (cookies: readonly JarCookie[], at: number) => {
    const { sightings } = await store.site(SITE);
    const recorded = fromJar(cookies, SITE, sightings, at, naming);
    await store.append(recorded);
    return recorded;
  };
  const lying = async () => (await store.site(SITE)).sightings.filter(({ removedAt }) => removedAt === null);
  return { read, lying, store };
}

describe('fromJar', () => {
  it('keeps what is a token with its attributes, and nothing of what is none', async () => {
    const { read, lying } = await jar();
    const attributes = cookie({ httpOnly: true, sameSite: 'strict', expires: 9_000 });
    await read(
      [
        { name: 'session_id', value: opaque(1), attributes },
        { name: 'theme', value: 'dark', attributes: cookie() },
      ],
      1_000,
    );
    expect(await lying()).toEqual([
      expect.objectContaining({ surface: 'cookie-jar', key: 'session_id', cookie: attributes, witness: 'browser' }),
    ]);
  });

  it('writes nothing down while nothing changed, and an attribute that did', async () => {
    const { read, lying } = await jar();
    const session = (changes: Parameters<typeof cookie>[0]) => [
      { name: 'session_id', value: opaque(1), attributes: cookie(changes) },
    ];
    await read(session({ expires: 10_000_000 }), 1_000);
    expect((await read(session({ expires: 10_000_000 }), 2_000)).bodies).toEqual([]);
    expect((await read(session({ expires: 11_000_000 }), 3_000)).bodies).toEqual([]);
    expect((await read(session({ expires: 15_000_000 }), 4_000)).bodies).toHaveLength(1);
    expect((await read(session({ expires: null }), 5_000)).bodies).toHaveLength(1);
    await read(session({ httpOnly: true }), 6_000);
    expect((await lying())[0]?.cookie?.httpOnly).toBe(true);
  });

  it('tells a cookie that went, and one that was replaced', async () => {
    const { read, lying, store } = await jar();
    const named = (name: string, seed: number) => ({ name, value: token(seed), attributes: cookie() });
    await read([named('access_token', 1), named('refresh_token', 2)], 1_000);
    await read([named('access_token', 3)], 2_000);
    expect((await lying()).map(({ key }) => key)).toEqual(['access_token']);
    expect((await store.site(SITE)).sightings).toHaveLength(3);
  });

  it('tells cookies of one name apart by path, partition and container', async () => {
    const { read, lying } = await jar();
    const named = (seed: number, changes: Parameters<typeof cookie>[0]) => ({
      name: 'session_id',
      value: opaque(seed),
      attributes: cookie(changes),
    });
    const contained = { ...named(4, { path: '/admin' }), container: 'firefox-container-2' };
    const [plain, path] = [named(1, {}), named(2, { path: '/admin' })];
    await read([plain, path, named(3, { partitionKey: 'https://other.test' }), contained], 1_000);
    const keys = (await lying()).map(({ key }) => key).sort();
    expect(keys).toEqual([
      'session_id',
      'session_id;partition=https://other.test',
      'session_id;path=/admin',
      'session_id;path=/admin;container=firefox-container-2',
    ]);
    expect([...containersOf(await lying())]).toEqual(['firefox-container-2']);
  });

  it('joins a session that is split over several cookies', async () => {
    const { read, lying } = await jar();
    const part = (name: string, value: string) => ({ name, value, attributes: cookie() });
    await read([part('auth-token.0', token(1).slice(0, 50)), part('auth-token.1', token(1).slice(50))], 1_000);
    expect((await lying()).map(({ key }) => key)).toEqual(['auth-token']);
  });
});

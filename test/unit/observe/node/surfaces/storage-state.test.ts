import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainOf } from '@/utils/observe/node/parts/playwright-value';
import { readStorageState } from '@/utils/observe/node/surfaces/storage-state';
import { all, noise, only, pieces } from '../pieces';

const AT = Date.UTC(2026, 2, 4);
const read = (state: unknown) => all(readStorageState(pieces(JSON.stringify(state, null, 2), 61), AT));
const cookie = { name: 'sid', value: noise(1), domain: 'app.example.com', path: '/', httpOnly: true, secure: true };

describe('readStorageState', () => {
  it('gives the jar with attributes, without what has ended', async () => {
    const items = await read({
      cookies: [
        { ...cookie, expires: -1, sameSite: 'Lax' },
        { ...cookie, name: 'later', expires: AT / 1000 + 60.5, sameSite: 'None', partitionKey: 'https://top.test' },
        { ...cookie, name: 'gone', expires: AT / 1000 - 60, sameSite: 'None' },
      ],
      origins: [],
    });
    const [jar] = only(items, 'jar');
    expect(jar?.cookies.map(({ name, attributes }) => [name, attributes.expires, attributes.sameSite])).toEqual([
      ['sid', null, 'lax'],
      ['later', AT + 60_500, 'none'],
    ]);
    expect(jar?.cookies[1]?.attributes).toMatchObject({ partitionKey: 'https://top.test', hostOnly: true });
  });

  it('gives localStorage of each origin', async () => {
    const localStorage = [{ name: 'auth', value: '{"access_token":"x"}' }];
    const items = await read({ cookies: [], origins: [{ origin: 'http://localhost:3000', localStorage }] });
    expect(only(items, 'store')).toEqual([
      {
        kind: 'store',
        surface: 'local-storage',
        origin: 'http://localhost:3000',
        entries: [['auth', '{"access_token":"x"}']],
        at: AT,
      },
    ]);
    expect(only(items, 'page').map(({ url }) => url)).toEqual(['http://localhost:3000/']);
  });

  it('gives records of IndexedDB under database, store and key, in either writing', async () => {
    const encoded = {
      o: [
        { k: 'id', v: 'user' },
        { k: 'tokens', v: { a: [{ o: [{ k: 't', v: 'x' }], id: 3 }], id: 2 } },
      ],
      id: 1,
    };
    const stores = [
      { name: 'keyval', records: [{ key: 'token', value: 'plain' }] },
      {
        name: 'users',
        keyPath: 'id',
        records: [{ valueEncoded: encoded }, { keyEncoded: { d: '2026' }, value: { a: 1 } }, {}],
      },
    ];
    const items = await read({
      cookies: [],
      origins: [
        { origin: 'https://app.example.com', localStorage: [], indexedDB: [{ name: 'db', version: 1, stores }] },
      ],
    });
    expect(only(items, 'value').map(({ surface, key, value }) => [surface, key, value])).toEqual([
      ['indexed-db', 'db/keyval/token', 'plain'],
      ['indexed-db', 'db/users/user', '{"id":"user","tokens":[{"t":"x"}]}'],
      ['indexed-db', 'db/users/2026', '{"a":1}'],
    ]);
  });

  it('says what such a file does not show', async () => {
    const rows = only(await read({ cookies: [], origins: [] }), 'covered').map(({ surface, state }) => [
      surface,
      state,
    ]);
    expect(rows).toEqual([
      ['cookie-jar', 'inspected'],
      ['local-storage', 'inspected'],
      ['session-storage', 'not-inspected'],
      ['indexed-db', 'not-inspected'],
    ]);
  });

  it('tells where it is broken, and gives the rest', async () => {
    const text = JSON.stringify({ cookies: [cookie, cookie], origins: [] }).replace(
      '"httpOnly":true',
      '"httpOnly":tru',
    );
    const items = await all(readStorageState(pieces(text), AT));
    expect(only(items, 'jar')[0]?.cookies).toHaveLength(1);
    expect(only(items, 'problem')).toEqual([{ kind: 'problem', code: 'entry-broken', detail: 'cookie 0 at 12' }]);
  });

  it('never fails, whatever stands in the place of anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), fc.array(fc.jsonValue()), async (cookies, origins) => {
        await read({ cookies, origins });
      }),
    );
  });
});

it('values in the writing of Playwright become plain ones, however deep they lie', () => {
  expect(plainOf({ a: [{ n: 1 }, { v: 'undefined' }, { bi: '12' }, null, { ta: { b: 'YWI=', k: 'ui8' } }] })).toEqual([
    1,
    null,
    '12',
    null,
    'ab',
  ]);
  let deep: unknown = 'x';
  for (let depth = 0; depth < 5_000; depth++) deep = { a: [deep] };
  expect(() => plainOf(deep)).not.toThrow();
});

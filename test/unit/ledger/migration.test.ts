import { openDB, unwrap } from 'idb';
import { expect, it } from 'vitest';
import { IdbStore } from '@/utils/ledger/idb-store';
import { rebuild } from '@/utils/ledger/projections/rebuild';
import { upgrade } from '@/utils/ledger/schema';
import { fingerprint, leaf, removal, SITE, sighting, sightingSeen, tokenSeen, use, useSeen } from './bodies';
import { imported, tokenInFile } from './imported';
import { freshName } from './stores';
import { writeVersionOne } from './version-one';

const { requestId: _requestId, ...shape } = useSeen(1);
const site = 'other.test';
const CONTENTS = {
  bodies: [sighting(1, 5), null, use(1, 6), removal(9), sighting(2, 4, { token: { site }, sighting: { site } })],
  tokens: [
    { ...tokenSeen(1), site, fingerprint: fingerprint(2), firstSeen: 4, lastSeen: 4 },
    { ...tokenSeen(1), confidence: 'certain' as const, knownBy: 'both' as const, firstSeen: 5, lastSeen: 6 },
  ],
  sightings: [
    { ...sightingSeen(2), site, firstSeen: 4, lastSeen: 4, removedAt: null, count: 1 },
    { ...sightingSeen(1), firstSeen: 5, lastSeen: 5, removedAt: 9, count: 1 },
  ],
  uses: [{ ...shape, firstSeen: 6, lastSeen: 6, count: 1 }],
  profileKey: new Uint8Array(32).fill(7),
};

it('brings a version 1 ledger up with nothing lost, and its chain verifies', async () => {
  const name = freshName();
  await writeVersionOne(name, CONTENTS);
  const store = await IdbStore.open(name);
  expect(await store.verify()).toMatchObject({ entries: 5, erased: 1, brokenAt: null });
  expect((await store.entries()).map((entry) => [entry.body, entry.site])).toEqual([
    [CONTENTS.bodies[0], SITE],
    [null, null],
    [CONTENTS.bodies[2], SITE],
    [CONTENTS.bodies[3], SITE],
    [CONTENTS.bodies[4], site],
  ]);
  expect(await store.profileKey()).toEqual(CONTENTS.profileKey);
  expect(await store.sites()).toEqual([site, SITE]);
  const shop = await store.site(SITE);
  const other = await store.site(site);
  expect(shop).toEqual({
    tokens: [CONTENTS.tokens[1]],
    sightings: [CONTENTS.sightings[1]],
    uses: CONTENTS.uses,
    logouts: [],
    trials: [],
    logins: [],
    checks: [],
    acts: [],
    anomalies: [],
    notJudged: [],
    clockSkew: null,
    requestsWatched: 0,
    firstAt: 5,
  });
  expect(other).toMatchObject({ tokens: [CONTENTS.tokens[0]], sightings: [CONTENTS.sightings[0]], firstAt: 4 });
  // Index rows are made for what lay there before.
  expect(await store.where(fingerprint(1))).toMatchObject({ tokens: [{ site: SITE }], uses: [{ site: SITE }] });
  expect((await store.history(SITE)).entries.map(({ seq }) => seq)).toEqual([4, 3, 1]);
  const rebuilt = await rebuild(await store.entries());
  expect(rebuilt.sightings).toEqual([...other.sightings, ...shop.sightings]);
});

it('works on after the upgrade: rotation, leaves, exactly once, forget', async () => {
  const name = freshName();
  await writeVersionOne(name, CONTENTS);
  const store = await IdbStore.open(name);
  const source = { id: 'a', seq: 1 };
  await store.append({ bodies: [sighting(3, 20, { token: { site }, sighting: { site } })], source });
  expect((await store.site(site)).sightings).toMatchObject([{ removedAt: 20 }, { removedAt: null }]);
  expect(await store.append({ bodies: [sighting(3, 20)], source })).toMatchObject({ duplicate: true });
  expect(await store.append({ bodies: [], leaves: [leaf(1, 30)] })).toMatchObject({ appended: 1 });
  expect(await store.forget(SITE)).toEqual({ erased: 4 });
  expect(JSON.stringify(await store.entries())).not.toContain(`"${SITE}"`);
  expect(await store.verify()).toMatchObject({ entries: 7, erased: 5, brokenAt: null });
});

it('ends in the same layout as a new database', async () => {
  const [old, fresh] = [freshName(), freshName()];
  await writeVersionOne(old, CONTENTS);
  const layouts = [];
  for (const name of [old, fresh]) {
    await (await IdbStore.open(name)).close();
    const database = await openDB(name);
    const tx = database.transaction([...database.objectStoreNames]);
    layouts.push(
      [...database.objectStoreNames].map((store) => {
        const { keyPath, indexNames } = tx.objectStore(store);
        return [store, keyPath, [...indexNames].map((index) => [index, tx.objectStore(store).index(index).keyPath])];
      }),
    );
    database.close();
  }
  expect(layouts[0]).toEqual(layouts[1]);
});

it('brings the hourly counts of version 3 into days', async () => {
  const name = freshName();
  const old = await openDB(name, 3, {
    upgrade: (database, from, to, tx) => upgrade(unwrap(database), unwrap(tx), from, to ?? 3),
  });
  const hour = (of: number, at: string, uses: number) => ({
    ...{ site: SITE, fingerprint: fingerprint(of), hour: at },
    ...{ uses, denied: uses - 1, failed: 1 },
  });
  const hours = [
    hour(1, '2026-11-27T23', 2),
    hour(1, '2026-11-28T00', 3),
    hour(1, '2026-11-28T09', 1),
    hour(2, '2026-11-28T09', 4),
  ];
  for (const row of hours) await old.put('hours', row, [row.site, row.fingerprint, row.hour]);
  await old.put('inflight', { seq: 1, at: 1 }, [SITE, 'r1', fingerprint(1)]);
  old.close();
  const now = Date.UTC(2026, 10, 28, 9, 30);
  const store = await IdbStore.open(name, { now: () => now });
  expect(await store.hours(SITE)).toEqual(hours);
  await store.append({ bodies: [use(1, now)] });
  expect((await store.hours(SITE))[2]).toMatchObject({ hour: '2026-11-28T09', uses: 2 });
});
it('brings a version 3 ledger up: what it knows stays, and files can be kept', async () => {
  const name = freshName();
  const old = await openDB(name, 3, {
    upgrade(database) {
      database.createObjectStore('entries', { keyPath: 'seq' }).createIndex('site', 'site');
      database.createObjectStore('checkpoints', { keyPath: 'seq' });
      for (const [store, indexes] of Object.entries(VERSION_THREE)) {
        const made = database.createObjectStore(store);
        for (const [index, keyPath] of indexes) made.createIndex(index, keyPath);
      }
    },
  });
  const [, token] = CONTENTS.tokens;
  await old.put('tokens', token, [SITE, fingerprint(1)]);
  old.close();
  const store = await IdbStore.open(name);
  expect(await store.append({ bodies: [imported('a', [tokenInFile(1)])] })).toMatchObject({ appended: 1 });
  expect(await store.where(fingerprint(1))).toMatchObject({ tokens: [token], files: [{ file: { name: 'a.log' } }] });
});

it('finds the entries of each site of version 4, newest first and since one', async () => {
  const name = freshName();
  const old = await openDB(name, 4, {
    upgrade: (database, from, to, tx) => upgrade(unwrap(database), unwrap(tx), from, to ?? 4),
  });
  const sites = [SITE, site, SITE, null, site, SITE];
  for (const [index, of] of sites.entries())
    await old.put('entries', { seq: index + 1, site: of, kind: 'use', body: {} });
  old.close();
  const store = await IdbStore.open(name);
  const seqs = (entries: readonly { readonly seq: number }[]) => entries.map(({ seq }) => seq);
  expect(seqs((await store.history(SITE, { limit: 2 })).entries)).toEqual([6, 3]);
  expect(seqs((await store.history(SITE, { before: 6 })).entries)).toEqual([3, 1]);
  expect(seqs(await store.since(SITE, 1, 1))).toEqual([3]);
  expect(seqs(await store.since(site, 0, 9))).toEqual([2, 5]);
  expect(await store.forget(SITE)).toEqual({ erased: 3 });
  expect(seqs((await store.history(site)).entries)).toEqual([5, 2]);
});

/** Beside the two that have their key within; with the indexes that matter here. It must not change when the code does. */
const VERSION_THREE: Readonly<Record<string, readonly (readonly [string, string | string[]])[]>> = {
  tokens: [['fingerprint', 'fingerprint']],
  sightings: [
    ['slot', 'slot'],
    ['fingerprint', 'fingerprint'],
  ],
  uses: [['fingerprint', 'fingerprint']],
  meta: [],
  leaves: [
    ['slot', 'slot'],
    ['token', ['site', 'fingerprint']],
    ['age', ['site', 'lastAt']],
  ],
  inflight: [['seq', 'seq']],
  sources: [['at', 'at']],
  sites: [],
  hours: [['hour', 'hour']],
  anomalies: [],
  judged: [],
  cases: [],
};

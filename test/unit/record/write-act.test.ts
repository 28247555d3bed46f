import { expect, it } from 'vitest';
import { IdbStore } from '@/utils/ledger/idb-store';
import { writeAct } from '@/utils/record/acts/write-act';
import { fingerprint, SITE } from '../ledger/bodies';
import { freshName } from '../ledger/stores';

const intention = {
  site: SITE,
  fingerprint: fingerprint(1),
  what: 'revoke',
  targets: ['https://issuer.test'],
  withoutArchive: false,
} as const;
const ended = { destination: 'https://issuer.test/revoke', outcome: 'done', status: 200 } as const;
const outcomes = async (store: IdbStore) =>
  (await store.entries()).map(({ body }) => (body?.kind === 'act' ? body.outcome : body?.kind));

it('writes an act down before it is done, and how it ended after it', async () => {
  const store = await IdbStore.open(freshName());
  const written = await writeAct(store, intention, [], async () => {
    expect(await outcomes(store)).toEqual(['begun']);
    expect((await store.site(SITE)).acts).toMatchObject([{ outcome: 'begun', targets: intention.targets }]);
    return { reply: 'taken', ended, bodies: [] };
  });
  expect(written).toEqual({ isDone: true, reply: 'taken', isRecorded: true });
  expect(await outcomes(store)).toEqual(['begun', 'done']);
  expect((await store.site(SITE)).acts).toMatchObject([{ ...ended, targets: intention.targets }]);
});

it('does nothing where the beginning cannot be written', async () => {
  const closed = await IdbStore.open(freshName());
  await closed.close();
  const refusing = await IdbStore.open(freshName());
  let done = 0;
  const deed = async () => {
    done += 1;
    return { reply: null, ended, bodies: [] };
  };
  const reason = { key: 'act_not_written', values: [] };
  expect(await writeAct(closed, intention, [], deed)).toEqual({ isDone: false, reason });
  // What the ledger does not take is not written either.
  expect(await writeAct(refusing, { ...intention, fingerprint: 'none' }, [], deed)).toEqual({ isDone: false, reason });
  expect(done).toBe(0);
});

it('says what came of it where the end cannot be written, and the ledger knows that it was begun', async () => {
  const name = freshName();
  const store = await IdbStore.open(name);
  const written = await writeAct(store, intention, [], async () => {
    await store.close();
    return { reply: 'taken', ended, bodies: [] };
  });
  expect(written).toEqual({ isDone: true, reply: 'taken', isRecorded: false });
  const after = await IdbStore.open(name);
  expect((await after.site(SITE)).acts).toMatchObject([{ what: 'revoke', outcome: 'begun' }]);
  expect(await after.verify()).toMatchObject({ unended: [1], brokenAt: null });
});

it('that broke off is unclear: some of it may have been done', async () => {
  const store = await IdbStore.open(freshName());
  const written = await writeAct(store, intention, [], () => Promise.reject(new Error('the tab is gone')));
  expect(written).toEqual({ isDone: false, reason: { key: 'act_broke_off', values: [] } });
  expect(await outcomes(store)).toEqual(['begun', 'unclear']);
});

it('names no more than an entry holds', async () => {
  const store = await IdbStore.open(freshName());
  const targets = Array.from({ length: 500 }, (_, at) => `${at} ${'x'.repeat(1_000)}`);
  const deed = async () => ({ reply: null, ended, bodies: [] });
  expect(await writeAct(store, { ...intention, targets }, [], deed)).toMatchObject({ isDone: true, isRecorded: true });
});

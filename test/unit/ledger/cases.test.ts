import { describe, expect, it } from 'vitest';
import { IdbStore } from '@/utils/ledger/idb-store';
import { MemoryStore } from '@/utils/ledger/memory-store';
import type { CaseAct } from '@/utils/model/case';
import type { EntryBody } from '@/utils/model/ledger';
import { fingerprint, SITE, sighting } from './bodies';
import { freshName, KINDS } from './stores';

const ID = 'case-0001';
const act = (at: number, made: unknown, id = ID): EntryBody => {
  return { kind: 'case', at, case: id, by: 'Robin', act: made as CaseAct };
};
const opened = { act: 'opened', reason: 'A key lies in a bundle.', sites: [SITE], people: [] };
const note = { act: 'note', type: 'hypothesis', text: 'It came with the build.', links: [1] };

describe.each(KINDS)('a case %s', (_name, open) => {
  it('is its acts, each an entry of the chain', async () => {
    const store = await open();
    expect(await store.case(ID)).toBeNull();
    await store.append({ bodies: [sighting(1, 1), act(2, opened), act(3, note)] });
    const closed = act(4, { act: 'closed', reason: 'done' });
    await store.append({ bodies: [closed, act(5, opened, 'case-0002'), act(6, { act: 'reopened', reason: 'again' })] });
    expect(await store.case(ID)).toMatchObject({
      id: ID,
      events: [
        { seq: 2, at: 2, by: 'Robin', act: opened },
        { seq: 3, act: note },
        { seq: 4, act: { act: 'closed' } },
        { seq: 6, act: { act: 'reopened' } },
      ],
    });
    expect((await store.cases()).map(({ id }) => id)).toEqual([ID, 'case-0002']);
    expect(await store.verify()).toMatchObject({ entries: 6, brokenAt: null });
  });

  it('is no site, and outlasts the site that it is about', async () => {
    const store = await open();
    await store.append({ bodies: [act(1, opened)] });
    expect(await store.sites()).toEqual([]);
    expect(await store.append({ bodies: [sighting(1, 2), act(3, note)] })).toMatchObject({ sites: [SITE] });
    expect(await store.forget(SITE)).toEqual({ erased: 1 });
    expect((await store.case(ID))?.events).toHaveLength(2);
    expect((await store.entries()).map(({ body }) => body?.kind)).toEqual(['case', undefined, 'case']);
    expect(await store.verify()).toMatchObject({ erased: 1, brokenAt: null });
  });

  it('keeps a site from being forgotten as long as it holds something of it', async () => {
    const store = await open();
    await store.append({ bodies: [sighting(1, 1), act(2, opened)] });
    await store.append({ bodies: [act(3, { act: 'held', site: SITE, from: 1, to: 1 })] });
    await store.append({ bodies: [sighting(2, 4)] });
    const before = await store.entries();
    await expect(store.forget(SITE)).rejects.toMatchObject({ code: 'ledger-held' });
    expect(await store.entries()).toEqual(before);
    expect((await store.site(SITE)).tokens).toHaveLength(2);
    await store.append({ bodies: [act(5, { act: 'closed', reason: 'It was nothing.' })] });
    expect(await store.forget(SITE)).toEqual({ erased: 2 });
  });

  it('takes no act out of its order, whoever asks', async () => {
    const store = await open();
    const rotate = act(9, { act: 'step', step: 'rotate', state: 'done', reason: '' });
    expect(await store.append({ bodies: [act(1, note), rotate] })).toMatchObject({ appended: 0 });
    await store.append({ bodies: [act(1, opened), act(2, { act: 'held', site: SITE, from: 1, to: 1 })] });
    expect(await store.append({ bodies: [rotate] })).toMatchObject({ appended: 0 });
    const archived = { act: 'archived', sha256: 'A'.repeat(43), head: 'twh1', upTo: 2 };
    expect(await store.append({ bodies: [act(3, archived), rotate] })).toMatchObject({ appended: 2 });
  });

  it.each([
    ['a step that only an archive takes', { act: 'step', step: 'archive', state: 'done', reason: '' }],
    ['an empty note', { ...note, text: '' }],
    ['a note as long as a book', { ...note, text: 'x'.repeat(4_001) }],
    ['a note of no type', { ...note, type: 'gossip' }],
    ['a link to no entry', { ...note, links: [0] }],
    ['a holding that ends before it begins', { act: 'held', site: null, from: 2, to: 1 }],
    ['a token that is none', { act: 'rotating', site: SITE, fingerprint: 'abc' }],
    [
      'a quotation of a quotation',
      { act: 'merged', archive: 'A'.repeat(43), head: '', seq: 1, at: 1, by: '', quoted: { act: 'merged' } },
    ],
    ['a check that is none', { act: 'rotation', site: SITE, fingerprint: fingerprint(1), checks: [{ check: 'x' }] }],
    ['an opening again without a reason', { act: 'reopened' }],
    ['an act that is none', { act: 'burnt' }],
    ['nothing', null],
  ])('refuses %s', async (_what, made) => {
    const store = await open();
    await store.append({ bodies: [act(1, opened)] });
    expect(await store.append({ bodies: [act(2, made)] })).toMatchObject({ appended: 0, rejected: 1 });
  });
});

it('is kept by the ledger of a private window, and brought back with it', async () => {
  const store = new MemoryStore();
  await store.append({ bodies: [act(1, opened)] });
  expect(await MemoryStore.from(JSON.parse(JSON.stringify(store))).cases()).toEqual(await store.cases());
});

it('is there for whoever opens the ledger on disk next', async () => {
  const name = freshName();
  const store = await IdbStore.open(name);
  await store.append({ bodies: [act(1, opened)] });
  await store.close();
  expect(await (await IdbStore.open(name)).case(ID)).toMatchObject({ events: [{ seq: 1 }] });
});

import { describe, expect, it } from 'vitest';
import { IdbStore } from '@/utils/ledger/idb-store';
import { MemoryStore } from '@/utils/ledger/memory-store';
import type { EntryBody } from '@/utils/model/ledger';
import { fingerprint, SITE, sighting } from './bodies';
import { imported, tokenInFile } from './imported';
import { freshName, KINDS } from './stores';

const one = imported('a', [tokenInFile(1)]);

describe.each(KINDS)('a kept file %s', (_name, open) => {
  it('is an entry of the chain, found by each token in it', async () => {
    const store = await open();
    await store.append({ bodies: [sighting(1, 1)] });
    expect(await store.append({ bodies: [one] })).toEqual({ appended: 1, rejected: 0, duplicate: false, sites: [] });
    const { tokens, files } = await store.where(fingerprint(1));
    expect(tokens).toHaveLength(1);
    expect(files).toEqual([
      {
        file: { ...one.file, site: one.site, keptAt: one.at, parts: 1, partsKept: 1, firstEntry: 2, lastEntry: 2 },
        found: { ...one.tokens[0], site: one.site },
      },
    ]);
    expect((await store.where(fingerprint(2))).files).toEqual([]);
    expect(await store.verify()).toMatchObject({ entries: 2, brokenAt: null });
  });

  it('is no site', async () => {
    const store = await open();
    await store.append({ bodies: [one] });
    expect(await store.sites()).toEqual([]);
    expect((await store.files()).map(({ name }) => name)).toEqual(['a.log']);
    expect(await store.fingerprints()).toEqual(new Set());
  });

  it('is not doubled when it is read again, and goes on where it broke off', async () => {
    const store = await open();
    const parts = [1, 2, 3].map((part) => imported('a', [tokenInFile(part)], { part, parts: 3 }));
    const [first, second, third] = parts as [EntryBody, EntryBody, EntryBody];
    await store.append({ bodies: [first] });
    expect(await store.append({ bodies: [third] })).toMatchObject({ appended: 0 });
    expect(await store.append({ bodies: [first, second, third] })).toMatchObject({ appended: 2 });
    expect(await store.append({ bodies: parts })).toMatchObject({ appended: 0 });
    expect(await store.files()).toMatchObject([{ parts: 3, partsKept: 3, firstEntry: 1, lastEntry: 3 }]);
    for (const n of [1, 2, 3]) expect((await store.where(fingerprint(n))).files).toHaveLength(1);
  });

  it('is forgotten alone, and outlasts the site whose tokens are in it', async () => {
    const store = await open();
    await store.append({ bodies: [sighting(1, 1), one, imported('b', [tokenInFile(1)])] });
    expect(await store.forget(SITE)).toEqual({ erased: 1 });
    expect((await store.where(fingerprint(1))).files).toHaveLength(2);
    expect(await store.forget(one.site)).toEqual({ erased: 1 });
    expect((await store.where(fingerprint(1))).files).toMatchObject([{ file: { name: 'b.log' } }]);
    expect(JSON.stringify(await store.entries())).not.toContain('a.log');
    expect(await store.verify()).toMatchObject({ entries: 3, erased: 2, brokenAt: null });
    expect(await store.append({ bodies: [one] })).toMatchObject({ appended: 1 });
  });

  const [token] = one.tokens as [(typeof one.tokens)[0]];
  const [place] = token.places as [(typeof token.places)[0]];
  it.each([
    ['a site of another file', { ...one, site: imported('b', []).site }],
    ['no digest', { ...one, file: { ...one.file, sha256: 'abc' } }],
    ['a name as long as a book', { ...one, file: { ...one.file, name: 'x'.repeat(401) } }],
    ['a negative size', { ...one, file: { ...one.file, size: -1 } }],
    ['a period that ends before it begins', { ...one, file: { ...one.file, period: { from: 2, to: 1 } } }],
    ['a part after the last', { ...one, part: 2 }],
    ['no part', { ...one, part: 0 }],
    ['a value for a name', { ...one, tokens: [{ ...token, fingerprint: 'a value that somebody typed' }] }],
    ['a token without a time', { ...one, tokens: [{ ...token, from: null }] }],
    ['half a use', { ...one, tokens: [{ ...token, uses: 0.5 }] }],
    ['more places than one entry may tell', { ...one, tokens: [{ ...token, places: Array(21).fill(place) }] }],
    ['a place without a path', { ...one, tokens: [{ ...token, places: [{ ...place, path: undefined }] }] }],
    ['a place of no time', { ...one, tokens: [{ ...token, places: [{ ...place, to: 'now' }] }] }],
    ['more than an entry holds', { ...one, tokens: Array(100).fill({ ...token, places: Array(20).fill(place) }) }],
  ])('refuses %s', async (_what, body) => {
    const store = await open();
    expect(await store.append({ bodies: [body as EntryBody] })).toMatchObject({ appended: 0, rejected: 1 });
    expect(await store.files()).toEqual([]);
  });
});

it('is continued by the private ledger, and pruned on disk like any entry while it stays known', async () => {
  const memory = new MemoryStore();
  await memory.append({ bodies: [one] });
  const again = MemoryStore.from(JSON.parse(JSON.stringify(memory)));
  expect((await again.where(fingerprint(1))).files).toHaveLength(1);

  const disk = await IdbStore.open(freshName(), { now: () => 50 });
  await disk.append({ bodies: [one, sighting(1, 40)] });
  await disk.checkpoint();
  expect(await disk.prune(60)).toMatchObject({ dropped: 2 });
  expect((await disk.where(fingerprint(1))).files).toHaveLength(1);
  expect(await disk.verify()).toMatchObject({ brokenAt: null });
});

it('stays as it is while an open case holds it', async () => {
  const store = await IdbStore.open(freshName(), { now: () => 50 });
  const act = (made: unknown) => ({ kind: 'case', at: 9, case: 'case-0001', by: 'Kim', act: made }) as EntryBody;
  const held = { act: 'held', site: one.site, from: 1, to: 1 };
  await store.append({ bodies: [one, act({ act: 'opened', reason: '', sites: [SITE], people: [] }), act(held)] });
  await store.checkpoint();
  await store.prune(60);
  expect((await store.entries(1, 1))[0]?.body).toMatchObject({ kind: 'imported' });
});

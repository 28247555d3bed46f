import { describe, expect, it, vi } from 'vitest';
import type { LedgerStore } from '@/utils/ledger/store';
import type { Grant } from '@/utils/model/ledger';
import { fingerprint, leaf, removal, SITE, sighting, use } from './bodies';
import { KINDS } from './stores';

// Thousands of hashes on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

async function wholeChain(store: LedgerStore, entries: number): Promise<void> {
  expect(await store.verify()).toMatchObject({ entries, brokenAt: null, fault: null });
}

describe.each(KINDS)('a ledger %s', (_kind, open) => {
  it('makes a leaf a sighting when its value is used', async () => {
    const store = await open();
    const waiting = await store.append({ bodies: [], leaves: [leaf(7, 10, { key: 'session', path: '$.r' })] });
    expect(waiting.appended).toBe(0);
    expect((await store.site(SITE)).tokens).toEqual([]);
    const used = use(7, 20, { token: { type: 'opaque-token', tokenClass: 'ambiguous', role: 'unknown' } });
    expect(await store.append({ bodies: [used] })).toMatchObject({ appended: 2, sites: [SITE] });
    const { tokens, sightings } = await store.site(SITE);
    expect(tokens).toMatchObject([{ confidence: 'certain', knownBy: 'use', role: 'refresh', firstSeen: 10 }]);
    expect(sightings).toMatchObject([{ key: 'session', path: '$.r', firstSeen: 10, count: 1, removedAt: null }]);
    await wholeChain(store, 2);
    expect(await store.append({ bodies: [used] })).toMatchObject({ appended: 1 });
  });

  it('makes a leaf a sighting at once when its value is a token already', async () => {
    const store = await open();
    await store.append({ bodies: [use(7, 20)] });
    expect(await store.append({ bodies: [], leaves: [leaf(7, 30)] })).toMatchObject({ appended: 1, sites: [SITE] });
    const { tokens, sightings } = await store.site(SITE);
    expect(tokens).toMatchObject([{ type: 'jwt', confidence: 'certain', knownBy: 'use', role: 'access' }]);
    expect(sightings).toMatchObject([{ firstSeen: 30 }]);
  });

  it('makes leaf and use meet in one batch, and tells the last sight of a leaf seen often', async () => {
    const store = await open();
    const leaves = [leaf(7, 10), leaf(7, 40), leaf(7, 25)];
    expect(await store.append({ bodies: [use(7, 50)], leaves })).toMatchObject({ appended: 3 });
    expect((await store.site(SITE)).sightings).toMatchObject([{ firstSeen: 10, lastSeen: 40, count: 2 }]);
  });

  it.each(['request-header', 'session-storage'] as const)(
    'knows a leaf in %s again in a later batch',
    async (surface) => {
      const store = await open();
      await store.append({ bodies: [], leaves: [leaf(7, 10, { surface, witness: 'browser' })] });
      await store.append({ bodies: [], leaves: [leaf(7, 30, { surface, witness: 'page' })] });
      await store.append({ bodies: [use(7, 50)] });
      expect((await store.site(SITE)).sightings).toMatchObject([{ firstSeen: 10, lastSeen: 30, witness: 'browser' }]);
    },
  );

  it('tells of a leaf how the answer was asked for that first carried it', async () => {
    const store = await open();
    const asked = (type: Grant['type']) => {
      const grant = { type, method: 'POST', client: null, verifier: false, secret: false };
      return { surface: 'response-body', grant } as const;
    };
    await store.append({
      bodies: [],
      leaves: [leaf(7, 10, asked('password')), leaf(7, 30_000, asked('refresh_token'))],
    });
    await store.append({ bodies: [use(7, 50_000)] });
    expect((await store.site(SITE)).sightings).toMatchObject([{ lastSeen: 30_000, grant: { type: 'password' } }]);
  });

  it('takes a leaf for written after a removal of the same moment', async () => {
    const store = await open();
    await store.append({ bodies: [removal(10)], leaves: [leaf(7, 10)] });
    await store.append({ bodies: [use(7, 20)] });
    expect((await store.site(SITE)).sightings).toMatchObject([{ removedAt: null }]);
  });

  it('ends a leaf by the removal after its last sight, not by one from before', async () => {
    const store = await open();
    await store.append({ bodies: [], leaves: [leaf(7, 10), leaf(7, 20)] });
    await store.append({ bodies: [removal(15)] });
    await store.append({ bodies: [removal(25)] });
    await store.append({ bodies: [use(7, 30)] });
    expect((await store.site(SITE)).sightings).toMatchObject([{ lastSeen: 20, removedAt: 25 }]);
  });

  it('does not end a token by a leaf reported late', async () => {
    const store = await open();
    await store.append({ bodies: [sighting(1, 10)] });
    expect(await store.append({ bodies: [], leaves: [leaf(2, 5)] })).toMatchObject({ appended: 0 });
    expect((await store.site(SITE)).sightings).toMatchObject([{ removedAt: null }]);
  });

  it('lets a leaf that became a token end the older one in its place, reported late', async () => {
    const store = await open();
    await store.append({ bodies: [], leaves: [leaf(7, 10)] });
    await store.append({ bodies: [], leaves: [leaf(8, 5)] });
    await store.append({ bodies: [use(7, 20)] });
    await store.append({ bodies: [use(8, 30)] });
    expect((await store.site(SITE)).sightings.map(({ removedAt }) => removedAt)).toEqual([null, 10]);
  });

  it('makes a leaf a sighting when the value is found elsewhere by its form', async () => {
    const store = await open();
    await store.append({ bodies: [], leaves: [leaf(7, 10, { key: 'raw' })] });
    await store.append({ bodies: [sighting(7, 20, { sighting: { key: 'known' } })] });
    const { tokens, sightings } = await store.site(SITE);
    expect(sightings.map(({ key }) => key)).toEqual(['known', 'raw']);
    expect(tokens).toMatchObject([{ confidence: 'firm', knownBy: 'form' }]);
  });

  it('leaves leaves of another site alone', async () => {
    const store = await open();
    const foreign = leaf(7, 10);
    const site = 'other.test';
    const moved = { ...foreign, site, token: { ...foreign.token, site }, sighting: { ...foreign.sighting, site } };
    await store.append({ bodies: [], leaves: [moved] });
    expect(await store.append({ bodies: [use(7, 20)] })).toMatchObject({ appended: 1 });
    expect((await store.site(site)).sightings).toEqual([]);
  });

  it('promotes by the word of the page alone, but not to certain', async () => {
    const store = await open();
    await store.append({ bodies: [], leaves: [leaf(7, 10)] });
    await store.append({ bodies: [use(7, 20, { token: { confidence: 'certain' }, use: { witness: 'page' } })] });
    let { tokens, sightings } = await store.site(SITE);
    expect(tokens).toMatchObject([{ confidence: 'firm', knownBy: 'use' }]);
    expect(sightings).toHaveLength(1);
    const forged = { token: { confidence: 'certain' as const }, sighting: { witness: 'page' as const, key: 'k' } };
    await store.append({ bodies: [sighting(7, 25, forged)] });
    expect((await store.site(SITE)).tokens[0]!.confidence).toBe('firm');
    await store.append({ bodies: [use(7, 30)] });
    ({ tokens, sightings } = await store.site(SITE));
    expect(tokens[0]!.confidence).toBe('certain');
    await store.append({ bodies: [use(7, 40, { use: { witness: 'page' } })] });
    expect((await store.site(SITE)).tokens[0]!.confidence).toBe('certain');
  });

  it('lets a leaf that went before its use say so', async () => {
    const store = await open();
    await store.append({ bodies: [], leaves: [leaf(7, 10)] });
    expect(await store.append({ bodies: [removal(15)] })).toMatchObject({ appended: 0 });
    await store.append({ bodies: [use(7, 20)] });
    expect((await store.site(SITE)).sightings).toMatchObject([{ firstSeen: 10, lastSeen: 10, removedAt: 15 }]);
  });

  it('sees a leaf and its removal in one batch in the order of time', async () => {
    const store = await open();
    await store.append({ bodies: [removal(15), use(7, 20)], leaves: [leaf(7, 10)] });
    expect((await store.site(SITE)).sightings).toMatchObject([{ removedAt: 15 }]);
  });

  it('takes a leaf in the place of a token for the end of the token there', async () => {
    const store = await open();
    await store.append({ bodies: [sighting(1, 10)] });
    expect(await store.append({ bodies: [], leaves: [leaf(2, 20)] })).toMatchObject({ appended: 1 });
    expect((await store.site(SITE)).sightings).toMatchObject([{ removedAt: 20 }]);
    await store.append({ bodies: [], leaves: [leaf(3, 30)] });
    await store.append({ bodies: [use(2, 40)] });
    const row = (await store.site(SITE)).sightings.find((seen) => seen.fingerprint === fingerprint(2));
    expect(row).toMatchObject({ firstSeen: 20, removedAt: 30 });
  });

  it('keeps at most 2000 leaves of a site and lets the oldest go first', async () => {
    const store = await open();
    for (let from = 0; from < 2010; from += 402) {
      await store.append({
        bodies: [],
        leaves: Array.from({ length: 402 }, (_, n) => leaf(from + n, 1_000 + from + n, { key: `k${from + n}` })),
      });
    }
    await store.append({ bodies: [use(9, 9_000), use(10, 9_000), use(2009, 9_000)] });
    expect((await store.site(SITE)).sightings.map((row) => row.key).sort()).toEqual(['k10', 'k2009']);
  });
});

import { describe, expect, it } from 'vitest';
import { LedgerError } from '@/utils/ledger/errors';
import type { LedgerStore } from '@/utils/ledger/store';
import { fingerprint, leaf, outcome, removal, SITE, sighting, use } from './bodies';
import { KINDS } from './stores';

async function wholeChain(store: LedgerStore, entries: number): Promise<void> {
  expect(await store.verify()).toMatchObject({ entries, brokenAt: null, fault: null });
}

describe.each(KINDS)('a ledger %s', (_kind, open) => {
  it('starts empty and whole', async () => {
    const store = await open();
    expect(await store.entries()).toEqual([]);
    expect(await store.sites()).toEqual([]);
    expect(await store.site(SITE)).toEqual({
      tokens: [],
      sightings: [],
      uses: [],
      logouts: [],
      trials: [],
      logins: [],
      checks: [],
      acts: [],
      anomalies: [],
      notJudged: [],
      clockSkew: null,
      requestsWatched: 0,
      firstAt: null,
    });
    await wholeChain(store, 0);
  });

  it('keeps each body as an entry and brings the projections up in the same step', async () => {
    const store = await open();
    const result = await store.append({ bodies: [sighting(1, 100), use(1, 110), outcome(1, 120, 200)] });
    expect(result).toEqual({ appended: 3, rejected: 0, duplicate: false, sites: [SITE] });
    const { tokens, sightings, uses, firstAt } = await store.site(SITE);
    expect(tokens).toMatchObject([{ confidence: 'certain', knownBy: 'both', firstSeen: 100, lastSeen: 110 }]);
    expect(sightings).toMatchObject([{ key: 'auth', firstSeen: 100, lastSeen: 100, count: 1, removedAt: null }]);
    expect(uses).toMatchObject([{ template: '/orders/{id}', status: 200, serverAddress: '203.0.113.7', count: 1 }]);
    expect(Object.keys(uses[0]!)).not.toContain('requestId');
    expect(Object.keys(sightings[0]!)).not.toContain('slot');
    expect(firstAt).toBe(100);
    expect((await store.entries()).map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'sighting'],
      [2, 'use'],
      [3, 'use-outcome'],
    ]);
    await wholeChain(store, 3);
  });

  it('pages through the entries', async () => {
    const store = await open();
    await store.append({ bodies: Array.from({ length: 10 }, (_, n) => sighting(n, n)) });
    expect((await store.entries(4, 3)).map(({ seq }) => seq)).toEqual([4, 5, 6]);
    expect(await store.entries(11)).toEqual([]);
    expect(await store.entries(1, 0)).toEqual([]);
  });

  it('finds one token at every site where it was seen', async () => {
    const store = await open();
    const elsewhere = { site: 'other.test' };
    await store.append({
      bodies: [
        sighting(1, 100),
        sighting(2, 101),
        sighting(1, 102, { token: elsewhere, sighting: elsewhere }),
        use(1, 103, { token: elsewhere, use: elsewhere }),
        use(2, 104),
      ],
    });
    const { tokens, sightings, uses } = await store.where(fingerprint(1));
    expect(tokens.map(({ site, fingerprint: own }) => [site, own])).toEqual([
      ['other.test', fingerprint(1)],
      [SITE, fingerprint(1)],
    ]);
    expect(sightings).toEqual([...(await store.site('other.test')).sightings, (await store.site(SITE)).sightings[0]]);
    expect(uses).toEqual((await store.site('other.test')).uses);
    await store.forget('other.test');
    expect(await store.where(fingerprint(1))).toMatchObject({ tokens: [{ site: SITE }], uses: [] });
    expect(await store.where(fingerprint(9))).toEqual({ tokens: [], sightings: [], uses: [], files: [] });
  });

  it('tells the history of one site page by page, the newest first', async () => {
    const store = await open();
    const elsewhere = { token: { site: 'other.test' }, sighting: { site: 'other.test' } };
    await store.append({
      bodies: [sighting(1, 1), sighting(9, 2, elsewhere), use(1, 3), outcome(1, 4, 200), sighting(9, 5, elsewhere)],
    });
    await store.append({ bodies: [use(1, 6), use(2, 7)] });
    const seqs = async (page: Parameters<typeof store.history>[1]) => {
      const { entries, next } = await store.history(SITE, page);
      return [entries.map(({ seq }) => seq), next];
    };
    expect(await seqs({})).toEqual([[7, 6, 4, 3, 1], null]);
    expect(await seqs({ limit: 2 })).toEqual([[7, 6], 5]);
    expect(await seqs({ limit: 2, before: 5 })).toEqual([[4, 3], 2]);
    expect(await seqs({ limit: 2, before: 2 })).toEqual([[1], null]);
    expect(await seqs({ before: 4 })).toEqual([[3, 1], null]);
    expect(await seqs({ kinds: ['use'], limit: 2 })).toEqual([[7, 6], 5]);
    expect(await seqs({ kinds: ['use'], after: 3 })).toEqual([[7, 6], null]);
    expect((await store.history(SITE, { limit: 1 })).entries[0]?.body).toMatchObject({ kind: 'use', at: 7 });
    await store.forget(SITE);
    expect(await seqs({})).toEqual([[], null]);
  });

  it('acknowledges a batch that comes again and changes nothing', async () => {
    const store = await open();
    const batch = { bodies: [use(1, 5)], counters: [{ site: SITE, requests: 3 }], source: { id: 'bridge-a', seq: 1 } };
    expect(await store.append(batch)).toMatchObject({ appended: 1, duplicate: false });
    const before = await store.site(SITE);
    expect(await store.append(batch)).toEqual({ appended: 0, rejected: 0, duplicate: true, sites: [] });
    expect(await store.site(SITE)).toEqual(before);
    expect(before.requestsWatched).toBe(3);
    expect(await store.append({ ...batch, source: { id: 'bridge-b', seq: 1 } })).toMatchObject({ duplicate: false });
    expect(await store.append({ ...batch, source: { id: 'bridge-a', seq: 2 } })).toMatchObject({ duplicate: false });
    await wholeChain(store, 3);
  });

  it('refuses a batch before which one of its source is missing, until that has come', async () => {
    const store = await open();
    const batch = (seq: number, acked = 0) => ({ bodies: [sighting(seq, seq)], source: { id: 'bridge', seq, acked } });
    await expect(store.append(batch(2))).rejects.toMatchObject({ name: 'LedgerError', code: 'ledger-gap' });
    await store.append(batch(1));
    await expect(store.append(batch(3, 1))).rejects.toMatchObject({ code: 'ledger-gap' });
    expect(await store.append(batch(2, 1))).toMatchObject({ appended: 1, duplicate: false });
    expect(await store.append(batch(3, 1))).toMatchObject({ appended: 1, duplicate: false });
    await wholeChain(store, 3);
  });

  it('takes what follows on an acknowledged batch, though it never had that one', async () => {
    const store = await open();
    const batch = (seq: number, acked: number) => ({
      bodies: [sighting(seq, seq)],
      source: { id: 'bridge', seq, acked },
    });
    // The site was paused, or the source is forgotten.
    expect(await store.append(batch(4, 3))).toMatchObject({ duplicate: false });
    await expect(store.append(batch(6, 4))).rejects.toMatchObject({ code: 'ledger-gap' });
    expect(await store.append(batch(9, 8))).toMatchObject({ duplicate: false });
    expect(await store.append(batch(9, 8))).toMatchObject({ duplicate: true });
    await wholeChain(store, 2);
  });

  it('stores the same batch once when it is sent twice at the same time', async () => {
    const store = await open();
    const batch = { bodies: [sighting(1, 5)], source: { id: 'bridge-a', seq: 1 } };
    const results = await Promise.all([store.append(batch), store.append(batch), store.append(batch)]);
    expect(results.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    await wholeChain(store, 1);
  });

  it('forgets sources that were silent for a month, and no others', async () => {
    let now = 1_000;
    const store = await open({ now: () => now });
    const batch = (id: string) => ({ bodies: [], source: { id, seq: 1 } });
    await store.append(batch('first'));
    now += 40 * 86_400_000;
    await store.append(batch('second'));
    expect(await store.append(batch('second'))).toMatchObject({ duplicate: true });
    expect(await store.append(batch('first'))).toMatchObject({ duplicate: false });
  });

  it('leaves malformed bodies and leaves out, and keeps the rest of the batch', async () => {
    const store = await open();
    const good = sighting(1, 10);
    const cyclic: Record<string, unknown> = { ...good };
    cyclic.token = { ...good.token, facts: cyclic };
    const raw = 'a raw value that somebody forgot to hash';
    const bad: unknown[] = [
      null,
      7,
      [],
      cyclic,
      { ...good, kind: 'rumour' },
      { ...good, at: Number.NaN },
      { ...good, token: { ...good.token, fingerprint: raw }, sighting: { ...good.sighting, fingerprint: raw } },
      { ...good, token: { ...good.token, fingerprint: fingerprint(2) } },
      { ...good, token: { ...good.token, length: 11 } },
      { ...good, token: { ...good.token, facts: { account: 7 } } },
      { ...good, token: { ...good.token, facts: { scopes: 'read' } } },
      { ...good, token: { ...good.token, facts: { canary: 'no' } } },
      { ...good, token: { ...good.token, site: 'other.test' } },
      { ...good, sighting: { ...good.sighting, key: undefined } },
      { ...good, sighting: { ...good.sighting, key: 'k'.repeat(20_000) } },
      { ...good, sighting: { ...good.sighting, witness: 'nobody' } },
      { ...use(1, 1), use: { ...use(1, 1).use, status: '200' } },
      { ...removal(1), location: null },
    ];
    const leaves = [null, { ...leaf(2, 1), fingerprint: fingerprint(3) }, { ...leaf(2, 1), at: 'noon' }] as never[];
    const result = await store.append({ bodies: [...bad, good] as never[], leaves });
    expect(result).toMatchObject({ appended: 1, rejected: bad.length + leaves.length });
    await wholeChain(store, 1);
  });

  it('stores exactly what was hashed, without members that JSON does not know', async () => {
    const store = await open();
    const facts = { issuer: undefined, expiresAt: Number.POSITIVE_INFINITY } as never;
    await store.append({ bodies: [sighting(1, 10, { token: { facts } })] });
    expect((await store.entries())[0]!.body).toMatchObject({ token: { facts: { expiresAt: null } } });
    await wholeChain(store, 1);
  });

  it('forgets a site without a trace of its name while the chain still verifies', async () => {
    const store = await open();
    const site = 'other.test';
    const other = { token: { site }, sighting: { site, origin: 'https://other.test' } };
    await store.append({
      bodies: [sighting(1, 1), use(1, 2), sighting(2, 3, other), outcome(1, 4, 200)],
      leaves: [leaf(3, 5, { key: 'waiting' })],
      counters: [{ site: SITE, requests: 2 }],
    });
    expect(await store.forget(SITE)).toEqual({ erased: 3 });
    expect(await store.site(SITE)).toEqual({
      tokens: [],
      sightings: [],
      uses: [],
      logouts: [],
      trials: [],
      logins: [],
      checks: [],
      acts: [],
      anomalies: [],
      notJudged: [],
      clockSkew: null,
      requestsWatched: 0,
      firstAt: null,
    });
    expect(await store.sites()).toEqual(['other.test']);
    expect(JSON.stringify(await store.entries())).not.toContain(SITE);
    expect(await store.verify()).toMatchObject({ entries: 4, erased: 3, brokenAt: null });
    // Neither the forgotten leaf nor the forgotten request comes back.
    await store.append({ bodies: [use(3, 10, { use: { requestId: 'r5' } }), outcome(1, 11, 500)] });
    expect(await store.site(SITE)).toMatchObject({ sightings: [], uses: [{ count: 1, status: null }] });
    expect((await store.site('other.test')).sightings).toHaveLength(1);
    await wholeChain(store, 5);
  });

  it('gives each body its own salt', async () => {
    const store = await open();
    await store.append({ bodies: [sighting(1, 1), sighting(1, 1)] });
    const [a, b] = await store.entries();
    expect(a!.bodyHash).not.toBe(b!.bodyHash);
    expect(a!.salt).toMatch(/^[\w-]{22}$/);
  });

  it('finds with a tip kept elsewhere that a ledger was written anew', async () => {
    const store = await open();
    await store.append({ bodies: [sighting(1, 1), sighting(1, 2)] });
    const { tip } = await store.verify();
    await store.append({ bodies: [sighting(1, 3)] });
    expect(await store.verify(tip)).toMatchObject({ brokenAt: null, entries: 3 });
    const anew = await open();
    await anew.append({ bodies: [sighting(1, 1), sighting(1, 2), sighting(1, 3)] });
    expect(await anew.verify(tip)).toMatchObject({ brokenAt: 2, fault: 'tip' });
    const shorter = await open();
    await shorter.append({ bodies: [sighting(1, 1)] });
    expect(await shorter.verify(tip)).toMatchObject({ brokenAt: 2, fault: 'missing' });
  });

  it('makes one profile key of 32 bytes and keeps it', async () => {
    const store = await open();
    const [a, b] = await Promise.all([store.profileKey(), store.profileKey()]);
    expect(a).toHaveLength(32);
    expect(b).toEqual(a);
    expect(new Set(a).size).toBeGreaterThan(8);
  });

  it('refuses a source without a proper number', async () => {
    const store = await open();
    const wrong = store.append({ bodies: [], source: { id: 'a', seq: Number.NaN } });
    await expect(wrong).rejects.toBeInstanceOf(LedgerError);
  });

  it('answers with a code after it was closed', async () => {
    const store = await open();
    await store.close();
    await expect(store.append({ bodies: [sighting(1, 1)] })).rejects.toMatchObject({ code: 'ledger-closed' });
    await expect(store.site(SITE)).rejects.toMatchObject({ code: 'ledger-closed' });
    await expect(store.verify()).rejects.toMatchObject({ code: 'ledger-closed' });
    await store.close();
  });
});

import { describe, expect, it } from 'vitest';
import { MemoryStore } from '@/utils/ledger/memory-store';
import type { EntryBody } from '@/utils/model/ledger';
import { NO_REST, siteTraffic } from '@/utils/record/site-traffic';
import { fingerprint, logout, removal, SITE, sighting, tokenSeen, use, useSeen } from '../ledger/bodies';

const MINUTE = 60_000;

async function told(bodies: readonly EntryBody[], now: number, before = NO_REST) {
  const store = new MemoryStore();
  await store.append({ bodies });
  return siteTraffic(await store.since(SITE, 0, 1000), before, await store.site(SITE), now);
}

const answer = (at: number, status: number | null, requestId = 'r1'): EntryBody => {
  return { kind: 'use-outcome', at, site: SITE, fingerprint: fingerprint(1), requestId, status, serverAddress: null };
};
const sent = (at: number, requestId: string, over: object = {}): EntryBody => {
  return { kind: 'use', at, token: tokenSeen(1), use: useSeen(1, { requestId, ...over }) };
};

describe('the traffic of a site', () => {
  it('tells of a token before its use, and of the use with its answer, once', async () => {
    const twice = sent(10, 'r1', { name: 'x-token' });
    const { happenings, open } = await told([sent(10, 'r1', { object: '7' }), twice, answer(20, 403)], 30);
    expect(happenings).toEqual([
      { at: 10, token: { token: fingerprint(1), facts: {}, role: 'access', scope: SITE } },
      { at: 10, use: expect.objectContaining({ token: fingerprint(1), object: '7', status: 403, outcome: 'denied' }) },
    ]);
    expect(open).toEqual([]);
  });

  it('waits for an answer, hands the request on, and stops waiting', async () => {
    const first = await told([sent(10, 'r1')], 20);
    expect(first.happenings.filter((one) => 'use' in one)).toEqual([]);
    const later = await told([sent(MINUTE / 2, 'r2'), answer(MINUTE / 2 + 1, 200, 'r2')], MINUTE / 2 + 2, first);
    expect(later.happenings.flatMap((one) => ('use' in one ? [one.use.outcome] : []))).toEqual(['ok']);
    const late = await told([sent(2 * MINUTE, 'r3')], 2 * MINUTE, first);
    expect(late.happenings.flatMap((one) => ('use' in one ? [one.use] : []))).toMatchObject([
      { at: 10, outcome: 'unknown' },
    ]);
    expect(late.open.map(({ requestId }) => requestId)).toEqual(['r3']);
  });

  it('tells the times of a token in our clock, once enough answers told theirs', async () => {
    const facts = { issuedAt: 1_000_000, expiresAt: 2_000_000, subject: 'u' };
    const { issuedAt: _issuedAt, ...withoutFuture } = facts;
    const told = (skews: readonly number[]) =>
      siteTraffic([], { open: [], skews }, { tokens: [], sightings: [], uses: [] }, 0);
    expect(told([60_000, 60_000]).skews).toHaveLength(2);
    const body = { kind: 'use', at: 10, token: tokenSeen(1, { facts }), use: useSeen(1) } as const;
    const factsAfter = async (skews: readonly number[]) => {
      const store = new MemoryStore();
      await store.append({ bodies: [body, { ...answer(20, 200), skew: 60_400 } as EntryBody] });
      const entries = await store.since(SITE, 0, 10);
      const { happenings } = siteTraffic(entries, { open: [], skews }, await store.site(SITE), 30);
      return happenings.flatMap((one) => ('token' in one ? [one.token.facts] : []))[0];
    };
    expect(await factsAfter([60_400])).toEqual(withoutFuture);
    expect(await factsAfter([60_400, -3])).toEqual({ issuedAt: 939_600, expiresAt: 1_939_600, subject: 'u' });
    expect(await factsAfter([400, 300])).toEqual(facts);
  });

  it('leaves out what a page alone told', async () => {
    const { happenings, open } = await told(
      [sent(10, 'r1', { witness: 'page' }), sighting(1, 11, { sighting: { witness: 'page' } })],
      20,
    );
    expect([...happenings, ...open]).toEqual([]);
  });

  it('tells where a token lies, and which one took its place', async () => {
    const { happenings } = await told([sighting(1, 10), sighting(2, 500)], 600);
    expect(happenings.flatMap((one) => ('event' in one ? [one.event] : []))).toEqual([
      { kind: 'stored', token: fingerprint(1), at: 10, origin: 'https://shop.test' },
      { kind: 'stored', token: fingerprint(2), at: 500, origin: 'https://shop.test' },
      { kind: 'replaced', token: fingerprint(1), at: 500, by: fingerprint(2) },
    ]);
  });

  it('tells of a replacement whose two halves come in two batches, and tells it once', async () => {
    const store = new MemoryStore();
    const batches: (readonly EntryBody[])[] = [
      [sighting(1, 10)],
      [removal(500, { fingerprint: fingerprint(1) })],
      [sighting(2, 1_300)],
      [sent(1_400, 'r1')],
    ];
    const replaced: unknown[] = [];
    let upTo = 0;
    let rest = NO_REST;
    for (const bodies of batches) {
      await store.append({ bodies });
      const entries = await store.since(SITE, upTo, 1000);
      upTo = entries.at(-1)?.seq ?? upTo;
      const traffic = siteTraffic(entries, rest, await store.site(SITE), 2_000);
      rest = traffic;
      replaced.push(traffic.happenings.flatMap((one) => ('event' in one && one.event.kind === 'replaced' ? one : [])));
    }
    const event = { kind: 'replaced', token: fingerprint(1), at: 500, by: fingerprint(2) };
    expect(replaced).toEqual([[], [], [{ at: 500, event }], []]);
  });

  it('does not take what came later than a second for a successor', async () => {
    const bodies = [sighting(1, 10), removal(500, { fingerprint: fingerprint(1) }), sighting(2, 1_501)];
    const { happenings } = await told(bodies, 2_000);
    expect(happenings.some((one) => 'event' in one && one.event.kind === 'replaced')).toBe(false);
  });

  it('does not call a token replaced that still lies elsewhere', async () => {
    const copy = sighting(1, 11, { sighting: { key: 'copy' } });
    const { happenings } = await told([sighting(1, 10), copy, sighting(2, 500)], 600);
    expect(happenings.some((one) => 'event' in one && one.event.kind === 'replaced')).toBe(false);
  });

  it('ends tokens of the login with the logout, but for cookies, which come along by themselves', async () => {
    const cookie = { ...useSeen(2), channel: 'cookie' as const, requestId: 'r9' };
    const { happenings } = await told(
      [use(1, 10), { kind: 'use', at: 10, token: tokenSeen(2), use: cookie }, logout(50)],
      60,
    );
    expect(happenings.flatMap((one) => ('event' in one ? [[one.event.kind, one.event.token]] : []))).toEqual([
      ['logout', fingerprint(1)],
    ]);
  });
});

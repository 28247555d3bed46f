import { expect, it } from 'vitest';
import { NO_LOG, withOlder } from '@/utils/export/site-log';
import { timelineOf } from '@/utils/export/timeline';
import { MemoryStore } from '@/utils/ledger/memory-store';
import type { EntryBody } from '@/utils/model/ledger';
import { report } from '../../fixtures/reports';
import { t } from '../../fixtures/translate';
import { anomaly, judged, outcome, removal, SITE, sighting, sightingSeen, use } from '../ledger/bodies';

async function lanesOf(bodies: readonly EntryBody[]) {
  const store = new MemoryStore();
  await store.append({ bodies });
  const { entries } = await store.history(SITE);
  const facts = { ...report(), ...(await store.site(SITE)), now: 1_000 };
  const lanes = timelineOf(facts, withOlder(NO_LOG, entries, null), t);
  return lanes.map(({ token, events }) => [token.fingerprint.at(-1), events.map(({ at, what }) => `${at} ${what}`)]);
}

it('tells each request once, between what life tells of the token', async () => {
  const bodies = [sighting(1, 10), use(1, 20), use(1, 30), outcome(1, 31, 200), use(1, 40), removal(50)];
  expect(await lanesOf(bodies)).toEqual([['1', ['10 stored', '20 sent', '30 sent', '40 last-sent', '50 removed']]]);
});

it('puts a read beside the token that lay there at that time', async () => {
  const { origin, surface, key, path } = sightingSeen(1);
  const read = (at: number) =>
    ({ kind: 'read', at, site: SITE, location: { origin, surface, key, path }, count: 1, reader: null }) as const;
  const bodies = [sighting(1, 10), read(15), sighting(2, 20), read(25)];
  expect(await lanesOf(bodies)).toEqual([
    ['2', ['20 stored', '25 read']],
    ['1', ['10 stored', '15 read', '20 rotated']],
  ]);
});

it('has an anomaly where it began, beside the requests', async () => {
  const store = new MemoryStore();
  await store.append({ bodies: [use(1, 20), use(1, 40)], judged: judged(SITE, 2, [anomaly(1, 30), anomaly(2, 35)]) });
  const facts = { ...report(), ...(await store.site(SITE)), now: 1_000 };
  const [lane] = timelineOf(facts, NO_LOG, t);
  expect(lane?.events.map(({ at, what }) => `${at} ${what}`)).toEqual(['20 sent', '30 anomaly', '40 last-sent']);
  expect(lane?.events[1]?.text).toBe(
    'Far more requests than usual: Not used for 40 d, after 3 requests; nothing known says that it has expired or was revoked.',
  );
});

it('says which request it was, and what the server answered', async () => {
  const store = new MemoryStore();
  await store.append({ bodies: [use(1, 20), use(1, 30), outcome(1, 31, 204), use(1, 40)] });
  const { entries } = await store.history(SITE);
  const facts = { ...report(), ...(await store.site(SITE)), now: 1_000 };
  const [lane] = timelineOf(facts, withOlder(NO_LOG, entries, null), t);
  expect(lane?.events[1]?.text).toBe('sent: GET https://api.shop.test/orders/{id}, answer 204');
});

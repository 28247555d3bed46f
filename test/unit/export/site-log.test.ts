import { expect, it } from 'vitest';
import { NO_LOG, type SiteLog, withNewer, withOlder } from '@/utils/export/site-log';
import { MemoryStore } from '@/utils/ledger/memory-store';
import type { EntryBody } from '@/utils/model/ledger';
import { fingerprint, outcome, SITE, use } from '../ledger/bodies';

async function historyOf(bodies: readonly EntryBody[]) {
  const store = new MemoryStore();
  await store.append({ bodies });
  return (await store.history(SITE)).entries;
}

const lines = ({ requests }: SiteLog) => requests.map(({ at, fingerprint: of, status }) => [at, of, status]);
const [one, two] = [fingerprint(1), fingerprint(2)];
/** Request `r1` is answered late, `r2` never, and `r1` comes again with another answer. */
const BODIES = [
  use(1, 10),
  use(1, 10, { use: { channel: 'cookie', name: 'sid' } }),
  use(2, 11, { use: { requestId: 'r2' } }),
  outcome(1, 12, 204),
  use(1, 20),
  outcome(1, 21, 401),
];
const WHOLE = [
  [20, one, 401],
  [11, two, null],
  [10, one, 204],
  [10, one, 204],
];

it('brings each answer to the requests of its name and moment, and to no earlier one', async () => {
  expect(lines(withOlder(NO_LOG, await historyOf(BODIES), null))).toEqual(WHOLE);
});

it.each([1, 2, 3, 4, 5])('tells the same where the entries come in two pages, parted after %i', async (parted) => {
  const entries = await historyOf(BODIES);
  const first = withOlder(NO_LOG, entries.slice(0, parted), 7);
  expect(first.next).toBe(7);
  expect(lines(withOlder(first, entries.slice(parted), null))).toEqual(WHOLE);
});

it.each([1, 2, 3, 4, 5])('tells the same where the newest %i entries come later', async (later) => {
  const entries = await historyOf(BODIES);
  const log = withNewer(withOlder(NO_LOG, entries.slice(later), null), entries.slice(0, later));
  expect(lines(log)).toEqual(WHOLE);
  expect(log.newest).toBe(entries[0]?.seq);
});

it('keeps an answer whose request lies further back', async () => {
  const entries = await historyOf([use(1, 10), outcome(1, 12, 204), use(2, 13)]);
  const log = withOlder(NO_LOG, entries.slice(0, 2), entries[2]?.seq ?? null);
  expect([...log.waiting.keys()]).toEqual([`r1 ${one}`]);
  expect(lines(withOlder(log, entries.slice(2), null)).at(-1)).toEqual([10, one, 204]);
});

import { beforeEach, expect, it, vi } from 'vitest';
import { MemoryStore } from '@/utils/ledger/memory-store';
import type { Name, Request } from '@/utils/messages/protocol';
import { LedgerView, type Wanted } from '@/utils/pages/ledger-view';
import { report } from '../../fixtures/reports';
import { fingerprint, SITE, sighting, use } from '../ledger/bodies';

/** The worker, as far as the view asks it, over a real store. */
let store: MemoryStore;
let asked: string[];
vi.mock('@/utils/messages/client', () => ({
  send: async (name: Name, request: Request<Name>) => {
    asked.push(name);
    const { site = '', fingerprint: of = '', ...page } = request as { site?: string; fingerprint?: string };
    if (name === 'report/sites') return store.sites();
    if (name === 'token/where') return store.where(of);
    if (name === 'ledger/hours') return store.hours(site);
    if (name === 'ledger/history') return store.history(site, { ...page, limit: 3 });
    return { ...report(), site, ...(await store.site(site)) };
  },
}));

beforeEach(() => {
  store = new MemoryStore({ now: () => 60_000 });
  asked = [];
});

const uses = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => use(1, from + index, { use: { requestId: `r${from + index}` } }));
const times = (view: LedgerView) => view.log?.requests.map(({ at }) => at);
const REQUESTS: Wanted = { site: SITE, log: true, hours: false, token: null };

async function opened(wanted: Wanted): Promise<LedgerView> {
  const view = new LedgerView(() => {});
  view.want(wanted);
  await vi.waitFor(() => expect(view.reports.length > 0 && (!wanted.log || view.log !== null)).toBe(true));
  return view;
}

it('reads the reports of all sites, and of one only once', async () => {
  const other = { site: 'other.test' };
  await store.append({ bodies: [sighting(1, 1), sighting(2, 2, { token: other, sighting: other })] });
  const view = await opened({ site: null, log: false, hours: false, token: null });
  await vi.waitFor(() => expect(view.reports.map(({ site }) => site)).toEqual(['other.test', SITE]));
  const told = view.reports;
  expect(view.reports).toBe(told);
  view.want({ site: SITE, log: false, hours: false, token: fingerprint(1) });
  await vi.waitFor(() => expect(view.where?.tokens).toHaveLength(1));
  expect(view.reports).toHaveLength(1);
  expect(asked.filter((name) => name === 'report/site')).toHaveLength(2);
});

it('reads older requests when it is asked to, until there are none', async () => {
  await store.append({ bodies: uses(7) });
  const view = await opened(REQUESTS);
  expect(times(view)).toEqual([6, 5, 4]);
  view.more();
  await vi.waitFor(() => expect(times(view)).toEqual([6, 5, 4, 3, 2, 1]));
  view.more();
  view.more();
  await vi.waitFor(() => expect(times(view)).toEqual([6, 5, 4, 3, 2, 1, 0]));
  expect(view.log?.next).toBeNull();
});

it('reads what is newer when the worker says so, however much it is, and nothing twice', async () => {
  await store.append({ bodies: uses(4) });
  const view = await opened(REQUESTS);
  await store.append({ bodies: uses(5, 10) });
  view.changed([SITE]);
  await vi.waitFor(() => expect(times(view)).toEqual([14, 13, 12, 11, 10, 3, 2, 1]));
  await vi.waitFor(() => expect(view.reports[0]?.uses[0]?.count).toBe(9));
  view.more();
  await vi.waitFor(() => expect(times(view)).toEqual([14, 13, 12, 11, 10, 3, 2, 1, 0]));
});

it('shows nothing of a site that was forgotten', async () => {
  await store.append({ bodies: uses(2) });
  const view = await opened(REQUESTS);
  await store.forget(SITE);
  view.changed([SITE]);
  await vi.waitFor(() => expect(view.sites).toEqual([]));
  await vi.waitFor(() => expect(view.reports[0]?.tokens).toEqual([]));
  expect(times(view)).toEqual([]);
});

it('reads hourly counts where they are wanted, and again after more was sent', async () => {
  await store.append({ bodies: uses(3) });
  const view = await opened({ ...REQUESTS, hours: true });
  await vi.waitFor(() => expect(view.hours).toMatchObject([{ hour: '1970-01-01T00', uses: 3 }]));
  await store.append({ bodies: uses(2, 3) });
  view.changed([SITE]);
  await vi.waitFor(() => expect(view.hours).toMatchObject([{ uses: 5 }]), 5_000);
  view.want(REQUESTS);
  view.changed([SITE]);
  await vi.waitFor(() => expect(asked.filter((name) => name === 'ledger/history').length).toBeGreaterThan(2));
  expect(asked.filter((name) => name === 'ledger/hours')).toHaveLength(2);
});

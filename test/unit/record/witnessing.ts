import type { LedgerStore } from '@/utils/ledger/store';
import type { Sender } from '@/utils/messages/server';
import type { Scope } from '@/utils/platform/scope';
import type { Stores } from '@/utils/record/stores';
import { APP } from './sources';
import './worker-api';

// Behind the extension API, which it looks for when it loads.
const { CoverageBook } = await import('@/utils/record/coverage-book');
const { Recorder } = await import('@/utils/record/recorder');
const { RequestChecks } = await import('@/utils/record/request-checks');
const { tellsCoverage } = await import('@/utils/record/unwritten');
const { Witness } = await import('@/utils/record/witness');

export const SITE = 'example.com';

/** A document of the watched site, as the browser tells of it. */
export const sender = (over: Partial<Sender> = {}): Sender => ({
  tabId: 3,
  frameId: 0,
  origin: APP,
  url: `${APP}/`,
  tabUrl: `${APP}/`,
  incognito: false,
  ...over,
});

/** One life of the worker over these stores, with all that a bridge's batch passes through; everything is granted at first. */
export function witnessing(open: (incognito: boolean) => Promise<LedgerStore>) {
  const paused = new Set<string>();
  const allowed = { isGranted: true };
  const checking = new Set<number>();
  const failures: unknown[] = [];
  const changed: string[] = [];
  const stores = { open, onDisk: () => open(false) } as unknown as Stores;
  const coverage = new CoverageBook();
  const scope = { paused, granted: () => allowed.isGranted, watches: () => allowed.isGranted } as unknown as Scope;
  const hears = { changed: () => {}, failed: (error: unknown) => void failures.push(error) };
  const recorder = new Recorder(open, tellsCoverage(coverage, hears));
  const witness = new Witness({
    scope,
    ready: async () => {},
    stores,
    recorder,
    coverage,
    checks: new RequestChecks(),
    session: Promise.resolve('session'),
    checking: (tabId) => checking.has(tabId),
    openSites: async () => [{ tabId: 3, url: `${APP}/`, incognito: false, site: SITE }],
    changed: (sites) => changed.push(...sites),
    left: () => {},
    named: () => {},
    carried: () => {},
  });
  return { witness, recorder, coverage, paused, allowed, checking, failures, changed };
}

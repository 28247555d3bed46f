import type { LedgerStore } from '../ledger/store';
import type { Handlers } from '../messages/server';

type Names = 'report/sites' | 'token/where' | 'ledger/history' | 'ledger/hours';

/** What is asked of the ledger itself. `store` gives it with all written down that was seen so far. */
export function ledgerHandlers(store: () => Promise<LedgerStore>): Pick<Handlers, Names> {
  return {
    'report/sites': async () => (await store()).sites(),
    'token/where': async ({ fingerprint }) => (await store()).where(fingerprint),
    'ledger/history': async ({ site, ...page }) => (await store()).history(site, page),
    'ledger/hours': async ({ site }) => (await store()).hours(site),
  };
}

import 'fake-indexeddb/auto';
import { IdbStore } from '@/utils/ledger/idb-store';
import { MemoryStore } from '@/utils/ledger/memory-store';
import type { LedgerStore, StoreOptions } from '@/utils/ledger/store';

let made = 0;

export function freshName(): string {
  made += 1;
  return `ledger-${made}`;
}

/** Both kinds of store, so that one suite runs over each. */
export const KINDS: readonly (readonly [name: string, open: (options?: StoreOptions) => Promise<LedgerStore>])[] = [
  ['on disk', (options) => IdbStore.open(freshName(), options)],
  ['in memory', async (options) => new MemoryStore(options)],
];

import type { IdbStore } from '../ledger/idb-store';
import { readSession, writeSession } from '../platform/session';
import { readSettings } from '../platform/settings';

const DAY = 86_400_000;
const KEY = 'pruned-at';

/**
 * Gives up, once a day and once in a session, what is older than the person wants to keep: what is signed, and nothing that an open
 * case holds. Hourly counts and what is known of tokens stay.
 */
export async function pruneWhenDue(store: Pick<IdbStore, 'prune'>, now: number = Date.now()): Promise<void> {
  const { retentionDays } = await readSettings();
  const last = await readSession(KEY);
  if (retentionDays === null || (typeof last === 'number' && Math.abs(now - last) < DAY)) return;
  await store.prune(now - retentionDays * DAY);
  await writeSession(KEY, now);
}

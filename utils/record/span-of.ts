import type { LedgerStore } from '../ledger/store';

const CHUNK = 1_000;

/** Numbers of the first and last entry of these sites that are about a time, epoch milliseconds; null where none is. */
export async function spanOf(
  store: Pick<LedgerStore, 'entries'>,
  sites: readonly string[],
  since: number,
  until: number,
): Promise<{ readonly from: number; readonly to: number } | null> {
  let from = 0;
  let to = 0;
  for (let next = 1; ; ) {
    const entries = await store.entries(next, CHUNK);
    for (const { seq, at, site } of entries)
      if (site !== null && sites.includes(site) && at >= since && at <= until) {
        from ||= seq;
        to = seq;
      }
    const last = entries.at(-1);
    if (last === undefined) return from === 0 ? null : { from, to };
    next = last.seq + 1;
  }
}

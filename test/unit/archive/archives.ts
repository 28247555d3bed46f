import { pack } from '@/utils/archive/pack';
import { IdbStore } from '@/utils/ledger/idb-store';
import type { CaseAct } from '@/utils/model/case';
import type { EntryBody } from '@/utils/model/ledger';
import { SITE, sighting, use } from '../ledger/bodies';
import { freshName } from '../ledger/stores';

export const CASE = 'case-0001';
export const OTHER_SITE = 'bank.test';

export const act = (at: number, made: CaseAct): EntryBody => ({ kind: 'case', at, case: CASE, by: 'Robin', act: made });

/** A small ledger with two sites and a case about the first. */
export async function ledgerWithCase(): Promise<IdbStore> {
  const store = await IdbStore.open(freshName(), { now: () => 1_700_000_000_000 });
  await store.append({ bodies: [sighting(1, 1), use(1, 2)] });
  await store.checkpoint();
  const elsewhere = { token: { site: OTHER_SITE }, sighting: { site: OTHER_SITE, origin: `https://${OTHER_SITE}` } };
  await store.append({ bodies: [sighting(2, 3, elsewhere), use(1, 4)] });
  const opened = { act: 'opened', reason: 'A key lies in a bundle.', sites: [SITE], people: [] } as const;
  await store.append({ bodies: [act(5, opened), act(6, { act: 'held', site: SITE, from: 1, to: 4 })] });
  await store.checkpoint();
  return store;
}

/** What the ledger holds now, as the worker packs it. */
export async function archiveOf(store: IdbStore): Promise<Uint8Array<ArrayBuffer>> {
  const exports = [{ name: 'report.md', bytes: new TextEncoder().encode('# Report\n') }];
  return pack(
    {
      subject: (await store.case(CASE)) ?? { id: CASE, events: [] },
      sites: [SITE],
      entries: await store.entries(),
      checkpoints: await store.checkpoints(),
      reports: [{ site: SITE, report: { site: SITE, findings: [] } }],
      exports,
      tool: { version: '0.1.0', rules: 'A'.repeat(43) },
      createdAt: 1_700_000_000_001,
    },
    (manifest) => store.seal(manifest),
  );
}

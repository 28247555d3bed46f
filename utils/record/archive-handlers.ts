import { excerpt } from '../archive/excerpt';
import { rules } from '../assess/assess';
import { digest } from '../ledger/digest';
import { readHead } from '../ledger/read-head';
import { headText, keyIdOf } from '../ledger/sign';
import type { LedgerStore } from '../ledger/store';
import { caseState, isArchived } from '../lib/case-state';
import { isFileSite } from '../lib/file-site';
import type { CaseReply } from '../messages/case-protocol';
import type { Handlers } from '../messages/server';
import type { Case, CaseAct } from '../model/case';
import type { Checkpoint } from '../model/checkpoint';
import type { Report } from '../model/report';
import type { Stores } from './stores';

const PIECE = 500;

type Served = Extract<keyof Handlers, `archive/${string}`> | 'ledger/verify' | 'ledger/head';

/** The worker's part of making an archive: the page asks for entries piece by piece, and packs them. */
export function archiveHandlers(
  stores: Pick<Stores, 'onDisk'>,
  report: (site: string) => Promise<Report>,
  add: (id: string, by: string, act: CaseAct) => Promise<CaseReply>,
): Pick<Handlers, Served> {
  return {
    'archive/start': async ({ id }) => {
      const store = await stores.onDisk();
      const last = await store.checkpoint();
      const known = await store.case(id);
      if (known === null || last === null) return null;
      const sites = sitesIn(known);
      const state = caseState(known);
      const checkpoints = (await store.checkpoints()).filter(({ seq }) => seq <= last.seq);
      const [first] = await store.entries(await beginOf(store, known, checkpoints), 1);
      return {
        case: { ...known, state, isArchived: isArchived(state) },
        sites,
        checkpoints,
        reports: await Promise.all(
          sites.filter((site) => !isFileSite(site)).map(async (site) => ({ site, report: await report(site) })),
        ),
        from: first?.seq ?? last.seq + 1,
        to: last.seq,
        rules: digest([...rules.keys()].join('\n')),
      };
    },
    'archive/entries': async ({ id, from, to }) => {
      const store = await stores.onDisk();
      const known = await store.case(id);
      if (known === null) return [];
      const sites = sitesIn(known);
      const entries = await store.entries(from, Math.min(PIECE, to - from + 1));
      return entries.filter(({ seq }) => seq <= to).map((entry) => excerpt(entry, id, sites));
    },
    'archive/seal': async ({ manifest }) => (await stores.onDisk()).seal(manifest),
    'archive/made': async ({ id, by, sha256, head }) => {
      const own = (await (await stores.onDisk()).checkpoints()).find((checkpoint) => headText(checkpoint) === head);
      if (own === undefined) return { ok: false, reason: { key: 'refused_other_head', values: [] } };
      return add(id, by, { act: 'archived', sha256, head, upTo: own.seq });
    },
    'ledger/verify': async ({ head }) => {
      const known = head === undefined ? null : readHead(head);
      if (head !== undefined && known === null) throw new RangeError('not a head');
      const { tip: _tip, ...verdict } = await (await stores.onDisk()).verify(undefined, known);
      return verdict;
    },
    'ledger/head': async () => {
      const last = await (await stores.onDisk()).checkpoint();
      if (last === null) return null;
      const { seq, publicKey } = last;
      return { head: headText(last), keyId: keyIdOf(publicKey), publicKey, seq };
    },
  };
}

/** Number after the last checkpoint before everything that the case holds and is: what went before proves nothing more. */
async function beginOf(
  store: Pick<LedgerStore, 'since'>,
  { events }: Case,
  checkpoints: readonly Checkpoint[],
): Promise<number> {
  const { opened, held } = caseState({ events });
  let first = events[0]?.seq ?? 1;
  for (const { act, archive } of held) {
    if (archive !== null) continue;
    for (const site of act.site === null ? (opened?.act.sites ?? []) : [act.site]) {
      const [entry] = await store.since(site, act.from - 1, 1);
      if (entry !== undefined && entry.seq <= act.to) first = Math.min(first, entry.seq);
    }
  }
  return (checkpoints.findLast(({ seq }) => seq < first)?.seq ?? 0) + 1;
}

/** Those it was opened for, and those of which something is held here. */
function sitesIn(known: Case): readonly string[] {
  const { opened, held } = caseState(known);
  const more = held.flatMap(({ act, archive }) => (act.site === null || archive !== null ? [] : [act.site]));
  return [...new Set([...(opened?.act.sites ?? []), ...more])];
}

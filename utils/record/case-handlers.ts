import { rotationSeen } from '../assess/rotation';
import { redact } from '../engine';
import type { IdbStore } from '../ledger/idb-store';
import { keyIdOf } from '../ledger/sign';
import { canonicalJson } from '../lib/canonical-json';
import { caseState, isArchived, type Refusal, refusal } from '../lib/case-state';
import type { CaseReply, CaseView } from '../messages/case-protocol';
import type { Handlers } from '../messages/server';
import type { Case, CaseAct } from '../model/case';
import type { KeptFile } from '../model/kept-file';
import type { Report } from '../model/report';
import { archiveHandlers } from './archive-handlers';
import type { Naming } from './bodies';
import { filesAbout } from './kept-files';
import { mergeActs } from './merge-case';
import { spanOf } from './span-of';
import type { Stores } from './stores';

type Served = Extract<keyof Handlers, `case/${string}` | `archive/${string}`> | 'ledger/verify' | 'ledger/head';

const FINGERPRINT = /(?<!\[)\btw1_[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/g;

/** What a page may do with cases: all are in the ledger on disk, and each act is an entry. */
export function caseHandlers(
  stores: Pick<Stores, 'onDisk'>,
  naming: () => Promise<Naming>,
  report: (site: string) => Promise<Report>,
): Pick<Handlers, Served> {
  const add = async (id: string, by: string, acts: readonly CaseAct[]): Promise<CaseReply> => {
    const store = await stores.onDisk();
    const clean = await cleaner(naming);
    const before = (await store.case(id)) ?? { id, events: [] };
    const refused = acts[0] && refusal(before, acts[0]);
    if (refused) return no(refused);
    const bodies = acts.map((act) => ({
      kind: 'case' as const,
      at: Date.now(),
      case: id,
      by: clean(by),
      act: clean(act),
    }));
    const { appended } = await store.append({ bodies });
    const after = await store.case(id);
    return after === null || appended < acts.length ? no('invalid') : { ok: true, case: viewOf(after) };
  };
  return {
    ...archiveHandlers(stores, report, (id, by, act) => add(id, by, [act])),
    'case/list': async () => (await (await stores.onDisk()).cases()).map(viewOf),
    'case/open': async ({ by, reason, sites, people }) => {
      const store = await stores.onDisk();
      const to = await lastOf(store);
      const opened: CaseAct = { act: 'opened', reason, sites, people };
      const held: readonly CaseAct[] = to === 0 ? [] : [{ act: 'held', site: null, from: 1, to }];
      return add(crypto.randomUUID(), by, [opened, ...held, ...holding(await filesAbout(store, sites))]);
    },
    'case/act': ({ id, by, act }) => add(id, by, [act]),
    'case/hold-time': async ({ id, by, site, since, until }) => {
      const store = await stores.onDisk();
      const sites = site === null ? sitesOf(await store.case(id)) : [site];
      const span = await spanOf(store, sites, since, until);
      const files = (site === null ? await filesAbout(store, sites) : []).filter(
        ({ keptAt }) => since <= keptAt && keptAt <= until,
      );
      const acts = [...(span === null ? [] : [{ act: 'held' as const, site, ...span }]), ...holding(files)];
      return acts.length === 0 ? no('empty') : add(id, by, acts);
    },
    'case/check-rotation': async ({ id, by }) => {
      const store = await stores.onDisk();
      const known = await store.case(id);
      const { rotating, rotations } = caseState(known ?? { events: [] });
      const acts: CaseAct[] = [];
      for (const { act, at, archive } of rotating) {
        const { site, fingerprint } = act;
        if (archive !== null) continue;
        const checks = rotationSeen({ fingerprint, at }, await store.site(site));
        const last = rotations.findLast((one) => one.act.site === site && one.act.fingerprint === fingerprint);
        if (canonicalJson(last?.act.checks) !== canonicalJson(checks))
          acts.push({ act: 'rotation', site, fingerprint, checks });
      }
      return known !== null && acts.length === 0 ? { ok: true, case: viewOf(known) } : add(id, by, acts);
    },
    'case/merge': async ({ id, by, ...archive }) => {
      const store = await stores.onDisk();
      const known = await store.case(id);
      const acts = mergeActs(known, keyIdOf((await store.seal('')).publicKey), archive);
      return known !== null && acts.length === 0 ? { ok: true, case: viewOf(known) } : add(id, by, acts);
    },
  };
}

/** Everything that a person wrote passes redaction. A fingerprint that stands in it is no value and stays. */
async function cleaner(naming: () => Promise<Naming>): Promise<<T>(value: T) => T> {
  const { clean } = await naming();
  const text = (written: string) => clean(redact(written.replace(FINGERPRINT, '[$&]')));
  const texts = new Set(['reason', 'text', 'name', 'role', 'by']);
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return texts.has(key) ? text(value) : value;
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, walk(member, name)]));
  };
  return (value) => walk(value, 'by') as typeof value;
}

const holding = (files: readonly KeptFile[]): readonly CaseAct[] =>
  files.map(({ site, firstEntry, lastEntry }) => ({ act: 'held', site, from: firstEntry, to: lastEntry }));

async function lastOf(store: IdbStore): Promise<number> {
  return (await store.checkpoint())?.seq ?? 0;
}

const sitesOf = (known: Case | null): readonly string[] => caseState(known ?? { events: [] }).opened?.act.sites ?? [];

function viewOf({ id, events }: Case): CaseView {
  const state = caseState({ events });
  return { id, events, state, isArchived: isArchived(state) };
}

const no = (why: Refusal | 'invalid' | 'empty'): CaseReply => {
  return { ok: false, reason: { key: `refused_${why.replaceAll('-', '_')}`, values: [] } };
};

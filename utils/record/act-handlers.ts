import type { LedgerStore } from '../ledger/store';
import { caseState, isArchived } from '../lib/case-state';
import { siteOf } from '../lib/site';
import type { ActName, ActPlan } from '../messages/act-protocol';
import type { Handlers } from '../messages/server';
import type { Scope } from '../platform/scope';
import { openTabs, tabOf } from '../platform/tabs';
import { translate } from '../platform/translate';
import { type Act, type ActContext, type Planned, type Refused, say } from './acts/act';
import { block, unblock } from './acts/block';
import { logOut } from './acts/log-out';
import { remove } from './acts/remove';
import { revoke } from './acts/revoke';
import { test } from './acts/test-token';
import { writeAct } from './acts/write-act';
import type { Naming } from './bodies';
import type { Stores } from './stores';

interface Parts {
  readonly scope: Scope;
  readonly stores: Stores;
  readonly naming: () => Promise<Naming>;
  readonly changed: (sites: readonly string[]) => void;
}

const ACTS: { readonly [Name in ActName]: Act } = { remove, revoke, block, unblock, test, 'log-out': logOut };

/** What is done with a token because a person says so. Each is written down before it is done, without a value. */
export function actHandlers({
  scope,
  stores,
  naming,
  changed,
}: Parts): Pick<Handlers, 'act/tabs' | 'act/plan' | 'act/do'> {
  const contextOf = async (tabId: number, fingerprint: string): Promise<ActContext | null> => {
    const tab = await tabOf(tabId);
    const site = tab && siteOf(tab.url);
    await scope.ready;
    if (!tab || site === null || !scope.watches(tab.url)) return null;
    const store = await stores.open(tab.incognito);
    const record = await store.site(site);
    const token = record.tokens.find((one) => one.fingerprint === fingerprint);
    const watches = (url: string) => scope.watches(url);
    return token ? { tab, site, token, record, naming: await naming(), watches, store } : null;
  };
  return {
    'act/tabs': async () => {
      await scope.ready;
      const tabs = (await openTabs()).filter(({ url, incognito }) => !incognito && scope.watches(url));
      return tabs.map(({ site, tabId }) => ({ site, tabId }));
    },
    'act/plan': async ({ tabId, fingerprint, what }) => {
      const act = ACTS[what];
      const context = await contextOf(tabId, fingerprint);
      if (!context) return { ok: false, reason: say('try_gone') };
      const planned = await act.plan(context);
      if ('refused' in planned) return refusal(planned);
      const open = act.destroys ? await unarchived(context.store, context.site) : [];
      return { ok: true, plan: shown(planned, open) };
    },
    'act/do': async ({ tabId, fingerprint, what, confirmed, client }) => {
      const act = ACTS[what];
      const context = await contextOf(tabId, fingerprint);
      if (!context) return { ok: false, reason: say('try_gone') };
      const { store, site } = context;
      const open = act.destroys ? await unarchived(store, site) : [];
      const planned = await act.plan(context);
      if ('refused' in planned) return refusal(planned);
      const plan = shown(planned, open);
      if (plan.archiveFirst && !confirmed.archiveFirst) return { ok: false, reason: say('act_archive_first'), plan };
      if (!isSame(plan, confirmed)) return { ok: false, reason: say('act_changed'), plan };
      const targets = planned.items;
      const intention = { site, fingerprint, what, targets, withoutArchive: open.length > 0 };
      const text = translate('act_note_without_archive', [translate(`act_${what.replaceAll('-', '_')}`), fingerprint]);
      const note = { act: 'note', type: 'decision', text, links: [] } as const;
      const notes = open.map((id) => ({ kind: 'case', at: Date.now(), case: id, by: '', act: note }) as const);
      const written = await writeAct(store, intention, notes, () => planned.perform(client));
      changed([site]);
      if (!written.isDone) return { ok: false, reason: written.reason };
      return written.isRecorded ? written.reply : { ...written.reply, isUnrecorded: true };
    },
  };
}

const refusal = ({ refused, allow }: Refused) =>
  ({ ok: false, reason: refused, ...(allow !== undefined && { allow }) }) as const;

const shown = ({ steps, items, client }: Exclude<Planned, Refused>, open: readonly string[]): ActPlan => ({
  steps,
  items,
  client,
  archiveFirst: open.length > 0,
});

/** Whether both name the same. The client is the person's to say, and the plan proposes one only. */
function isSame(plan: ActPlan, confirmed: ActPlan): boolean {
  const named = ({ steps, items }: ActPlan) => JSON.stringify([steps.map(({ key, values }) => [key, values]), items]);
  return named(plan) === named(confirmed);
}

/** Open cases of the site of which something is in no archive yet. */
async function unarchived(store: LedgerStore, site: string): Promise<readonly string[]> {
  return (await store.cases()).flatMap(({ id, events }) => {
    const state = caseState({ events });
    const isOpen = state.opened !== null && state.closed === null && state.opened.act.sites.includes(site);
    return isOpen && !isArchived(state) ? [id] : [];
  });
}

import { redact } from '../engine';
import { siteOf, watchPatterns } from '../lib/site';
import { sendToTab } from '../messages/client';
import type { Reply, TabReport, TabState } from '../messages/protocol';
import type { Report } from '../model/report';
import type { Scope } from '../platform/scope';

export interface TabFacts {
  readonly tabId: number;
  readonly url: string;
  readonly incognito: boolean;
}

interface Parts {
  readonly scope: Scope;
  readonly report: (site: string, incognito: boolean) => Promise<Report>;
}

/** Pages that browsers close to every extension, beyond those that are not http. */
const CLOSED_HOSTS = new Set([
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]);

/** Where a tab stands and what is known of its site. An error becomes the `error` state, with a short id. */
export async function tabReport(tab: TabFacts, parts: Parts): Promise<TabReport> {
  const site = siteOf(tab.url);
  if (site === null || CLOSED_HOSTS.has(new URL(tab.url).hostname)) return empty('restricted', '', '');
  const { origin } = new URL(tab.url);
  const base = { site, origin, patterns: watchPatterns(tab.url), error: null };
  try {
    await parts.scope.ready;
    const state = await stateOf(tab, site, parts);
    const shown = state !== 'not-granted';
    const report = shown ? await parts.report(site, tab.incognito) : null;
    return { ...base, state, report, ...(!shown && tab.incognito && { incognito: true }) };
  } catch (error) {
    const detail = redact(error instanceof Error ? error.message : String(error));
    return { ...base, state: 'error', report: null, error: { id: crypto.randomUUID().slice(0, 8), detail } };
  }
}

async function stateOf(tab: TabFacts, site: string, { scope }: Parts): Promise<TabState> {
  if (scope.granted(tab.url) && scope.paused.has(site)) return 'paused';
  const granted = scope.granted(tab.url);
  const bridge = await bridgeOf(tab.tabId, granted);
  // A page that was checked is gone with its bridge; the one there now was not looked at.
  if (!granted) return bridge?.checked ? 'checked-once' : 'not-granted';
  if (!bridge?.hooked) return 'reload-needed';
  return tab.incognito ? 'private' : 'watching';
}

/** The bridge of the tab's document, which begins anew where it was at rest and is `watched` now; null for none. */
export async function bridgeOf(tabId: number, watched: boolean): Promise<Reply<'frame/ping'> | null> {
  try {
    return await sendToTab(tabId, 'frame/ping', { watched }, 0);
  } catch {
    return null;
  }
}

function empty(state: TabState, site: string, origin: string): TabReport {
  return { state, site, origin, patterns: [], report: null, error: null };
}

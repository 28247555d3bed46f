import type { ActName, ActPlan } from '../messages/act-protocol';
import { send } from '../messages/client';
import type { TabReport } from '../messages/protocol';
import type { Message } from '../model/report';
import type { Location } from '../model/surface';
import { browser } from '../platform/browser';
import { removeOrigins, requestOrigins } from '../platform/permissions';

/** Null when it worked, otherwise the sentence that says why not. */
type Outcome = Promise<Message | null>;

interface Shown {
  readonly current: () => TabReport | null;
  readonly refresh: () => Promise<void>;
}

const message = (key: string): Message => ({ key, values: [] });

/** The code of the exports; null where an update took the file of a page that was open before it. */
export const fetchExports = () => import('./export-report').catch(() => null);

/** What the buttons of a page about a tab do in a browser. */
export function actionsFor(tabId: number, { current, refresh }: Shown) {
  const then = async (work: Promise<unknown>): Outcome => {
    await work;
    await refresh();
    return null;
  };
  // The request is made before anything is awaited: the browser wants to see the click.
  const ask = async (patterns: readonly string[]): Outcome => {
    const asked = requestOrigins(patterns);
    const granted = await asked;
    await refresh();
    return granted ? null : message('popup_not_allowed');
  };
  const site = () => current()?.site ?? '';
  const copy = (text: string): Outcome =>
    navigator.clipboard.writeText(text).then(
      () => null,
      () => message('popup_copy_failed'),
    );
  /** Exports are entries of the ledger. */
  const record = (format: string) => send('export/record', { tabId, site: site(), format });

  return {
    watch: ask,
    allow: (pattern: string) => ask([pattern]),
    checkOnce: async (): Outcome => {
      const { reason } = await send('site/check-once', { tabId });
      await refresh();
      return reason;
    },
    checkFiles: async (): Outcome => {
      const { reason } = await send('site/check-files', { tabId });
      await refresh();
      return reason;
    },
    loggedOut: async () => {
      const { reason } = await send('site/logged-out', { tabId });
      await refresh();
      return reason;
    },
    checkGlobals: async () => {
      const { reason } = await send('site/check-globals', { tabId });
      await refresh();
      return reason;
    },
    pause: () => then(send('site/pause', { site: site(), paused: true })),
    resume: () => then(send('site/pause', { site: site(), paused: false })),
    stopWatching: () => then(removeOrigins(current()?.patterns ?? [])),
    reload: () => then(browser.tabs.reload(tabId)),
    reveal: (fingerprint: string, location: Location) => send('token/reveal', { tabId, fingerprint, location }),
    tryKeys: async (fingerprint: string) => {
      const reply = await send('token/try-keys', { tabId, fingerprint });
      await refresh();
      return reply;
    },
    plan: (fingerprint: string, what: ActName) => send('act/plan', { tabId, fingerprint, what }),
    perform: async (fingerprint: string, what: ActName, confirmed: ActPlan, client: string) => {
      const reply = await send('act/do', { tabId, fingerprint, what, confirmed, client });
      await refresh();
      return reply;
    },
    check: async (finding: string) => {
      const reply = await send('finding/check', { tabId, finding });
      await refresh();
      return reply;
    },
    copy,
    exportJson: async (): Outcome => {
      const report = current()?.report;
      if (!report) return message('popup_failed');
      const code = await fetchExports();
      if (code === null) return message('popup_part_missing');
      await code.saveJson([report], report);
      await record('json');
      return null;
    },
    exportMarkdown: async (): Outcome => {
      const report = current()?.report;
      if (!report) return message('popup_failed');
      const code = await fetchExports();
      if (code === null) return message('popup_part_missing');
      const problem = await copy(await code.markdownOf(report));
      if (problem === null) await record('markdown');
      return problem;
    },
    openDashboard: async (): Outcome => {
      await send('dashboard/open', { tabId });
      return null;
    },
    close: () => window.close(),
  };
}

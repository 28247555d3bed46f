import type { Outcome, PopupActions } from '../../components/popup/actions';
import { download } from '../../components/ui/download';
import { fileName } from '../../utils/export/format';
import json from '../../utils/export/formats/json';
import markdown from '../../utils/export/formats/markdown';
import { send } from '../../utils/messages/client';
import type { TabReport } from '../../utils/messages/protocol';
import type { Message } from '../../utils/model/report';
import { browser } from '../../utils/platform/browser';
import { removeOrigins, requestOrigins } from '../../utils/platform/permissions';
import { exportContext } from './export-context';

interface Shown {
  readonly current: () => TabReport | null;
  readonly refresh: () => Promise<void>;
}

const message = (key: string): Message => ({ key, values: [] });

/** What the popup's buttons do in a browser. */
export function actionsFor(tabId: number, { current, refresh }: Shown): PopupActions {
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
  /** Exports are entries of the ledger. A private window leaves none: that would tell its site. */
  const record = async (format: string) => {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab && !tab.incognito) await send('export/record', { site: site(), format });
  };

  return {
    watch: ask,
    allow: (pattern) => ask([pattern]),
    checkOnce: async () => {
      const { reason } = await send('site/check-once', { tabId });
      await refresh();
      return reason;
    },
    checkFiles: async () => {
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
    reveal: (fingerprint, location) => send('token/reveal', { tabId, fingerprint, location }),
    copy,
    exportJson: async () => {
      const report = current()?.report;
      if (!report) return message('popup_failed');
      const context = exportContext(report);
      download(fileName([report], json, context), json.mediaType, json.render([report], context));
      await record('json');
      return null;
    },
    exportMarkdown: async () => {
      const report = current()?.report;
      if (!report) return message('popup_failed');
      const problem = await copy(markdown.render([report], exportContext(report)));
      if (problem === null) await record('markdown');
      return problem;
    },
    close: () => window.close(),
  };
}

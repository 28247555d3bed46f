import { summarise } from '../export/summary';
import type { TabReport } from '../messages/protocol';
import type { Severity } from '../model/report';
import { showAction } from '../platform/action';
import { dropSession, writeSession } from '../platform/session';
import type { OpenTab } from '../platform/tabs';
import { translate } from '../platform/translate';

const COLOURS: Readonly<Record<Severity, string>> = {
  critical: '#b3261e',
  high: '#b3261e',
  medium: '#8a5300',
  low: '#1a5fb4',
  info: '#1a5fb4',
};
/** `storage.session` holds 10 MB; a larger report is fetched when the popup opens. */
const MAX_SUMMARY = 200_000;

const turns = new Map<number, number>();

/** What was asked for last is shown: a report that took longer tells of an older state. */
export async function showLatest(tab: OpenTab, report: Promise<TabReport>): Promise<void> {
  const turn = (turns.get(tab.tabId) ?? 0) + 1;
  turns.set(tab.tabId, turn);
  const told = await report;
  if (turns.get(tab.tabId) === turn) await showReport(tab, told);
}

/** Toolbar button of one tab, and the popup's first paint. */
async function showReport({ tabId }: OpenTab, tab: TabReport): Promise<void> {
  const watching = tab.state === 'watching' || tab.state === 'private' || tab.state === 'reload-needed';
  const summary = tab.report ? summarise(tab.report) : null;
  const counted = watching && summary !== null;
  await showAction(tabId, {
    badge: tab.state === 'error' ? '!' : counted ? summary.badge : '',
    colour: COLOURS[summary?.worst ?? 'info'],
    title: summary ? translate(summary.verdict.key, summary.verdict.values) : translate('extension_name'),
    watching,
  });
  const key = `popup:${tabId}`;
  if (JSON.stringify(tab).length <= MAX_SUMMARY) await writeSession(key, tab);
  else await dropSession(key);
}

import type { TabReport } from '../../utils/messages/protocol';
import { browser } from '../../utils/platform/browser';

/** The tab named in the address (`?tab=7`, for tests and for a popup opened in a tab), otherwise the active one; -1 for none. */
export async function tabToShow(): Promise<number> {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? -1;
}

/** The worker's own summary in `storage.session`, if it is whole. */
export function isTabReport(value: unknown): value is TabReport {
  return typeof value === 'object' && value !== null && 'state' in value && 'patterns' in value && 'report' in value;
}

/**
 * What to show of a page that we knew, `before`, once the worker says `now`: when the grant is given back the browser may
 * hide the address as well, and the page then looks like one that is closed to extensions.
 */
export function samePage(before: TabReport | null, now: TabReport): TabReport {
  if (now.state !== 'restricted' || before === null || before.site === '') return now;
  return { ...before, state: 'not-granted', report: null, error: null };
}

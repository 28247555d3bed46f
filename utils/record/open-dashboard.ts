import { siteOf } from '../lib/site';
import { openPage, tabOf } from '../platform/tabs';

/** Opens the dashboard about the site of a tab. That of a private one is not named: the address stands in the history. */
export async function openDashboard(tabId: number): Promise<null> {
  const tab = await tabOf(tabId).catch(() => null);
  const site = tab && !tab.incognito ? siteOf(tab.url) : null;
  await openPage(`dashboard.html#/tokens${site === null ? '' : `?${new URLSearchParams({ site })}`}`);
  return null;
}

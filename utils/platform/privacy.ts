import { browser } from './browser';

/** A tab stays what it is, and the browser is asked for each request. */
const known = new Map<number, boolean>();
const MAX_KNOWN = 500;

/**
 * Whether what a tab does must stay in memory. Chromium's `webRequest` does not say which request is private, so a request
 * without a tab (`tabId` < 0), or with one that is already gone, counts as private while any private window is open.
 */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  const told = known.get(tabId);
  if (told !== undefined) return told;
  if (tabId >= 0) {
    try {
      const { incognito } = await browser.tabs.get(tabId);
      if (known.size >= MAX_KNOWN) known.clear();
      known.set(tabId, incognito);
      return incognito;
    } catch {
      // closed meanwhile: judge as a request without a tab
    }
  }
  const windows = await browser.windows.getAll();
  return windows.some((window) => window.incognito);
}

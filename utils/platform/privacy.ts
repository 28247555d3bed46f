import { browser } from './browser';

/**
 * Whether what a tab does must stay in memory. Chromium's `webRequest` does not say which request is private, so a request
 * without a tab (`tabId` < 0), or with one that is already gone, counts as private while any private window is open.
 */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  if (tabId >= 0) {
    try {
      return (await browser.tabs.get(tabId)).incognito;
    } catch {
      // closed meanwhile: judge as a request without a tab
    }
  }
  const windows = await browser.windows.getAll();
  return windows.some((window) => window.incognito);
}

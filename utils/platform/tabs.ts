import { siteOf } from '../lib/site';
import { browser } from './browser';

/** An open tab whose address we may know. */
export interface OpenTab {
  readonly tabId: number;
  readonly url: string;
  readonly incognito: boolean;
}

/** The tab, or null when it is gone. Its URL is empty where we may not know it. */
export async function tabOf(tabId: number): Promise<OpenTab | null> {
  try {
    const { url, incognito } = await browser.tabs.get(tabId);
    return { tabId, url: url ?? '', incognito };
  } catch {
    return null;
  }
}

/** Every open tab with a site we may know. */
export async function openTabs(): Promise<readonly (OpenTab & { readonly site: string })[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url, incognito }) => {
    const site = url === undefined ? null : siteOf(url);
    return id === undefined || url === undefined || site === null ? [] : [{ tabId: id, url, incognito, site }];
  });
}

/** Ids of the open tabs whose address we may not know. */
export async function hiddenTabs(): Promise<readonly number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url }) => (id === undefined || url !== undefined ? [] : [id]));
}

/** Called back when a tab closed. Call it in the worker's first tick. */
export function onTabRemoved(callback: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(callback);
}

/** Called back when a tab began or finished to load a page, which `hasLoaded` tells. Call it in the worker's first tick. */
export function onTabUpdated(callback: (tabId: number, hasLoaded: boolean, incognito: boolean) => void): void {
  browser.tabs.onUpdated.addListener((tabId, { status, url }, { incognito }) => {
    if (status !== undefined || url !== undefined) callback(tabId, status === 'complete', incognito);
  });
}

/** Called back when this version of the extension is there for the first time. Call it in the worker's first tick. */
export function onInstalled(callback: () => void): void {
  browser.runtime.onInstalled.addListener(callback);
}

/** Opens a page of ours in a tab. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('') + path });
}

/** Opens an address beside the tab that asked, in the same kind of window. */
export async function openAddress(url: string, openerTabId: number): Promise<void> {
  await browser.tabs.create({ url, openerTabId });
}

import { browser } from './browser';

/** What the person has set. Kept in `storage.local`; holds no host that was not watched. */
export interface Settings {
  /** Sites that stay granted and are not watched. */
  readonly paused: readonly string[];
}

const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  const paused = typeof stored === 'object' && stored !== null && 'paused' in stored ? stored.paused : [];
  return { paused: Array.isArray(paused) ? paused.filter((site) => typeof site === 'string') : [] };
}

export async function setPaused(site: string, paused: boolean): Promise<void> {
  const others = (await readSettings()).paused.filter((other) => other !== site);
  await browser.storage.local.set({ [KEY]: { paused: paused ? [...others, site] : others } });
}

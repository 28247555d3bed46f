import { browser } from './browser';
import { readSession, writeSession } from './session';

/** What the person has set. Kept in `storage.local`; holds no host that was not watched. */
export interface Settings {
  /** Sites that stay granted and are not watched. */
  readonly paused: readonly string[];
}

const KEY = 'settings';
const FOR_NOW = 'paused';

export async function readSettings(): Promise<Settings> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  const paused = typeof stored === 'object' && stored !== null && 'paused' in stored ? stored.paused : [];
  return { paused: Array.isArray(paused) ? paused.filter((site) => typeof site === 'string') : [] };
}

export async function setPaused(site: string, paused: boolean): Promise<void> {
  const before = (await readSettings()).paused;
  const others = before.filter((other) => other !== site);
  if (paused || others.length < before.length)
    await browser.storage.local.set({ [KEY]: { paused: paused ? [...others, site] : others } });
}

/** Sites paused from private windows: kept for this browser session, in memory. */
export async function readPausedForNow(): Promise<readonly string[]> {
  const kept = await readSession(FOR_NOW);
  return Array.isArray(kept) ? kept.filter((site) => typeof site === 'string') : [];
}

export async function setPausedForNow(site: string, paused: boolean): Promise<void> {
  const others = (await readPausedForNow()).filter((other) => other !== site);
  await writeSession(FOR_NOW, paused ? [...others, site] : others);
}

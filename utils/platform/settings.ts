import { browser } from './browser';
import { readSession, writeSession } from './session';

/** What the person has set. Kept in `storage.local`; holds no host that was not watched. */
export interface Settings {
  /** Sites that stay granted and are not watched. */
  readonly paused: readonly string[];
  /** For how many days single entries of the ledger are kept; null for as long as there is room. */
  readonly retentionDays: number | null;
}

const KEY = 'settings';
const FOR_NOW = 'paused';
/** As long as hourly counts are kept. */
export const RETENTION_DAYS = 365;

export async function readSettings(): Promise<Settings> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  const { paused, retentionDays } = (stored ?? {}) as { readonly [Name in keyof Settings]?: unknown };
  return {
    paused: Array.isArray(paused) ? paused.filter((site) => typeof site === 'string') : [],
    retentionDays: isDays(retentionDays) ? retentionDays : RETENTION_DAYS,
  };
}

export async function setPaused(site: string, paused: boolean): Promise<void> {
  const before = await readSettings();
  const others = before.paused.filter((other) => other !== site);
  if (paused || others.length < before.paused.length)
    await write({ ...before, paused: paused ? [...others, site] : others });
}

export async function setRetention(retentionDays: number | null): Promise<void> {
  await write({ ...(await readSettings()), retentionDays });
}

function write(settings: Settings): Promise<void> {
  return browser.storage.local.set({ [KEY]: settings });
}

const isDays = (value: unknown): value is number | null =>
  value === null || (Number.isSafeInteger(value) && (value as number) > 0);

/** Sites paused from private windows: kept for this browser session, in memory. */
export async function readPausedForNow(): Promise<readonly string[]> {
  const kept = await readSession(FOR_NOW);
  return Array.isArray(kept) ? kept.filter((site) => typeof site === 'string') : [];
}

export async function setPausedForNow(site: string, paused: boolean): Promise<void> {
  const others = (await readPausedForNow()).filter((other) => other !== site);
  await writeSession(FOR_NOW, paused ? [...others, site] : others);
}

import { readSession, writeSession } from '../platform/session';

const KEY = 'checked-once';

async function tabs(): Promise<readonly number[]> {
  const kept = await readSession(KEY);
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'number') : [];
}

/** Tabs in which a person pressed *Check once*: their bridge may speak although the site is not granted. */
export const checkedOnce = async (tabId: number): Promise<boolean> => (await tabs()).includes(tabId);

export async function rememberChecked(tabId: number): Promise<void> {
  await writeSession(KEY, [...new Set([...(await tabs()), tabId])]);
}

export async function forgetChecked(tabId: number): Promise<void> {
  const kept = await tabs();
  if (kept.includes(tabId))
    await writeSession(
      KEY,
      kept.filter((id) => id !== tabId),
    );
}

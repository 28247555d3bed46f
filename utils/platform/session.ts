import { browser } from './browser';

/** `storage.session`: memory of the browser session that survives the worker and never reaches the disk. */
export async function readSession(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

export async function writeSession(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

export async function dropSession(key: string): Promise<void> {
  await browser.storage.session.remove(key);
}

/** Random id of this browser session, the same for every life of the worker in it. */
export async function sessionId(): Promise<string> {
  const kept = await readSession('session-id');
  if (typeof kept === 'string') return kept;
  const made = crypto.randomUUID();
  await writeSession('session-id', made);
  return made;
}

import type { FoundTypes } from '../model/user-rules';
import { native } from './native';

// Without the polyfill, because the bridge reads them too.

/** As a person wrote them. */
const WRITTEN = 'rules';
/** What the worker made of them, for bridges: checked, and without what only the worker needs. */
const FOUND = 'rules-found';

const read = async (key: string): Promise<unknown> => (await native().storage.local.get(key))[key];

/** Calls back with what lies there after each change. */
function onChanged(key: string, callback: (stored: unknown) => void): void {
  native().storage.onChanged.addListener((changes, area) => {
    const change = area === 'local' ? changes[key] : undefined;
    if (change) callback(change.newValue);
  });
}

async function write(key: string, value: object | null): Promise<void> {
  if (value === null) await native().storage.local.remove(key);
  else await native().storage.local.set({ [key]: value });
}

/** The person's rules as they lie in `storage.local`: whatever somebody once wrote there, undefined for none. */
export const readRules = (): Promise<unknown> => read(WRITTEN);

/** Null removes them. */
export const writeRules = (rules: object | null): Promise<void> => write(WRITTEN, rules);

/** In the worker, call it in the first tick. */
export const onRulesChanged = (callback: (stored: unknown) => void): void => onChanged(WRITTEN, callback);

export const readFoundTypes = (): Promise<unknown> => read(FOUND);

/** Null where no bridge needs to know of any. Nothing is written where the same lies there already. */
export async function writeFoundTypes(found: FoundTypes | null): Promise<void> {
  if (JSON.stringify((await readFoundTypes()) ?? null) !== JSON.stringify(found)) await write(FOUND, found);
}

export const onFoundTypesChanged = (callback: (stored: unknown) => void): void => onChanged(FOUND, callback);

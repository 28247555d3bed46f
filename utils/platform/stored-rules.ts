import { native } from './native';

// Without the polyfill, because the bridge reads them too.

const KEY = 'rules';

/** The person's rules as they lie in `storage.local`: whatever somebody once wrote there, undefined for none. */
export async function readRules(): Promise<unknown> {
  return (await native().storage.local.get(KEY))[KEY];
}

/** Null removes them. */
export async function writeRules(rules: object | null): Promise<void> {
  if (rules === null) await native().storage.local.remove(KEY);
  else await native().storage.local.set({ [KEY]: rules });
}

/** Calls back with what lies there after each change. Returns the way to end it. In the worker, call it in the first tick. */
export function onRulesChanged(callback: (stored: unknown) => void): () => void {
  const { onChanged } = native().storage;
  const listener = (changes: Record<string, { readonly newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) callback(change.newValue);
  };
  onChanged.addListener(listener);
  return () => onChanged.removeListener(listener);
}

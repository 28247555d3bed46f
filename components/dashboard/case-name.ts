import { useState } from 'preact/hooks';

const KEY = 'case-name';

/** The name that a person acts under, kept by this page. Nobody checks it; the ledger says so. */
export function useName(): readonly [name: string, setName: (name: string) => void] {
  const [name, setName] = useState(() => globalThis.localStorage?.getItem(KEY) ?? '');
  return [
    name,
    (next) => {
      setName(next);
      globalThis.localStorage?.setItem(KEY, next);
    },
  ];
}

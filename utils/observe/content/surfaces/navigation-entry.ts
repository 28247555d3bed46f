import { readUrlParameters } from './document-url';

interface Entry {
  readonly index: number;
  readonly url: string | null;
}
interface Navigation {
  readonly currentEntry: Entry | null;
  entries(): readonly Entry[];
}

/**
 * Parameters of the addresses of this origin that *Back* and *Forward* lead to, newest first, each value once; the address the
 * document has is a surface of its own. Null where the browser has no Navigation API.
 */
export function readNavigationEntries(): readonly (readonly [name: string, value: string])[] | null {
  const { navigation } = globalThis as { navigation?: Navigation };
  if (!navigation) return null;
  const current = navigation.currentEntry?.index;
  const seen = new Set<string>();
  const found = new Map<string, string>();
  for (const { index, url } of [...navigation.entries()].reverse()) {
    if (index === current || url === null || !/[?#]/.test(url)) continue;
    const { query, fragment } = readUrlParameters(url);
    for (const [name, value] of [...query, ...fragment]) {
      if (seen.has(value)) continue;
      seen.add(value);
      // The engine reads the name before the semicolon.
      found.set(found.has(name) ? `${name}; entry ${index}` : name, value);
    }
  }
  return [...found];
}

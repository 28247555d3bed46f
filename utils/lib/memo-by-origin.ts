const ORIGIN = /^[a-z]+:\/\/[^/?#\\@]+(?=[/?#]|$)/i;
const MAX = 500;

/** A function of a URL that depends on its scheme, host and port alone, worked out once for each: parsing is what it costs. */
export function memoByOrigin<T>(work: (url: string) => T): { (url: string): T; forget(): void } {
  const known = new Map<string, T>();
  const of = (url: string): T => {
    const origin = ORIGIN.exec(url)?.[0];
    if (origin === undefined) return work(url);
    const before = known.get(origin);
    if (before !== undefined) return before;
    if (known.size >= MAX) known.clear();
    const result = work(url);
    known.set(origin, result);
    return result;
  };
  return Object.assign(of, { forget: () => known.clear() });
}

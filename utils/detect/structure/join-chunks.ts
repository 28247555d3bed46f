export interface Joined {
  /** Name without chunk number. */
  readonly key: string;
  readonly value: string;
  /** Names of the parts in order; one for a value that was not split. */
  readonly parts: readonly string[];
}

const NUMBERED = /^(.{1,512})\.(\d{1,2})$/;
const ASP = /^chunks-(\d{1,2})$/;

/**
 * Joins values that SDKs split over several keys or cookies: `name.0`, `name.1` (Supabase, Auth.js) and ASP.NET's
 * `nameC1`, `nameC2` beside `name` = `chunks-2`. A missing number ends the row; without a first part nothing is joined.
 * Names may carry a suffix after `;`, which stays with the joined name. Order is that of the first parts.
 */
export function joinChunks(entries: readonly (readonly [key: string, value: string])[]): readonly Joined[] {
  const values = new Map(entries);
  const used = new Set<string>();
  const joined: Joined[] = [];
  for (const [key, value] of entries) {
    const parts = partsFrom(key, value, values);
    if (parts === null) continue;
    for (const part of parts.names) used.add(part);
    joined.push({
      key: parts.base,
      value: parts.names.map((name) => values.get(name) ?? '').join(''),
      parts: parts.names,
    });
    if (parts.names[0] !== key) used.add(key);
  }
  const firstParts = new Map(joined.map((row) => [row.parts[0], row]));
  return entries.flatMap(([key, value]) => {
    const row = firstParts.get(key);
    if (row) return [row];
    return used.has(key) ? [] : [{ key, value, parts: [key] }];
  });
}

function partsFrom(key: string, value: string, values: ReadonlyMap<string, string>) {
  const [name, suffix] = splitSuffix(key);
  const count = Number(ASP.exec(value)?.[1] ?? 0);
  if (count > 0) {
    const names = Array.from({ length: count }, (_, index) => `${name}C${index + 1}${suffix}`);
    return names.every((part) => values.has(part)) ? { base: key, names } : null;
  }
  const [, base, number] = NUMBERED.exec(name) ?? [];
  if (base === undefined || number !== '0') return null;
  const names: string[] = [];
  for (let index = 0; index < 100 && values.has(`${base}.${index}${suffix}`); index++)
    names.push(`${base}.${index}${suffix}`);
  return names.length > 1 || isTokenName(base) ? { base: base + suffix, names } : null;
}

const isTokenName = (base: string): boolean => /(?:token|session)$/i.test(base);

function splitSuffix(key: string): readonly [name: string, suffix: string] {
  const at = key.indexOf(';');
  return at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at)];
}

export interface Joined {
  /** Name without chunk number. */
  readonly key: string;
  readonly value: string;
  /** Names of the parts in order; one for a value that was not split. */
  readonly parts: readonly string[];
}

const MAX_PARTS = 100;
/** ASP.NET Core and h3 (`chunks-2`, `chunks.2`, `__chunked__2`), Katana (`chunks:2`): parts `nameC1` or `name.C1`. */
const COUNT = /^(?:chunks[-:.]|__chunked__)(\d{1,3})$/;
/** Supabase, Auth.js, Auth0 (`.0`, `__0`), OAuth2 Proxy (`_0`), AWS load balancers (`-0`). */
const FIRST = /^(.{1,512}?)(\.|__|_|-)0$/;
/** Vouch: `name_1of3`. */
const OF = /^(.{1,512})_1of(\d{1,3})$/;
/** mod_auth_openidc: `name_chunks` = 3 beside `name_0`. */
const CHUNKS = /^(.{1,512})_chunks$/;
/** After a bare first part: Kinde and WIF (`name1`), Gatekeeper (`name-1`), lua-resty-session (`name2`, `name_2`). */
const SECOND = ['1', '2', '-1', '_1', '_2'];
/** Shortest part that a splitter fills, and by how much filled parts differ. */
const FILLED = 1_000;
const SLACK = 64;
/** What no later part begins with: a value of its own. */
const BEGINNING = /^(?:ey[JK]|[{["]|[js]:|base64-)/;

type Values = ReadonlyMap<string, string>;

interface Row {
  readonly base: string;
  readonly names: readonly string[];
}

/**
 * Joins values that SDKs split over several keys or cookies. Numbers after a dot count always, others where a count or
 * parts filled to one length show it. A missing number ends the row; where a count says more, nothing
 * is joined. Names may carry a suffix after `;`, which stays with the joined name. Order is that of the first parts. At
 * most 100 parts.
 */
export function joinChunks(entries: readonly (readonly [key: string, value: string])[]): readonly Joined[] {
  const values = new Map(entries);
  const used = new Set<string>();
  const rows = new Map<string, Joined>();
  for (const [key, value] of entries) {
    const row = rowAt(key, value, values);
    const first = row?.names[0];
    if (!row || first === undefined) continue;
    used.add(key);
    if (rows.has(first)) continue;
    for (const name of row.names) used.add(name);
    const joined = row.names.map((name) => values.get(name) ?? '').join('');
    rows.set(first, { key: row.base, value: joined, parts: row.names });
  }
  return entries.flatMap(([key, value]) => {
    const row = rows.get(key);
    if (row) return [row];
    return used.has(key) ? [] : [{ key, value, parts: [key] }];
  });
}

/** The row that a key begins or counts. */
function rowAt(key: string, value: string, values: Values): Row | null {
  const at = key.indexOf(';');
  const name = at < 0 ? key : key.slice(0, at);
  const suffix = at < 0 ? '' : key.slice(at);
  const counted = (count: number, base: string, nameOf: (index: number) => string): Row | null => {
    if (count < 1 || count > MAX_PARTS) return null;
    const names = Array.from({ length: count }, (_, index) => nameOf(index) + suffix);
    return names.every((part) => values.has(part)) ? { base: base + suffix, names } : null;
  };

  const count = Number(COUNT.exec(value)?.[1] ?? 0);
  if (count > 0)
    return (
      counted(count, name, (index) => `${name}C${index + 1}`) ??
      counted(count, name, (index) => `${name}.C${index + 1}`)
    );
  const [, openid] = /^\d{1,3}$/.test(value) ? (CHUNKS.exec(name) ?? []) : [];
  if (openid !== undefined) return counted(Number(value), openid, (index) => `${openid}_${index}`);
  // What most keys are not is asked first, because every look asks it of every key.
  const [, vouch, of] = (name.includes('_1of') && OF.exec(name)) || [];
  if (vouch !== undefined) return counted(Number(of), vouch, (index) => `${vouch}_${index + 1}of${of}`);

  const [, base, mark = ''] = (name.endsWith('0') && FIRST.exec(name)) || [];
  if (base !== undefined) {
    const names = inRow([], (index) => `${base}${mark}${index}${suffix}`, values);
    if (mark === '.' && names.length === 1 && !/(?:token|session)$/i.test(base)) return null;
    const isRow = mark === '.' || (names.length > 1 && isFilled(names, values));
    return isRow ? { base: base + suffix, names } : null;
  }
  if (value.length < FILLED) return null;
  for (const second of SECOND) {
    const [mark, from] = [second.slice(0, -1), Number(second.slice(-1))];
    const names = inRow([key], (index) => `${name}${mark}${index + from - 1}${suffix}`, values);
    if (names.length > 1 && isFilled(names, values)) return { base: key, names };
  }
  return null;
}

/** The names from the end of `begun` on, as far as there are such entries. */
function inRow(begun: readonly string[], nameOf: (index: number) => string, values: Values): readonly string[] {
  const names = [...begun];
  while (names.length < MAX_PARTS && values.has(nameOf(names.length))) names.push(nameOf(names.length));
  return names;
}

/** Whether all but the last are filled to one length, and only the first begins like a value. */
function isFilled(names: readonly string[], values: Values): boolean {
  const parts = names.map((name) => values.get(name) ?? '');
  const full = parts[0]?.length ?? 0;
  return (
    full >= FILLED &&
    parts.every((part, index) => {
      const isLast = index === parts.length - 1;
      return (
        part.length <= full + SLACK && (isLast || part.length >= full - SLACK) && (index === 0 || !BEGINNING.test(part))
      );
    })
  );
}

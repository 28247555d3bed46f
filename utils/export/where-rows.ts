import type { FileInfo, KeptFile, PlaceInFile, TokenInFile } from '../model/kept-file';
import type { Sighting, Use, Whereabouts } from '../model/ledger';
import type { SurfaceId } from '../model/surface';

/** In the order in which they are shown. */
export const WHERE_GROUPS = ['live', 'scripts', 'requests', 'logs', 'har', 'memory', 'commits', 'files'] as const;
export type WhereGroup = (typeof WHERE_GROUPS)[number];

/** One place of the list, or several that go together. */
export interface WhereRow {
  readonly group: WhereGroup;
  /** Of what was seen live; null for a file. */
  readonly site: string | null;
  readonly file: (FileInfo & { readonly keptAt: number | null }) | null;
  /** Origin, destination, or what the place in the file belongs to; empty for none. */
  readonly origin: string;
  readonly surface: SurfaceId | 'request';
  /** Where there in particular, the most seen first; of the rest the number. */
  readonly places: readonly string[];
  readonly morePlaces: number;
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Live: it lies there no more. */
  readonly isGone: boolean;
  /** Of a commit, where that is known. */
  readonly inHead: boolean | null;
}

/** A file that was read and is not kept. */
export interface ReadFile {
  readonly file: FileInfo;
  readonly tokens: readonly TokenInFile[];
}

const LISTED = 20;
const SCRIPTS: ReadonlySet<SurfaceId> = new Set(['script', 'source-map', 'web-manifest', 'well-known-file']);

/** Everywhere one token was seen: live, in kept files, and in files that were read just now. In the order of the groups, the last seen first. */
export function whereRows(where: Whereabouts, read: readonly ReadFile[], fingerprint: string): readonly WhereRow[] {
  const kept = new Set(where.files.map(({ file }) => file.sha256));
  const now = read.flatMap(({ file, tokens }) => {
    const found = tokens.find((one) => one.fingerprint === fingerprint);
    return found === undefined || kept.has(file.sha256) ? [] : [{ file: { ...file, keptAt: null }, found }];
  });
  const rows = [
    ...gathered(where.sightings, (one) => [one.site, one.origin, one.surface], liveRow),
    ...gathered(where.uses, (one) => [one.site, one.destination], requestRow),
    ...[...where.files, ...now].flatMap(({ file, found }) => fileRows(file, found)),
  ];
  const rank = ({ group }: WhereRow) => WHERE_GROUPS.indexOf(group);
  return rows.sort((a, b) => rank(a) - rank(b) || b.to - a.to);
}

function gathered<Item, Row>(
  items: readonly Item[],
  keyOf: (item: Item) => readonly string[],
  made: (items: readonly [Item, ...Item[]]) => Row,
): readonly Row[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].map(made);
}

function liveRow(all: readonly [Sighting, ...Sighting[]]): WhereRow {
  const [{ site, origin, surface }] = all;
  const places = listed(all.map(({ key, path, count }) => ({ text: told(key, path), count })));
  const isGone = all.every(({ removedAt }) => removedAt !== null);
  const group = SCRIPTS.has(surface) ? 'scripts' : 'live';
  return { ...{ group, site, file: null, origin, surface, isGone, inHead: null }, ...places, ...spanOf(all) };
}

function requestRow(all: readonly [Use, ...Use[]]): WhereRow {
  const [{ site, destination: origin }] = all;
  const endpoints = all.map(({ method, template, frame, count }) => {
    return { text: frame === 'top' ? `${method} ${template}` : `${method} ${template} (${frame})`, count };
  });
  const own = { group: 'requests', site, file: null, origin, surface: 'request', isGone: false, inHead: null } as const;
  return { ...own, ...listed(endpoints), ...spanOf(all) };
}

function fileRows(kept: KeptFile | (FileInfo & { readonly keptAt: null }), found: TokenInFile): readonly WhereRow[] {
  const { sha256, name, size, format, period, rows, broken, tokens, moreTokens, keptAt } = kept;
  const file = { sha256, name, size, format, period, rows, broken, tokens, moreTokens, keptAt };
  const groups = gathered(
    found.places,
    (one) => [groupOf(format, one), one.origin, one.surface, String(one.inHead)],
    (all): WhereRow => {
      const [{ origin, surface, inHead = null }] = all;
      const places = listed(all.map(({ key, path, count }) => ({ text: told(key, path), count })));
      const spans = all.map(({ from, to, count }) => ({ firstSeen: from, lastSeen: to, count }));
      const own = { group: groupOf(format, all[0]), site: null, file, origin, surface, isGone: false, inHead };
      return { ...own, ...places, ...spanOf(spans) };
    },
  );
  // What is told as a number alone stands with the first.
  return groups.map((row, index) => (index > 0 ? row : { ...row, morePlaces: row.morePlaces + found.morePlaces }));
}

function groupOf(format: string, { surface }: PlaceInFile): WhereGroup {
  if (surface === 'heap') return 'memory';
  if (surface === 'commit') return 'commits';
  if (format === 'har') return 'har';
  return surface === 'request' ? 'logs' : 'files';
}

const told = (key: string, path: string): string => [key, path].filter((part) => part !== '').join(' › ');

function listed(all: readonly { readonly text: string; readonly count: number }[]) {
  const texts = all.toSorted((a, b) => b.count - a.count).map(({ text }) => text);
  const distinct = [...new Set(texts)].filter((text) => text !== '');
  return { places: distinct.slice(0, LISTED), morePlaces: Math.max(0, distinct.length - LISTED) };
}

function spanOf(all: readonly { readonly firstSeen: number; readonly lastSeen: number; readonly count: number }[]) {
  return {
    from: all.reduce((least, { firstSeen }) => Math.min(least, firstSeen), Number.POSITIVE_INFINITY),
    to: all.reduce((most, { lastSeen }) => Math.max(most, lastSeen), Number.NEGATIVE_INFINITY),
    count: all.reduce((sum, { count }) => sum + count, 0),
  };
}

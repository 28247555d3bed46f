import type { Store } from '../../utils/detect/profile';
import type { SurfaceId } from '../../utils/model/surface';
import { type Entry, entriesOf } from '../unit/detect/profile-samples';
import type { Dump } from './dumps';
import { holds, judgeDump, type Told } from './judge-dump';
import { setRound } from './seeded-sample';

/** What an SDK keeps, put away in one of the ways in which apps do that. */
export interface Laid {
  /** Profile of the layout, or the SDK that was run. */
  readonly layout: string;
  readonly way: string;
  readonly dump: Dump;
}

type Rows = readonly (readonly [key: string, value: string])[];

interface Kept {
  readonly surface: SurfaceId;
  readonly key: string;
  readonly value: string;
}

interface Put {
  readonly surface: SurfaceId;
  readonly rows: Rows;
  /** Nothing of the SDK's own key is left, which alone tells the role of some values. */
  readonly isRenamed?: true;
}

const SURFACES: Readonly<Record<Store, SurfaceId>> = {
  local: 'local-storage',
  session: 'session-storage',
  cookie: 'document-cookie',
  db: 'indexed-db',
  cache: 'cache-storage',
  script: 'inline-script',
  url: 'url-query',
  header: 'response-header',
};
const json = JSON.stringify;
const isWebStorage = ({ surface }: Kept): boolean => surface === 'local-storage' || surface === 'session-storage';
const cut = (text: string, size: number): readonly string[] => text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
/**
 * Of a whole app, of one site's own, or of an SDK that takes no storage from an app: nobody puts them into something else. Ids of
 * profiles and of SDK runs.
 */
const OUTERMOST = new Set(
  'redux-persist vuex-persist zustand apollo magento localforage ionic-capacitor stores tanstack-query discord slack appwrite'.split(
    ' ',
  ),
);
const PLAIN = 'as the SDK writes it';
/** More does not go into a cookie. UTF-16 units. */
const MAX_COOKIE = 4_000;

/** Null where nobody does that with such a value. */
const WAYS: Readonly<Record<string, (kept: Kept) => Put | null>> = {
  [PLAIN]: ({ surface, key, value }) => ({ surface, rows: [[key, value]] }),
  'text in a wrapper': (kept) =>
    isWebStorage(kept)
      ? { surface: kept.surface, rows: [[kept.key, json({ value: kept.value, expires: 1_900_000_000_000 })]] }
      : null,
  'base64 of it': (kept) =>
    isWebStorage(kept) && /^[{["]/.test(kept.value)
      ? { surface: kept.surface, rows: [[kept.key, Buffer.from(kept.value, 'utf8').toString('base64')]] }
      : null,
  'in redux-persist': (kept) => {
    if (!isWebStorage(kept) || !kept.value.startsWith('{') || kept.key.startsWith('persist:')) return null;
    const auth = json({ status: 'done', session: JSON.parse(kept.value), tries: 1 });
    const _persist = json({ version: -1, rehydrated: true });
    return { surface: kept.surface, rows: [['persist:root', json({ auth, _persist })]], isRenamed: true };
  },
  'percent-encoded cookie': (kept) => {
    const value = encodeURIComponent(kept.value);
    if (!isWebStorage(kept) || value.length > MAX_COOKIE || !/^[{[]/.test(kept.value)) return null;
    return { surface: 'document-cookie', rows: [[encodeURIComponent(kept.key), value]], isRenamed: true };
  },
  'cookie in chunks': ({ surface, key, value }) => {
    if (surface !== 'document-cookie' || value.length < 100) return null;
    const parts = cut(value, Math.ceil(value.length / 3));
    if (/-auth-token$|(?:auth|authjs)\.session-token$/.test(key))
      return { surface, rows: parts.map((part, index) => [`${key}.${index}`, part]) };
    if (!key.startsWith('.AspNetCore.')) return null;
    return {
      surface,
      rows: [[key, `chunks-${parts.length}`], ...parts.map((part, index) => [`${key}C${index + 1}`, part] as const)],
    };
  },
};

/** Every profile's entries that hold tokens, in every way, with other characters in every round. */
export function layoutsOf(round: number): readonly Laid[] {
  setRound(round);
  const entries = entriesOf();
  setRound(0);
  return entries.flatMap((entry) => {
    const { id, store, key, value, holds: told = [], host = 'app.shop.test' } = entry;
    if (told.length === 0) return [];
    const issued = told.map((one) => tokenAt(entry, one));
    return laid(id, `https://${host}`, { surface: SURFACES[store], key, value }, issued);
  });
}

/** What SDKs that were run left, put away in every way; chunks, which are nothing alone, are judged where the dump is. */
export function layoutsOfDumps(dumps: readonly Dump[]): readonly Laid[] {
  return dumps.flatMap(({ id, stores, issued }) =>
    Object.entries(stores).flatMap(([surface, rows]) =>
      rows.flatMap(([key, value]) => {
        const held = /\.\d$/.test(key) ? [] : issued.filter((one) => holds(value, one.value));
        return held.length === 0
          ? []
          : laid(id, 'https://app.shop.test', { surface: surface as SurfaceId, key, value }, held);
      }),
    ),
  );
}

function laid(layout: string, origin: string, kept: Kept, issued: Dump['issued']): readonly Laid[] {
  return Object.entries(WAYS).flatMap(([way, put]) => {
    const done = way === PLAIN || !OUTERMOST.has(layout) ? put(kept) : null;
    if (!done) return [];
    const roles = done.isRenamed ? issued.map(({ value }) => ({ role: 'unknown', value })) : issued;
    return [{ layout, way, dump: { id: layout, origin, stores: { [done.surface]: done.rows }, issued: roles } }];
  });
}

/** The token that `role path` speaks of. Reads the path by itself: the engine's own reader is what is judged. */
function tokenAt({ id, key, value }: Entry, told: string): Dump['issued'][number] {
  const [, role = '', path = ''] = /^(\S+) ?(.*)$/.exec(told) ?? [];
  let text: unknown = value;
  for (const step of path.split(' → ').filter(Boolean)) text = stepInto(String(text), step);
  if (typeof text !== 'string' || text === '') throw new Error(`No text at ${path} of ${id} ${key}.`);
  // In a source the token is a literal.
  return { role, value: /\s/.test(text) ? (/'(\w{32,})'/.exec(text)?.[1] ?? '') : text };
}

function stepInto(text: string, step: string): unknown {
  if (step === 'url') return decodeURIComponent(text);
  if (step === 'base64') return Buffer.from(text.replace(/^base64-/, ''), 'base64url').toString('utf8');
  let at: unknown = JSON.parse(text);
  for (const [, name, quoted] of step.matchAll(/\.([\w$-]+)|\[("(?:[^"\\]|\\.)*"|\d+)\]/g))
    at = (at as Record<string, unknown>)[name ?? String(JSON.parse(quoted ?? '""'))];
  return at;
}

/**
 * What is said of each token, and how much is told that is none, keys that are published and identifiers aside. Throws where a token is not in what was put
 * away: then the way is wrong, not the engine.
 */
export function judgeLaid({ layout, way, dump }: Laid): { readonly told: readonly Told[]; readonly alarms: number } {
  const { told, alarms } = judgeDump(dump);
  if (told.length < dump.issued.length) throw new Error(`${layout}, ${way}: a token is not where it was put.`);
  return {
    told,
    alarms: alarms.filter(({ publishable, tokenClass }) => !publishable && tokenClass !== 'identifier').length,
  };
}

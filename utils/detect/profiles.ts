import type { Layout, Profile, Store } from './profile';
import { layoutOf } from './profile';

const modules = import.meta.glob<Profile>('./*.ts', { base: './profiles', eager: true, import: 'profile' });

interface Entry {
  readonly id: string;
  readonly profile: Profile;
  readonly stores: readonly string[];
  /** Layouts by kind, made when first asked for. */
  readonly layouts: Map<string, Layout>;
}

const MAX_KEY = 512;
const MAX_VALUE = 16_384;

const exact = new Map<string, Entry[]>();
const byHead = new Map<string, Entry[]>();
/** Patterns that begin with no letters of their own: tried last, and few. */
const loose: Entry[] = [];

/** Profiles that ask for more go first: a site, then a look of the value. */
const weight = ({ hosts, like }: Profile): number => (hosts ? 2 : like ? 1 : 0);

for (const [path, profile] of Object.entries(modules).sort(([, a], [, b]) => weight(b) - weight(a))) {
  const entry = { id: path.slice(2, -3), profile, stores: (profile.in ?? 'cookie').split(' '), layouts: new Map() };
  for (const name of profile.names?.split(' ') ?? []) push(exact, name.replace(/=.*/, ''), entry);
  if (!profile.pattern) continue;
  const heads = headsOf(profile.pattern.source);
  if (heads.includes('')) loose.push(entry);
  else for (const head of new Set(heads)) push(byHead, head, entry);
}

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  map.set(key, [...(map.get(key) ?? []), entry]);
}

/** First two characters of each alternative of an anchored pattern; an empty one where they are no literals. */
function headsOf(source: string): readonly string[] {
  const alternatives = [''];
  let depth = 0;
  const isGroup = source.startsWith('^(?:');
  for (const character of source.slice(isGroup ? 4 : 0)) {
    depth += Number(character === '(') - Number(character === ')');
    if (depth < 0) break;
    if (isGroup && depth === 0 && character === '|') alternatives.push('');
    else alternatives[alternatives.length - 1] += character;
  }
  return alternatives.map((text) => {
    const literal = /^\(?((?:\\[./]|[\w@:-]){2})(?![?*{])/.exec(isGroup ? text : text.replace(/^\^/, ''))?.[1];
    return literal?.replace(/\\/g, '') ?? '';
  });
}

/**
 * The SDK layout of a key of a store, or null. `value` and `host` (of the page) tell apart what several SDKs call by one
 * name; without them such names are nobody's. `__Host-` and `__Secure-` of cookies do not count.
 */
export function profileOf(store: Store, key: string, value = '', host = ''): Layout | null {
  const name = key.slice(0, MAX_KEY).replace(/^__(?:Host|Secure)-/, '');
  const named = exact.get(name);
  for (const entries of [named, byHead.get(name.slice(0, 2)), loose]) {
    for (const { id, profile, stores, layouts } of entries ?? []) {
      const kind = stores.includes(store) ? kindOf(profile, entries === named, name) : null;
      if (kind === null || !applies(profile, value, host)) continue;
      const layout = layouts.get(kind) ?? layoutOf(id, profile, kind);
      layouts.set(kind, layout);
      return layout;
    }
  }
  return null;
}

function applies({ hosts, like }: Profile, value: string, host: string): boolean {
  if (hosts && !hosts.split(' ').some((domain) => `.${host}`.endsWith(`.${domain}`))) return false;
  return !like || like.test(value.slice(0, MAX_VALUE));
}

function kindOf({ pattern }: Profile, isExact: boolean, name: string): string | null {
  if (isExact) return name;
  const match = pattern?.exec(name);
  return match ? (match.slice(1).find((group) => group !== undefined) ?? '.') : null;
}

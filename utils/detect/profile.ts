import type { TokenRole } from '../model/token';

/** Kinds of place where an SDK keeps something. A database's key is `database/store/key`, a script's the name of a global. */
export type Store = 'local' | 'session' | 'cookie' | 'db' | 'cache' | 'script' | 'url' | 'header';

/** What a profile says of a value. `none`: nothing secret (a flag, a hint, the state of a sign-in). */
export type ProfileRole = TokenRole | 'none';

/** How one SDK lays out what it stores. At least one of `names` and `pattern`. */
export interface Profile {
  /** Stores with a space between them; cookies alone where none is given, as in most. */
  readonly in?: string;
  /** Exact keys with a space between them, each with the role of its whole value where it has one: `sid=session`. */
  readonly names?: string;
  /** Keys by form, at most 512 characters of them. What a group captures is the kind of the key, else there is none. */
  readonly pattern?: RegExp;
  /**
   * Roles of leaves: `body/id_token=id`. A path is the end of kind (or exact key) and JSON keys; `*` is any one key; `.` is the whole
   * value of a key of no other kind. A key that is `none` holds nothing in any leaf that is not named. A `!` behind the role of a whole
   * value: it is sealed, and nobody looks into it.
   */
  readonly holds?: string;
  /** Domains on which alone the keys mean this. */
  readonly hosts?: string;
  /** What a value must look like. */
  readonly like?: RegExp;
}

/** What a person may want to know of a profile. Its note is `profile_<id>` in `_locales`. */
export interface About {
  /** Proper name of the SDK, ` / ` between those that share the layout; null where the app itself chose the key. */
  readonly sdk: string | null;
  /** Whether the SDK stores here unless told otherwise. */
  readonly isDefault: boolean;
  readonly hasNote: boolean;
}

/** Where a profile comes from. For who mends it: no build has any of it. */
export interface Reference {
  readonly docs: string | null;
  /** Where the layout was read. */
  readonly source: string;
  /** Read in a public source, not from memory. */
  readonly isDocumented: boolean;
}

/* @__NO_SIDE_EFFECTS__ */
export const defineProfile = (profile: Profile): Profile => profile;

type Rule = readonly [path: readonly string[], role: ProfileRole];

/** A profile as it applies to one key. */
export interface Layout {
  readonly id: string;
  readonly kind: string;
  /** The whole value is the token: encrypted, or an id that only the server reads. */
  readonly sealed: boolean;
  readonly base: ProfileRole | null;
  readonly rules: readonly Rule[];
}

/** What a layout says of the leaf below these JSON keys: its role, or null where it says nothing. */
export function roleIn({ kind, base, rules }: Layout, keys: readonly string[]): ProfileRole | null {
  if (keys.length === 0) return base;
  const path = [kind, ...keys];
  const fits = ([parts]: Rule) =>
    parts.every((part, index) => part === '*' || part === path[path.length - parts.length + index]);
  return rules.find(fits)?.[1] ?? (base === 'none' ? base : null);
}

const RULE = /(\S+)=([a-z-]+)(!?)/g;

/** The layout of a key of this kind. */
export function layoutOf(id: string, { names = '', holds = '' }: Profile, kind: string): Layout {
  let sealed = false;
  let base: ProfileRole | null = null;
  let other: RegExpMatchArray | undefined;
  const rules: Rule[] = [];
  for (const rule of `${names} ${holds}`.matchAll(RULE)) {
    const [, path = '', role] = rule;
    rules.push([path.split('/'), role as ProfileRole]);
    if (path === kind) [base, sealed] = [role as ProfileRole, rule[3] === '!'];
    else if (path === '.') other = rule;
  }
  if (base === null && other) [base, sealed] = [other[2] as ProfileRole, other[3] === '!'];
  return { id, kind, sealed, base, rules };
}

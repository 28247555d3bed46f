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
   * value of a key of no other kind. A key that is `none` holds nothing in any leaf that is not named. A `!` behind a role: the value is
   * sealed, and nobody looks into it.
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

type Rule = readonly [path: string, role: ProfileRole, seal: string];

/** A profile as it applies to one key. Both are asked of the value below these JSON keys, none for the whole. */
export interface Layout {
  readonly id: string;
  /** Its role, or null where the layout says nothing. */
  says(keys: readonly string[]): ProfileRole | null;
  /** Whether it is one value, encrypted or for the server alone, whatever it may look like inside. */
  isSealed(keys: readonly string[]): boolean;
}

const RULE = /(\S+)=([a-z-]+)(!?)/g;
/** Where helpers that let entries expire put what they were given. */
const WRAPPED = 'value';

/** The layout of a key of this kind. */
export function layoutOf(id: string, { names = '', holds = '' }: Profile, kind: string): Layout {
  const rules = [...`${names} ${holds}`.matchAll(RULE)].map(([, ...rule]) => rule as unknown as Rule);
  const whole = rules.find(([path]) => path === kind) ?? rules.find(([path]) => path === '.');
  const ruleFor = (keys: readonly string[]): Rule | undefined => {
    if (keys.length === 0) return whole;
    const way = [kind, ...keys].reverse();
    const fits = ([path]: Rule) =>
      path
        .split('/')
        .reverse()
        .every((part, index) => part === '*' || part === way[index]);
    return rules.find(fits) ?? (keys[0] === WRAPPED ? ruleFor(keys.slice(1)) : undefined);
  };
  return {
    id,
    says: (keys) => ruleFor(keys)?.[1] ?? (whole?.[1] === 'none' ? 'none' : null),
    isSealed: (keys) => ruleFor(keys)?.[2] === '!',
  };
}

import { bits } from './statistics';
import { DAY, hourOf, MINUTE } from './time';

interface Shared {
  first: number;
  last: number;
  /** The first eight who used it: tokens, or subjects where they are known. */
  who: string[];
}

export interface ScopeJson {
  readonly seen: number;
  readonly first: number;
  readonly shared: readonly (readonly [string, number, number, readonly string[]])[];
  readonly who: readonly (readonly [string, number])[];
  readonly denied: readonly (readonly [string, number])[];
}

const MOST_SHARED = 512;
const MOST_WHO = 256;
export const COUNTED = 8;
/** What came less than two weeks ago is of a release: so long people take to find it. */
export const RELEASE = 14 * DAY;
export const LEARNT = 7 * DAY;
export const OUTAGE = 10 * MINUTE;

/**
 * What the tokens of one site, account or system have in common: a prior for each of them. Holds at most 512 endpoints and
 * destinations and 256 users; the oldest go first.
 */
export class ScopeState {
  first: number;
  seen: number;
  readonly #shared = new Map<string, Shared>();
  readonly #who: Map<string, number>;
  /** Who was refused last, and when. */
  readonly #denied: Map<string, number>;

  constructor(state?: ScopeJson) {
    this.first = state?.first ?? -1;
    this.seen = state?.seen ?? 0;
    for (const [name, first, last, who] of state?.shared ?? []) this.#shared.set(name, { first, last, who: [...who] });
    this.#who = new Map(state?.who);
    this.#denied = new Map(state?.denied);
  }

  note(names: readonly string[], who: string, at: number, isDenied: boolean): void {
    if (this.first < 0) this.first = at;
    if (hourOf(this.#who.get(who) ?? 0) !== hourOf(at)) touch(this.#who, who, at, MOST_WHO);
    if (isDenied) touch(this.#denied, who, at, MOST_WHO);
    for (const name of names) {
      const known = this.#shared.get(name) ?? { first: at, last: at, who: [] };
      // Which went unused for longest need be no finer than an hour.
      const isStale = hourOf(known.last) !== hourOf(at) || !this.#shared.has(name);
      known.last = Math.max(known.last, at);
      if (known.who.length < COUNTED && !known.who.includes(who)) known.who.push(who);
      if (isStale) touch(this.#shared, name, known, MOST_SHARED);
    }
  }

  /** How many others used it. Counts to eight. */
  others(name: string, who: string): number {
    return (this.#shared.get(name)?.who ?? []).filter((one) => one !== who).length;
  }

  /** Nobody used it until two weeks ago, while other things were used: a release brought it. */
  isRecent(name: string, at: number): boolean {
    const first = this.#shared.get(name)?.first ?? at;
    return at - first < RELEASE && first - this.first > LEARNT;
  }

  /**
   * The most bits that first use of a name by somebody can be worth: what most others use surprises nobody, and what two others
   * began to use in the last days is a release.
   */
  surprise(name: string, who: string, at: number): number {
    const others = this.others(name, who);
    const users = Math.max(1, this.#who.size - 1);
    if (this.isRecent(name, at) && others >= 2) return 1;
    if (others >= COUNTED - 1) return 2;
    return bits((others + 0.5) / (users + 1));
  }

  /** Others that were refused in the last ten minutes: with many, the fault is the server's. */
  deniedOthers(who: string, at: number): number {
    let count = 0;
    for (const [other, last] of this.#denied) if (other !== who && Math.abs(at - last) <= OUTAGE) count++;
    return count;
  }

  toJSON(): ScopeJson {
    return {
      seen: this.seen,
      first: this.first,
      shared: [...this.#shared].map(([name, { first, last, who }]) => [name, first, last, who] as const),
      who: [...this.#who],
      denied: [...this.#denied],
    };
  }
}

/** Puts it at the end; the first goes where there are too many. */
function touch<V>(map: Map<string, V>, key: string, value: V, most: number): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= most) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}

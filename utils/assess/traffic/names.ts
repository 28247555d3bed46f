import { DAY, dayOf } from './time';

/** Decayed evidence of one name. `weight` halves every `HALF_LIFE`; times are epoch milliseconds. */
interface Name {
  first: number;
  last: number;
  weight: number;
}

export interface NamesState {
  readonly known: readonly (readonly [name: string, first: number, last: number, weight: number])[];
  readonly age: number;
  readonly days: number;
  readonly arrivals: number;
  readonly today: number;
  readonly arrived: boolean;
  readonly evicted: number;
}

/** Four weeks: what comes once a month keeps half its weight until it comes again. */
const HALF_LIFE = 28 * DAY;
/** A name seen once is forgotten after four half-lives, 16 weeks. */
const FORGOTTEN = 1 / 16;
/** Two working weeks: what was discovered while a token was new says little of later. */
export const NEWNESS_HALF_LIFE_DAYS = 14;
const DECAY = 2 ** (-1 / NEWNESS_HALF_LIFE_DAYS);
/** Everything is new on the first days; that is no sign of variety. */
export const FIRST_DAYS = 3;
/** A name is new for a day, so that one event is one event and teaches nothing while it lasts. */
export const SETTLING = DAY;
const LONGEST = 200;

/**
 * The names of one kind that a token used: endpoints, networks, agents. Holds at most `cap`; the lightest goes first.
 * Also learns how often something new comes, by the active day, so that newness itself can be usual.
 */
export class Names {
  readonly #known = new Map<string, Name>();
  /** Days on which it was noted, and of these, decayed, those that count. */
  #age = 0;
  #days = 0;
  #arrivals = 0;
  #today = -1;
  #arrived = false;
  #evicted = 0;

  constructor(
    readonly cap: number,
    state?: NamesState,
  ) {
    if (state === undefined) return;
    for (const [name, first, last, weight] of state.known) this.#known.set(name, { first, last, weight });
    this.#age = state.age;
    this.#days = state.days;
    this.#arrivals = state.arrivals;
    this.#today = state.today;
    this.#arrived = state.arrived;
    this.#evicted = state.evicted;
  }

  get size(): number {
    return this.#known.size;
  }

  /** Names that are no longer new, heaviest first. */
  usual(at: number, most = 5): readonly string[] {
    return [...this.#known]
      .filter(([, { first }]) => at - first >= SETTLING)
      .toSorted(([a, one], [b, other]) => other.weight - one.weight || (a < b ? -1 : 1))
      .slice(0, most)
      .map(([name]) => name);
  }

  first(name: string): number | null {
    return this.#known.get(clip(name))?.first ?? null;
  }

  weight(name: string, at: number): number {
    const known = this.#known.get(clip(name));
    return known ? faded(known, at) : 0;
  }

  /** Never seen, forgotten, or seen first less than a day before. */
  isNew(name: string, at: number): boolean {
    const known = this.#known.get(clip(name));
    return known === undefined || at - known.first < SETTLING || faded(known, known.last) === 0;
  }

  /** More names than are held: of one that is not there nobody can say that it is new. */
  isFull(at: number): boolean {
    return this.#evicted > 0 && at - this.#evicted < HALF_LIFE;
  }

  /**
   * Probability that an active day brings a new name: Krichevsky–Trofimov estimate over the decayed active days
   * (https://doi.org/10.1109/TIT.1981.1056331), which never says 0.
   */
  newness(): number {
    return (this.#arrivals + 0.5) / (this.#days + 1);
  }

  note(name: string, at: number): void {
    const key = clip(name);
    this.#turn(dayOf(at));
    const known = this.#known.get(key);
    if (known) {
      known.weight = faded(known, at) + 1;
      known.last = Math.max(known.last, at);
      known.first = Math.min(known.first, at);
      return;
    }
    if (this.#age >= FIRST_DAYS) this.#arrived = true;
    if (this.#known.size >= this.cap) this.#makeRoom(at);
    this.#known.set(key, { first: at, last: at, weight: 1 });
  }

  toJSON(): NamesState {
    return {
      known: [...this.#known].map(([name, { first, last, weight }]) => [name, first, last, weight] as const),
      age: this.#age,
      days: this.#days,
      arrivals: this.#arrivals,
      today: this.#today,
      arrived: this.#arrived,
      evicted: this.#evicted,
    };
  }

  #turn(day: number): void {
    if (day <= this.#today) return;
    if (this.#today >= 0) this.#age++;
    if (this.#age > FIRST_DAYS) {
      this.#days = this.#days * DECAY + 1;
      this.#arrivals = this.#arrivals * DECAY + (this.#arrived ? 1 : 0);
    }
    this.#today = day;
    this.#arrived = false;
  }

  #makeRoom(at: number): void {
    let lightest: string | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const [name, known] of this.#known) {
      const weight = faded(known, at);
      if (weight >= least) continue;
      least = weight;
      lightest = name;
    }
    if (lightest === null) return;
    this.#known.delete(lightest);
    if (least >= FORGOTTEN) this.#evicted = at;
  }
}

function faded({ weight, last }: Name, at: number): number {
  return at <= last ? weight : weight * 2 ** ((last - at) / HALF_LIFE);
}

const clip = (name: string) => (name.length > LONGEST ? name.slice(0, LONGEST) : name);

/** Gathers names, and gives them some time after the first. */
export class Gathered {
  readonly #after: number;
  readonly #use: (names: ReadonlySet<string>) => void;
  #names = new Set<string>();

  /** `after`: milliseconds. */
  constructor(after: number, use: (names: ReadonlySet<string>) => void) {
    this.#after = after;
    this.#use = use;
  }

  add(names: readonly string[]): void {
    if (names.length === 0) return;
    if (this.#names.size === 0) setTimeout(() => this.#give(), this.#after);
    for (const name of names) this.#names.add(name);
  }

  #give(): void {
    const names = this.#names;
    this.#names = new Set();
    this.#use(names);
  }
}

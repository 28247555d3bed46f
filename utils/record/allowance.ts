/** Reports at once, and then so many a second: far above what an app does, far below what a flood would cost. */
const BURST = 4_000;
const PER_SECOND = 20;

/** How much one document may report. A page that writes without end must not fill queue, worker and ledger. */
export class Allowance {
  readonly #now: () => number;
  #left = BURST;
  #since: number;

  /** `now` in milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#since = now();
  }

  get isSpent(): boolean {
    const now = this.#now();
    this.#left = Math.min(BURST, this.#left + ((now - this.#since) / 1_000) * PER_SECOND);
    this.#since = now;
    return this.#left < 1;
  }

  spend(): void {
    this.#left -= 1;
  }
}

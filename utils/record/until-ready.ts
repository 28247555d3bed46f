/** More work than this does not wait. */
const MAX_WAITING = 2_000;

/** Work that waits for something which is brought once there is work. */
export class UntilReady {
  readonly #bring: () => Promise<void>;
  #coming: Promise<void> | null = null;
  #isReady = false;
  #waiting: (() => void)[] = [];

  /** `bring` is called at most once, and does not reject. */
  constructor(bring: () => Promise<void>) {
    this.#bring = bring;
  }

  /** Resolves behind the work that waits now. */
  ready(): Promise<void> {
    this.#coming ??= this.#bring().then(() => {
      this.#isReady = true;
      this.hurry();
    });
    return this.#coming;
  }

  /** What a look has to wait for; null where it is ready. */
  waiting(): Promise<void> | null {
    return this.#isReady ? null : this.ready();
  }

  /** Does the work now or, in order, when it is ready. */
  run(work: () => void): void {
    if (this.#isReady || this.#waiting.length >= MAX_WAITING) {
      work();
      return;
    }
    this.#waiting.push(work);
    void this.ready();
  }

  /** Does now what waits: nothing will be brought in time. */
  hurry(): void {
    for (const work of this.#waiting.splice(0)) work();
  }
}

import { pauseForLoad, runAtOnce, runSliced } from '../observe/content/slices';

/** More work than this does not wait. */
const MAX_WAITING = 2_000;

/**
 * Work that waits for something which is brought once there is work, and then for a moment at which the page has nothing to
 * do. It is done in order.
 */
export class UntilReady {
  readonly #bring: () => Promise<void>;
  readonly #failed: (error: unknown) => void;
  #coming: Promise<void> | null = null;
  #isReady = false;
  #waiting: (() => void)[] = [];
  #doing: Promise<void> | null = null;

  /** `bring` is called at most once, and does not reject; `failed` hears what work threw. */
  constructor(bring: () => Promise<void>, failed: (error: unknown) => void) {
    this.#bring = bring;
    this.#failed = failed;
  }

  ready(): Promise<void> {
    this.#coming ??= this.#bring().then(() => {
      this.#isReady = true;
    });
    return this.#coming;
  }

  /** What a look has to wait for; null where it is ready. */
  waiting(): Promise<void> | null {
    return this.#isReady ? null : this.ready();
  }

  /** Resolves when all work that waits is done; null where none does. */
  busy(): Promise<void> | null {
    return this.#doing;
  }

  run(work: () => void): void {
    if (this.#waiting.length >= MAX_WAITING) this.hurry();
    this.#waiting.push(work);
    this.#doing ??= this.#do();
  }

  /** Does now what waits: the page goes. */
  hurry(): void {
    runAtOnce(this.#one());
  }

  async #do(): Promise<void> {
    await this.ready();
    await pauseForLoad();
    await runSliced(this.#one(), () => false);
    this.#doing = null;
  }

  *#one(): Generator<void> {
    for (let work = this.#waiting.shift(); work; work = this.#waiting.shift()) {
      try {
        work();
      } catch (error) {
        // What comes after it is done all the same.
        this.#failed(error);
      }
      yield;
    }
  }
}

import type { CoverageState, Message } from '../model/report';
import type { SurfaceId } from '../model/surface';
import { runSliced } from '../observe/content/slices';
import type { StoreReading } from '../observe/content/store-reading';
import { readCacheStorage } from '../observe/content/surfaces/cache-storage';
import { readIndexedDb } from '../observe/content/surfaces/indexed-db';
import type { DocumentRecorder } from './document-recorder';

/** The stores of an origin that answer later. Every document of the origin sees the same. */
const STORES: Readonly<Partial<Record<SurfaceId, () => Promise<StoreReading>>>> = {
  'indexed-db': readIndexedDb,
  'cache-storage': readCacheStorage,
};

/** What lies in such a store now; null where the surface is none. */
export const readStore = async (surface: SurfaceId): Promise<StoreReading | null> =>
  (await STORES[surface]?.()) ?? null;

/** Time between two looks, milliseconds: after a write that the hooks told, and without one (workers write, too). */
const SOON = 300;
const LATER = 5_000;
/** And at least so many times as long as a look takes. */
const REST_SOON = 4;
const REST_LATER = 20;
/** A store at which the page itself is at work is tried so often before it counts as not read. */
const ATTEMPTS = 3;

type Cover = (surface: SurfaceId, state: CoverageState, reason: Message | null) => void;

/** Looks at the stores that answer later: now and then, and soon after a write. */
export class StoreWatch {
  readonly #stores: readonly Store[];

  constructor(recorder: DocumentRecorder, cover: Cover, ended: () => boolean) {
    this.#stores = Object.entries(STORES).map(
      ([surface, read]) => new Store(surface as SurfaceId, read, recorder, cover, ended),
    );
  }

  /**
   * Something happened after which a value may have been put away; `written`: the hooks heard it. Resolves once the first look that
   * is under way or due is done.
   */
  async look(written?: SurfaceId): Promise<void> {
    await Promise.all(
      this.#stores.map((store) => (written === undefined || store.surface === written) && store.look(!written)),
    );
  }
}

class Store {
  readonly surface: SurfaceId;
  readonly #read: () => Promise<StoreReading>;
  readonly #recorder: DocumentRecorder;
  readonly #cover: Cover;
  readonly #ended: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = 0;
  #last = { at: -LATER, took: 0 };
  #attempts = 0;
  #isReading = false;
  #again: boolean | null = null;
  #waiting: (() => void)[] = [];

  constructor(
    surface: SurfaceId,
    read: () => Promise<StoreReading>,
    recorder: DocumentRecorder,
    cover: Cover,
    ended: () => boolean,
  ) {
    this.surface = surface;
    this.#read = read;
    this.#recorder = recorder;
    this.#cover = cover;
    this.#ended = ended;
  }

  /** Resolves once the next look, or the one under way, is done. */
  look(canWait: boolean): Promise<void> {
    this.#plan(canWait);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #plan(canWait: boolean): void {
    if (this.#isReading) {
      this.#again = canWait && this.#again !== false;
      return;
    }
    const { at, took } = this.#last;
    const now = performance.now();
    const due = canWait
      ? Math.max(now, at + Math.max(LATER, REST_LATER * took))
      : Math.max(now, at + REST_SOON * took) + SOON;
    if (this.#timer !== undefined && this.#due <= due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => void this.#look(), due - now);
  }

  async #look(): Promise<void> {
    this.#timer = undefined;
    if (this.#ended()) return;
    this.#isReading = true;
    const at = performance.now();
    try {
      await this.#take(await this.#read());
    } catch {
      this.#cover(this.surface, 'not-inspected', null);
    }
    const now = performance.now();
    this.#last = { at: now, took: now - at };
    this.#isReading = false;
    for (const resolve of this.#waiting.splice(0)) resolve();
    if (this.#again !== null) this.#plan(this.#again);
    this.#again = null;
  }

  async #take(reading: StoreReading): Promise<void> {
    const { entries, isWhole } = reading;
    await runSliced(this.#recorder.snapshot(this.surface, entries, true, isWhole), this.#ended);
    this.#attempts = reading.isBlocked ? this.#attempts + 1 : 0;
    if (this.#attempts > 0 && this.#attempts < ATTEMPTS) this.#again = false;
    else this.#cover(this.surface, reading.reason ? 'partly' : 'inspected', reading.reason);
  }
}

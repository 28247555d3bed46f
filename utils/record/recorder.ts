import type { LedgerStore } from '../ledger/store';
import type { EntryBody, PendingLeaf } from '../model/ledger';

/** What one event adds to the ledger. */
export interface Work {
  readonly incognito: boolean;
  readonly bodies: readonly EntryBody[];
  readonly leaves?: readonly PendingLeaf[];
  /** Sites for which one more request was watched. */
  readonly requests?: readonly string[];
}

interface Batch {
  readonly bodies: EntryBody[];
  readonly leaves: PendingLeaf[];
  readonly counters: Map<string, number>;
}

const BODIES_PER_BATCH = 500;
/** Milliseconds. Long before a browser ends a worker that has nothing to do. */
const COUNT_AFTER = 500;

/**
 * Writes what browser events show, in their order and as soon as the transaction before has ended: nothing waits for a
 * timer, because the worker may be killed at any moment. Only the number of requests does in which nothing was, most of
 * what a page asks for: a transaction for each would take the machine from the page.
 */
export class Recorder {
  readonly #store: (incognito: boolean) => Promise<LedgerStore>;
  readonly #changed: (sites: readonly string[]) => void;
  readonly #failed: (error: unknown) => void;
  #tasks: (() => Promise<Work | null>)[] = [];
  #waiting: (() => void)[] = [];
  #running = false;
  /** Requests that are not written down yet. */
  #counted = new Map<boolean, Map<string, number>>();
  #due: ReturnType<typeof setTimeout> | null = null;

  constructor(
    store: (incognito: boolean) => Promise<LedgerStore>,
    changed: (sites: readonly string[]) => void,
    failed: (error: unknown) => void,
  ) {
    this.#store = store;
    this.#changed = changed;
    this.#failed = failed;
  }

  add(task: () => Promise<Work | null>): void {
    this.#tasks.push(task);
    void this.#run();
  }

  /** Resolves when all that was added so far is durable, however much is added meanwhile. */
  settled(): Promise<void> {
    if (!this.#running && this.#counted.size === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      void this.#run();
    });
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    while (this.#tasks.length + this.#waiting.length > 0) {
      const tasks = this.#tasks;
      const waiting = this.#waiting;
      this.#tasks = [];
      this.#waiting = [];
      const batches = new Map<boolean, Batch>();
      for (const task of tasks) {
        try {
          const work = await task();
          if (work) await this.#collect(batches, work);
        } catch (error) {
          this.#failed(error);
        }
      }
      const isAsked = waiting.length > 0;
      for (const incognito of isAsked ? [...this.#counted.keys()] : [])
        if (!batches.has(incognito)) batches.set(incognito, emptyBatch());
      for (const [incognito, batch] of batches) {
        if (isAsked || batch.bodies.length + batch.leaves.length > 0) await this.#write(incognito, batch);
        else this.#countLater(incognito, batch.counters);
      }
      for (const resolve of waiting) resolve();
    }
    this.#running = false;
  }

  async #collect(batches: Map<boolean, Batch>, work: Work): Promise<void> {
    const batch = batches.get(work.incognito) ?? emptyBatch();
    batches.set(work.incognito, batch);
    batch.bodies.push(...work.bodies);
    batch.leaves.push(...(work.leaves ?? []));
    for (const site of work.requests ?? []) count(batch.counters, site, 1);
    if (batch.bodies.length < BODIES_PER_BATCH) return;
    batches.delete(work.incognito);
    await this.#write(work.incognito, batch);
  }

  #countLater(incognito: boolean, counters: ReadonlyMap<string, number>): void {
    const counted = this.#counted.get(incognito) ?? new Map<string, number>();
    for (const [site, requests] of counters) count(counted, site, requests);
    this.#counted.set(incognito, counted);
    this.#due ??= setTimeout(() => void this.settled(), COUNT_AFTER);
  }

  async #write(incognito: boolean, { bodies, leaves, counters }: Batch): Promise<void> {
    for (const [site, requests] of this.#counted.get(incognito) ?? []) count(counters, site, requests);
    this.#counted.delete(incognito);
    if (this.#counted.size === 0) {
      clearTimeout(this.#due ?? undefined);
      this.#due = null;
    }
    try {
      const store = await this.#store(incognito);
      const counted = [...counters].map(([site, requests]) => ({ site, requests }));
      const { sites } = await store.append({ bodies, leaves, counters: counted });
      this.#changed(sites);
    } catch (error) {
      this.#failed(error);
    }
  }
}

const emptyBatch = (): Batch => ({ bodies: [], leaves: [], counters: new Map() });

function count(counters: Map<string, number>, site: string, requests: number): void {
  counters.set(site, (counters.get(site) ?? 0) + requests);
}

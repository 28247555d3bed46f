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
  bodies: EntryBody[];
  leaves: PendingLeaf[];
  counters: Map<string, number>;
}

const BODIES_PER_BATCH = 500;

/**
 * Writes what browser events show, in their order and as soon as the transaction before has ended: nothing waits for a
 * timer, because the worker may be killed at any moment.
 */
export class Recorder {
  readonly #store: (incognito: boolean) => Promise<LedgerStore>;
  readonly #changed: (sites: readonly string[]) => void;
  readonly #failed: (error: unknown) => void;
  #tasks: (() => Promise<Work | null>)[] = [];
  #waiting: (() => void)[] = [];
  #running = false;

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
    return this.#running ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve();
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
      for (const [incognito, batch] of batches) await this.#write(incognito, batch);
      for (const resolve of waiting) resolve();
    }
    this.#running = false;
  }

  async #collect(batches: Map<boolean, Batch>, work: Work): Promise<void> {
    const batch: Batch = batches.get(work.incognito) ?? { bodies: [], leaves: [], counters: new Map() };
    batches.set(work.incognito, batch);
    batch.bodies.push(...work.bodies);
    batch.leaves.push(...(work.leaves ?? []));
    for (const site of work.requests ?? []) batch.counters.set(site, (batch.counters.get(site) ?? 0) + 1);
    if (batch.bodies.length < BODIES_PER_BATCH) return;
    batches.delete(work.incognito);
    await this.#write(work.incognito, batch);
  }

  async #write(incognito: boolean, { bodies, leaves, counters }: Batch): Promise<void> {
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

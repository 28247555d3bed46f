import type { LedgerStore } from '../ledger/store';
import type { EntryBody, PendingLeaf } from '../model/ledger';
import { type QueueHears, WriteQueue, type Written } from './write-queue';

/** What one event adds to the ledger. */
export interface Work {
  readonly incognito: boolean;
  readonly bodies: readonly EntryBody[];
  readonly leaves?: readonly PendingLeaf[];
  /** Sites for which one more request was watched. */
  readonly requests?: readonly string[];
}

/** As `QueueHears`, of the ledger of private windows or of the others. */
export interface RecorderHears extends Pick<QueueHears, 'changed' | 'failed'> {
  readonly unwritten: (sites: readonly string[], incognito: boolean, error: unknown, isLost: boolean) => Promise<void>;
  readonly written: (sites: readonly string[], incognito: boolean) => Promise<void>;
}

const BODIES_PER_BATCH = 500;
/** Milliseconds. Long before a browser ends a worker that has nothing to do. */
const COUNT_AFTER = 500;
/** And before a ledger is tried again that could not be written, milliseconds. */
const AGAIN_AFTER = 5_000;

/**
 * Writes what browser events show, in their order and as soon as the transaction before has ended: nothing waits for a
 * timer, because the worker may be killed at any moment. Only the number of requests does in which nothing was, most of
 * what a page asks for: a transaction for each would take the machine from the page. What a ledger cannot take waits in memory.
 */
export class Recorder {
  readonly #hears: RecorderHears;
  readonly #queues: ReadonlyMap<boolean, WriteQueue>;
  #tasks: (() => Promise<Work | null>)[] = [];
  #waiting: (() => void)[] = [];
  #running = false;
  /** Requests that are not written down yet. */
  #counted = new Map<boolean, Map<string, number>>();
  #due: ReturnType<typeof setTimeout> | null = null;
  #again: ReturnType<typeof setTimeout> | null = null;

  constructor(store: (incognito: boolean) => Promise<LedgerStore>, hears: RecorderHears) {
    this.#hears = hears;
    const queue = (incognito: boolean) =>
      new WriteQueue(() => store(incognito), {
        ...hears,
        unwritten: (sites, error, isLost) => hears.unwritten(sites, incognito, error, isLost),
        written: (sites) => hears.written(sites, incognito),
      });
    this.#queues = new Map([false, true].map((incognito) => [incognito, queue(incognito)]));
  }

  add(task: () => Promise<Work | null>): void {
    this.#tasks.push(task);
    void this.#run();
  }

  /** Resolves when all that was added so far is durable or cannot be written now, however much is added meanwhile. */
  settled(): Promise<void> {
    if (!this.#running && this.#counted.size === 0 && this.#late().length === 0) return Promise.resolve();
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
      const batches = new Map<boolean, Written>();
      for (const task of tasks) {
        try {
          const work = await task();
          if (work) await this.#collect(batches, work);
        } catch (error) {
          this.#hears.failed(error);
        }
      }
      const isAsked = waiting.length > 0;
      for (const incognito of isAsked ? [...this.#counted.keys(), ...this.#late()] : [])
        if (!batches.has(incognito)) batches.set(incognito, emptyBatch());
      for (const [incognito, batch] of batches) {
        if (isAsked || batch.bodies.length + batch.leaves.length > 0) await this.#write(incognito, batch);
        else this.#countLater(incognito, batch.counters);
      }
      for (const resolve of waiting) resolve();
    }
    this.#running = false;
  }

  /** Which ledgers could not take all. */
  #late(): readonly boolean[] {
    return [...this.#queues].flatMap(([incognito, queue]) => (queue.isEmpty ? [] : [incognito]));
  }

  async #collect(batches: Map<boolean, Written>, work: Work): Promise<void> {
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

  async #write(incognito: boolean, batch: Written): Promise<void> {
    for (const [site, requests] of this.#counted.get(incognito) ?? []) count(batch.counters, site, requests);
    this.#counted.delete(incognito);
    if (this.#counted.size === 0) {
      clearTimeout(this.#due ?? undefined);
      this.#due = null;
    }
    await this.#queues.get(incognito)?.write(batch);
    if (this.#late().length === 0) return;
    this.#again ??= setTimeout(() => {
      this.#again = null;
      void this.settled();
    }, AGAIN_AFTER);
  }
}

const emptyBatch = (): Written => ({ bodies: [], leaves: [], counters: new Map() });

function count(counters: Map<string, number>, site: string, requests: number): void {
  counters.set(site, (counters.get(site) ?? 0) + requests);
}

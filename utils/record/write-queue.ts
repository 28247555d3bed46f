import { siteOf } from '../ledger/entry';
import { LedgerError } from '../ledger/errors';
import type { LedgerStore } from '../ledger/store';
import type { EntryBody, PendingLeaf } from '../model/ledger';

export interface Written {
  readonly bodies: EntryBody[];
  readonly leaves: PendingLeaf[];
  readonly counters: Map<string, number>;
}

/** Hears what became of batches. */
export interface QueueHears {
  readonly changed: (sites: readonly string[]) => void;
  /** A batch was given up. */
  readonly failed: (error: unknown) => void;
  /** Something of these sites waits (`isLost`: never comes), because of this error. */
  readonly unwritten: (sites: readonly string[], error: unknown, isLost: boolean) => Promise<void>;
  /** Nothing of these sites waits any more. */
  readonly written: (sites: readonly string[]) => Promise<void>;
}

const BODIES_PER_BATCH = 500;
/** About 3 MB of memory. */
const MOST_BODIES = 5_000;

/**
 * The way into one ledger. What it cannot take, because the disk is full or the browser gave the transaction up, is kept in order
 * and tried again with what comes next; the oldest makes room.
 */
export class WriteQueue {
  readonly #open: () => Promise<LedgerStore>;
  readonly #hears: QueueHears;
  #batches: Written[] = [];
  readonly #late = new Set<string>();

  constructor(open: () => Promise<LedgerStore>, hears: QueueHears) {
    this.#open = open;
    this.#hears = hears;
  }

  get isEmpty(): boolean {
    return this.#batches.length === 0;
  }

  /** Resolves when all that waits is durable, or some of it could not be written. Never rejects. One call at a time. */
  async write(batch: Written): Promise<void> {
    this.#add(batch);
    for (let next = this.#batches[0]; next; next = this.#batches[0]) {
      try {
        const { bodies, leaves } = next;
        const counters = [...next.counters].map(([site, requests]) => ({ site, requests }));
        const { sites } = await (await this.#open()).append({ bodies, leaves, counters });
        this.#batches.shift();
        this.#hears.changed(sites);
      } catch (error) {
        if (isOfLedger(error)) return this.#keep(error);
        this.#batches.shift();
        this.#hears.failed(error);
        await this.#hears.unwritten(sitesIn([next]), error, true);
      }
    }
    const late = [...this.#late];
    this.#late.clear();
    if (late.length > 0) await this.#hears.written(late);
  }

  async #keep(error: unknown): Promise<void> {
    for (const site of sitesIn(this.#batches)) this.#late.add(site);
    await this.#hears.unwritten([...this.#late], error, false);
    const count = () => this.#batches.reduce((sum, { bodies, leaves }) => sum + bodies.length + leaves.length, 0);
    const lost: Written[] = [];
    while (this.#batches.length > 1 && count() > MOST_BODIES) lost.push(...this.#batches.splice(0, 1));
    if (lost.length > 0) await this.#hears.unwritten(sitesIn(lost), error, true);
  }

  /** Small ones that wait become one. */
  #add(batch: Written): void {
    const last = this.#batches.at(-1);
    if (!last || last.bodies.length + last.leaves.length + batch.bodies.length > BODIES_PER_BATCH)
      return void this.#batches.push(batch);
    last.bodies.push(...batch.bodies);
    last.leaves.push(...batch.leaves);
    for (const [site, requests] of batch.counters) last.counters.set(site, (last.counters.get(site) ?? 0) + requests);
  }
}

/** Whether it is the ledger that cannot, and not the batch that cannot be taken. */
const isOfLedger = (error: unknown): boolean => error instanceof LedgerError && error.code !== 'ledger-failed';

function sitesIn(batches: readonly Written[]): readonly string[] {
  const sites = new Set<string>();
  for (const { bodies, leaves, counters } of batches) {
    for (const body of bodies) sites.add(siteOf(body) ?? '');
    for (const { site } of [...leaves, ...[...counters.keys()].map((site) => ({ site }))]) sites.add(site);
  }
  sites.delete('');
  return [...sites];
}

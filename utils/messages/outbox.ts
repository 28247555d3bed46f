import type { BridgeBatch, BridgeItem } from './protocol';

/** Time to wait for the worker's answer before the same batch is sent again, milliseconds. */
const ANSWER_WITHIN = 5_000;
const RETRY_AFTER = [50, 250, 1_000, 5_000];
const ITEMS_PER_BATCH = 200;

/**
 * Queues what the bridge saw until the worker has made it durable. One batch is under way at a time; it is sent again,
 * with the same number, until it is acknowledged, so that a killed worker loses nothing and counts nothing twice.
 */
export class Outbox {
  readonly #bridge: string;
  readonly #send: (batch: BridgeBatch) => Promise<{ readonly acked: number }>;
  readonly #isAlive: () => boolean;
  #queue: BridgeItem[] = [];
  #seq = 0;
  #flushing = false;

  /** `isAlive` tells whether the extension still is there: after an update or removal nothing can be sent any more. */
  constructor(
    bridge: string,
    send: (batch: BridgeBatch) => Promise<{ readonly acked: number }>,
    isAlive: () => boolean,
  ) {
    this.#bridge = bridge;
    this.#send = send;
    this.#isAlive = isAlive;
  }

  push(item: BridgeItem): void {
    this.#queue.push(item);
    if (!this.#flushing) {
      this.#flushing = true;
      queueMicrotask(() => this.#flush());
    }
  }

  async #flush(): Promise<void> {
    while (this.#queue.length > 0 && this.#isAlive()) {
      const items = this.#queue.slice(0, ITEMS_PER_BATCH);
      const batch: BridgeBatch = { bridge: this.#bridge, seq: this.#seq + 1, items };
      await this.#deliver(batch);
      this.#seq = batch.seq;
      this.#queue = this.#queue.slice(items.length);
    }
    this.#flushing = false;
  }

  async #deliver(batch: BridgeBatch): Promise<void> {
    for (let attempt = 0; this.#isAlive(); attempt++) {
      try {
        const { acked } = await withinTime(this.#send(batch), ANSWER_WITHIN);
        if (acked >= batch.seq) return;
      } catch {
        // the worker stopped, or refused while it starts: the batch stays ours
      }
      await sleep(RETRY_AFTER[Math.min(attempt, RETRY_AFTER.length - 1)] ?? 5_000);
    }
  }
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function withinTime<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

import { sleep, withinTime } from '../platform/within-time';
import type { BridgeBatch, BridgeItem, Reply } from './protocol';

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
  readonly #send: (batch: BridgeBatch) => Promise<Reply<'bridge/append'>>;
  readonly #isAlive: () => boolean;
  readonly #onOver: () => void;
  #queue: BridgeItem[] = [];
  /** Numbered and not acknowledged yet, in order: what has a number keeps it. */
  #sealed: Omit<BridgeBatch, 'acked'>[] = [];
  #seq = 0;
  #flushing: Promise<void> | null = null;
  #isOver = false;

  /**
   * `isAlive` tells whether the extension still is there: after an update or removal nothing can be sent any more. Then, and where
   * the worker takes no more, what waits is dropped and `onOver` is called once.
   */
  constructor(
    bridge: string,
    send: (batch: BridgeBatch) => Promise<Reply<'bridge/append'>>,
    isAlive: () => boolean,
    onOver: () => void = () => {},
  ) {
    this.#bridge = bridge;
    this.#send = send;
    this.#isAlive = isAlive;
    this.#onOver = onOver;
  }

  push(item: BridgeItem): void {
    if (this.#isOver) return;
    this.#queue.push(item);
    this.#flushing ??= Promise.resolve().then(() => this.#flush());
  }

  /** Resolves when nothing waits any more; null where nothing does. */
  busy(): Promise<void> | null {
    return this.#flushing;
  }

  /** The document goes, or may: sends all that waits at once and in order, without waiting for answers that may never come. */
  hurry(): void {
    while (this.#queue.length > 0) this.#seal();
    for (const batch of this.#sealed) this.#post(batch).catch(() => {});
  }

  async #flush(): Promise<void> {
    while (this.#isAlive()) {
      if (this.#sealed.length === 0 && this.#queue.length > 0) this.#seal();
      const [batch] = this.#sealed;
      if (!batch) break;
      if (await this.#deliver(batch)) this.#sealed.shift();
    }
    this.#flushing = null;
    if (!this.#isAlive()) this.#end();
  }

  #seal(): void {
    this.#seq += 1;
    this.#sealed.push({ bridge: this.#bridge, seq: this.#seq, items: this.#queue.splice(0, ITEMS_PER_BATCH) });
  }

  #post(batch: Omit<BridgeBatch, 'acked'>): Promise<Reply<'bridge/append'>> {
    const [{ seq } = batch] = this.#sealed;
    return this.#send({ ...batch, acked: seq - 1 });
  }

  async #deliver(batch: Omit<BridgeBatch, 'acked'>): Promise<boolean> {
    for (let attempt = 0; this.#isAlive(); attempt++) {
      try {
        const { acked } = await withinTime(this.#post(batch), ANSWER_WITHIN);
        if (acked === null) this.#end();
        if (acked === null || acked >= batch.seq) return true;
      } catch {
        // the worker stopped, or refused while it starts: the batch stays ours
      }
      await sleep(RETRY_AFTER[Math.min(attempt, RETRY_AFTER.length - 1)] ?? 5_000);
    }
    return false;
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#queue = [];
    this.#sealed = [];
    this.#onOver();
  }
}

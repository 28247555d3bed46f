import { readerHere } from '../detect/reader';
import { sleep, withinTime } from '../platform/within-time';

/** A worker that has to start first answers within this, milliseconds. */
const ANSWER_WITHIN = 2_000;
const TRIES = 3;
const RETRY_AFTER = 100;

/**
 * Resolves once the reader is in this document, or cannot be had: then what is found there is told without its facts and
 * its SDK. `ask` may reject, because the worker may be stopped at any moment.
 */
export async function bringReader(ask: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; !readerHere() && attempt < TRIES; attempt++) {
    if (attempt > 0) await sleep(RETRY_AFTER);
    await withinTime(ask(), ANSWER_WITHIN).catch(() => {});
  }
}

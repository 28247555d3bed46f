import { readerHere } from '../detect/reader';
import { sleep, withinTime } from '../platform/within-time';

/** A worker that has to start first answers within this, milliseconds. */
const ANSWER_WITHIN = 2_000;
const TRIES = 3;
const RETRY_AFTER = 100;
/** After that, milliseconds. */
const PAUSES = [1_000, 5_000, 20_000, 60_000];

/**
 * Resolves once the reader is in this document, or cannot be had: then what is found there is told without its facts and
 * its SDK. `ask` may reject, because the worker may be stopped at any moment. A busy machine takes longer than a look may wait:
 * `late` is called where the reader comes after all.
 */
export async function bringReader(ask: () => Promise<unknown>, late: () => void): Promise<void> {
  for (let attempt = 0; !readerHere() && attempt < TRIES; attempt++) {
    if (attempt > 0) await sleep(RETRY_AFTER);
    await withinTime(ask(), ANSWER_WITHIN).catch(() => {});
  }
  if (!readerHere()) void bringLate(ask, late);
}

async function bringLate(ask: () => Promise<unknown>, late: () => void): Promise<void> {
  for (const pause of PAUSES) {
    await sleep(pause);
    if (!readerHere()) await withinTime(ask(), ANSWER_WITHIN).catch(() => {});
    if (readerHere()) return late();
  }
}

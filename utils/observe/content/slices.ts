/** Longest time on the page's thread in one go, milliseconds (architecture: 8). */
const SLICE = 6;

/** Gives the page its thread back for a moment. */
export const pause: () => Promise<void> =
  'scheduler' in globalThis && 'yield' in (globalThis as { scheduler: object }).scheduler
    ? () => (globalThis as unknown as { scheduler: { yield(): Promise<void> } }).scheduler.yield()
    : () => new Promise((resolve) => setTimeout(resolve, 0));

/** Runs the work in slices of a few milliseconds, giving the page its thread back in between; stops when `ended`. */
export async function runSliced(work: Iterator<void>, ended: () => boolean): Promise<void> {
  let until = performance.now() + SLICE;
  while (!work.next().done) {
    if (performance.now() < until) continue;
    await pause();
    if (ended()) return;
    until = performance.now() + SLICE;
  }
}

/** Runs the work to its end at once: for a page that is about to go. */
export function runAtOnce(work: Iterator<void>): void {
  while (!work.next().done);
}

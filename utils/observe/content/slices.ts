/** Longest time on the page's thread in one go, milliseconds (architecture: 8). */
const SLICE = 6;

type PostTask = (task: () => void, options: { readonly priority: 'background' }) => Promise<void>;
const { scheduler } = globalThis as { scheduler?: { readonly postTask?: PostTask } };

/** Gives the page its thread back until it has nothing more urgent to do. */
export const pause: () => Promise<void> = scheduler?.postTask
  ? () => (scheduler as { postTask: PostTask }).postTask(() => {}, { priority: 'background' })
  : () => new Promise((resolve) => setTimeout(resolve, 0));

/** A page that loads longer is looked at meanwhile, milliseconds. */
const PATIENCE = 3_000;
let loaded: Promise<unknown> | undefined;

/** As `pause`; a page that is still loading has its thread, and what it loads the machine, for itself until it is there. */
export function pauseForLoad(): Promise<void> {
  loaded ??= new Promise((resolve) => {
    if (document.readyState === 'complete') resolve(0);
    addEventListener('load', resolve);
    setTimeout(resolve, PATIENCE);
  });
  return loaded.then(pause);
}

/**
 * Runs the work in slices of a few milliseconds, giving the page its thread back in between; stops when `ended`. Where a step
 * gives a promise, the next one waits for it.
 */
export async function runSliced(work: Iterator<unknown>, ended: () => boolean): Promise<void> {
  let until = performance.now() + SLICE;
  for (let step = work.next(); !step.done; step = work.next()) {
    if (step.value instanceof Promise) await step.value;
    else if (performance.now() < until) continue;
    else await pause();
    if (ended()) return;
    until = performance.now() + SLICE;
  }
}

/**
 * Runs the work to its end at once, waiting for nothing, for a page that is about to go; for so many milliseconds at the most.
 * Whether it ended.
 */
export function runAtOnce(work: Iterator<unknown>, limit = Number.POSITIVE_INFINITY): boolean {
  const until = performance.now() + limit;
  while (!work.next().done) if (performance.now() > until) return false;
  return true;
}

/** Quiet time after the last sign of change before a snapshot, milliseconds. */
const SETTLE = 250;
/** A page that never is quiet gets a snapshot at least this often, milliseconds. */
const AT_LEAST_EVERY = 2_000;
/** Signs that a value may have been put away: the page is there, another tab wrote, an address changed, a person did something. */
const SIGNS = ['DOMContentLoaded', 'load', 'storage', 'popstate', 'hashchange', 'click', 'submit'];

/** When to look at the document again. */
export interface Moments {
  /** Something happened after which a value may have been put away. */
  readonly stir: () => void;
  readonly end: () => void;
}

/**
 * Calls `look` at document start, some time after load, on SPA navigation, when another tab writes, when an
 * answer arrived, on return from the back/forward cache, some time after each `stir`; and `leave` when the page is hidden
 * or goes (`gone`), as the last moment at which anything can be seen: Firefox closes a tab without another word.
 */
export function atEachMoment(look: () => void, leave: (gone: boolean) => void): Moments {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstStir = 0;
  let lastStir = 0;
  const settled = () => {
    const now = performance.now();
    const left = Math.min(SETTLE - (now - lastStir), AT_LEAST_EVERY - (now - firstStir));
    timer = left > 1 ? setTimeout(settled, left) : undefined;
    if (timer === undefined) look();
  };
  // Called for each write of the page: a timer set anew each time would cost more than all the rest of it.
  const stir = () => {
    lastStir = performance.now();
    if (timer !== undefined) return;
    firstStir = lastStir;
    timer = setTimeout(settled, SETTLE);
  };
  const hidden = () => document.visibilityState === 'hidden' && leave(false);
  const shown = (event: PageTransitionEvent) => event.persisted && look();
  const goes = () => leave(true);

  look();
  if (document.readyState === 'complete') stir();
  for (const type of SIGNS) addEventListener(type, stir, { capture: true, passive: true });
  addEventListener('pageshow', shown);
  addEventListener('pagehide', goes, { capture: true });
  document.addEventListener('visibilitychange', hidden, { capture: true });
  const answers = whenAnswersArrive(stir);
  return {
    stir,
    end() {
      clearTimeout(timer);
      answers?.disconnect();
      for (const type of SIGNS) removeEventListener(type, stir, { capture: true });
      removeEventListener('pageshow', shown);
      removeEventListener('pagehide', goes, { capture: true });
      document.removeEventListener('visibilitychange', hidden, { capture: true });
    },
  };
}

/** A login's answer comes long after its request, and what it brought is often put away by plain assignment. */
function whenAnswersArrive(callback: () => void): PerformanceObserver | null {
  try {
    const observer = new PerformanceObserver(callback);
    observer.observe({ type: 'resource' });
    return observer;
  } catch {
    return null;
  }
}

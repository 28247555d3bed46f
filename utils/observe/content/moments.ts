/** Quiet time after the last sign of change before a snapshot, milliseconds. */
const SETTLE = 250;
/** A page that never is quiet gets a snapshot at least this often, milliseconds. */
const AT_LEAST_EVERY = 2_000;

/** When to look at the document again. */
export interface Moments {
  /** Something happened after which a value may have been put away. */
  readonly stir: () => void;
  readonly end: () => void;
}

/**
 * Calls `look` at document start, when the page is idle after load, on SPA navigation, when another tab writes, on return
 * from the back/forward cache, some time after each `stir`; and `leave` when the page is hidden or goes, as the last
 * moment at which anything can be seen.
 */
export function atEachMoment(look: () => void, leave: () => void): Moments {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstStir = 0;
  const settled = () => {
    timer = undefined;
    firstStir = 0;
    look();
  };
  const stir = () => {
    const now = performance.now();
    if (firstStir === 0) firstStir = now;
    if (timer !== undefined && now - firstStir > AT_LEAST_EVERY) return;
    clearTimeout(timer);
    timer = setTimeout(settled, SETTLE);
  };
  const idle = () =>
    'requestIdleCallback' in window ? requestIdleCallback(look, { timeout: 1_000 }) : setTimeout(look, 200);
  const hidden = () => document.visibilityState === 'hidden' && leave();
  const shown = (event: PageTransitionEvent) => event.persisted && look();

  look();
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
  addEventListener('DOMContentLoaded', stir, { once: true });
  addEventListener('storage', stir);
  addEventListener('popstate', stir);
  addEventListener('hashchange', stir);
  addEventListener('pageshow', shown);
  addEventListener('pagehide', leave, { capture: true });
  document.addEventListener('visibilitychange', hidden, { capture: true });
  return {
    stir,
    end() {
      clearTimeout(timer);
      for (const type of ['storage', 'popstate', 'hashchange']) removeEventListener(type, stir);
      removeEventListener('pageshow', shown);
      removeEventListener('pagehide', leave, { capture: true });
      document.removeEventListener('visibilitychange', hidden, { capture: true });
    },
  };
}

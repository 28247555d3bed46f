/** What hooks tell with more than an address, and what may be a stream of these. */
const HOOKED = ['fetch', 'xmlhttprequest', 'beacon', 'eventsource', 'other'];

/**
 * Calls back with each address with a query that markup or styles loaded, so far and from now on: images, scripts, frames, of hosts that
 * are not granted too. The browser itself tells it. Gives what ends that.
 */
export function watchLoadedFiles(loaded: (url: string) => void): () => void {
  const observer = new PerformanceObserver((list) => {
    for (const { name, initiatorType } of list.getEntries() as PerformanceResourceTiming[])
      if (name.includes('?') && !HOOKED.includes(initiatorType)) loaded(name);
  });
  observer.observe({ type: 'resource', buffered: true });
  return () => observer.disconnect();
}

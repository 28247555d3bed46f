import { browser } from './browser';

/** What a function gave in one frame; null where it failed there. */
export interface FrameResult {
  readonly frameId: number;
  readonly result: unknown;
}

interface Run {
  /** `MAIN` is the page's own world: the page may have a hand in what comes back. */
  readonly world: 'ISOLATED' | 'MAIN';
  /** Alone in it; in every frame that may be touched without. */
  readonly frameId?: number;
}

/**
 * Runs a function in the frames of a tab, at once even where they still load. It goes there as text, so it may name nothing
 * outside itself. Rejects where no frame may be touched.
 */
export async function runInFrames<A extends unknown[]>(
  tabId: number,
  { world, frameId }: Run,
  func: (...args: A) => unknown,
  ...args: A
): Promise<readonly FrameResult[]> {
  const results = await browser.scripting.executeScript({
    target: frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] },
    world,
    func: func as () => unknown,
    args,
    injectImmediately: true,
  });
  return results.map(({ frameId: id = 0, result = null }) => ({ frameId: id, result }));
}

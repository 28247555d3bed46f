import type { PassingSurface, SurfaceId } from './surface';

/**
 * What the page's own world tells the bridge, raw and forgeable. Plain tuples, because the sender may use no helper that
 * the page can replace. `stack` is the text of an Error, unparsed. Strings are cut by the sender at `MAX_TEXT`.
 */
export type PageMessage =
  | readonly [
      'storage',
      area: Extract<SurfaceId, 'local-storage' | 'session-storage'>,
      op: 'set' | 'remove' | 'clear',
      key: string,
      value: string,
      stack: string,
    ]
  | readonly [
      'request',
      api: 'fetch' | 'xhr' | 'beacon',
      method: string,
      url: string,
      headers: readonly (readonly [name: string, value: string])[],
      stack: string,
    ]
  /** `key` names the way it took: the URL of a socket, an origin, a method of the console. */
  | readonly ['text', surface: PassingSurface, key: string, value: string, stack: string]
  | readonly ['navigation', url: string]
  | readonly ['fault', part: string, detail: string]
  | readonly ['dropped', count: number];

import type { CountedSurface, PassingSurface, SurfaceId } from './surface';

/** Stores whose writes are heard. Of those beyond Web Storage and cookies the key alone is told: the bridge reads the value. */
export type HookedStore = Extract<
  SurfaceId,
  'local-storage' | 'session-storage' | 'document-cookie' | 'indexed-db' | 'cache-storage' | 'history-state'
>;

/** Stores whose reads are heard. */
export type ReadStore = Extract<HookedStore, 'local-storage' | 'session-storage'>;

/**
 * What the page's own world tells the bridge, raw and forgeable. Plain tuples, because the sender may use no helper that
 * the page can replace. `stack` is the text of an Error, unparsed. Strings are cut by the sender at `MAX_TEXT`.
 */
export type PageMessage =
  | readonly ['storage', area: HookedStore, op: 'set' | 'remove' | 'clear', key: string, value: string, stack: string]
  /** What lies under the key was read so many times since the last word of it; `stack` is of the last. */
  | readonly ['read', area: ReadStore, key: string, count: number, stack: string]
  /** A value in which no token can be was stored, perhaps in the place of one. */
  | readonly ['blank', area: string]
  | readonly [
      'request',
      api: 'fetch' | 'xhr' | 'beacon' | 'connect',
      method: string,
      url: string,
      headers: readonly (readonly [name: string, value: string])[],
      stack: string,
    ]
  /** `key` names the way it took: the URL of a socket, an origin, a method of the console. */
  | readonly ['text', surface: PassingSurface, key: string, value: string, stack: string]
  /** A call that is counted, and no more is known of it. */
  | readonly ['call', surface: CountedSurface, stack: string]
  /** What the page sends, whose way and method a use needs; the URL has no query. */
  | readonly [
      'sent',
      surface: Extract<PassingSurface, 'request-body' | 'web-socket'>,
      method: string,
      url: string,
      value: string,
      stack: string,
    ]
  /** Something passed by that the hooks left alone, told once per document. */
  | readonly ['unseen', place: PassingSurface | 'worker', why: UnseenReason]
  | readonly ['navigation', url: string]
  | readonly ['fault', part: string, detail: string]
  | readonly ['dropped', count: number];

/**
 * `large`: only a part fits. `kind`: a stream, a file or bytes that reading would take from the page. `object`: an object that
 * may be a proxy of the page. `worker`: a scope of its own, where no hook is.
 */
export type UnseenReason = 'large' | 'kind' | 'object' | 'worker';

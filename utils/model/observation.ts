import type { CookieAttributes, SourcePosition, SurfaceId, Witness } from './surface';

/**
 * One piece of text seen on a surface, with its provenance. This is the only type that holds a raw value: it stays in
 * memory, lives for the length of one `inspect` and may be imported by `observe`, `detect`, `identify`, `engine.ts` and
 * the page channel alone (an architecture test keeps it so).
 */
export interface Observation {
  readonly surface: SurfaceId;
  readonly origin: string;
  /** Storage key, cookie name, header name or parameter name, raw. */
  readonly key: string;
  readonly value: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly witness: Witness;
  readonly writer?: SourcePosition;
  readonly cookie?: CookieAttributes;
}

/** A request as a hook or the browser saw it, raw. Header names in any case; values as sent. */
export interface RequestObservation {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly at: number;
  readonly witness: Witness;
}

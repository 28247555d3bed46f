import type { Candidate } from './token';

/** The part of a request that carried the value. */
export type Channel = 'authorization' | 'header' | 'cookie' | 'query' | 'fragment';

/**
 * A value seen in a request as a credential. `proves`: the channel alone makes it a token (`Authorization`,
 * `Proxy-Authorization`, named credential headers). Otherwise it counts only when a candidate by form or a telling,
 * opaque value lies behind it (`candidate.confidence` says which).
 */
export interface Credential {
  readonly channel: Channel;
  /** Header name (lower case), cookie name or parameter name, redacted. */
  readonly name: string;
  /** Authorization scheme in lower case, such as `bearer`; empty where there is none. */
  readonly scheme: string;
  readonly proves: boolean;
  readonly candidate: Candidate;
}

/** What a request shows once nothing raw is left in it. */
export interface RequestInspection {
  readonly method: string;
  /** Origin of the destination. */
  readonly destination: string;
  /** Path with identifiers replaced, such as `/users/{id}/orders`. */
  readonly template: string;
  readonly credentials: readonly Credential[];
}

import type { Candidate } from './token';

/** The part of a request that carried the value. */
export type Channel = 'authorization' | 'header' | 'cookie' | 'query' | 'fragment' | 'body' | 'socket';

/**
 * A value seen in a request as a credential. `proves`: the channel alone makes it a token (`Authorization`,
 * `Proxy-Authorization`, named credential headers). Otherwise it counts only when a candidate by form or a telling,
 * opaque value lies behind it (`candidate.confidence` says which); in a body or a message of a socket, which are full of
 * opaque values, only when it is a token by form or one that is known already.
 */
export interface Credential {
  readonly channel: Channel;
  /** Header name (lower case), cookie name, parameter name or the way to it in a body, redacted. */
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

import type { Location } from './surface';

/**
 * A person had a finding checked again. `fixed`: its place was read and does not hold it any more (`how: place`), or each of its
 * requests came without it (`request`), or it did not happen again in a day's traffic (`traffic`). `not-yet-seen`: nothing was seen
 * since `at` that could tell.
 */
export interface Check {
  readonly site: string;
  /** Id of the finding, with what names it where it is one no more. */
  readonly finding: string;
  readonly rule: string;
  readonly location: Location;
  readonly sink: string | null;
  readonly how: 'place' | 'request' | 'traffic';
  readonly answer: 'fixed' | 'still-there' | 'not-yet-seen';
  readonly at: number;
}

/**
 * What we did with a token because a person said so. It is written down before it is done, with the outcome `begun`, and again as it
 * ended; of one that is never told to have ended nobody knows what came of it.
 */
export interface TokenAct {
  readonly site: string;
  readonly fingerprint: string;
  readonly at: number;
  /** The beginning and the end of one act have the same; entries from before beginnings were written have none. */
  readonly id?: string;
  readonly what: 'remove' | 'revoke' | 'log-out' | 'block' | 'unblock' | 'test';
  /** What the confirmation said it is about: places, issuers, requests. Of the beginning. */
  readonly targets?: readonly string[];
  /** Where it went, or what it is about: an endpoint without a query, an origin; empty for this browser alone. */
  readonly destination: string;
  /** `failed`: nothing was done. `unclear`: sent or broken off, and nothing says what came of it. */
  readonly outcome: 'begun' | 'done' | 'partly' | 'refused' | 'failed' | 'unclear';
  /** What the issuer answered; null where nothing was asked, or nothing came. */
  readonly status: number | null;
  /** Evidence was to be preserved first, and the person went on without. */
  readonly withoutArchive: boolean;
}

import type { Location } from './surface';

/**
 * A person had a finding checked again. `fixed`: its place was read and does not hold it any more (`how: place`), or each of its
 * requests came without it (`request`). `not-yet-seen`: nothing was seen since `at` that could tell.
 */
export interface Check {
  readonly site: string;
  /** Id of the finding, with what names it where it is one no more. */
  readonly finding: string;
  readonly rule: string;
  readonly location: Location;
  readonly sink: string | null;
  readonly how: 'place' | 'request';
  readonly answer: 'fixed' | 'still-there' | 'not-yet-seen';
  readonly at: number;
}

/** What we did with a token because a person said so. */
export interface TokenAct {
  readonly site: string;
  readonly fingerprint: string;
  readonly at: number;
  readonly what: 'remove' | 'revoke' | 'log-out' | 'block' | 'unblock';
  /** Where it went, or what it is about: an endpoint without a query, an origin; empty for this browser alone. */
  readonly destination: string;
  /** `unclear`: sent, and no answer says what came of it. */
  readonly outcome: 'done' | 'partly' | 'refused' | 'unclear';
  /** What the issuer answered; null where nothing was asked, or nothing came. */
  readonly status: number | null;
  /** Evidence was to be preserved first, and the person went on without. */
  readonly withoutArchive: boolean;
}

/** How sure we are that a text is a token: see `engine.md`. `certain`: valid checksum, or seen in use. */
export type Confidence = 'certain' | 'firm' | 'tentative';

/** What kind of power the token gives. */
export type TokenClass =
  | 'private_key'
  | 'admin'
  | 'secret'
  | 'scoped_secret'
  | 'refresh_token'
  | 'access_token'
  | 'session'
  | 'signed_url'
  | 'webhook'
  | 'ambiguous'
  | 'publishable'
  | 'identifier';

/** What the app uses the token for. */
export type TokenRole = 'access' | 'refresh' | 'id' | 'session' | 'api-key' | 'csrf' | 'unknown';

/** What can be read from a token offline. Decoded, never verified. Times are epoch milliseconds. */
export interface TokenFacts {
  readonly issuer?: string;
  readonly audience?: readonly string[];
  readonly scopes?: readonly string[];
  readonly issuedAt?: number;
  readonly notBefore?: number;
  readonly expiresAt?: number;
  readonly algorithm?: string;
  /** Only where the format has one. */
  readonly checksumValid?: boolean;
  /** Live or test, where the format says. */
  readonly environment?: 'live' | 'test';
}

/**
 * What `inspect` says of one value that is a token by form. `digest` is base64url of SHA-256 of the UTF-8 value (43
 * characters); only the worker, which holds the profile key, can turn it into a fingerprint.
 */
export interface Candidate {
  readonly digest: string;
  /** Id of the token type (`detect/token-types/<id>.ts`, or a structural type such as `opaque-token`). */
  readonly type: string;
  readonly tokenClass: TokenClass;
  readonly role: TokenRole;
  readonly confidence: Confidence;
  readonly publishable: boolean;
  /** First and last few characters around an ellipsis; never enough to rebuild the value. */
  readonly preview: string;
  /** UTF-16 code units of the value. */
  readonly length: number;
  /** Decoding path from the observed text to the value; see `Location.path`. */
  readonly path: string;
  readonly facts: TokenFacts;
}

/**
 * A plausible opaque value that is no token by form. If the same digest is later seen as a credential in a request it
 * becomes one. `named`: its key tells of a credential or its entropy is high (proof by cookie, query or other headers).
 */
export interface Leaf {
  readonly digest: string;
  readonly path: string;
  readonly length: number;
  readonly preview: string;
  readonly role: TokenRole;
}

/** What `inspect` found in one observation. */
export interface Inspection {
  readonly candidates: readonly Candidate[];
  readonly leaves: readonly Leaf[];
}

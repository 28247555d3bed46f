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

/**
 * What can be read from a token offline. Decoded, never verified. Times are epoch milliseconds. A fact whose meaning was
 * worked out from samples and not documented by the issuer stands in `inferred`.
 */
export interface TokenFacts {
  readonly issuer?: string;
  readonly audience?: readonly string[];
  /** OAuth scopes, permissions, roles: what it may do, in the issuer's words. */
  readonly scopes?: readonly string[];
  /** Issued, signed or created. */
  readonly issuedAt?: number;
  readonly notBefore?: number;
  readonly expiresAt?: number;
  readonly algorithm?: string;
  /** It bears no signature, or says that it needs none. */
  readonly unsigned?: boolean;
  /** Whether one of the published keys signed it, once a person had them tried (`record/try-keys.ts`). */
  readonly guessable?: boolean;
  /** Members of its header that say where its key is or bring one: `jku` and `x5u` with the origin; `kid` if it holds a path or code. */
  readonly keyPointers?: readonly string[];
  /**
   * Ways in which two readers may understand it differently, or one may be made to work too hard: `twins` (members of one name),
   * `base64url`, `crit`, `nested`, `zip`, `p2c`; and `rsa-1024`, where an RSA key of so many bits signed it and that is short.
   */
  readonly oddities?: readonly string[];
  /** Names of what it tells of a person; never the values. */
  readonly personal?: readonly string[];
  /** It bears an id of its own or of its session, by which its issuer can take it back. */
  readonly revocable?: boolean;
  /** Only where the format has one. */
  readonly checksumValid?: boolean;
  /** Live or test, where the format says. */
  readonly environment?: 'live' | 'test';
  /** Person or machine it speaks for, and when the issuer made that account. */
  readonly subject?: string;
  readonly subjectSince?: number;
  /** Account, organisation, tenant, project and application (client) at the issuer. */
  readonly account?: string;
  readonly organisation?: string;
  readonly tenant?: string;
  readonly project?: string;
  readonly client?: string;
  /** Name of the key or token at the issuer; what its revocation call asks for. */
  readonly keyId?: string;
  /** Name of the key that signed a JWT (`kid`), where it holds no path or code. */
  readonly signingKey?: string;
  readonly region?: string;
  readonly service?: string;
  readonly host?: string;
  /** Kind of credential in the issuer's words: `user`, `installation`, `query key`. */
  readonly kind?: string;
  /** What it opens: an object, a path, a pattern. */
  readonly resource?: string;
  /** Limits on addresses and protocols. */
  readonly allowedFrom?: string;
  /** Its content cannot be read without the issuer's key. */
  readonly encrypted?: boolean;
  /** Belongs to a known operator of canary tokens: never ask the issuer about it. */
  readonly canary?: boolean;
  /** Names of the facts above that are inferred. */
  readonly inferred?: readonly FactName[];
}

export type FactName = Exclude<keyof TokenFacts, 'inferred'>;

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
  /** Id of the SDK layout of the place (`detect/profiles/<id>.ts`), where it has one. */
  readonly profile?: string;
  /** Where it stands in the text, where that was asked for. */
  readonly at?: LineColumn;
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
  readonly profile?: string;
  readonly at?: LineColumn;
}

/** Place in a text, both counted from 1; columns in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Where an offset into a text is; undefined where nobody counted. */
export type Placing = (start: number) => { readonly at: LineColumn } | undefined;

/** What `inspect` found in one observation. */
export interface Inspection {
  readonly candidates: readonly Candidate[];
  readonly leaves: readonly Leaf[];
}

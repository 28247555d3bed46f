/** A random value that an app makes for one login, as `state` and `nonce` are. */
export interface LoginRandom {
  /** Its fingerprint; null where it is too short to keep one. */
  readonly name: string | null;
  /** Upper bound of its entropy by length and alphabet. */
  readonly bits: number;
}

export type ResponseType = 'code' | 'token' | 'id_token';

/**
 * What an authorization request says (RFC 6749 sections 4.1.1 and 4.2.1, RFC 7636 section 4.3, OpenID Connect Core 3.1.2.1).
 * Nothing raw: texts have passed `redact`.
 */
export interface LoginAsked {
  /** Of the authorization endpoint. */
  readonly destination: string;
  readonly template: string;
  readonly client: string | null;
  readonly types: readonly ResponseType[];
  /** `response_mode`, where it is one of the registered ones. */
  readonly mode: string | null;
  readonly challenge: 'S256' | 'plain' | 'none';
  readonly state: LoginRandom | null;
  readonly nonce: LoginRandom | null;
  /** `redirect_uri` without its query; null where there is none. */
  readonly redirect: string | null;
  /** The query of `redirect_uri` holds another address. */
  readonly redirectHoldsAddress: boolean;
  readonly scopes: readonly string[];
  /** `request` or `request_uri`: the parameters are, or may be, elsewhere (RFC 9101, RFC 9126). */
  readonly isElsewhere: boolean;
}

/** What the address says to which the browser was sent back (RFC 6749 section 4.1.2, RFC 9207). */
export interface LoginAnswered {
  /** Names of the parameters that OAuth knows, in order. */
  readonly names: readonly string[];
  /** Fingerprint of `state`; null for none, or a short one. */
  readonly state: string | null;
}

/** One step of a login as the browser went through it. `kept`: the code still stood in the address ten seconds later. */
export type LoginStep =
  | { readonly step: 'asked'; readonly asked: LoginAsked }
  | { readonly step: 'answered'; readonly answered: LoginAnswered }
  | { readonly step: 'kept'; readonly state: string | null };

/** Authorization requests of one shape: same endpoint, client, types, challenge and redirect. `asked` is the last one. */
export interface Login {
  readonly site: string;
  readonly asked: LoginAsked;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly count: number;
  /** Requests whose `state` had come back in an answer before. */
  readonly reused: number;
  readonly answered: number;
  /** Names of the parameters that came in answers. */
  readonly names: readonly string[];
  /** Answers whose code stayed in the address. */
  readonly kept: number;
  /** The last states, and whether they have come back. */
  readonly states: readonly { readonly name: string; readonly isBack: boolean }[];
}

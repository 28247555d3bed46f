import type { Check, TokenAct } from './act';
import type { CaseAct } from './case';
import type { ImportedPart, KeptFile, KeptToken } from './kept-file';
import type { LoginStep } from './login';
import type { Channel } from './request';
import type { CookieAttributes, Location, SourcePosition, Witness } from './surface';
import type { Confidence, TokenClass, TokenFacts, TokenRole } from './token';
import type { Anomaly } from './traffic';

/** Identity behind all sightings of one value, per site. `fingerprint` is `tw1_` + 22 base64url characters. */
export interface Token {
  readonly site: string;
  readonly fingerprint: string;
  readonly type: string;
  readonly tokenClass: TokenClass;
  readonly role: TokenRole;
  readonly confidence: Confidence;
  /** How we know: by its form, by its use in a request, or both. */
  readonly knownBy: 'form' | 'use' | 'both';
  readonly publishable: boolean;
  readonly preview: string;
  readonly length: number;
  readonly facts: TokenFacts;
  readonly firstSeen: number;
  readonly lastSeen: number;
}

/** A token at a location. `removedAt` is set while it no longer lies there. */
export interface Sighting extends Location {
  readonly site: string;
  readonly fingerprint: string;
  readonly witness: Witness;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly removedAt: number | null;
  /** When it came back to the place after it had been removed; absent where it never left. */
  readonly since?: number;
  readonly count: number;
  readonly writer: SourcePosition | null;
  readonly cookie: CookieAttributes | null;
  /** Id of the SDK layout of the place; older entries have none. */
  readonly profile?: string;
  /** Of what came in an answer: how the document had asked for it, where hooks or developer tools told. */
  readonly grant?: Grant;
  /** Of what stands in a commit: whether the value still stands in HEAD; absent where that is not known. */
  readonly inHead?: boolean;
  /** By calls that hooks heard while it lay there; absent where there was none. */
  readonly reads?: Reads;
}

/**
 * How often script was seen to read a value, and from which lines, the first eight. Each document tells of the 1st to 4th, 8th,
 * 16th … of its reads of a key: it were at least so many.
 */
export interface Reads {
  readonly count: number;
  readonly readers: readonly (SourcePosition & { readonly count: number })[];
}

/** How a token was asked for, by the body of the request. Of what the body held nothing else is kept. */
export interface Grant {
  readonly type: GrantType;
  readonly method: string;
  /** The `client_id`, redacted; null where there was none. */
  readonly client: string | null;
  /** Whether the body held a `code_verifier` (PKCE). */
  readonly verifier: boolean;
  /** Whether the body held a `client_secret`. */
  readonly secret: boolean;
  /** Fingerprint of the `code` that was redeemed, its digest on the way to the worker; absent for none, or a short one. */
  readonly code?: string;
}

/** `login`: a password without OAuth. `other`: a grant type that is none of these. */
export type GrantType =
  | 'authorization_code'
  | 'refresh_token'
  | 'client_credentials'
  | 'password'
  | 'device_code'
  | 'token-exchange'
  | 'jwt-bearer'
  | 'saml2-bearer'
  | 'ciba'
  | 'login'
  | 'other';

/** A token sent in requests of one shape. `status` is the last one seen; null when the answer is not known. */
export interface Use {
  readonly site: string;
  readonly fingerprint: string;
  readonly method: string;
  readonly destination: string;
  readonly template: string;
  readonly channel: Channel;
  readonly name: string;
  readonly scheme: string;
  readonly status: number | null;
  readonly serverAddress: string | null;
  readonly initiator: string | null;
  readonly frame: 'top' | 'sub' | 'worker';
  readonly witness: Witness;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly count: number;
  /** From the request to the end of its answer; absent where no answer was seen. Milliseconds. */
  readonly latency?: { readonly answers: number; readonly sum: number; readonly most: number };
  /** Over which such requests go, the last one first, as Resource Timing told; absent where it did not. */
  readonly protocols?: readonly string[];
  /** Lines that made such requests, as hooks heard them, the first four; absent without any. */
  readonly callers?: readonly SourcePosition[];
}

/** Uses of a token in one hour. `hour`: `2026-11-28T04` in UTC. Outlives the single uses. */
export interface HourOfUse {
  readonly site: string;
  readonly fingerprint: string;
  readonly hour: string;
  readonly uses: number;
  /** Answered with 401, 403 or 407. */
  readonly denied: number;
  /** Answered with another status of 400 and more. */
  readonly failed: number;
}

/**
 * The end of a session, as the app or a person told of it. `cookies`: the last session cookie went from the jar. `person`:
 * somebody pressed the button. Without a request `method` and `template` are empty.
 */
export interface Logout {
  readonly site: string;
  /** Of the page that logged out; of the cookie. */
  readonly origin: string;
  readonly how: 'request' | 'navigation' | 'cookies' | 'person';
  readonly method: string;
  readonly destination: string;
  readonly template: string;
  /** What was known by then is of the session that ended. */
  readonly asked: number;
  readonly at: number;
}

/** A person had a token sent once more, by us. `status` is null without an answer, 0 for a redirect. */
export interface Trial {
  readonly site: string;
  readonly fingerprint: string;
  readonly at: number;
  readonly method: string;
  readonly destination: string;
  readonly template: string;
  readonly status: number | null;
}

/** Everywhere one value was seen, over all sites. */
export interface Whereabouts {
  readonly tokens: readonly Token[];
  readonly sightings: readonly Sighting[];
  readonly uses: readonly Use[];
  /** What kept files show of it. */
  readonly files: readonly { readonly file: KeptFile; readonly found: KeptToken }[];
}

/** What a watcher reports to the ledger, before it has a place in the chain. Fingerprints only. */
export type EntryBody =
  | { readonly kind: 'sighting'; readonly at: number; readonly token: TokenSeen; readonly sighting: SightingSeen }
  | {
      readonly kind: 'removal';
      readonly at: number;
      readonly site: string;
      readonly fingerprint: string;
      readonly location: Location;
    }
  | { readonly kind: 'use'; readonly at: number; readonly token: TokenSeen; readonly use: UseSeen }
  | {
      readonly kind: 'use-outcome';
      readonly at: number;
      readonly site: string;
      readonly fingerprint: string;
      readonly requestId: string;
      readonly status: number | null;
      readonly serverAddress: string | null;
      /** By how much the server's clock is ahead of ours, milliseconds; absent where its answer did not tell. */
      readonly skew?: number;
    }
  | {
      readonly kind: 'reveal';
      readonly at: number;
      readonly site: string;
      readonly fingerprint: string;
      readonly location: Location;
    }
  | { readonly kind: 'export'; readonly at: number; readonly site: string; readonly format: string }
  | ({ readonly kind: 'logout' } & Logout)
  /** The judge over traffic found it, or found it graver than before. */
  | { readonly kind: 'anomaly'; readonly at: number; readonly site: string; readonly anomaly: Anomaly }
  /** Requests of the site reach an origin over a protocol, as ALPN names it (`h2`, `http/1.1`). */
  | {
      readonly kind: 'protocol';
      readonly at: number;
      readonly site: string;
      readonly destination: string;
      readonly protocol: string;
    }
  /** One step of a login by OAuth. */
  | ({ readonly kind: 'login'; readonly at: number; readonly site: string } & LoginStep)
  /** A line of script made such a request. */
  | ({
      readonly kind: 'call';
      readonly at: number;
      readonly caller: SourcePosition;
    } & Pick<Use, 'site' | 'fingerprint' | 'witness' | UseShape>)
  | ({ readonly kind: 'trial' } & Trial)
  | ({ readonly kind: 'check' } & Check)
  | ({ readonly kind: 'act' } & TokenAct)
  /** What lies at the place was read by script, so many times since the last word of it. */
  | {
      readonly kind: 'read';
      readonly at: number;
      readonly site: string;
      readonly location: Location;
      readonly count: number;
      readonly reader: SourcePosition | null;
    }
  /** What a file shows that a person gave and had kept. */
  | ImportedPart
  /** Belongs to a case and to no site: *forget site* leaves it. `by`: the name a person gave. */
  | { readonly kind: 'case'; readonly at: number; readonly case: string; readonly by: string; readonly act: CaseAct };

/** What makes requests alike; with site, token and witness it names a `Use`. */
export type UseShape = 'method' | 'destination' | 'template' | 'channel' | 'name' | 'frame' | 'initiator';
export type TokenSeen = Omit<Token, 'firstSeen' | 'lastSeen'>;
export type SightingSeen = Omit<Sighting, 'firstSeen' | 'lastSeen' | 'removedAt' | 'since' | 'count' | 'reads'>;
export type UseSeen = Omit<Use, 'firstSeen' | 'lastSeen' | 'count' | 'latency' | 'callers'> & {
  readonly requestId: string;
  /** As in `TrafficUse`; older entries have none. */
  readonly object?: string | null;
};

/** A plausible opaque value waiting for its use; see `Leaf`. Bounded per site, never exported. */
export interface PendingLeaf {
  readonly site: string;
  readonly fingerprint: string;
  readonly token: TokenSeen;
  readonly sighting: SightingSeen;
  readonly at: number;
}

/**
 * One record of the append-only chain. `hash` = SHA-256 over the canonical header; `bodyHash` = SHA-256 over salt and
 * canonical body, so that a body can be erased (`salt` and `body` null) while the chain still verifies.
 * Hashes and salt are base64url.
 */
export interface Entry {
  readonly seq: number;
  readonly at: number;
  readonly kind: EntryBody['kind'];
  readonly prev: string;
  readonly bodyHash: string;
  readonly hash: string;
  readonly salt: string | null;
  readonly body: EntryBody | null;
  /** For retention and *forget site*, null for what belongs to a case; not covered by the chain. */
  readonly site: string | null;
}

/** Which entries of a site: numbered below `before` and above `after`, of these kinds. */
export interface HistoryPage {
  readonly before?: number;
  readonly after?: number;
  readonly kinds?: readonly EntryBody['kind'][];
  readonly limit?: number;
}

/** Entries of a site, the newest first. `next` is the `before` of the page that follows; null where there is none. */
export interface History {
  readonly entries: readonly Entry[];
  readonly next: number | null;
}

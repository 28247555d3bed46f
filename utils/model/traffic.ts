import type { Message } from './report';
import type { TokenFacts } from './token';

/**
 * One request that carried one token, as the rules over traffic judge it: live from the ledger or from a log. Nothing raw is
 * left in it: whoever makes one has fingerprinted, folded and redacted.
 */
export interface TrafficUse {
  /** Fingerprint `tw1_…`; where a log has no value, its own identifier with its kind before it: `aws:AKIA…`, `github:<hash>`. */
  readonly token: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Upper case; for an API without methods what it does: `READ` or `WRITE`. */
  readonly method: string;
  /** Origin, host or name of the service that was asked. */
  readonly destination: string;
  /** Path with identifiers folded, such as `/users/{id}`, or the name of the operation. */
  readonly template: string;
  /** What the folded parts were: a short digest, or the decimal number itself where one number stood there; null without any. */
  readonly object: string | null;
  /** HTTP status, or null where none is known. */
  readonly status: number | null;
  readonly outcome: TrafficOutcome;
  /** Address of the client in its canonical form; null in a browser, which sees only servers. */
  readonly client: string | null;
  /** User agent without its comments, bounded; null where none is known. */
  readonly agent: string | null;
  /** What tells callers apart besides the address: initiator origin, session, container, device; null where nothing does. */
  readonly context: string | null;
  /** Whom the log names as the caller; redacted. */
  readonly principal: string | null;
}

/** `denied`: refused for want of rights or a valid token. `failed`: any other error. */
export type TrafficOutcome = 'ok' | 'denied' | 'failed' | 'unknown';

/** What is known of a token besides its uses. */
export interface TrafficToken {
  readonly token: string;
  readonly facts: TokenFacts;
  /** `refresh` and the like; `unknown` where a log does not say. */
  readonly role: string;
  /** Site, account or system to which its uses belong; anomalies compare tokens of one subject within it. */
  readonly scope: string;
}

/** What happened to a token besides its uses; `at` in epoch milliseconds. */
export type TrafficEvent = {
  readonly token: string;
  readonly at: number;
} & (
  | { readonly kind: 'logout' }
  /** `isKnown`: the server was seen to refuse it, so that no cache holds it to be valid any more. */
  | { readonly kind: 'revoked'; readonly isKnown?: boolean }
  /** It is valid again: whatever had revoked it was taken back. */
  | { readonly kind: 'restored' }
  /** Another token took its place. */
  | { readonly kind: 'replaced'; readonly by: string }
  /** It was seen to lie at this origin. */
  | { readonly kind: 'stored'; readonly origin: string }
);

/**
 * What a rule over traffic has found. `rule` is its file's name. `rule`, `token` and `from` name it: the same three again are the
 * same anomaly, which went on.
 */
export interface Anomaly {
  readonly rule: string;
  readonly token: string;
  readonly severity: 'info' | 'low' | 'medium' | 'high' | 'critical';
  /** First and last moment of it, epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** What happened, in one sentence, with the usual beside the unusual. */
  readonly what: Message;
  /** The figures behind the sentence, named. */
  readonly evidence: Readonly<Record<string, string | number | readonly string[]>>;
}

/**
 * What a rule could not judge, and why: a token with too few uses, a log without addresses. `rule` is `order` for uses that came
 * late, which are judged without order.
 */
export interface NotJudged {
  readonly rule: string;
  readonly token: string;
  readonly reason: Message;
}

/** What a person knows that no traffic tells. */
export interface JudgeOptions {
  /** Ranges (CIDR) from which tokens are used; any other address is unexpected. Without them addresses are learnt. */
  readonly expectedNetworks?: readonly string[];
  /** When the issuer made a signing key, epoch milliseconds, by `facts.signingKey` or `keyId`: nothing it signed can be older. */
  readonly keysSince?: Readonly<Record<string, number>>;
  /** Most tokens that are remembered; whose last use is longest ago goes first. 5000 unless told. */
  readonly maxTokens?: number;
  /** What `save` gave; records may come from several saves, the later over the earlier. */
  readonly state?: Readonly<Record<string, unknown>>;
}

/** State of a judge as JSON, a record per token, subject and scope, so that each can be stored alone. */
export interface JudgeState {
  readonly records: Readonly<Record<string, unknown>>;
  /** Records that are no more. */
  readonly gone: readonly string[];
}

/**
 * Takes what happened in the order of time (what comes late by more than a minute is counted and judged without order) and
 * holds bounded memory.
 */
export interface TrafficJudge {
  know(token: TrafficToken): void;
  use(use: TrafficUse): void;
  event(event: TrafficEvent): void;
  /** What was found, or went on, since the last call, in order of `from`; `now` closes what only time can tell. */
  found(now: number): readonly Anomaly[];
  notJudged(): readonly NotJudged[];
  /** `changed`: only what changed since the last `save`. A judge made from it goes on as this one does. */
  save(which?: 'all' | 'changed'): JudgeState;
}

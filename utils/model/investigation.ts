import type { Message } from './report';
import type { TokenFacts, TokenRole } from './token';
import type { Anomaly, TrafficUse } from './traffic';

/** What is known of a token that logs show, besides its uses. */
export interface SeenToken {
  /** As in `TrafficUse.token`. */
  readonly token: string;
  /** Other names of the same token in logs: `github:<hash>`. */
  readonly aliases: readonly string[];
  /** What the log had: the value, a hash of it, a fingerprint that a server wrote, or the issuer's own identifier. */
  readonly knownBy: 'value' | 'hash' | 'fingerprint' | 'identifier';
  /** Id of the token type; null without a value. */
  readonly type: string | null;
  readonly role: TokenRole | 'unknown';
  readonly preview: string | null;
  readonly facts: TokenFacts;
  readonly scope: string;
}

export interface NamedUse {
  readonly use: TrafficUse;
  readonly token: SeenToken;
}

/** A use with the file and the row of it in which it stands. */
export interface PlacedUse extends NamedUse {
  /** Name of the file, without what may be a token in it. */
  readonly file: string;
  /** Line in its file, from 1; null in a JSON document. */
  readonly line: number | null;
  /** Number of the row in a JSON document, from 1. */
  readonly record: number | null;
}

/** First and last moment of something, epoch milliseconds. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** A row that could not be read. `fault` is a `LogFault`. */
export interface BrokenRow {
  readonly fault: string;
  /** Line in its file, from 1; null in a JSON document. */
  readonly line: number | null;
  /** Number of the row in a JSON document, from 1. */
  readonly record: number | null;
}

/** What one file gave. Rows are records, besides the broken ones. */
export interface FileRead {
  readonly name: string;
  /** Id of the format; null where none fits. */
  readonly format: string | null;
  /** Id of what carries each of its lines (`docker-json-file`); absent where nothing does. */
  readonly envelope?: string;
  readonly rows: number;
  /** Rows that carried a token, within the period and of the tokens that were asked for. */
  readonly used: number;
  readonly withoutToken: number;
  /** Outside of `--since` and `--until`. */
  readonly outside: number;
  /** Of tokens that nobody asked for. */
  readonly otherTokens: number;
  /** Whole rows about something else than a request. */
  readonly otherEvents: number;
  readonly broken: number;
  /** The first of them. */
  readonly brokenRows: readonly BrokenRow[];
  /** Uses that came more than a minute too late to be put in order. */
  readonly late: number;
  readonly period: Period | null;
  /** Which column or member was read as which field, where that was guessed or given. */
  readonly mapping: Readonly<Record<string, string>> | null;
  /** Why it could not be read, or not to its end; null where it was. */
  readonly problem: FileProblem | null;
}

export type FileProblem =
  | 'unknown-format'
  | 'unreadable'
  | 'not-decoded'
  | 'broken-archive'
  | 'encrypted'
  | 'too-large'
  | 'empty';

/** One value of a token's uses, with how often and when it was seen. */
export interface Tally extends Period {
  readonly value: string;
  readonly uses: number;
}

/** At most so many values as there is room for; `moreUses` is how many uses had others. */
export interface Tallies {
  readonly values: readonly Tally[];
  readonly moreUses: number;
}

/** When a token is used; days and hours are of UTC. */
export interface Pattern {
  readonly activeDays: number;
  /** Uses on the day in the middle of all days on which there were any. */
  readonly usualDay: number;
  /** `at` is its beginning, epoch milliseconds. */
  readonly busiestDay: { readonly at: number; readonly uses: number };
  /** 168 counts, from Monday 00:00 on. */
  readonly byHourOfWeek: readonly number[];
  /** On how many days there was a use in that hour: one busy night is no habit. */
  readonly daysByHourOfWeek: readonly number[];
}

export type Tallied = 'destinations' | 'endpoints' | 'clients' | 'agents' | 'contexts' | 'principals';

export interface InvestigatedToken extends SeenToken, Period, Readonly<Record<Tallied, Tallies>> {
  readonly uses: number;
  readonly denied: number;
  readonly failed: number;
  /** Uses that wrote, by their method. */
  readonly writes: number;
  readonly pattern: Pattern;
}

export interface TimelineBucket {
  readonly from: number;
  readonly uses: number;
  readonly denied: number;
  readonly failed: number;
}

/** A rule that could not judge some tokens. */
export interface RuleNotJudged {
  readonly rule: string;
  readonly reason: Message;
  readonly tokens: number;
}

/** What is not known, by its id; sentences are made of it where it is shown. */
export interface NotKnown {
  readonly what:
    | 'rows-without-token'
    | 'rows-broken'
    | 'rows-late'
    | 'files-not-read'
    | 'no-client'
    | 'no-agent'
    | 'no-status'
    | 'no-destination'
    | 'more-tokens'
    | 'more-anomalies'
    | 'token-not-found';
  readonly count: number;
  /** What it is about, such as a token that was asked for; empty for none. */
  readonly of: string;
}

/** All that an investigation of logs has found. Times are epoch milliseconds. */
export interface Investigation {
  readonly files: readonly FileRead[];
  readonly period: Period | null;
  readonly uses: number;
  readonly tokens: readonly InvestigatedToken[];
  /** Width of a bucket in milliseconds. */
  readonly timeline: { readonly width: number; readonly buckets: readonly TimelineBucket[] };
  readonly anomalies: readonly Anomaly[];
  readonly notJudged: readonly RuleNotJudged[];
  readonly notKnown: readonly NotKnown[];
}

import type { Check, TokenAct } from '../model/act';
import type { Case } from '../model/case';
import type { RuleNotJudged } from '../model/investigation';
import type { KeptFile } from '../model/kept-file';

import type {
  Entry,
  EntryBody,
  History,
  HistoryPage,
  HourOfUse,
  Logout,
  PendingLeaf,
  Sighting,
  Token,
  Trial,
  Use,
  Whereabouts,
} from '../model/ledger';
import type { Login } from '../model/login';
import type { Anomaly, JudgeState } from '../model/traffic';
import type { Tip } from './chain';
import type { JudgedSite } from './tables';
import type { Verification } from './verify';

export interface Batch {
  readonly bodies: readonly EntryBody[];
  readonly leaves?: readonly PendingLeaf[];
  /**
   * The bridge and its batch number. A number that is not above the highest one stored for this id is a duplicate; one that leaves
   * a gap behind that is refused (`ledger-gap`), or what fills the gap would be taken for a duplicate. Numbers up to `acked` (0
   * where it is not given) leave none: the source knows them acknowledged, although they were not stored here or are forgotten.
   */
  readonly source?: { readonly id: string; readonly seq: number; readonly acked?: number };
  /** Requests watched since the last batch, per site. */
  readonly counters?: readonly { readonly site: string; readonly requests: number }[];
  readonly judged?: JudgedBatch;
}

/** What the judge over traffic says of a site's entries, and where it stands after them: stored together or not at all. */
export interface JudgedBatch extends JudgedSite {
  readonly site: string;
  readonly anomalies: readonly Anomaly[];
  /** What changed of its state. */
  readonly state: JudgeState;
}

/** Where the judge stood when it was last stored. */
export interface Judged extends JudgedSite {
  readonly records: JudgeState['records'];
}

export interface Appended {
  /** Entries added to the chain; leaves that became sightings are among them, removals of nothing are not. */
  readonly appended: number;
  /** Bodies and leaves left out because they are malformed or over 16 kB; never retried with success. */
  readonly rejected: number;
  readonly duplicate: boolean;
  /** Sites of which `site()` now answers differently. */
  readonly sites: readonly string[];
}

export interface SiteRecord {
  readonly tokens: readonly Token[];
  readonly sightings: readonly Sighting[];
  readonly uses: readonly Use[];
  readonly logouts: readonly Logout[];
  readonly trials: readonly Trial[];
  readonly logins: readonly Login[];
  readonly checks: readonly Check[];
  readonly acts: readonly TokenAct[];
  /** In the order of tokens; of each rule and token in the order of time. */
  readonly anomalies: readonly Anomaly[];
  readonly notJudged: readonly RuleNotJudged[];
  /** As in `JudgedSite`. */
  readonly clockSkew: number | null;
  readonly requestsWatched: number;
  /** Epoch milliseconds of the first thing known of the site; null for a site never heard of. */
  readonly firstAt: number | null;
}

/** Every promise rejects with a `LedgerError` only. */
export interface LedgerStore {
  /** Stores the whole batch or nothing; resolves when it is stored. What the browser gives up is tried again before it rejects. */
  append(batch: Batch): Promise<Appended>;
  /** Rows are in key order, the same in every kind of store. */
  site(site: string): Promise<SiteRecord>;
  sites(): Promise<readonly string[]>;
  /** Hour by hour, of at most a year. */
  hours(site: string): Promise<readonly HourOfUse[]>;
  /** Null for a site that was never judged. */
  judged(site: string): Promise<Judged | null>;
  /** At most `limit` entries of the site with numbers above `seq`, in their order. */
  since(site: string, seq: number, limit: number): Promise<readonly Entry[]>;
  /** All cases, open and closed, by id. Their acts stay when a site they name is forgotten. */
  cases(): Promise<readonly Case[]>;
  /** Null where there is no case of this id. */
  case(id: string): Promise<Case | null>;
  /** Files that were kept, in the order of their digests. *Forget* takes their `site` as it takes one. */
  files(): Promise<readonly KeptFile[]>;
  /** One token at every site and in every kept file. */
  where(fingerprint: string): Promise<Whereabouts>;
  /** Fingerprints of all tokens that are known at any site, each once. */
  fingerprints(): Promise<ReadonlySet<string>>;
  /** Entries of one site that were not erased, the newest first; at most `limit` (default 1000). */
  history(site: string, page?: HistoryPage): Promise<History>;
  /** At most `limit` (default 1000) entries from sequence number `fromSeq` (default 1) on. */
  entries(fromSeq?: number, limit?: number): Promise<readonly Entry[]>;
  /** Erases bodies, salts, projections and leaves of the site. Headers stay, and the chain verifies. */
  forget(site: string): Promise<{ readonly erased: number }>;
  /** Checks the chain against the stored tip, and against `known` where a tip was kept elsewhere. */
  verify(known?: Tip): Promise<Verification>;
  /** 32 random bytes, made at the first call and kept. */
  profileKey(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** `now` dates the source rows and first sights without a date; epoch milliseconds. */
export interface StoreOptions {
  readonly now?: () => number;
}

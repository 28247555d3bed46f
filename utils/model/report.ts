import type { OriginAccess } from './access';
import type { Check, TokenAct } from './act';
import type { RuleNotJudged } from './investigation';
import type { Logout, Sighting, Token, Trial, Use } from './ledger';
import type { Login } from './login';
import type { Policy } from './policy';
import type { Location, SurfaceId } from './surface';
import type { Confidence } from './token';
import type { Anomaly } from './traffic';
import type { Levels } from './user-rules';

export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';

/** A reference to a requirement or weakness, such as `{ id: 'CWE-922', url: … }`. */
export interface Reference {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/** What a rule says of one subject. */
export type Verdict =
  | {
      readonly kind: 'risk';
      readonly severity: Severity;
      /** Where a person's level took the place of what the rule says. */
      readonly ruleSeverity?: Severity;
      readonly confidence: Confidence;
      readonly message: Message;
      readonly weighed?: readonly Weight[];
    }
  | { readonly kind: 'ok' }
  /** The rule is not about this one, or what would show the fault was not seen. */
  | { readonly kind: 'aside' }
  | { readonly kind: 'unknown'; readonly message: Message };

/** A fact that made a finding graver or milder than such findings usually are. */
export interface Weight {
  readonly effect: 'raised' | 'lowered';
  readonly message: Message;
}

/** A sentence a person reads: a key of `_locales` and its values in order ($1, $2 …). Nothing raw in the values. */
export interface Message {
  readonly key: string;
  readonly values: readonly string[];
}

/** A rule's risk for one (rule, site, location or token). `id` is stable across machines and days; see `finding-id.ts`. */
export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  /** What the rule says, where the level that a person set for the type of token took its place. */
  readonly ruleSeverity?: Severity;
  readonly confidence: Confidence;
  readonly site: string;
  readonly location: Location;
  /** Fingerprints of the tokens concerned, the first being the main one. Empty where it is about a page or a login. */
  readonly tokens: readonly string[];
  /** Destination origin where the finding is about sending. */
  readonly sink: string | null;
  readonly message: Message;
  /** Which facts made it graver or milder; absent where none did. */
  readonly weighed?: readonly Weight[];
  readonly playbook: string;
  readonly references: readonly Reference[];
  readonly firstSeen: number;
  readonly lastSeen: number;
  /** How often it was seen: requests for findings about sending, otherwise sightings. */
  readonly count: number;
  /** When it was found to be fixed before it came back, epoch milliseconds. */
  readonly fixedBefore?: number;
}

/** A rule that could not judge, and why. */
export interface Undecided {
  readonly rule: string;
  readonly location: Location;
  readonly message: Message;
}

export type CoverageState = 'inspected' | 'partly' | 'not-inspected';

/** Why a surface was not inspected whole, or what is to be said of it, and where that was so. */
export interface CoverageReason {
  readonly state: CoverageState;
  readonly message: Message;
  /** Pages, and frames in them, of which it is so. */
  readonly count: number;
  /** Templates of their addresses, without query; not of all where there are many. */
  readonly pages: readonly string[];
}

/** What was inspected of one surface, or of one destination that the site talks to (`surface: null`). */
export interface CoverageRow {
  readonly surface: SurfaceId | null;
  readonly state: CoverageState;
  /** Why not fully, or what made it whole, as a message; null where there is nothing to say. */
  readonly reason: Message | null;
  /** All there is to say, that one first, where pages told it. */
  readonly reasons?: readonly CoverageReason[];
  /** Origin pattern a person may grant to close the gap, such as `*://api.vendor.test/*`. */
  readonly allow: string | null;
}

/** A part that failed. `detail` is redacted. */
export interface Diagnostic {
  readonly code: string;
  readonly part: string;
  readonly detail: string;
  readonly at: number;
}

/** Everything a rule may look at: one site's projections and the clock. */
export interface SiteFacts {
  readonly site: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly watchedSince: number | null;
  readonly tokens: readonly Token[];
  readonly sightings: readonly Sighting[];
  readonly uses: readonly Use[];
  /** The last ones, the newest last. */
  readonly logouts?: readonly Logout[];
  /** Tokens that a person had sent once more. */
  readonly trials?: readonly Trial[];
  /** How the site asked for logins by OAuth. */
  readonly logins?: readonly Login[];
  /** Of each finding that was checked again the last check with each answer, of those since it was found to be fixed; in the order of time. */
  readonly checks?: readonly Check[];
  /** What was done with tokens, the newest last. */
  readonly acts?: readonly TokenAct[];
  /** Fingerprints of the tokens that are kept from being sent, in this browser session. */
  readonly blocked?: readonly string[];
  /** What the judge over traffic found, mild or grave. */
  readonly anomalies?: readonly Anomaly[];
  /** What it could not judge. */
  readonly notJudged?: readonly RuleNotJudged[];
  /** By how much the clocks of its servers are ahead of ours, milliseconds; null where that is not known or not worth a word. */
  readonly clockSkew?: number | null;
  /** Of the origins of this site, as this browser session saw them. */
  readonly access?: readonly OriginAccess[];
  readonly requestsWatched: number;
  readonly coverage: readonly CoverageRow[];
  readonly diagnostics: readonly Diagnostic[];
  /** What the person set for types of tokens. */
  readonly levels?: Levels;
  /** What the person wants judged; without it as `developer`. */
  readonly policy?: Policy;
}

/** `engine.audit(facts)`: the facts with judgement. What popup, command line and exports show. */
export interface Report extends SiteFacts {
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  /** Findings that were checked again, found to be fixed, and did not come back; the last one first. */
  readonly fixed?: readonly Check[];
}

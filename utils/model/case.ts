/** Steps of an investigation, in the order in which they are taken. `archive` is taken by an archive being made, not by hand. */
export type StepId =
  | 'preserve'
  | 'triage'
  | 'scope'
  | 'timeline'
  | 'impact'
  | 'archive'
  | 'contain'
  | 'rotate'
  | 'verify-rotation'
  | 'downstream'
  | 'report'
  | 'lessons';

export type NoteType = 'observation' | 'hypothesis' | 'decision' | 'action' | 'contact';

/** Who takes part, and as what: lead, witness, owner of the service … Both are a person's words. */
export interface Person {
  readonly role: string;
  readonly name: string;
}

/** All entries with these numbers, of one site or (null) of every site of the case. */
export interface Holding {
  readonly site: string | null;
  readonly from: number;
  readonly to: number;
}

export type RotationCheck = 'not-stored' | 'not-sent' | 'not-accepted' | 'new-seen';

/** What is known of one of the four checks. `unverified`: nothing was seen that could tell, and why. */
export type CheckResult =
  | { readonly check: RotationCheck; readonly state: 'seen'; readonly at: number }
  | { readonly check: RotationCheck; readonly state: 'not-yet'; readonly at: number | null }
  | { readonly check: RotationCheck; readonly state: 'unverified'; readonly why: string };

/**
 * What somebody did to a case. Texts were redacted by whoever wrote them down. `archived`: an archive of the case was made;
 * `sha256` of its bytes, `head` of the chain in it, which ends at the entry `upTo`. `merged`: an act of the case as an archive
 * from elsewhere tells it, with the entry number it has there; it is that archive's word and no observation of this ledger.
 */
export type CaseAct =
  | {
      readonly act: 'opened';
      readonly reason: string;
      readonly sites: readonly string[];
      readonly people: readonly Person[];
    }
  | { readonly act: 'note'; readonly type: NoteType; readonly text: string; readonly links: readonly number[] }
  | ({ readonly act: 'held' } & Holding)
  | {
      readonly act: 'step';
      readonly step: StepId;
      readonly state: 'done' | 'undone' | 'skipped';
      readonly reason: string;
    }
  | { readonly act: 'archived'; readonly sha256: string; readonly head: string; readonly upTo: number }
  | { readonly act: 'rotating'; readonly site: string; readonly fingerprint: string }
  | {
      readonly act: 'rotation';
      readonly site: string;
      readonly fingerprint: string;
      readonly checks: readonly CheckResult[];
    }
  | { readonly act: 'closed'; readonly reason: string }
  | { readonly act: 'reopened'; readonly reason: string }
  | {
      readonly act: 'merged';
      readonly archive: string;
      readonly head: string;
      readonly seq: number;
      readonly at: number;
      readonly by: string;
      readonly quoted: OwnAct;
    };

export type OwnAct = Exclude<CaseAct, { readonly act: 'merged' }>;

/** An act with its place in the ledger. `by` is the name a person gave; nobody checked it. */
export interface CaseEvent {
  readonly seq: number;
  readonly at: number;
  readonly by: string;
  readonly act: CaseAct;
}

/** An investigation: everything that was done to it, in order. What stands where follows from that. */
export interface Case {
  readonly id: string;
  readonly events: readonly CaseEvent[];
}

import type { Proof } from '../ledger/prove';
import type { CaseState } from '../lib/case-state';
import type { CaseAct, CaseEvent, Person } from '../model/case';
import type { Checkpoint } from '../model/checkpoint';
import type { Entry } from '../model/ledger';
import type { Message, Report } from '../model/report';

/** A case as a page shows it: what happened, and where that leaves it. */
export interface CaseView {
  readonly id: string;
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
  /** Everything that is held is in an archive: steps that destroy evidence may be taken. */
  readonly isArchived: boolean;
}

/** What a person does to a case by hand. */
export type HandAct = Extract<CaseAct, { readonly act: 'note' | 'step' | 'held' | 'rotating' | 'closed' | 'reopened' }>;

export type CaseReply =
  | { readonly ok: true; readonly case: CaseView }
  /** `refused_…`: the case is not open, or must be archived before. */
  | { readonly ok: false; readonly reason: Message };

/** What an archive is made of but its entries, which are asked for piece by piece. */
export interface ArchiveStart {
  readonly case: CaseView;
  readonly sites: readonly string[];
  readonly checkpoints: readonly Checkpoint[];
  readonly reports: readonly { readonly site: string; readonly report: Report }[];
  /** Numbers of the first and the last entry to ask for. The first follows a checkpoint, or is the first of all. */
  readonly from: number;
  readonly to: number;
  /** Digest of the names of the rules that judge. */
  readonly rules: string;
}

/** `brokenAt`: number of the first entry or checkpoint that is not right, null when all are; `fault` says what is wrong. */
export type LedgerVerdict = Pick<
  Proof,
  'entries' | 'erased' | 'unended' | 'checkpoints' | 'brokenAt' | 'fault' | 'keyId' | 'origin'
>;

type Case = { readonly id: string };
/** The name that the person who acts gave. */
type By = { readonly by: string };

/** Messages about cases, all from extension pages to the worker, all about the ledger on disk. Part of `Protocol`. */
export interface CaseProtocol {
  'case/list': [request: Record<string, never>, reply: readonly CaseView[]];
  /** Opens a case and holds all that is known of its sites so far. Texts are redacted by the worker. */
  'case/open': [
    request: By & { readonly reason: string; readonly sites: readonly string[]; readonly people: readonly Person[] },
    reply: CaseReply,
  ];
  'case/act': [request: Case & By & { readonly act: HandAct }, reply: CaseReply];
  /** Holds what was written down of one site (null: of all of the case) in a time, epoch milliseconds. */
  'case/hold-time': [
    request: Case & By & { readonly site: string | null; readonly since: number; readonly until: number },
    reply: CaseReply,
  ];
  /** Looks what was seen of the rotations that were begun, and writes down what is new. */
  'case/check-rotation': [request: Case & By, reply: CaseReply];
  /** Quotes the case of an archive that the page has checked. `head` is the archive's, `sha256` of its bytes. */
  'case/merge': [
    request: Case & By & { readonly sha256: string; readonly head: string; readonly events: readonly CaseEvent[] },
    reply: CaseReply,
  ];
  /** Signs the chain and says what is to be archived; null where there is no such case. */
  'archive/start': [request: Case, reply: ArchiveStart | null];
  /** At most 500 entries from a number on, those of other sites and cases without their bodies. */
  'archive/entries': [request: Case & { readonly from: number; readonly to: number }, reply: readonly Entry[]];
  /** Signs the digest of a manifest. */
  'archive/seal': [
    request: { readonly manifest: string },
    reply: { readonly publicKey: string; readonly signature: string },
  ];
  /** The archive was made and checked, and read back from where it was saved: from here on its case may go on to rotate. */
  'archive/made': [request: Case & By & { readonly sha256: string; readonly head: string }, reply: CaseReply];
  /** Checks chain and checkpoints, against a head that was kept elsewhere where one is given. */
  'ledger/verify': [request: { readonly head?: string }, reply: LedgerVerdict];
  /** Signs the end of the chain and gives it in one line, to be printed, copied or sent on; null for an empty ledger. */
  'ledger/head': [
    request: Record<string, never>,
    reply: { readonly head: string; readonly keyId: string; readonly publicKey: string; readonly seq: number } | null,
  ];
}

/** What a page knows of cases. */
export interface CasesState {
  /** Null until they are known. */
  readonly list: readonly CaseView[] | null;
  readonly isBusy: boolean;
  /** What came of the last thing that was asked; null for nothing to say. */
  readonly said: Message | null;
  readonly hasFailed: boolean;
  /** The archive that was last handed to the browser to be saved, until the file was read back; null for none. */
  readonly unread: {
    readonly id: string;
    readonly size: number;
    readonly sha256: string;
    readonly head: string;
  } | null;
  /** The end of the chain in one line, once it was asked for. */
  readonly head: string | null;
  readonly verdict: LedgerVerdict | null;
}

export interface NewCase {
  readonly by: string;
  readonly reason: string;
  readonly sites: readonly string[];
  readonly people: readonly Person[];
}

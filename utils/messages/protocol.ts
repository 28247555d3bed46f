import type { Check } from '../model/act';
import type { ImportedPart, KeptFile } from '../model/kept-file';
import type { Grant, History, HistoryPage, HourOfUse, Whereabouts } from '../model/ledger';
import type { CoverageState, Finding, Message, Report } from '../model/report';
import type { RequestInspection } from '../model/request';
import type { Location, SourcePosition, SurfaceId, Witness } from '../model/surface';
import type { Candidate, Leaf } from '../model/token';
import type { RuleProblem } from '../model/user-rules';
import type { ActProtocol } from './act-protocol';
import type { CaseProtocol } from './case-protocol';
import type { FrameProtocol, RevealReply } from './frame-protocol';

/**
 * Every message between extension contexts: name → [request, reply]. The only place one is declared.
 * No field holds a raw value, except the reply to `frame/reveal`. Tab, frame, origin and privacy are read from the
 * sender, never from the message.
 */
export interface Protocol extends CaseProtocol, ActProtocol, FrameProtocol {
  /** Bridge → worker. `seq` counts from 1 per bridge; the worker answers when the batch is durable, with null where it takes no more. */
  'bridge/append': [request: BridgeBatch, reply: { readonly acked: number | null }];
  /** Bridge → worker: it has something to look at and wants the reader beside it. Answered once that is there, or cannot come. */
  'bridge/reader': [request: Record<string, never>, reply: { readonly isThere: boolean }];
  /** Panel of the developer tools → worker: what it read of the answers that came to a tab. Answered when that is durable. */
  'panel/append': [request: PanelBatch, reply: null];
  /** Panel → worker: whether what a document of this origin asks for may be looked at. */
  'panel/watches': [request: { readonly origin: string }, reply: boolean];
  /** Extension page → worker. `url`: what the developer tools tell of a page whose address the browser keeps to itself. */
  'report/tab': [request: { readonly tabId: number; readonly url?: string }, reply: TabReport];
  /** `atOnce`: files that are still being read are not waited for. */
  'report/site': [request: { readonly site: string; readonly atOnce?: boolean }, reply: Report];
  'report/sites': [request: Record<string, never>, reply: readonly string[]];
  /** Of the ledger on disk alone, as is what follows: what private windows show is not in it. */
  'token/where': [request: { readonly fingerprint: string }, reply: Whereabouts];
  'ledger/history': [request: HistoryPage & { readonly site: string }, reply: History];
  'ledger/hours': [request: { readonly site: string }, reply: readonly HourOfUse[]];
  /** Writes down what files show, part by part in their order; a part that is there already is no entry again. */
  'import/keep': [
    request: { readonly parts: readonly ImportedPart[] },
    reply: { readonly appended: number; readonly rejected: number },
  ];
  'import/files': [request: Record<string, never>, reply: readonly KeptFile[]];
  /** Erases what is known of a kept file, where no open case holds it. `site` is the file's. */
  'import/forget': [
    request: { readonly site: string },
    reply: { readonly ok: boolean; readonly reason: Message | null },
  ];
  /** Opens the dashboard in a tab of its own, about the site of this tab. */
  'dashboard/open': [request: { readonly tabId: number }, reply: null];
  'site/pause': [request: { readonly site: string; readonly paused: boolean }, reply: null];
  'site/check-once': [
    request: { readonly tabId: number },
    reply: { readonly ok: boolean; readonly reason: Message | null },
  ];
  /** Looks for files that should not be served, at the origin of the tab. Resolves when that is done. */
  'site/check-files': [
    request: { readonly tabId: number },
    reply: { readonly ok: boolean; readonly reason: Message | null },
  ];
  /** A person has logged out: looks again in the tab and the jar at what lay there. Resolves when that is done. */
  'site/logged-out': [
    request: { readonly tabId: number },
    reply: { readonly ok: boolean; readonly reason: Message | null },
  ];
  /** Looks again whether a finding still holds. Resolves when the answer is durable. */
  'finding/check': [request: { readonly tabId: number; readonly finding: string }, reply: CheckReply];
  /** Looks at the globals of the page in the tab, as they are now. Resolves when what was found is written down. */
  'site/check-globals': [
    request: { readonly tabId: number },
    reply: { readonly ok: boolean; readonly reason: Message | null },
  ];
  /** Erases what is known of a site, unless an open case holds it; `erased` counts entries. */
  'site/forget': [
    request: { readonly site: string },
    reply: { readonly ok: true; readonly erased: number } | { readonly ok: false; readonly reason: 'held' },
  ];
  /** The text of a rules file, parsed and unchecked; null for none. Nothing changes where there are problems. */
  'rules/set': [request: { readonly rules: unknown }, reply: { readonly problems: readonly RuleProblem[] }];
  /** Of what a private window shows nothing is written down: that would tell its site. */
  'export/record': [request: { readonly tabId: number; readonly site: string; readonly format: string }, reply: null];
  /** Extension page → worker → frame: the one reply with a raw value. */
  'token/reveal': [
    request: { readonly tabId: number; readonly fingerprint: string; readonly location: Location },
    reply: RevealReply,
  ];
}

/** Who may send each message; the server refuses anybody else. */
export const SENDERS: Readonly<Record<Name, 'frame' | 'page' | 'worker'>> = {
  'bridge/append': 'frame',
  'bridge/reader': 'frame',
  'panel/append': 'page',
  'panel/watches': 'page',
  'report/tab': 'page',
  'report/site': 'page',
  'report/sites': 'page',
  'token/where': 'page',
  'ledger/history': 'page',
  'ledger/hours': 'page',
  'import/keep': 'page',
  'import/files': 'page',
  'import/forget': 'page',
  'dashboard/open': 'page',
  'site/pause': 'page',
  'site/check-once': 'page',
  'site/check-files': 'page',
  'site/logged-out': 'page',
  'finding/check': 'page',
  'site/check-globals': 'page',
  'site/forget': 'page',
  'rules/set': 'page',
  'ledger/verify': 'page',
  'export/record': 'page',
  'case/list': 'page',
  'case/open': 'page',
  'case/act': 'page',
  'case/hold-time': 'page',
  'case/check-rotation': 'page',
  'case/merge': 'page',
  'archive/start': 'page',
  'archive/entries': 'page',
  'archive/seal': 'page',
  'archive/made': 'page',
  'ledger/head': 'page',
  'token/reveal': 'page',
  'token/try-keys': 'page',
  'act/tabs': 'page',
  'act/plan': 'page',
  'act/do': 'page',
  'frame/digests': 'worker',
  'frame/reveal': 'worker',
  'frame/ping': 'worker',
  'frame/check': 'worker',
};

export type { RevealReply };

export type CheckReply =
  | { readonly ok: true; readonly answer: Check['answer']; readonly message: Message }
  | { readonly ok: false; readonly reason: Message };

export interface BridgeBatch {
  /** Random id of one bridge (one document). */
  readonly bridge: string;
  readonly seq: number;
  /** Up to this number all were acknowledged; those between it and `seq` are under way. */
  readonly acked: number;
  readonly items: readonly BridgeItem[];
}

/** What a bridge reports. `origin` inside a location is replaced by the sender's. */
export type BridgeItem =
  | {
      readonly kind: 'seen';
      readonly at: number;
      readonly location: Location;
      readonly witness: Witness;
      readonly candidate: Candidate;
      readonly writer: SourcePosition | null;
      readonly grant?: Grant;
    }
  | {
      readonly kind: 'leaf';
      readonly at: number;
      readonly location: Location;
      readonly witness: Witness;
      readonly leaf: Leaf;
      readonly writer: SourcePosition | null;
      readonly grant?: Grant;
    }
  /** What lies there, and was told before, was read by script so many times since the last word of it. */
  | {
      readonly kind: 'read';
      readonly at: number;
      readonly surface: SurfaceId;
      readonly key: string;
      readonly count: number;
      readonly reader: SourcePosition | null;
    }
  | { readonly kind: 'gone'; readonly at: number; readonly surface: SurfaceId; readonly key: string }
  /** All keys that lie in a whole-origin store now: what is missing was removed while nobody looked. */
  | { readonly kind: 'snapshot'; readonly at: number; readonly surface: SurfaceId; readonly keys: readonly string[] }
  | {
      readonly kind: 'request';
      readonly at: number;
      readonly request: RequestInspection;
      readonly writer: SourcePosition | null;
    }
  /** What the document names: origins of its scripts, its policies, and the address of its manifest, redacted. */
  | {
      readonly kind: 'files';
      readonly at: number;
      readonly scripts: readonly string[];
      readonly unpinned: readonly string[];
      readonly inline: boolean;
      readonly policies: string;
      readonly manifest: string | null;
    }
  | {
      readonly kind: 'coverage';
      readonly at: number;
      readonly surface: SurfaceId;
      readonly state: CoverageState;
      readonly reason: Message | null;
    }
  /** A frame of another origin stands in the document; where that is granted, it has a bridge of its own. */
  | { readonly kind: 'frame'; readonly at: number; readonly origin: string }
  | {
      readonly kind: 'diagnostic';
      readonly at: number;
      readonly code: string;
      readonly part: string;
      readonly detail: string;
    };

export interface PanelBatch {
  readonly tabId: number;
  /** From when on all answers to the tab were read; null where its document was there before the panel. */
  readonly since: number | null;
  readonly answers: readonly AnswerRead[];
}

/** The body of an answer, read by the developer tools. */
export interface AnswerRead {
  readonly at: number;
  /** Of the document that asked. */
  readonly origin: string;
  /** Where it came from, as an endpoint, redacted. */
  readonly key: string;
  /** It could not be read. */
  readonly isLeft: boolean;
  readonly candidates: readonly Candidate[];
  readonly leaves: readonly Leaf[];
  readonly grant?: Grant;
}

/** What a page knows of the files in the record. */
export interface KeptState {
  /** Null until they are known. */
  readonly list: readonly KeptFile[] | null;
  readonly isBusy: boolean;
  /** What came of the last thing that was asked; null for nothing to say. */
  readonly said: Message | null;
  readonly hasFailed: boolean;
}

/** Where a tab stands. The popup has one body for each. */
export type TabState =
  | 'restricted'
  | 'not-granted'
  | 'paused'
  | 'reload-needed'
  | 'watching'
  | 'checked-once'
  | 'private'
  | 'error';

export interface TabReport {
  readonly state: TabState;
  /** Registrable domain, or host:port; empty for restricted pages. */
  readonly site: string;
  readonly origin: string;
  /** Origin patterns to ask for when the person presses *Watch this site*. */
  readonly patterns: readonly string[];
  readonly report: Report | null;
  /** The tab is in a private window: said where nothing is granted yet, because a grant outlasts the window. */
  readonly incognito?: boolean;
  /** Findings that were shown in this session and are none any more, without anybody having checked. */
  readonly gone?: readonly Finding[];
  readonly error: { readonly id: string; readonly detail: string } | null;
}

export type Name = keyof Protocol;
export type Request<N extends Name> = Protocol[N][0];
export type Reply<N extends Name> = Protocol[N][1];

import type { TokenAct } from '../model/act';
import type { Message } from '../model/report';

export type ActName = TokenAct['what'];

/** What would happen, as the confirmation says it. */
export interface ActPlan {
  /** Sentences, in order. */
  readonly steps: readonly Message[];
  /** What they are about: places, endpoints, headers. */
  readonly items: readonly string[];
  /** The client's id as it is known, for a person to see and mend; null where none is asked for. */
  readonly client: string | null;
  /** An open case holds this site and is in no archive: evidence is to be preserved first. */
  readonly archiveFirst: boolean;
}

/** `allow`: the match pattern to which the browser must first let us. */
export type PlanReply =
  | { readonly ok: true; readonly plan: ActPlan }
  | { readonly ok: false; readonly reason: Message; readonly allow?: string };

/** It was done, or was tried, and the ledger could not be told: it knows only that it was begun. */
export interface Unrecorded {
  readonly isUnrecorded?: true;
}

/** `items`: what was left. `plan`: nothing was done, because it would not be what was confirmed; this is what it would be now. */
export type ActReply = Unrecorded &
  (
    | {
        readonly ok: true;
        readonly outcome: TokenAct['outcome'];
        readonly message: Message;
        readonly items: readonly string[];
      }
    | { readonly ok: false; readonly reason: Message; readonly plan?: ActPlan; readonly allow?: string }
  );

interface Asked {
  readonly tabId: number;
  readonly fingerprint: string;
  readonly what: ActName;
}

/** Messages about what is done with a token because a person says so, from the popup to the worker. Part of `Protocol`. */
export interface ActProtocol {
  /** Popup → worker: tries published keys on a JWT, offline. Resolves when the answer is durable. */
  'token/try-keys': [request: { readonly tabId: number; readonly fingerprint: string }, reply: KeysReply];
  /** Sites that are watched and open in a tab of an ordinary window: where a finding can be checked and something be done. */
  'act/tabs': [request: Record<string, never>, reply: readonly { readonly site: string; readonly tabId: number }[]];
  /** Changes nothing and asks nobody. */
  'act/plan': [request: Asked, reply: PlanReply];
  /**
   * Writes down that it is begun, does it, writes down how it ended, and resolves then. `confirmed`: the plan as the person saw it.
   * `client`: as the person left it.
   */
  'act/do': [request: Asked & { readonly confirmed: ActPlan; readonly client: string }, reply: ActReply];
}

/** `guessable`: one of the published keys signed it. */
export type KeysReply =
  | { readonly ok: true; readonly guessable: boolean }
  | { readonly ok: false; readonly reason: Message };

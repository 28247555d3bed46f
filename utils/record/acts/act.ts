import type { LedgerStore, SiteRecord } from '../../ledger/store';
import type { ActPlan, ActReply } from '../../messages/act-protocol';
import type { Token } from '../../model/ledger';
import type { Message } from '../../model/report';
import type { OpenTab } from '../../platform/tabs';
import type { Naming } from '../bodies';
import type { Deed } from './write-act';

/** What an act is about. */
export interface ActContext {
  readonly tab: OpenTab;
  readonly site: string;
  readonly token: Token;
  readonly record: SiteRecord;
  readonly naming: Naming;
  readonly store: LedgerStore;
  /** Whether the browser lets us ask there, and nobody paused it. */
  readonly watches: (url: string) => boolean;
}

export type Performed = Deed<ActReply>;

/** `perform` does what the plan says and no more; `client` as the person left it. */
export type Planned =
  | (Omit<ActPlan, 'archiveFirst'> & { readonly perform: (client: string) => Promise<Performed> })
  | Refused;

/** `allow`: the match pattern without which it cannot be done. */
export interface Refused {
  readonly refused: Message;
  readonly allow?: string;
}

/** One thing that can be done with a token. `plan` changes nothing and asks nobody. */
export interface Act {
  /** Destroys evidence, so an open case is archived first. */
  readonly destroys: boolean;
  plan(context: ActContext): Promise<Planned>;
}

export const say = (key: string, ...values: readonly string[]): Message => ({ key, values });

export const nothing = (key: string, ...values: readonly string[]): Performed => {
  const ended = { destination: '', outcome: 'failed', status: null } as const;
  return { reply: { ok: false, reason: say(key, ...values) }, ended, bodies: [] };
};

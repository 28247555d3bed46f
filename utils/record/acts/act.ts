import type { SiteRecord } from '../../ledger/store';
import type { ActPlan, ActReply } from '../../messages/act-protocol';
import type { TokenAct } from '../../model/act';
import type { EntryBody, Token } from '../../model/ledger';
import type { Message } from '../../model/report';
import type { OpenTab } from '../../platform/tabs';
import type { Naming } from '../bodies';

/** What an act is about. */
export interface ActContext {
  readonly tab: OpenTab;
  readonly site: string;
  readonly token: Token;
  readonly record: SiteRecord;
  readonly naming: Naming;
  /** Whether the browser lets us ask there, and nobody paused it. */
  readonly watches: (url: string) => boolean;
}

export type Planned = Omit<ActPlan, 'archiveFirst'> | { readonly refused: Message };

/** What came of it: the answer, and what is written down with the act. Null where nothing was done. */
export interface Performed {
  readonly reply: ActReply;
  readonly done: Pick<TokenAct, 'destination' | 'outcome' | 'status'> | null;
  readonly bodies: readonly EntryBody[];
}

/** One thing that can be done with a token. `plan` changes nothing and asks nobody. */
export interface Act {
  /** Destroys evidence, so an open case is archived first. */
  readonly destroys: boolean;
  plan(context: ActContext): Promise<Planned>;
  perform(context: ActContext, client: string): Promise<Performed>;
}

export const say = (key: string, ...values: readonly string[]): Message => ({ key, values });

export const nothing = (key: string, ...values: readonly string[]): Performed => {
  return { reply: { ok: false, reason: say(key, ...values) }, done: null, bodies: [] };
};

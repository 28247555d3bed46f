import type { LedgerStore } from '../../ledger/store';
import type { TokenAct } from '../../model/act';
import type { EntryBody } from '../../model/ledger';
import type { Message } from '../../model/report';

/** Of what the confirmation named, so that an entry stays well within what the ledger takes. */
const MOST_TARGETS = 40;
const LONGEST_TARGET = 300;

export type Intention = Pick<TokenAct, 'site' | 'fingerprint' | 'what' | 'withoutArchive'> & {
  readonly targets: readonly string[];
};

export interface Deed<Reply> {
  readonly reply: Reply;
  readonly ended: Pick<TokenAct, 'destination' | 'outcome' | 'status'>;
  /** What else is written down with the end. */
  readonly bodies: readonly EntryBody[];
}

export type Written<Reply> =
  /** `isRecorded`: false where the end could not be written down; the ledger knows of the beginning alone then. */
  | { readonly isDone: true; readonly reply: Reply; readonly isRecorded: boolean }
  | { readonly isDone: false; readonly reason: Message };

/**
 * Writes an act down before it is done, and how it ended after it. One whose beginning cannot be written is not done; of one whose
 * worker ends meanwhile the ledger says that it was begun. `beside` is written with the beginning. Never rejects.
 */
export async function writeAct<Reply>(
  store: Pick<LedgerStore, 'append'>,
  { targets, ...intention }: Intention,
  beside: readonly EntryBody[],
  deed: () => Promise<Deed<Reply>>,
): Promise<Written<Reply>> {
  const act = { kind: 'act', id: crypto.randomUUID(), ...intention } as const;
  const named = targets.slice(0, MOST_TARGETS).map((target) => target.slice(0, LONGEST_TARGET));
  const begun = { at: Date.now(), destination: '', outcome: 'begun', status: null, targets: named } as const;
  const write = (bodies: readonly EntryBody[]) =>
    store.append({ bodies }).then(
      ({ rejected }) => rejected === 0,
      () => false,
    );
  if (!(await write([{ ...act, ...begun }, ...beside])))
    return { isDone: false, reason: { key: 'act_not_written', values: [] } };
  const done = await deed().catch(() => null);
  const ended = done?.ended ?? ({ destination: '', outcome: 'unclear', status: null } as const);
  const isRecorded = await write([...(done?.bodies ?? []), { ...act, at: Date.now(), ...ended }]);
  if (done === null) return { isDone: false, reason: { key: 'act_broke_off', values: [] } };
  return { isDone: true, reply: done.reply, isRecorded };
}

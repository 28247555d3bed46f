import type { Case, CaseAct, CaseEvent, OwnAct, StepId } from '../model/case';

export const STEPS: readonly StepId[] = [
  'preserve',
  'triage',
  'scope',
  'timeline',
  'impact',
  'archive',
  'contain',
  'rotate',
  'verify-rotation',
  'downstream',
  'report',
  'lessons',
];

type Act<Name extends OwnAct['act']> = Extract<OwnAct, { readonly act: Name }>;

/** An act of the case wherever it was done. `archive`: digest of the archive that tells it; null for this ledger's own. */
export interface Told<Name extends OwnAct['act'] = OwnAct['act']> extends Omit<CaseEvent, 'act'> {
  readonly act: Act<Name>;
  readonly archive: string | null;
}

export interface CaseState {
  readonly opened: Told<'opened'> | null;
  /** Null while the case is open. What an archive tells closes only a case to which nothing was done here before. */
  readonly closed: Told<'closed'> | null;
  /** Where the last word from elsewhere is that the case was closed there; null where it is not. */
  readonly closedElsewhere: Told<'closed'> | null;
  readonly notes: readonly Told<'note'>[];
  readonly held: readonly Told<'held'>[];
  /** The last word on each step; null where there is none. */
  readonly steps: readonly { readonly step: StepId; readonly told: Told<'step'> | Told<'archived'> | null }[];
  readonly archives: readonly Told<'archived'>[];
  readonly rotating: readonly Told<'rotating'>[];
  readonly rotations: readonly Told<'rotation'>[];
}

/** Where a case stands, in the order in which things were told to this ledger. */
export function caseState({ events }: Pick<Case, 'events'>): CaseState {
  const told = events.map(tell);
  const archives = only(told, 'archived');
  const steps = only(told, 'step');
  return {
    opened: only(told, 'opened')[0] ?? null,
    closed: closedIn(told),
    closedElsewhere: lastClosing(told.filter(({ archive }) => archive !== null)),
    notes: only(told, 'note'),
    held: only(told, 'held'),
    steps: STEPS.map((step) => {
      const last = step === 'archive' ? archives.at(-1) : steps.findLast(({ act }) => act.step === step);
      return { step, told: last ?? null };
    }),
    archives,
    rotating: only(told, 'rotating'),
    rotations: only(told, 'rotation'),
  };
}

/**
 * - `not-open`: nobody opened this case, or it is closed.
 * - `is-open`: there is a case of this id already, or what is to be reopened is open.
 * - `archive-first`: what the case holds is in no archive yet, and what is about to be done destroys the chance to make one.
 */
export type Refusal = 'not-open' | 'is-open' | 'archive-first';

/** Whether the act may come next. The ledger takes no act that may not. */
export function refusal(subject: Pick<Case, 'events'>, act: CaseAct): Refusal | null {
  if (act.act === 'merged') return null;
  const state = caseState(subject);
  if (act.act === 'opened') return state.opened === null ? null : 'is-open';
  if (state.opened === null) return 'not-open';
  if (act.act === 'reopened') return state.closed === null ? 'is-open' : null;
  if (state.closed !== null) return act.act === 'archived' ? null : 'not-open';
  return destroys(act) && !isArchived(state) ? 'archive-first' : null;
}

/** Whoever hands in an archive must not end what was begun here: evidence that is held would be given up. */
function closedIn(told: readonly Told[]): Told<'closed'> | null {
  const ours = told.findIndex(({ archive }) => archive === null);
  return lastClosing(told.filter(({ archive }, index) => archive === null || ours === -1 || index < ours));
}

function lastClosing(told: readonly Told[]): Told<'closed'> | null {
  const last = told.findLast(({ act }) => act.act === 'closed' || act.act === 'reopened');
  return last === undefined ? null : (only([last], 'closed')[0] ?? null);
}

function destroys(act: OwnAct): boolean {
  if (act.act === 'rotating') return true;
  return act.act === 'step' && act.state === 'done' && (act.step === 'contain' || act.step === 'rotate');
}

/** What an archive tells was in that archive; what is held here must be in one of ours that was made afterwards. */
export function isArchived({ archives, held }: CaseState): boolean {
  if (archives.length === 0) return false;
  const upTo = Math.max(0, ...archives.filter(({ archive }) => archive === null).map(({ act }) => act.upTo));
  return held.every(({ archive, seq }) => archive !== null || seq <= upTo);
}

function tell({ act, ...event }: CaseEvent): Told {
  if (act.act !== 'merged') return { ...event, act, archive: null };
  return { seq: event.seq, at: act.at, by: act.by, act: act.quoted, archive: act.archive };
}

function only<Name extends OwnAct['act']>(told: readonly Told[], name: Name): readonly Told<Name>[] {
  return told.filter(({ act }) => act.act === name) as unknown as readonly Told<Name>[];
}

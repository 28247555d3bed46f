import { describe, expect, it } from 'vitest';
import { caseState, isArchived, refusal, STEPS } from '@/utils/lib/case-state';
import type { CaseAct, CaseEvent, OwnAct } from '@/utils/model/case';

const opened: OwnAct = { act: 'opened', reason: 'A key lies in a bundle.', sites: ['shop.test'], people: [] };
const held: OwnAct = { act: 'held', site: null, from: 1, to: 4 };
const closed: OwnAct = { act: 'closed', reason: 'done' };
const reopened: OwnAct = { act: 'reopened', reason: 'It came back.' };
const rotating: OwnAct = { act: 'rotating', site: 'shop.test', fingerprint: 'tw1_x' };
const archived = (upTo: number): OwnAct => ({ act: 'archived', sha256: 'x', head: 'y', upTo });
const step = (name: 'contain' | 'rotate' | 'triage', state: 'done' | 'skipped' | 'undone' = 'done'): OwnAct => {
  return { act: 'step', step: name, state, reason: '' };
};
const merged = (quoted: OwnAct): CaseAct => {
  return { act: 'merged', archive: 'other', head: 'h', seq: 7, at: 70, by: 'Kim', quoted };
};
/** Entry numbers count by ten. */
const events = (...acts: readonly CaseAct[]): { events: readonly CaseEvent[] } => {
  return { events: acts.map((act, index) => ({ seq: (index + 1) * 10, at: index, by: 'Robin', act })) };
};

describe('what may come next in a case', () => {
  it('is nothing before it is opened, and opening once', () => {
    expect(refusal(events(), held)).toBe('not-open');
    expect(refusal(events(), opened)).toBeNull();
    expect(refusal(events(opened), opened)).toBe('is-open');
    expect(refusal(events(opened), held)).toBeNull();
  });

  it('is after its end an archive alone', () => {
    expect(refusal(events(opened, closed), held)).toBe('not-open');
    expect(refusal(events(opened, closed), archived(20))).toBeNull();
  });

  it('is after its end to open it again, and everything then', () => {
    expect(refusal(events(opened), reopened)).toBe('is-open');
    expect(refusal(events(), reopened)).toBe('not-open');
    expect(refusal(events(opened, closed), reopened)).toBeNull();
    expect(refusal(events(opened, closed, reopened), held)).toBeNull();
    expect(refusal(events(opened, closed, reopened), reopened)).toBe('is-open');
    expect(refusal(events(opened, closed, reopened, closed), held)).toBe('not-open');
  });

  it('is no rotation before an archive, which is made after everything that is held', () => {
    for (const act of [step('contain'), step('rotate'), rotating]) {
      expect(refusal(events(opened, held), act)).toBe('archive-first');
      expect(refusal(events(opened), act)).toBe('archive-first');
      expect(refusal(events(opened, held, archived(20)), act)).toBeNull();
      expect(refusal(events(opened, held, archived(20), held), act)).toBe('archive-first');
      expect(refusal(events(opened, held, archived(20), held, archived(40)), act)).toBeNull();
      expect(refusal(events(opened, held, archived(19)), act)).toBe('archive-first');
    }
    for (const act of [step('triage'), step('contain', 'skipped'), step('rotate', 'undone')])
      expect(refusal(events(opened, held), act)).toBeNull();
  });

  it('is whatever an archive from elsewhere tells; what that one held is archived there, what is held here is not', () => {
    expect(refusal(events(), merged(held))).toBeNull();
    const fromElsewhere = events(merged(opened), merged(held), merged(archived(3)));
    expect(refusal(fromElsewhere, rotating)).toBeNull();
    expect(isArchived(caseState(events(merged(opened), merged(archived(900)), held)))).toBe(false);
  });
});

it('tells where a case stands: the last word on each step, and who said so where', () => {
  const note: OwnAct = { act: 'note', type: 'decision', text: 'Rotate on Monday.', links: [2] };
  const state = caseState(events(opened, step('triage'), step('triage', 'undone'), archived(30), merged(note)));
  expect(state.steps.map(({ step }) => step)).toEqual(STEPS);
  expect(state.steps.flatMap(({ told }) => told ?? [])).toMatchObject([
    { seq: 30, by: 'Robin', act: { state: 'undone' } },
    { seq: 40, act: { act: 'archived' } },
  ]);
  expect(state.notes).toEqual([{ seq: 50, at: 70, by: 'Kim', act: note, archive: 'other' }]);
  expect(state).toMatchObject({ opened: { seq: 10 }, closed: null, held: [] });
});

it('is not closed, nor opened again, by an archive once anything was done to it here', () => {
  for (const acts of [
    [opened, held, merged(closed)],
    [opened, merged(closed), held],
    [merged(opened), held, merged(closed)],
    [merged(opened), merged(closed), reopened, merged(closed)],
  ]) {
    const state = caseState(events(...acts));
    expect(state.closed).toBeNull();
    expect(state.closedElsewhere).toMatchObject({ by: 'Kim', archive: 'other', act: { reason: 'done' } });
    expect(refusal(events(...acts), held)).toBeNull();
    expect(refusal(events(...acts), closed)).toBeNull();
  }
  expect(caseState(events(opened, closed, merged(closed), merged(reopened)))).toMatchObject({
    closed: { by: 'Robin' },
    closedElsewhere: null,
  });
});

it('is as an archive tells it where nothing was done to it here', () => {
  expect(caseState(events(merged(opened), merged(closed)))).toMatchObject({ closed: { by: 'Kim' } });
  expect(refusal(events(merged(opened), merged(closed)), held)).toBe('not-open');
  expect(refusal(events(merged(opened), merged(closed)), reopened)).toBeNull();
  expect(caseState(events(merged(opened), merged(closed), merged(reopened)))).toMatchObject({ closed: null });
});

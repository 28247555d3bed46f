import { describe, expect, it } from 'vitest';
import { bodyState, withBodiesRead, withUnseenBody } from '@/utils/record/body-coverage';
import { coverageRows, startedAt, withSurface } from '@/utils/record/coverage';

const STREAM = { key: 'coverage_unseen_kind', values: [] };
const HOOKED = { state: 'inspected', reason: null } as const;
const load = (document: string) => ({ page: 'app', document });
const site = withSurface(startedAt(1), 'response-body', { ...load('1'), ...HOOKED });
const COVERED = { state: 'inspected', reasons: [] } as const;
const stateOf = (one: typeof site) => {
  const { state, reasons } = bodyState(one.bodies, COVERED) ?? {};
  return { state, reason: reasons?.[0]?.message ?? null };
};
const unseen = (at: number, tabId = 7) => ({ ...load('1'), tabId, at, reason: STREAM });
const read = (from: number, to: number, { tabId = 7, left = 0 } = {}) => ({ tabId, from, to, left });

describe('coverage of bodies', () => {
  it('is the word of the hooks where no panel was open', () => {
    expect(stateOf(site)).toEqual(HOOKED);
    expect(bodyState(undefined, undefined)).toBeUndefined();
    expect(stateOf(withUnseenBody(site, unseen(5)))).toEqual({ state: 'partly', reason: STREAM });
  });

  it('is whole where the panel was open when hooks met what they cannot read, whichever is told first', () => {
    const open = { state: 'inspected', reason: { key: 'coverage_panel_open', values: [] } };
    expect(stateOf(withBodiesRead(withUnseenBody(site, unseen(5)), read(4, 6)))).toEqual(open);
    expect(stateOf(withUnseenBody(withBodiesRead(site, read(4, 6)), unseen(5)))).toEqual(open);
  });

  it.each([
    ['before', unseen(3)],
    ['after', unseen(2_007)],
    ['in another tab', unseen(5, 8)],
  ])('stays partly for what was met %s', (_, body) => {
    expect(stateOf(withBodiesRead(withUnseenBody(site, body), read(4, 6))).reason).toEqual(STREAM);
  });

  it('is put right by another load of the page, and not by a word of the same', () => {
    const gap = withUnseenBody(site, unseen(5));
    expect(stateOf(withSurface(gap, 'response-body', { ...load('1'), ...HOOKED }))?.state).toBe('partly');
    expect(stateOf(withSurface(gap, 'response-body', { ...load('2'), ...HOOKED }))).toEqual(HOOKED);
    const other = { page: 'help', document: '2', ...HOOKED };
    expect(stateOf(withSurface(gap, 'response-body', other))?.state).toBe('partly');
  });

  it('grows with what is read, and counts what could not be', () => {
    const one = withBodiesRead(withUnseenBody(site, unseen(2_009)), read(4, 6, { left: 1 }));
    expect(stateOf(one).reason).toEqual(STREAM);
    const two = withBodiesRead(one, read(4, 12, { left: 2 }));
    expect(two.bodies?.read).toHaveLength(1);
    expect(stateOf(two)).toEqual({ state: 'partly', reason: { key: 'coverage_panel_left_other', values: ['3'] } });
    expect(stateOf(withBodiesRead(site, read(1, 2, { left: 1 })))?.reason?.key).toBe('coverage_panel_left_one');
  });

  it('is bounded, and forgets no gap for that', () => {
    let many = withUnseenBody(site, unseen(1));
    for (let at = 100; at < 300; at++) many = withUnseenBody(many, unseen(at));
    expect(many.bodies?.unseen.length).toBeLessThanOrEqual(50);
    for (let at = 0; at < 200; at++) many = withBodiesRead(many, read(100 + at, 300));
    expect(many.bodies?.read.length).toBeLessThanOrEqual(50);
    expect(stateOf(many)?.state).toBe('partly');
  });

  it('is a row of the report', () => {
    const rows = coverageRows(withBodiesRead(site, read(1, 2)), { granted: true, sees: () => true });
    expect(rows.find(({ surface }) => surface === 'response-body')).toMatchObject({
      surface: 'response-body',
      state: 'inspected',
      reason: { key: 'coverage_panel_open', values: [] },
      allow: null,
    });
  });
});

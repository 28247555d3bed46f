import { describe, expect, it } from 'vitest';
import type { EntryBody } from '@/utils/model/ledger';
import { fingerprint, SITE, sighting, sightingSeen } from './bodies';
import { KINDS } from './stores';

type Checked = EntryBody & { readonly kind: 'check' };
type Done = EntryBody & { readonly kind: 'act' };

const { origin, surface, key, path } = sightingSeen(0);
const check = (at: number, answer: Checked['answer'], over: Partial<Checked> = {}): Checked => ({
  kind: 'check',
  at,
  site: SITE,
  finding: 'f1_0123456789abcdef',
  rule: 'token-in-url',
  location: { origin, surface, key, path },
  sink: null,
  how: 'place',
  answer,
  ...over,
});
const act = (at: number, over: Partial<Done> = {}): Done => ({
  kind: 'act',
  at,
  site: SITE,
  fingerprint: fingerprint(1),
  what: 'revoke',
  destination: 'https://issuer.test/revoke',
  outcome: 'done',
  status: 200,
  withoutArchive: false,
  ...over,
});

describe.each(KINDS)('checks and acts in a ledger %s', (_kind, open) => {
  it('are entries; of each finding the last check with each answer is known, since it was fixed', async () => {
    const store = await open();
    const other = check(15, 'still-there', { finding: 'f1_fedcba9876543210' });
    await store.append({ bodies: [sighting(1, 10), check(11, 'not-yet-seen'), check(12, 'fixed'), other] });
    await store.append({ bodies: [check(20, 'still-there'), check(21, 'not-yet-seen')] });
    const { checks } = await store.site(SITE);
    expect(checks.map(({ at, answer }) => [at, answer])).toEqual([
      [12, 'fixed'],
      [15, 'still-there'],
      [20, 'still-there'],
      [21, 'not-yet-seen'],
    ]);
    await store.append({ bodies: [check(30, 'fixed')] });
    expect((await store.site(SITE)).checks.map(({ at }) => at)).toEqual([15, 30]);
    expect(await store.verify()).toMatchObject({ entries: 7, brokenAt: null });
  });

  it('of checks two hundred are known, and what was fixed longest', async () => {
    const store = await open();
    const fixed = check(11, 'fixed', { finding: 'f1_fedcba9876543210' });
    const other = (at: number, answer: Checked['answer']) =>
      check(at, answer, { finding: `f1_${String(at).padStart(16, '0')}` });
    const bodies = Array.from({ length: 250 }, (_, index) => other(100 + index, 'not-yet-seen'));
    await store.append({ bodies: [sighting(1, 10), fixed, ...bodies] });
    const known = async () => (await store.site(SITE)).checks.map(({ at }) => at);
    expect(await known()).toEqual([11, ...Array.from({ length: 199 }, (_, index) => 151 + index)]);
    const more = Array.from({ length: 200 }, (_, index) => other(400 + index, 'fixed'));
    await store.append({ bodies: more });
    expect(await known()).toEqual(more.map(({ at }) => at));
  });

  it('of acts the last fifty are known', async () => {
    const store = await open();
    await store.append({ bodies: Array.from({ length: 55 }, (_, at) => act(at)) });
    const { acts } = await store.site(SITE);
    expect(acts.map(({ at }) => at)).toEqual(Array.from({ length: 50 }, (_, index) => index + 5));
    expect(acts[0]).not.toHaveProperty('kind');
  });

  it('how an act ended takes the place of its beginning, and keeps what it was about', async () => {
    const store = await open();
    const targets = ['https://issuer.test'];
    const begun = (at: number, id: string) => act(at, { id, outcome: 'begun', status: null, destination: '', targets });
    await store.append({ bodies: [begun(1, 'a'), begun(2, 'b'), act(3)] });
    await store.append({ bodies: [act(4, { id: 'a' })] });
    expect((await store.site(SITE)).acts).toMatchObject([
      { at: 2, id: 'b', outcome: 'begun' },
      { at: 3, outcome: 'done' },
      { at: 4, id: 'a', outcome: 'done', targets, destination: 'https://issuer.test/revoke' },
    ]);
    expect(await store.verify()).toMatchObject({ entries: 4, unended: [2], brokenAt: null });
  });

  it('of another shape are refused', async () => {
    const store = await open();
    const strange = [
      check(1, 'gone' as 'fixed'),
      check(1, 'fixed', { how: 'guess' as 'place' }),
      check(1, 'fixed', { finding: 3 as unknown as string }),
      act(1, { what: 'delete' as 'remove' }),
      act(1, { outcome: 'well' as 'done' }),
      act(1, { outcome: 'begun' }),
      act(1, { targets: [3 as unknown as string] }),
      act(1, { fingerprint: 'value' }),
      act(1, { withoutArchive: undefined as unknown as boolean }),
    ];
    expect(await store.append({ bodies: strange })).toMatchObject({ appended: 0, rejected: strange.length });
  });

  it('go with their site', async () => {
    const store = await open();
    await store.append({ bodies: [check(1, 'fixed'), act(2)] });
    await store.forget(SITE);
    expect(await store.site(SITE)).toMatchObject({ checks: [], acts: [] });
  });
});

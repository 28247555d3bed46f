import { describe, expect, it } from 'vitest';
import { login } from '@/utils/assess/example';
import type { EntryBody } from '@/utils/model/ledger';
import type { LoginAsked } from '@/utils/model/login';
import { KINDS } from './stores';

const SITE = 'shop.test';
const name = (number: number) => `tw1_${String(number).padStart(22, '0')}`;

type Step = Extract<EntryBody, { readonly kind: 'login' }>;
const asked = (at: number, state: number | null, part: Partial<LoginAsked> = {}): Step => ({
  kind: 'login',
  at,
  site: SITE,
  step: 'asked',
  asked: { ...login().asked, state: state === null ? null : { name: name(state), bits: 128 }, ...part },
});
const answered = (at: number, state: number | null, ...names: string[]): Step => ({
  kind: 'login',
  at,
  site: SITE,
  step: 'answered',
  answered: { names, state: state === null ? null : name(state) },
});
const kept = (at: number, state: number | null): Step => ({
  kind: 'login',
  at,
  site: SITE,
  step: 'kept',
  state: state === null ? null : name(state),
});

describe.each(KINDS)('logins in a ledger %s', (_kind, open) => {
  const told = async (...bodies: Step[]) => {
    const store = await open();
    for (const body of bodies) await store.append({ bodies: [body] });
    return (await store.site(SITE)).logins;
  };

  it('of one shape are one, with what came back', async () => {
    const [one, ...more] = await told(asked(1, 1), answered(2, 1, 'code', 'state'), asked(3, 2), answered(4, 2, 'iss'));
    expect(more).toEqual([]);
    expect(one).toMatchObject({ count: 2, answered: 2, reused: 0, kept: 0, names: ['code', 'iss', 'state'] });
    expect([one?.firstSeen, one?.lastSeen]).toEqual([1, 3]);
  });

  it('of other shapes stand apart', async () => {
    expect(await told(asked(1, 1), asked(2, 2, { challenge: 'none' }), asked(3, 3, { client: 'b' }))).toHaveLength(3);
  });

  it('have used a state again only when it had come back before', async () => {
    expect((await told(asked(1, 1), asked(2, 1)))[0]).toMatchObject({ count: 2, reused: 0 });
    const again = await told(asked(1, 1), answered(2, 1), asked(3, 1), answered(4, 1), asked(5, 1));
    expect(again[0]).toMatchObject({ count: 3, reused: 2 });
    const elsewhere = await told(asked(1, 1), answered(2, 1), asked(3, 1, { client: 'b' }));
    expect(elsewhere.map(({ reused }) => reused)).toEqual([0, 1]);
  });

  it('take an answer without a state for the last one, for a quarter of an hour', async () => {
    expect((await told(asked(1, null), answered(2, null, 'code')))[0]?.answered).toBe(1);
    expect((await told(asked(1, null), answered(3_600_000, null, 'code')))[0]?.answered).toBe(0);
  });

  it('count codes that were kept, and write nothing down for an answer to nothing', async () => {
    const store = await open();
    expect(await store.append({ bodies: [answered(1, 1, 'code'), kept(2, 1)] })).toMatchObject({ appended: 0 });
    await store.append({ bodies: [asked(3, 1), answered(4, 1, 'code'), kept(5, 1)] });
    expect((await store.site(SITE)).logins[0]).toMatchObject({ answered: 1, kept: 1 });
    expect(await store.verify()).toMatchObject({ entries: 3, brokenAt: null });
  });

  it('are the last twenty', async () => {
    const many = await told(...Array.from({ length: 25 }, (_, n) => asked(n, n, { client: `c${n}` })));
    expect([many.length, many[0]?.asked.client]).toEqual([20, 'c5']);
  });

  it('are refused where they are malformed', async () => {
    const store = await open();
    const bad = [
      { ...asked(1, 1), asked: { ...login().asked, types: ['magic'] } },
      { ...asked(1, 1), asked: { ...login().asked, state: { name: 'raw', bits: 1 } } },
      { ...asked(1, 1), asked: { ...login().asked, scopes: Array.from({ length: 31 }, () => 'a') } },
      { ...answered(1, 1), answered: null },
      { ...kept(1, 1), step: 'other' },
    ] as unknown as Step[];
    expect(await store.append({ bodies: bad })).toMatchObject({ appended: 0, rejected: 5 });
  });
});

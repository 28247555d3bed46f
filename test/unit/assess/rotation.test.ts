import { describe, expect, it } from 'vitest';
import { fingerprint, lies, NOW, sent, token } from '@/utils/assess/example';
import { rotationSeen } from '@/utils/assess/rotation';
import type { CheckResult } from '@/utils/model/case';
import type { Trial, Use } from '@/utils/model/ledger';
import type { SiteFacts } from '@/utils/model/report';

const MARK = { fingerprint: fingerprint(1), at: NOW - 1_000 };
const API = 'https://api.example.com';
const old = token({ firstSeen: NOW - 9_000, lastSeen: NOW - 2_000 });
const fresh = token({ firstSeen: NOW - 500, lastSeen: NOW }, 2);
const use = (number: number, lastSeen: number, part: Partial<Use> = {}): Use => {
  return { ...sent(API), fingerprint: fingerprint(number), firstSeen: lastSeen, lastSeen, ...part };
};
const trial = (at: number, status: number | null): Trial => {
  return {
    site: 'example.com',
    fingerprint: fingerprint(1),
    at,
    method: 'GET',
    destination: API,
    template: '/',
    status,
  };
};

type Facts = Pick<SiteFacts, 'tokens' | 'sightings' | 'uses' | 'trials'>;

function checks(facts: Partial<Facts>): Record<string, CheckResult> {
  const results = rotationSeen(MARK, { tokens: [old], sightings: [], uses: [], ...facts });
  return Object.fromEntries(results.map((result) => [result.check, result]));
}

describe('of a rotation', () => {
  it('nothing is taken for seen where nothing was looked at', () => {
    expect(checks({})).toMatchObject({
      'not-stored': { state: 'unverified', why: 'never-stored' },
      'not-sent': { state: 'unverified', why: 'nothing-sent' },
      'not-accepted': { state: 'unverified', why: 'not-tried' },
      'new-seen': { state: 'not-yet', at: null },
    });
  });

  it('all four can be seen, each with its time', () => {
    const gone = lies('local-storage', 'key', { removedAt: NOW - 400, lastSeen: NOW - 2_000 });
    const facts = {
      tokens: [old, fresh],
      sightings: [gone, lies('local-storage', 'key', { fingerprint: fingerprint(2) })],
      uses: [use(1, NOW - 3_000), use(2, NOW - 300)],
      trials: [trial(NOW - 200, 401)],
    };
    expect(checks(facts)).toEqual({
      'not-stored': { check: 'not-stored', state: 'seen', at: NOW - 400 },
      'not-sent': { check: 'not-sent', state: 'seen', at: NOW - 300 },
      'not-accepted': { check: 'not-accepted', state: 'seen', at: NOW - 200 },
      'new-seen': { check: 'new-seen', state: 'seen', at: NOW - 500 },
    });
  });

  it('the old token that lies there is told, and that nobody looked since is another thing', () => {
    const again = lies('local-storage', 'key', { lastSeen: NOW - 10 });
    const gone = lies('session-storage', 'key', { removedAt: NOW - 400 });
    expect(checks({ sightings: [again, gone] })['not-stored']).toMatchObject({ state: 'not-yet', at: NOW - 10 });
    const unseen = lies('local-storage', 'key', { lastSeen: NOW - 5_000 });
    expect(checks({ sightings: [unseen] })['not-stored']).toMatchObject({ why: 'not-looked' });
    expect(checks({ sightings: [lies('request-header', 'x')] })['not-stored']).toMatchObject({ why: 'never-stored' });
  });

  it('the old token that is sent is told; others count where it used to go alone', () => {
    expect(checks({ uses: [use(1, NOW - 5), use(2, NOW)] })['not-sent']).toMatchObject({
      state: 'not-yet',
      at: NOW - 5,
    });
    const elsewhere = use(2, NOW, { destination: 'https://other.example.com' });
    expect(checks({ uses: [use(1, NOW - 5_000), elsewhere] })['not-sent']).toMatchObject({ why: 'nothing-sent' });
  });

  it('the last answer counts, and a 403 or none is no clear one', () => {
    const state = (trials: readonly Trial[], uses: readonly Use[] = []) => checks({ trials, uses })['not-accepted'];
    expect(state([trial(NOW - 9_000, 401)])).toMatchObject({ why: 'not-tried' });
    expect(state([trial(NOW - 300, 200), trial(NOW - 200, 401)])).toMatchObject({ state: 'seen' });
    expect(state([trial(NOW - 300, 401)], [use(1, NOW - 100, { status: 200 })])).toMatchObject({ state: 'not-yet' });
    for (const status of [403, 500, 0, null])
      expect(state([trial(NOW - 1, status)])).toMatchObject({ why: 'no-clear-answer' });
  });

  it('nothing rests on what the page alone witnessed', () => {
    const witness = 'page' as const;
    const facts = {
      tokens: [old, fresh],
      sightings: [
        lies('local-storage', 'key', { witness, removedAt: NOW - 400 }),
        lies('local-storage', 'key', { witness, fingerprint: fingerprint(2) }),
      ],
      uses: [use(2, NOW, { witness }), use(1, NOW - 1, { witness, status: 401, lastSeen: NOW - 2_000 })],
    };
    const results = Object.values(checks(facts));
    expect(results.map(({ state }) => state)).toEqual(['unverified', 'unverified', 'unverified', 'unverified']);
  });

  it('a token of another kind, or one that was there before, is no new one', () => {
    for (const other of [token({ firstSeen: NOW - 500, role: 'refresh' }, 2), token({ firstSeen: NOW - 5_000 }, 2)])
      expect(checks({ tokens: [old, other], uses: [use(2, NOW)] })['new-seen']).toMatchObject({ state: 'not-yet' });
  });
});

import { describe, expect, it } from 'vitest';
import { fingerprint, jar, lies, loggedOut, NOW, sent, site, token } from '@/utils/assess/example';
import { missingSince } from '@/utils/assess/login-since';
import type { TokenAct } from '@/utils/model/act';
import type { Sighting } from '@/utils/model/ledger';
import type { SiteFacts } from '@/utils/model/report';

const MINUTE = 60_000;
/** The place of the first token was emptied ten minutes ago. */
const GONE = NOW - 10 * MINUTE;
const old = token({ firstSeen: NOW - 60 * MINUTE });
const lay = lies('local-storage', 'auth', { firstSeen: NOW - 60 * MINUTE, lastSeen: GONE, removedAt: GONE });
const of = (one: Sighting, rule = 'access-token-in-script-readable-storage') => {
  const { origin, surface, key, path } = one;
  return { rule, location: { origin, surface, key, path }, tokens: [fingerprint(1)], lastSeen: GONE };
};
const missing = (part: Partial<SiteFacts>, finding = of(lay)) => {
  const facts = site({ tokens: [old], sightings: [lay], ...part });
  return missingSince(finding, facts, facts);
};
const next = (ago: number, part = {}) => token({ firstSeen: NOW - ago * MINUTE, ...part }, 2);
const removed = { site: 'example.com', fingerprint: fingerprint(2), what: 'remove', at: NOW - 2 * MINUTE };

describe('what an empty place says of a token of a login', () => {
  it('is nothing until a token of another login was seen', () => {
    expect(missing({})).toBe('login');
    expect(missing({ tokens: [old, next(5)] })).toBeNull();
    // The same login gave it, or it tells nothing of one.
    expect(missing({ tokens: [old, next(11)] })).toBe('login');
    expect(missing({ tokens: [old, next(5, { role: 'api-key', tokenClass: 'secret' })] })).toBe('login');
    expect(missing({ tokens: [old, next(5, { facts: { expiresAt: NOW - 60 * MINUTE } })] })).toBe('login');
  });

  it('is nothing after a logout or a removal that came later', () => {
    const tokens = [old, next(5)];
    expect(missing({ tokens, logouts: [loggedOut({ at: NOW - 8 * MINUTE })] })).toBeNull();
    expect(missing({ tokens, logouts: [loggedOut({ at: NOW - 3 * MINUTE })] })).toBe('login');
    expect(missing({ tokens, acts: [removed as TokenAct] })).toBe('login');
    expect(missing({ tokens, acts: [{ ...removed, what: 'test' } as TokenAct] })).toBeNull();
  });

  it('counts from when it was last known to lie there, not from when it was found to be gone', () => {
    const before = site({ tokens: [old, next(5)], sightings: [{ ...lay, removedAt: null }] });
    const after = { ...before, sightings: [{ ...lay, removedAt: NOW }] };
    expect(missingSince(of(lay), before, after)).toBeNull();
    expect(missingSince(of(lay), after, after)).toBe('login');
  });

  it('is told by the token that lies there and is well', () => {
    const cookie = jar('sid', { httpOnly: false }, { removedAt: GONE });
    const renewed = jar('sid', {}, { fingerprint: fingerprint(2) });
    const tokens = [old, next(30, { role: 'session', tokenClass: 'session' })];
    expect(missing({ tokens, sightings: [cookie] }, of(cookie))).toBe('login');
    expect(missing({ tokens, sightings: [cookie, renewed] }, of(cookie))).toBeNull();
    expect(missing({ tokens, sightings: [cookie, { ...renewed, key: 'other' }] }, of(cookie))).toBe('login');
  });

  it('is not told by a session id that everybody gets', () => {
    const session = { role: 'session', tokenClass: 'session' } as const;
    const tokens = [old, next(5, session), token({ ...session, firstSeen: GONE - MINUTE }, 3)];
    const id = jar('sid', {}, { fingerprint: fingerprint(2), firstSeen: NOW - 5 * MINUTE });
    const before = jar('sid', {}, { fingerprint: fingerprint(3), firstSeen: GONE - MINUTE, removedAt: GONE });
    const sentAs = { fingerprint: fingerprint(2), channel: 'cookie', name: 'sid' } as const;
    const get = sent('https://app.example.com', sentAs);
    const posted = (status: number) => ({ ...get, method: 'POST', status });
    expect(missing({ tokens, sightings: [lay, before, id], uses: [get] })).toBe('login');
    expect(missing({ tokens, sightings: [lay, before, id], uses: [get, posted(401)] })).toBe('login');
    expect(missing({ tokens, sightings: [lay, before, id], uses: [get, posted(302)] })).toBeNull();
    // The app had none by this name.
    expect(missing({ tokens, sightings: [lay, { ...before, key: 'other' }, id], uses: [get] })).toBeNull();
  });

  it('asks for no login of what no login gives, and where nothing lies at rest', () => {
    expect(missing({ tokens: [token({ role: 'api-key', tokenClass: 'secret' })] })).toBeNull();
    expect(missing({}, of(lies('inline-script', '0')))).toBeNull();
    expect(missing({ tokens: [token({ role: 'id', tokenClass: 'id_token' as never })] })).toBe('login');
  });

  it('asks for another logout of what a logout left', () => {
    const finding = of(lay, 'token-survives-logout');
    const tokens = [old, next(8, { lastSeen: NOW - 5 * MINUTE })];
    const then = (asked: number) => [loggedOut({ asked, at: asked })];
    expect(missing({ tokens }, finding)).toBe('logout');
    expect(missing({ tokens, logouts: then(GONE - MINUTE) }, finding)).toBe('logout');
    expect(missing({ tokens: [old], logouts: then(NOW - 5 * MINUTE) }, finding)).toBe('logout');
    expect(missing({ tokens, logouts: then(NOW - 5 * MINUTE) }, finding)).toBeNull();
  });
});

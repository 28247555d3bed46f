import { describe, expect, it } from 'vitest';
import { fingerprint, sent, token } from '@/utils/assess/example';
import { guidanceOf } from '@/utils/detect/guidance';
import { knownCall, patternFor, refusedBy } from '@/utils/record/acts/known-call';
import { KNOWN_ISSUERS } from '@/utils/record/acts/known-issuers';

const VALUE = ['value', 'of', 'a', 'token'].join('-');
const calls = Object.entries(KNOWN_ISSUERS).flatMap(([type, { verify, revoke }]) => [
  ...(verify ? [{ type, what: 'verify' as const, call: verify }] : []),
  ...(revoke ? [{ type, what: 'revoke' as const, call: revoke }] : []),
]);

describe.each(calls)('$what of $type', ({ type, what, call }) => {
  it('is of a token type that there is, whose guidance names the same', () => {
    const guidance = guidanceOf(type);
    expect(guidance).not.toBeNull();
    if (call.url.startsWith('/')) return;
    const named = what === 'revoke' ? guidance?.revoke : guidance?.verify?.replace(/^\w+ /, '');
    // Of Dropbox the guidance names no request that tells whether a token lives.
    if (named) expect(call.url).toBe(named);
  });

  it('carries the token in a header or the body and never in the address', () => {
    const { method, url, headers, body } = call;
    const sentIn = [...Object.values(headers(VALUE)), body(VALUE) ?? ''].filter((text) => text.includes(VALUE));
    expect(sentIn).toHaveLength(1);
    expect(url).toMatch(/^(?:https:\/\/[a-z0-9.]+)?\/[\w/.-]+$/);
    if (what === 'verify') expect(method === 'GET' || body(VALUE) === null).toBe(true);
    if (method === 'GET') expect(body(VALUE)).toBeNull();
  });
});

it('is known for at least fifteen issuers', () => {
  expect(new Set(Object.keys(KNOWN_ISSUERS).map((type) => guidanceOf(type)?.issuer)).size).toBeGreaterThanOrEqual(15);
});

it('is sent to no issuer of which the form alone gives a hint, and to none for another type', () => {
  const github = token({ type: 'github-pat-classic' });
  expect(knownCall('revoke', github, { uses: [] })?.origin).toBe('https://api.github.com');
  expect(knownCall('revoke', { ...github, confidence: 'tentative' }, { uses: [] })).toBeNull();
  expect(knownCall('verify', token({ type: 'github-refresh' }), { uses: [] })).toBeNull();
  expect(knownCall('verify', token({ type: 'constructor' }), { uses: [] })).toBeNull();
});

it('goes to whichever GitLab this browser saw take the token, and to none otherwise', () => {
  const gitlab = token({ type: 'gitlab-pat' });
  const asked = (...uses: ReturnType<typeof sent>[]) => knownCall('revoke', gitlab, { uses })?.url ?? null;
  const home = 'https://git.example.com';
  expect(asked(sent(home))).toBe(`${home}/api/v4/personal_access_tokens/self`);
  expect(asked(sent(home, { witness: 'page' }), sent(home, { status: 401 }))).toBeNull();
  expect(asked(sent(home, { fingerprint: fingerprint(2) }))).toBeNull();
});

it('hears a no that a good status hides, and no more of it than a word', () => {
  expect(refusedBy({ ok: false, error: 'token_revoked' })).toEqual({ isRefused: true, code: 'token_revoked' });
  expect(refusedBy({ ok: true })).toEqual({ isRefused: false, code: '' });
  expect(refusedBy({ ok: false, error: VALUE })).toEqual({ isRefused: true, code: '' });
  expect(refusedBy(null)).toEqual({ isRefused: false, code: '' });
});

it('asks the browser for the host without its port', () => {
  expect(patternFor('http://127.0.0.1:8080')).toBe('http://127.0.0.1/*');
});

import { describe, expect, it } from 'vitest';
import { audit } from '@/utils/assess/assess';
import { APP, fingerprint, jar, lies, loggedOut, NOW, sent, site, token, tried } from '@/utils/assess/example';
import type { Token, Trial } from '@/utils/model/ledger';
import type { SiteFacts } from '@/utils/model/report';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Severity of the only finding of a rule, or `none`. */
function severity(rule: string, part: Partial<SiteFacts>): string {
  const found = audit(site(part)).findings.filter((finding) => finding.rule === rule);
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0]?.severity ?? 'none';
}

const lasting = (lifetime: number) => ({ issuedAt: NOW, expiresAt: NOW + lifetime });

describe('access tokens in storage', () => {
  const rate = (part: Partial<Token>, surface: 'local-storage' | 'session-storage' = 'local-storage') =>
    severity('access-token-in-script-readable-storage', { tokens: [token(part)], sightings: [lies(surface, 'auth')] });

  it.each([
    ['of unknown lifetime', {}, 'high'],
    ['of an hour', { facts: lasting(HOUR) }, 'medium'],
    ['of more than an hour', { facts: lasting(HOUR + 1) }, 'high'],
    ['of a test environment', { facts: { environment: 'test' as const } }, 'medium'],
    ['with the power of an administrator', { tokenClass: 'admin' as const }, 'critical'],
    ['that are server secrets', { tokenClass: 'secret' as const, role: 'api-key' as const }, 'high'],
    ['that are session ids', { tokenClass: 'session' as const, role: 'session' as const }, 'high'],
  ])('%s', (_, part, expected) => {
    expect(rate(part)).toBe(expected);
  });

  it('are one level milder in sessionStorage, never below low', () => {
    expect(rate({}, 'session-storage')).toBe('medium');
    expect(rate({ tokenClass: 'admin' }, 'session-storage')).toBe('high');
    expect(rate({ facts: lasting(HOUR) }, 'session-storage')).toBe('low');
  });
});

describe('refresh tokens in storage', () => {
  const rate = (part: Partial<SiteFacts>, facts = {}, surface: 'local-storage' | 'session-storage' = 'local-storage') =>
    severity('refresh-token-in-script-readable-storage', {
      tokens: [token({ role: 'refresh', facts })],
      sightings: [lies(surface, 'auth')],
      ...part,
    });

  it('are high where nothing more is known, because rotation may have gone unseen', () => {
    expect(rate({})).toBe('high');
    expect(rate({ uses: [sent(APP, { count: 1 })] })).toBe('high');
    expect(rate({}, {}, 'session-storage')).toBe('medium');
  });

  it('are critical where the same one was sent twice, or lives longer than 30 days', () => {
    expect(rate({ uses: [sent(APP, { count: 2 })] })).toBe('critical');
    expect(rate({}, lasting(31 * DAY))).toBe('critical');
    expect(rate({}, lasting(30 * DAY))).toBe('high');
  });
});

describe('session cookies', () => {
  const tokens = [token({ role: 'session', tokenClass: 'session' })];
  const insecure = jar('sid', { secure: false });

  it('without Secure: high where the site is seen over http, medium over https only, low on loopback', () => {
    const rate = (part: Partial<SiteFacts>) => severity('session-cookie-without-secure', { tokens, ...part });
    const http = 'http://app.example.com';
    expect(rate({ sightings: [insecure], uses: [sent(http)] })).toBe('high');
    expect(rate({ sightings: [insecure], uses: [sent(APP, { initiator: http })] })).toBe('high');
    expect(rate({ sightings: [{ ...insecure, origin: http }], uses: [sent(APP)] })).toBe('medium');
    expect(rate({ sightings: [insecure], uses: [sent('http://other.example.net')] })).toBe('medium');
    expect(rate({ site: '127.0.0.1:3000', sightings: [jar('sid', { secure: false, domain: '127.0.0.1' })] })).toBe(
      'low',
    );
  });

  it('of another site are none of this site’s business', () => {
    const foreign = jar('sid', { secure: false, httpOnly: false, sameSite: 'none', domain: '.tracker.net' });
    expect(audit(site({ tokens, sightings: [foreign] })).findings).toEqual([]);
    const own = jar('sid', { secure: false, httpOnly: false, sameSite: 'none', domain: '.example.com' });
    expect(audit(site({ tokens, sightings: [own] })).findings).toHaveLength(3);
  });

  it('without SameSite: low unspecified, medium with None', () => {
    const rate = (sameSite: 'unspecified' | 'none') =>
      severity('session-cookie-without-samesite', { tokens, sightings: [jar('sid', { sameSite })] });
    expect(rate('unspecified')).toBe('low');
    expect(rate('none')).toBe('medium');
  });

  it('that carry a JWT of minutes are milder without HttpOnly', () => {
    const short = [token({ role: 'session', facts: lasting(60_000) })];
    expect(
      severity('session-cookie-without-httponly', { tokens: short, sightings: [jar('sid', { httpOnly: false })] }),
    ).toBe('medium');
  });
});

describe('long-lived JWTs', () => {
  const rate = (lifetime: number | null, part: Partial<SiteFacts> = {}, more: Partial<Token> = {}) =>
    severity('long-lived-jwt', {
      tokens: [
        token({
          type: 'jwt',
          facts: lifetime === null ? { algorithm: 'RS256' } : { algorithm: 'RS256', ...lasting(lifetime) },
          ...more,
        }),
      ],
      sightings: [lies('local-storage', 'auth')],
      ...part,
    });

  it.each([
    [15 * 60_000, 'none'],
    [DAY, 'none'],
    [DAY + 1, 'medium'],
    [366 * DAY, 'high'],
    [null, 'high'],
  ])('of %d ms: %s', (lifetime, expected) => {
    expect(rate(lifetime)).toBe(expected);
  });

  it('say for how long in whole days', () => {
    const said = (lifetime: number) => {
      const tokens = [token({ type: 'jwt', facts: { algorithm: 'RS256', ...lasting(lifetime) } })];
      return audit(site({ tokens, sightings: [lies('local-storage', 'auth')] })).findings.find(
        (one) => one.rule === 'long-lived-jwt',
      )?.message;
    };
    expect(said(90 * DAY + HOUR)).toEqual({ key: 'finding_long_lived_jwt', values: ['auth', '90'] });
    expect(said(DAY + HOUR)).toEqual({ key: 'finding_long_lived_jwt_day', values: ['auth'] });
  });

  it('are one level milder where script cannot reach them', () => {
    expect(rate(7 * DAY, { sightings: [jar('sid')] })).toBe('low');
    expect(rate(7 * DAY, { sightings: [jar('sid'), lies('local-storage', 'copy')] })).toBe('medium');
  });

  it('may live 30 days as refresh tokens', () => {
    expect(rate(30 * DAY, {}, { role: 'refresh' })).toBe('none');
    expect(rate(30 * DAY + 1, {}, { role: 'refresh' })).toBe('medium');
  });

  it('are tentative without expiry where nothing tells what they are for', () => {
    const facts = site({
      tokens: [token({ type: 'jwt', role: 'unknown', knownBy: 'form', facts: { algorithm: 'none' } })],
      sightings: [lies('local-storage', 'draft')],
    });
    expect(audit(facts).findings.find((one) => one.rule === 'long-lived-jwt')?.confidence).toBe('tentative');
  });
});

describe('tokens in URLs', () => {
  const rate = (part: Partial<Token>, surface: 'url-query' | 'url-fragment' = 'url-query') =>
    severity('token-in-url', { tokens: [token(part)], sightings: [lies(surface, 't')] });

  it.each([
    ['access', {}, 'high'],
    ['refresh', { role: 'refresh' as const }, 'critical'],
    ['administration', { tokenClass: 'admin' as const }, 'critical'],
    ['signed URL of unknown lifetime', { tokenClass: 'signed_url' as const }, 'medium'],
    ['signed URL of an hour', { tokenClass: 'signed_url' as const, facts: lasting(HOUR) }, 'low'],
  ])('%s', (_, part, expected) => {
    expect(rate(part)).toBe(expected);
  });

  it('are milder as ID tokens in the fragment', () => {
    expect(rate({ role: 'id' }, 'url-fragment')).toBe('medium');
    expect(rate({ role: 'id' })).toBe('high');
  });
});

describe('tokens that leave', () => {
  const uses = [sent(APP), sent('https://telemetry.vendor.io')];

  it('to a third party: critical as refresh token, otherwise high', () => {
    expect(severity('token-sent-to-third-party', { uses })).toBe('high');
    expect(severity('token-sent-to-third-party', { tokens: [token({ role: 'refresh' })], uses })).toBe('critical');
  });

  it('in clear text: critical where they are the session or renew it, otherwise high', () => {
    const clear = { uses: [sent('http://api.example.com')] };
    expect(severity('token-over-cleartext', clear)).toBe('high');
    expect(severity('token-over-cleartext', { ...clear, tokens: [token({ role: 'session' })] })).toBe('critical');
    expect(severity('token-over-cleartext', { ...clear, tokens: [token({ role: 'refresh' })] })).toBe('critical');
  });
});

describe('secrets in the markup', () => {
  const rate = (part: Partial<Token>, key = 'script#config') =>
    severity('secret-in-document', {
      tokens: [token({ tokenClass: 'secret', role: 'api-key', confidence: 'certain', ...part })],
      sightings: [lies(key === 'script#config' ? 'inline-script' : 'document', key)],
    });

  it.each([
    ['with a valid checksum', {}, 'critical'],
    ['by form alone', { confidence: 'firm' as const }, 'high'],
    ['with the power of an administrator', { confidence: 'firm' as const, tokenClass: 'admin' as const }, 'critical'],
    ['of a test environment', { facts: { environment: 'test' as const } }, 'high'],
    ['that let post into a channel', { tokenClass: 'webhook' as const }, 'medium'],
    ['of a login', { tokenClass: 'access_token' as const, role: 'access' as const }, 'none'],
  ])('%s', (_, part, expected) => {
    expect(rate(part)).toBe(expected);
  });

  it('are one level milder where a person reads them, and the same in comments and attributes', () => {
    expect(rate({}, 'text in code')).toBe('high');
    for (const key of ['comment 1', 'div[data-key]']) expect(rate({}, key)).toBe('critical');
  });
});

describe('login tokens in the markup', () => {
  const rate = (part: Partial<Token>, sighting = lies('document', 'div[data-token]')) =>
    severity('session-token-in-document', { tokens: [token(part)], sightings: [sighting] });

  it.each([
    ['of unknown lifetime', {}, 'medium'],
    ['of an hour', { facts: lasting(HOUR) }, 'low'],
    ['that renew others', { role: 'refresh' as const }, 'high'],
    ['that are session ids', { tokenClass: 'session' as const, role: 'session' as const }, 'medium'],
    ['that guard forms', { role: 'csrf' as const }, 'none'],
  ])('%s', (_, part, expected) => {
    expect(rate(part)).toBe(expected);
  });

  it('count though they were taken away again', () => {
    expect(rate({}, lies('document', 'div[data-token]', { removedAt: NOW }))).toBe('medium');
  });
});

describe('tokens of addresses in history', () => {
  const found = (...surfaces: readonly ('url-query' | 'navigation-entry' | 'referrer')[]) =>
    audit(site({ sightings: surfaces.map((surface) => lies(surface, 'access_token')) }))
      .findings.filter(({ rule }) => rule === 'token-in-url')
      .map(({ location }) => location.surface);

  it('are reported once, and not beside the address itself', () => {
    expect(found('navigation-entry', 'referrer')).toEqual(['navigation-entry']);
    expect(found('navigation-entry', 'url-query')).toEqual(['url-query']);
  });
});

describe('what survived a logout and was tried', () => {
  const logouts = [loggedOut()];
  const rate = (...trials: readonly Trial[]) =>
    severity('token-survives-logout', { sightings: [lies('local-storage', 'auth')], logouts, trials });

  it.each([
    ['never', [], 'medium'],
    ['and was accepted', [tried(200)], 'high'],
    ['and was refused', [tried(401)], 'low'],
    ['without an answer', [tried(null)], 'medium'],
    ['and was sent elsewhere', [tried(0)], 'medium'],
    ['and was accepted at first and refused since', [tried(200), tried(403)], 'low'],
    ['and was accepted before the logout alone', [{ ...tried(200), at: NOW - HOUR }], 'medium'],
    ['as another token', [{ ...tried(200), fingerprint: fingerprint(2) }], 'medium'],
  ])('%s', (_, trials, expected) => {
    expect(rate(...trials)).toBe(expected);
  });
});

describe('private keys in storage', () => {
  const rate = (surface: 'local-storage' | 'session-storage', path: string) =>
    severity('private-key-in-script-readable-storage', {
      tokens: [token({ type: 'private-jwk', tokenClass: 'private_key', role: 'unknown' })],
      sightings: [lies(surface, 'keys', { path })],
    });

  it.each([
    ['that sign', 'local-storage', '$.d', 'high'],
    ['that are shared', 'local-storage', '$.ring.k', 'medium'],
    ['that go with the tab', 'session-storage', '$.d', 'medium'],
  ] as const)('%s', (_, surface, path, expected) => {
    expect(rate(surface, path)).toBe(expected);
  });

  it('are no access tokens', () => {
    const key = token({ type: 'private-jwk', tokenClass: 'private_key', role: 'unknown' });
    const rated = severity('access-token-in-script-readable-storage', {
      tokens: [key],
      sightings: [lies('local-storage', 'k')],
    });
    expect(rated).toBe('none');
  });
});

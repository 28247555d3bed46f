import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit, rules } from '@/utils/assess/assess';
import { APP, fingerprint, jar, lies, NOW, sent, site, token } from '@/utils/assess/example';
import { defineRule, type Rule } from '@/utils/assess/rule';
import type { Finding, SiteFacts } from '@/utils/model/report';
import { hostileText } from '../export/hostile-text';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** `rule @ surface key`, as people would name a finding. */
const named = ({ rule, location, severity }: Finding) => `${severity} ${rule} @ ${location.surface} ${location.key}`;
const findingsOf = (facts: SiteFacts) => audit(facts).findings.map(named);

describe('audit', () => {
  it('makes one finding of one key, with all its tokens and occurrences', () => {
    const renewed = lies('local-storage', 'auth', {
      fingerprint: fingerprint(2),
      path: '$.b',
      count: 4,
      lastSeen: NOW,
    });
    const report = audit(
      site({ tokens: [token(), token({}, 2)], sightings: [lies('local-storage', 'auth', { path: '$.a' }), renewed] }),
    );
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({ count: 5, lastSeen: NOW, tokens: [fingerprint(2), fingerprint(1)] });
  });

  it('lets the worst occurrence speak for a finding', () => {
    const short = token({ facts: { issuedAt: NOW, expiresAt: NOW + HOUR } });
    const report = audit(
      site({
        tokens: [short, token({ tokenClass: 'admin', confidence: 'firm' }, 2)],
        sightings: [lies('local-storage', 'auth'), lies('local-storage', 'auth', { fingerprint: fingerprint(2) })],
      }),
    );
    expect(report.findings[0]).toMatchObject({ severity: 'critical', confidence: 'firm' });
  });

  it('orders by severity, then confidence, then recency', () => {
    const tokens = [token({ tokenClass: 'admin' }), token({ confidence: 'tentative' }, 2), token({}, 3), token({}, 4)];
    const sightings = ['admin', 'unsure', 'older', 'newer'].map((key, index) =>
      lies('local-storage', key, { fingerprint: fingerprint(index + 1), lastSeen: NOW - 1000 + index }),
    );
    const report = audit(site({ tokens, sightings }));
    expect(report.findings.map((one) => one.location.key)).toEqual(['admin', 'newer', 'older', 'unsure']);
  });

  it('gives the same findings whatever the order of the facts', () => {
    const facts = site({
      tokens: [token(), token({}, 2)],
      sightings: [lies('local-storage', 'a'), lies('local-storage', 'b', { fingerprint: fingerprint(2) })],
    });
    const turned = { ...facts, tokens: facts.tokens.toReversed(), sightings: facts.sightings.toReversed() };
    expect(audit(turned).findings).toEqual(audit(facts).findings);
    expect(audit(turned).undecided).toEqual(audit(facts).undecided);
    expect(audit(facts).undecided.length).toBeGreaterThan(1);
  });

  it('turns a rule that throws into a diagnostic and an undecided row, and runs the others', () => {
    const broken = defineRule({
      ...(rules.get('long-lived-jwt') as Rule<'token'>),
      judge: () => {
        throw new RangeError('with a value in it');
      },
    });
    const report = audit(
      site({ sightings: [lies('local-storage', 'auth')] }),
      new Map<string, Rule>([...rules, ['broken', broken as Rule]]),
    );
    expect(report.diagnostics).toEqual([{ code: 'rule-failed', part: 'rule/broken', detail: 'RangeError', at: NOW }]);
    expect(report.undecided).toContainEqual(
      expect.objectContaining({ rule: 'broken', message: { key: 'unknown_rule_failed', values: ['broken'] } }),
    );
    expect(report.findings).toHaveLength(1);
  });

  it('cites no requirement that permits what it reports', () => {
    const cited = (surface: 'local-storage' | 'session-storage') =>
      audit(site({ sightings: [lies(surface, 'auth')] })).findings[0]?.references.map((one) => one.id);
    expect(cited('local-storage')).toContain('ASVS-4.0.3-3.2.3');
    expect(cited('session-storage')).not.toContain('ASVS-4.0.3-3.2.3');
    expect(cited('session-storage')).toContain('ASVS-4.0.3-8.2.2');
  });

  it('caps what only the page saw at firm', () => {
    const report = audit(site({ sightings: [lies('local-storage', 'auth', { witness: 'page' })] }));
    expect(report.findings[0]?.confidence).toBe('firm');
  });

  it('does not throw on facts that no app would have', () => {
    const hostile = fc.record({
      key: hostileText,
      origin: hostileText,
      time: fc.oneof(fc.double(), fc.constantFrom(Number.NaN, 1e300, -1e300, Number.MAX_SAFE_INTEGER)),
      claim: fc.oneof(hostileText, fc.constantFrom('https://', '://', 'a.b', 'http://[')),
      surface: fc.constantFrom(
        'local-storage' as const,
        'cookie-jar' as const,
        'url-query' as const,
        'document-cookie' as const,
      ),
      channel: fc.constantFrom('authorization' as const, 'query' as const, 'cookie' as const),
    });
    fc.assert(
      fc.property(hostile, hostileText, ({ key, origin, time, claim, surface, channel }, name) => {
        const facts = { issuer: claim, audience: [claim], expiresAt: time, issuedAt: -time, algorithm: key };
        const report = audit(
          site({
            site: name,
            tokens: [token({ facts })],
            sightings: [
              lies(surface, key, { origin }),
              jar(key, { domain: claim, httpOnly: false, secure: false, sameSite: 'none' }),
            ],
            uses: [sent(origin, { channel, name: key, initiator: claim }), sent('https://api.example.com')],
          }),
        );
        expect(report.diagnostics).toEqual([]);
      }),
    );
  });
});

describe('real applications', () => {
  it('verdaccio: a JWT of a week in localStorage, sent as bearer to its own registry', () => {
    const origin = 'http://localhost:4873';
    const facts = site({
      site: 'localhost:4873',
      tokens: [token({ type: 'jwt', facts: { algorithm: 'HS256', issuedAt: NOW, expiresAt: NOW + 7 * DAY } })],
      sightings: [lies('local-storage', 'token', { origin })],
      uses: [sent(origin, { initiator: origin })],
    });
    expect(findingsOf(facts)).toEqual([
      'high access-token-in-script-readable-storage @ local-storage token',
      'medium long-lived-jwt @ local-storage token',
    ]);
    expect(audit(facts).undecided).toEqual([]);
  });

  it('node-red: an opaque token in JSON in localStorage', () => {
    const origin = 'http://127.0.0.1:1880';
    const facts = site({
      site: '127.0.0.1:1880',
      sightings: [lies('local-storage', 'auth-tokens', { origin, path: '$.access_token' })],
      uses: [sent(origin, { initiator: origin })],
    });
    expect(findingsOf(facts)).toEqual(['high access-token-in-script-readable-storage @ local-storage auth-tokens']);
  });

  it('an OIDC page: access and refresh token under one key; the ID token is fine, and its issuer may get the access token', () => {
    const page = 'http://localhost:5000';
    const provider = 'http://localhost:6000';
    const key = 'oidc.user:http://localhost:6000:app';
    const there = { origin: page };
    const facts = site({
      site: 'localhost:5000',
      tokens: [
        token({ facts: {} }),
        token({ role: 'refresh', tokenClass: 'refresh_token' }, 2),
        token(
          {
            role: 'id',
            type: 'jwt',
            facts: { algorithm: 'RS256', issuer: provider, issuedAt: NOW, expiresAt: NOW + HOUR },
          },
          3,
        ),
      ],
      sightings: [1, 2, 3].map((number) => lies('local-storage', key, { ...there, fingerprint: fingerprint(number) })),
      uses: [sent(provider, { template: '/me', initiator: page })],
    });
    expect(findingsOf(facts).toSorted()).toEqual([
      `high access-token-in-script-readable-storage @ local-storage ${key}`,
      `high refresh-token-in-script-readable-storage @ local-storage ${key}`,
    ]);
    expect(audit(facts).undecided).toEqual([]);
  });

  it('an app done right: no finding, and nothing to check by hand', () => {
    const facts = site({
      tokens: [
        token({ role: 'session', tokenClass: 'session', type: 'opaque-token' }),
        token({ role: 'csrf' }, 2),
        token({ publishable: true, tokenClass: 'publishable' }, 3),
      ],
      sightings: [
        jar('__Host-sid', { sameSite: 'strict' }),
        jar('XSRF-TOKEN', { httpOnly: false }, { fingerprint: fingerprint(2) }),
        lies('document-cookie', 'XSRF-TOKEN', { fingerprint: fingerprint(2) }),
        lies('local-storage', 'billing', { fingerprint: fingerprint(3) }),
      ],
      uses: [
        sent(APP, { channel: 'cookie', name: '__Host-sid', scheme: '' }),
        sent(APP, { channel: 'header', name: 'x-xsrf-token', scheme: '', fingerprint: fingerprint(2) }),
        sent('https://api.stripe.com', { channel: 'authorization', fingerprint: fingerprint(3) }),
      ],
    });
    expect(findingsOf(facts)).toEqual([]);
    expect(audit(facts).undecided).toEqual([]);
  });

  it('a session cookie that script can read is one finding, whether the jar or the page shows it', () => {
    const facts = site({
      site: 'localhost:3000',
      tokens: [token({ role: 'session' })],
      sightings: [
        jar(
          'sid',
          { httpOnly: false, secure: false, sameSite: 'unspecified', domain: 'localhost' },
          { origin: 'http://localhost' },
        ),
        lies('document-cookie', 'sid', { origin: 'http://localhost:3000' }),
      ],
      uses: [sent('http://localhost:3000', { channel: 'cookie', name: 'sid', scheme: '' })],
    });
    expect(findingsOf(facts)).toEqual([
      'high session-cookie-without-httponly @ cookie-jar sid',
      expect.stringMatching(/^low session-cookie-without-sa|^low session-cookie-without-secure/),
      expect.stringMatching(/^low session-cookie-without-sa|^low session-cookie-without-secure/),
    ]);
  });

  it('a token in the URL of a leak is one finding: the leak', () => {
    const facts = site({
      uses: [sent(APP), sent('https://help.vendor.io', { channel: 'query', name: 'jwt', scheme: '' })],
    });
    expect(findingsOf(facts)).toEqual(['high token-sent-to-third-party @ url-query jwt']);
  });

  it('a site that is not granted says what it could not judge', () => {
    const reason = { key: 'coverage_not_granted', values: [] };
    const facts = site({
      tokens: [],
      coverage: [{ surface: 'cookie-jar', state: 'not-inspected', reason, allow: null }],
    });
    const blind = audit(facts).undecided.filter((one) => one.location.surface === 'cookie-jar');
    expect(blind.map((one) => one.rule)).toEqual(
      expect.arrayContaining([
        'session-cookie-without-httponly',
        'session-cookie-without-samesite',
        'session-cookie-without-secure',
      ]),
    );
    expect(blind[0]?.message).toEqual(reason);
  });
});

describe('levels that a person set for types of tokens', () => {
  const facts = site({
    tokens: [token({ type: 'acme-key' }), token({ type: 'constructor' }, 2)],
    sightings: [lies('local-storage', 'auth'), lies('local-storage', 'other', { fingerprint: fingerprint(2) })],
  });

  it('take the place of what the rule says, which the finding keeps', () => {
    const [other, own] = audit({ ...facts, levels: { 'acme-key': 'low' } }).findings;
    expect(own).toMatchObject({ severity: 'low', ruleSeverity: 'high', location: { key: 'auth' } });
    expect(other).toMatchObject({ severity: 'high', location: { key: 'other' } });
    expect(other).not.toHaveProperty('ruleSeverity');
    expect(audit({ ...facts, levels: { 'acme-key': 'high' } }).findings).toEqual(audit(facts).findings);
  });

  it('leave nothing in the report of a type that is off', () => {
    const report = audit({ ...facts, levels: { 'acme-key': 'off' } });
    expect(report.findings.map(({ location }) => location.key)).toEqual(['other']);
    expect(report.tokens.map(({ type }) => type)).toEqual(['constructor']);
    expect(report.sightings.map(({ key }) => key)).toEqual(['other']);
  });

  it('let the worst token speak where several lie in one place', () => {
    const together = site({
      tokens: facts.tokens,
      sightings: [lies('local-storage', 'auth'), lies('local-storage', 'auth', { fingerprint: fingerprint(2) })],
      levels: { 'acme-key': 'info' },
    });
    expect(audit(together).findings[0]).toMatchObject({ severity: 'high', tokens: [fingerprint(2), fingerprint(1)] });
  });
});

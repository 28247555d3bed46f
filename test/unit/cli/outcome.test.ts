import { describe, expect, it } from 'vitest';
import { countFindings, exitCode, sawSignIn } from '@/entrypoints/cli/outcome';
import { finding, report, token, use } from './sample-report';

const strict = { allowAnonymous: false, allowIncomplete: false };
const clean = { kind: 'audited', counted: 0, pagesOpened: 1, pagesFailed: 0, signedIn: true } as const;

describe('the exit code', () => {
  it('is 0 where all was seen and nothing counts', () => {
    expect(exitCode(clean, strict)).toBe(0);
  });

  it('is 1 with findings, even where the audit is incomplete', () => {
    expect(exitCode({ ...clean, counted: 1 }, strict)).toBe(1);
    expect(exitCode({ ...clean, counted: 1, pagesFailed: 1, signedIn: false }, strict)).toBe(1);
  });

  it('is 2 where nothing could run', () => {
    expect(exitCode({ kind: 'fault' }, { allowAnonymous: true, allowIncomplete: true })).toBe(2);
  });

  it('is 3 where a page failed, unless that is allowed', () => {
    const outcome = { ...clean, pagesFailed: 1 };
    expect(exitCode(outcome, strict)).toBe(3);
    expect(exitCode(outcome, { ...strict, allowAnonymous: true })).toBe(3);
    expect(exitCode(outcome, { ...strict, allowIncomplete: true })).toBe(0);
  });

  it('is 3 where nobody was logged in, unless that is allowed', () => {
    const outcome = { ...clean, signedIn: false };
    expect(exitCode(outcome, strict)).toBe(3);
    expect(exitCode(outcome, { ...strict, allowAnonymous: true })).toBe(0);
    expect(exitCode(outcome, { ...strict, allowIncomplete: true })).toBe(0);
  });

  it('is 3 where no page opened at all, whatever is allowed', () => {
    const outcome = { ...clean, pagesOpened: 0, pagesFailed: 1 };
    expect(exitCode(outcome, { allowAnonymous: true, allowIncomplete: true })).toBe(3);
  });
});

describe('findings that count', () => {
  const reports = [
    report({ findings: [finding({ severity: 'high', confidence: 'tentative' }), finding({ severity: 'medium' })] }),
    report({ findings: [finding({ severity: 'critical' })] }),
  ];

  it.each([
    ['critical', 'tentative', 1],
    ['high', 'firm', 1],
    ['high', 'tentative', 2],
    ['medium', 'firm', 2],
    ['info', 'tentative', 3],
    ['none', 'tentative', 0],
  ] as const)('from %s and %s on are %i', (severity, confidence, count) => {
    expect(countFindings(reports, severity, confidence)).toBe(count);
  });
});

describe('a login', () => {
  it('shows in an access, refresh or session token', () => {
    for (const role of ['access', 'refresh', 'session'] as const) {
      expect(sawSignIn([report({ tokens: [token({ role })] })])).toBe(true);
    }
  });

  it('shows in whatever was sent as Authorization', () => {
    expect(
      sawSignIn([report({ tokens: [token({ role: 'unknown' })], uses: [use({ channel: 'authorization' })] })]),
    ).toBe(true);
  });

  it('does not show in a publishable key that is sent as Authorization, as hosted databases have it', () => {
    const anonymous = report({ tokens: [token({ role: 'access', publishable: true })], uses: [use()] });
    expect(sawSignIn([anonymous])).toBe(false);
  });

  it('does not show in what had expired when it was first seen, sent or not', () => {
    const firstSeen = Date.UTC(2026, 2, 4);
    const stale = token({ firstSeen, facts: { expiresAt: firstSeen - 1 } });
    expect(sawSignIn([report({ tokens: [stale], uses: [use()] })])).toBe(false);
    const expiredSince = token({ firstSeen, facts: { expiresAt: firstSeen + 1 } });
    expect(sawSignIn([report({ tokens: [expiredSince], uses: [] })])).toBe(true);
  });

  it('does not show in a CSRF token, a publishable key or nothing', () => {
    expect(
      sawSignIn([report({ tokens: [token({ role: 'csrf' }), token({ role: 'access', publishable: true })] })]),
    ).toBe(false);
    expect(sawSignIn([report({})])).toBe(false);
    expect(sawSignIn([])).toBe(false);
  });
});

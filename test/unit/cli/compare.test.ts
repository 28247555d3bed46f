import { describe, expect, it } from 'vitest';
import { compare } from '@/entrypoints/cli/compare';
import { judge } from '@/entrypoints/cli/demo';
import { t } from '@/entrypoints/cli/texts';
import { leaks, ordinaryKeys } from '@/utils/demo/leaks';
import { finding, report } from './sample-report';

const all = leaks.map(({ rule, surface, key }) =>
  finding({
    rule,
    location: { origin: 'http://localhost:1', surface: [surface].flat()[0] ?? 'local-storage', key, path: '' },
  }),
);

describe('the manifest of leaks', () => {
  it('covers every rule that can fire on loopback', () => {
    expect([...new Set(leaks.map((leak) => leak.rule))].sort()).toEqual([
      'access-token-in-script-readable-storage',
      'expired-token-kept',
      'long-lived-jwt',
      'refresh-token-in-script-readable-storage',
      'secret-in-script',
      'secret-in-source-map',
      'session-cookie-without-httponly',
      'session-cookie-without-samesite',
      'session-cookie-without-secure',
      'token-in-console',
      'token-in-url',
      'token-sent-to-third-party',
      'unused-token-kept',
    ]);
  });

  it('names no ordinary setting and has a sentence for each leak', () => {
    expect(leaks.filter((leak) => ordinaryKeys.includes(leak.key))).toEqual([]);
    for (const { what } of leaks) expect(t(what)).not.toBe(what);
  });
});

describe('the comparison', () => {
  it('is content with exactly the leaks, in one report or several', () => {
    const half = all.length / 2;
    const reports = [report({ findings: all.slice(0, half) }), report({ findings: all.slice(half) })];
    expect(compare(reports, leaks)).toEqual({ found: leaks, missed: [], stray: [] });
  });

  it('counts the chunks of a split value as the value', () => {
    const chunked = all.map((one) => ({
      ...one,
      location: { ...one.location, key: one.location.key.replace(/^mg-auth$/, 'mg-auth.0') },
    }));
    expect(compare([report({ findings: chunked })], leaks).missed).toEqual([]);
  });

  it('names what was missed and what is a finding without a leak', () => {
    const stray = finding({
      location: { origin: 'http://localhost:1', surface: 'local-storage', key: 'mg:theme', path: '' },
    });
    const result = compare([report({ findings: [...all.slice(1), stray] })], leaks);
    expect(result.missed).toEqual(leaks.slice(0, 1));
    expect(result.stray).toEqual([stray]);
    expect(judge(result, false).join('\n')).toMatch(
      /1 of 22 leaks was missed:\n.*\n1 finding where nothing leaks:\n {2}local-storage › mg:theme/,
    );
  });

  it('wants nothing at all of the fixed twin', () => {
    expect(judge(compare([report()], []), true)).toEqual(['As it should be: nothing was found in the app done right.']);
    expect(compare([report({ findings: all })], []).stray).toHaveLength(all.length);
  });
});

import { describe, expect, it } from 'vitest';
import { summarise } from '@/utils/export/summary';
import type { Finding, Severity } from '@/utils/model/report';
import { shop, t } from './sample';

const [some] = shop().findings;
const findings = (...severities: Severity[]) => severities.map((severity): Finding => ({ ...some!, severity }));
const say = (...severities: Severity[]) => {
  const { verdict } = summarise(
    { site: 'example.com', findings: findings(...severities), diagnostics: [] },
    'app.example.com',
  );
  return t(verdict.key, verdict.values);
};

describe('the summary', () => {
  it('says how many risks there are and how bad the worst is', () => {
    expect(say('medium', 'high', 'low')).toBe('3 risks on app.example.com (1 high)');
    expect(say('critical', 'critical', 'info')).toBe('3 risks on app.example.com (2 critical)');
  });

  it('does not repeat the number where all are alike', () => {
    expect(say('low')).toBe('1 low risk on app.example.com');
    expect(say('high', 'high')).toBe('2 high risks on app.example.com');
    expect(say()).toBe('No risks seen so far on app.example.com');
  });

  it.each(['critical', 'high', 'medium', 'low', 'info'] as const)(
    'has a sentence for %s alone and mixed',
    (severity) => {
      expect(say(severity)).not.toContain('summary_');
      expect(say(severity, severity)).not.toContain('summary_');
      if (severity !== 'info') expect(say(severity, 'info')).not.toContain('summary_');
    },
  );

  it('never says that there is no risk where not all could be recorded', () => {
    const diagnostics = [{ code: 'not-recorded', part: 'ledger', detail: 'ledger-full', at: 1 }];
    const lacking = (...severities: Severity[]) =>
      summarise({ site: 'example.com', findings: findings(...severities), diagnostics });
    const { verdict, badge } = lacking();
    expect([t(verdict.key, verdict.values), badge]).toEqual(['Not all of example.com could be recorded', '!']);
    expect(lacking('high')).toMatchObject({ badge: '1', verdict: { key: 'summary_risks_all_high_one' } });
  });

  it('counts from medium up on the badge, in at most four characters', () => {
    const badge = (...severities: Severity[]) =>
      summarise({ site: 'a', findings: findings(...severities), diagnostics: [] }).badge;
    expect(badge()).toBe('');
    expect(badge('low', 'info')).toBe('');
    expect(badge('low', 'medium', 'critical')).toBe('2');
    expect(badge(...Array<Severity>(250).fill('high'))).toBe('99+');
  });
});

import { describe, expect, it } from 'vitest';
import { audit, rules } from '@/utils/assess/assess';
import { lies, NOW, site, token } from '@/utils/assess/example';
import { isJudged } from '@/utils/assess/policy';
import type { Policy } from '@/utils/model/policy';
import type { SiteFacts } from '@/utils/model/report';

const STORED = 'access-token-in-script-readable-storage';
const sightings = [lies('local-storage', 'token')];

const findings = (policy?: Policy, part: Partial<SiteFacts> = {}) =>
  audit(site({ sightings, ...part, ...(policy && { policy }) })).findings.map(
    ({ rule, severity, ruleSeverity }) => [rule, severity, ruleSeverity] as const,
  );

const of = (rule: string, all: ReturnType<typeof findings>) => all.filter(([one]) => one === rule);
const usual = of(STORED, findings())[0]?.[1];

describe('a policy', () => {
  it('turns a rule off, or gives it another severity and keeps what the rule says', () => {
    expect(usual).toBe('high');
    expect(of(STORED, findings({ preset: 'developer', rules: { [STORED]: 'off' } }))).toEqual([]);
    expect(of(STORED, findings({ preset: 'developer', rules: { [STORED]: 'low' } }))).toEqual([
      [STORED, 'low', 'high'],
    ]);
    expect(of(STORED, findings({ preset: 'developer', rules: { [STORED]: 'high' } }))).toEqual([
      [STORED, 'high', undefined],
    ]);
  });

  it('gives way to a level for the type of the token', () => {
    const levels = { 'opaque-token': 'info' } as const;
    const policy: Policy = { preset: 'developer', rules: { [STORED]: 'low' } };
    expect(of(STORED, findings(policy, { levels }))).toEqual([[STORED, 'info', 'high']]);
  });

  it('judges hardening by the preset pentest, or where a person names it', () => {
    const hardening = { hardening: true } as const;
    expect(isJudged('x', hardening, undefined)).toBe(false);
    expect(isJudged('x', hardening, { preset: 'developer', rules: {} })).toBe(false);
    expect(isJudged('x', hardening, { preset: 'ci', rules: {} })).toBe(false);
    expect(isJudged('x', hardening, { preset: 'pentest', rules: {} })).toBe(true);
    expect(isJudged('x', hardening, { preset: 'developer', rules: { x: 'low' } })).toBe(true);
    expect(isJudged('x', hardening, { preset: 'pentest', rules: { x: 'off' } })).toBe(false);
    expect(isJudged('constructor', {}, { preset: 'developer', rules: {} })).toBe(true);
  });

  it('of a build server tells nothing tentative', () => {
    const tokens = [token({ confidence: 'tentative' })];
    expect(of(STORED, findings(undefined, { tokens }))).toHaveLength(1);
    expect(of(STORED, findings({ preset: 'ci', rules: {} }, { tokens }))).toEqual([]);
    expect(of(STORED, findings({ preset: 'ci', rules: {} }))).toHaveLength(1);
  });

  it('holds for anomalies, too', () => {
    const anomaly = {
      rule: 'rate-spike',
      token: token().fingerprint,
      severity: 'high',
      from: NOW - 1_000,
      to: NOW,
      what: { key: 'finding_token_in_url_query', values: ['a', 'b'] },
      evidence: { uses: 1, first: null, last: null, samples: [] },
    } as unknown as NonNullable<SiteFacts['anomalies']>[number];
    const told = (policy?: Policy) => of('rate-spike', findings(policy, { anomalies: [anomaly] }));
    expect(told()).toEqual([['rate-spike', 'high', undefined]]);
    expect(told({ preset: 'developer', rules: { 'rate-spike': 'off' } })).toEqual([]);
    expect(told({ preset: 'developer', rules: { 'rate-spike': 'low' } })).toEqual([['rate-spike', 'low', 'high']]);
  });

  it('leaves the preset of developers without hardening', () => {
    const hard = [...rules].filter(([, rule]) => rule.hardening).map(([id]) => id);
    expect(hard.length).toBeGreaterThan(0);
    for (const [id, rule] of rules) expect(isJudged(id, rule, undefined)).toBe(!hard.includes(id));
  });
});

import { describe, expect, it } from 'vitest';
import { t } from '@/entrypoints/cli/texts';
import { audit, rules } from '@/utils/assess/assess';
import { blind, fingerprint, jar, lies, login, NOW, sent, site, token } from '@/utils/assess/example';
import { requirementsOf } from '@/utils/assess/requirements';
import { requirementsText } from '@/utils/export/requirements';
import type { Policy } from '@/utils/model/policy';
import type { SiteFacts } from '@/utils/model/report';

const rowsOf = (part: Partial<SiteFacts>, policy?: Policy) =>
  requirementsOf(audit(site({ ...part, ...(policy && { policy }) })));

function resultOf(id: string, part: Partial<SiteFacts>, policy?: Policy) {
  return rowsOf(part, policy).find(({ reference }) => reference.id === id)?.result;
}

/** What came of one rule, and how many places it found to be fine. */
function ruleOf(id: string, part: Partial<SiteFacts>) {
  const found = rowsOf(part)
    .flatMap((row) => row.rules)
    .find((one) => one.id === id);
  return found && [found.result, found.looked];
}

const HTTP_ONLY = 'ASVS-5.0-3.3.4';
const PREFIX = 'ASVS-5.0-3.3.3';
const PKCE = 'ASVS-5.0-10.4.6';
const unused = rules.get('unused-token-kept')?.examples().risk[0];
const open = { sightings: [jar('session', { httpOnly: false })] };

describe('requirements', () => {
  it('name every rule under each requirement that it cites, once', () => {
    const rows = rowsOf({});
    expect(new Set(rows.map(({ reference }) => reference.id)).size).toBe(rows.length);
    for (const [id, rule] of rules)
      for (const reference of rule.references) {
        const row = rows.find((one) => one.reference.id === reference.id);
        if (/^(ASVS|WSTG|API)/.test(reference.id)) expect(row?.rules.filter((one) => one.id === id)).toHaveLength(1);
        else expect(row).toBeUndefined();
      }
  });

  it('fail with a finding, pass where a rule looked, and say where there was nothing to look at', () => {
    expect(resultOf(HTTP_ONLY, open)).toBe('failed');
    expect(resultOf(PKCE, { logins: [login({ challenge: 'plain' })] })).toBe('failed');
    expect(resultOf(PKCE, { logins: [login()] })).toBe('passed');
    expect(resultOf(PKCE, {})).toBe('nothing');
  });

  it('are not passed by what rules stand aside from', () => {
    const session = { tokens: [token({ role: 'session', tokenClass: 'session' })] };
    expect(resultOf(HTTP_ONLY, { sightings: [lies('local-storage', 'token')] })).toBe('nothing');
    expect(resultOf(HTTP_ONLY, { tokens: [token({ role: 'csrf' })], sightings: [jar('csrf')] })).toBe('nothing');
    expect(resultOf(HTTP_ONLY, { ...session, sightings: [jar('sid')] })).toBe('passed');
    expect(ruleOf('long-lived-jwt', { sightings: [lies('local-storage', 'token')] })).toEqual(['nothing', 0]);
    expect(ruleOf('token-over-cleartext', { uses: [sent('http://localhost:3000')] })).toEqual(['nothing', 0]);
    expect(ruleOf('token-over-cleartext', { uses: [sent('https://api.example.com')] })).toEqual(['passed', 1]);
  });

  it('are passed in part where another rule on them is not judged', () => {
    const session = { tokens: [token({ role: 'session', tokenClass: 'session' })] };
    const pentest = { preset: 'pentest', rules: {} } as const;
    expect(resultOf(PREFIX, { ...session, sightings: [jar('sid')] })).toBe('in-part');
    expect(resultOf(PREFIX, { ...session, sightings: [jar('sid')] }, pentest)).toBe('failed');
    expect(resultOf(PREFIX, { ...session, sightings: [jar('__Host-sid')] }, pentest)).toBe('passed');
    expect(resultOf(PREFIX, {})).toBe('off');
    expect(resultOf(PREFIX, {}, pentest)).toBe('nothing');
  });

  it('count places as findings do', () => {
    const jwt = (number: number) =>
      token({ type: 'jwt', facts: { algorithm: 'RS256', issuedAt: NOW, expiresAt: NOW + 60_000 } }, number);
    const at = (key: string, number: number) => lies('local-storage', key, { fingerprint: fingerprint(number) });
    const tokens = [jwt(1), jwt(2)];
    expect(ruleOf('long-lived-jwt', { tokens, sightings: [at('auth', 1), at('auth', 2)] })).toEqual(['passed', 1]);
    expect(ruleOf('long-lived-jwt', { tokens, sightings: [at('auth', 1), at('other', 2)] })).toEqual(['passed', 2]);
  });

  it.each([...rules].flatMap(([id, rule]) => rule.needs.map((surface) => ({ id, surface, rule }))))(
    'are not passed by $id where nobody inspected $surface',
    ({ id, surface, rule }) => {
      const policy = { preset: 'pentest', rules: {} } as const;
      for (const facts of rule.examples().ok) {
        expect(ruleOf(id, { policy, ...facts })?.[0]).toBe('passed');
        expect(ruleOf(id, { policy, ...blind(surface, facts) })?.[0]).toBe('by-hand');
      }
    },
  );

  it('are not passed by what the preset withholds, but by what was checked and is fixed', () => {
    const id = 'unused-token-kept';
    const part = unused ?? {};
    expect(ruleOf(id, part)?.[0]).toBe('failed');
    expect(ruleOf(id, { ...part, policy: { preset: 'ci', rules: {} } })?.[0]).toBe('off');
    const uses = [sent('http://api.example.com')];
    const [finding] = audit(site({ uses })).findings.filter(({ rule }) => rule === 'token-over-cleartext');
    if (!finding) throw new Error('no finding');
    const checked = {
      finding: finding.id,
      rule: finding.rule,
      location: finding.location,
      sink: finding.sink,
    } as const;
    const check = { ...checked, site: finding.site, at: NOW, answer: 'fixed', how: 'request' } as const;
    expect(ruleOf('token-over-cleartext', { uses })?.[0]).toBe('failed');
    expect(ruleOf('token-over-cleartext', { uses, checks: [check] })).toEqual(['passed', 1]);
  });

  it('are not passed by rules that a person turned off', () => {
    const off = Object.fromEntries([...rules.keys()].map((id) => [id, 'off' as const]));
    const all = rowsOf(open, { preset: 'pentest', rules: off });
    expect(new Set(all.map(({ result }) => result))).toEqual(new Set(['off']));
  });

  it('stand by standard, and by number as a person counts', () => {
    const rows = rowsOf({});
    expect([...new Set(rows.map(({ standard }) => standard))]).toEqual([
      'ASVS 5.0',
      'ASVS 4.0.3',
      'WSTG',
      'API Security Top 10',
    ]);
    const ids = rows.map(({ reference }) => reference.id);
    expect(ids.indexOf('ASVS-5.0-9.2.1')).toBeLessThan(ids.indexOf(PKCE));
  });

  it('say every result in words', () => {
    const [first] = rowsOf(open);
    if (!first) throw new Error('no rows');
    const results = ['failed', 'by-hand', 'in-part', 'passed', 'nothing', 'off'] as const;
    const rules = results.map((result) => ({ id: result, result, findings: 0, looked: 2 }));
    const all = results.map((result) => ({ ...first, result, rules }));
    const text = requirementsText([{ site: 'example.com', rows: all }], t);
    expect(text).not.toContain('requirements_');
    expect(text).toContain('`passed` passed, 2 places looked at');
    expect(text).toContain('| passed in part |');
  });

  it('become tables that hold what a cell must not break on', () => {
    const rows = rowsOf({ sightings: [lies('local-storage', 'token')], uses: [sent('https://api.example.com')] });
    const [first] = rows;
    if (!first) throw new Error('no rows');
    const odd = { ...first, reference: { ...first.reference, title: 'a | b' } };
    const text = requirementsText([{ site: 'example.com', rows: [odd, ...rows.slice(1)] }], (key, values = []) =>
      [key, ...values].join(' '),
    );
    const cells = text.split('\n').filter((line) => line.startsWith('| ['));
    expect(cells).toHaveLength(rows.length);
    expect(text).toContain('`token-over-cleartext` requirements_passed_one 1');
    expect(text).toContain('`token-in-url` requirements_nothing');
    for (const line of cells) expect(line.replaceAll('\\|', '').split('|')).toHaveLength(5);
    expect(text).toContain('## WSTG');
  });
});

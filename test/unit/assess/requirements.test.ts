import { describe, expect, it } from 'vitest';
import { audit, rules } from '@/utils/assess/assess';
import { jar, lies, login, site } from '@/utils/assess/example';
import { requirementsOf } from '@/utils/assess/requirements';
import { requirementsText } from '@/utils/export/requirements';
import type { Policy } from '@/utils/model/policy';
import type { SiteFacts } from '@/utils/model/report';

const rowsOf = (part: Partial<SiteFacts>, policy?: Policy) =>
  requirementsOf(audit(site({ ...part, ...(policy && { policy }) })));

function resultOf(id: string, part: Partial<SiteFacts>, policy?: Policy) {
  return rowsOf(part, policy).find(({ reference }) => reference.id === id)?.result;
}

const HTTP_ONLY = 'ASVS-5.0-3.3.4';
const PKCE = 'ASVS-5.0-10.4.6';
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

  it('become tables that hold what a cell must not break on', () => {
    const rows = rowsOf({ sightings: [lies('local-storage', 'token')] });
    const [first] = rows;
    if (!first) throw new Error('no rows');
    const odd = { ...first, reference: { ...first.reference, title: 'a | b' } };
    const text = requirementsText([{ site: 'example.com', rows: [odd, ...rows.slice(1)] }], (key) => key);
    const cells = text.split('\n').filter((line) => line.startsWith('| ['));
    expect(cells).toHaveLength(rows.length);
    for (const line of cells) expect(line.replaceAll('\\|', '').split('|')).toHaveLength(5);
    expect(text).toContain('## WSTG');
  });
});

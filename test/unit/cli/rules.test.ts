import { describe, expect, it } from 'vitest';
import { runRules } from '@/entrypoints/cli/rules';
import { rules } from '@/utils/assess/assess';
import { anomalies } from '@/utils/assess/traffic/anomalies';

const ids = [...rules.keys(), ...anomalies.keys()];

describe('tokenwitness rules', () => {
  it('lists every rule once, the most severe first, with its title', () => {
    const lines = runRules(null, false).trimEnd().split('\n');
    expect(lines.map((line) => line.split(/\s+/)[1]).sort()).toEqual(ids.toSorted());
    expect(lines[0]).toMatch(/^(critical|high) /);
    expect(lines.join()).not.toMatch(/rule_|cli_/);
  });

  it.each(ids)('explains %s with reason, steps, code and references', (id) => {
    const text = runRules(id, false);
    expect(text).toMatch(/Express:/);
    expect(text).toMatch(/https:\/\/cwe\.mitre\.org/);
    expect(text).not.toMatch(/\b(rule|cli|playbook|remedy|surface)_/);
  });

  it('gives the same as JSON', () => {
    expect(JSON.parse(runRules(null, true))).toHaveLength(ids.length);
    expect(JSON.parse(runRules('token-in-url', true))).toMatchObject({ id: 'token-in-url', severity: 'high' });
  });

  it('tells the figures of a rule over traffic, and where they come from', () => {
    expect(runRules('object-enumeration', false)).toContain('distinct: 20 objects. R-BEH-05');
    expect(JSON.parse(runRules('object-enumeration', true))).toMatchObject({
      severity: null,
      parameters: expect.arrayContaining([
        { name: 'pause', value: 5, about: expect.stringMatching(/^5 minutes\. A run/) },
      ]),
    });
  });

  it('answers an unknown id with a sentence', () => {
    expect(() => runRules('token-in-urls', false)).toThrow('There is no rule token-in-urls.');
  });
});

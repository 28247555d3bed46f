import { describe, expect, it } from 'vitest';
import { runRules } from '@/entrypoints/cli/rules';
import { rules } from '@/utils/assess/assess';

describe('tokenwitness rules', () => {
  it('lists every rule once, the most severe first, with its title', () => {
    const lines = runRules(null, false).trimEnd().split('\n');
    expect(lines.map((line) => line.split(/\s+/)[1]).sort()).toEqual([...rules.keys()]);
    expect(lines[0]).toMatch(/^(critical|high) /);
    expect(lines.join()).not.toMatch(/rule_|cli_/);
  });

  it.each([...rules.keys()])('explains %s with reason, steps, code and references', (id) => {
    const text = runRules(id, false);
    expect(text).toMatch(/Express:/);
    expect(text).toMatch(/https:\/\/cwe\.mitre\.org/);
    expect(text).not.toMatch(/\b(rule|cli|playbook|remedy|surface)_/);
  });

  it('gives the same as JSON', () => {
    expect(JSON.parse(runRules(null, true))).toHaveLength(rules.size);
    expect(JSON.parse(runRules('token-in-url', true))).toMatchObject({ id: 'token-in-url', severity: 'high' });
  });

  it('answers an unknown id with a sentence', () => {
    expect(() => runRules('token-in-urls', false)).toThrow('There is no rule token-in-urls.');
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit, rules } from '@/utils/assess/assess';
import { ruleKey } from '@/utils/assess/rule';
import type { SiteFacts } from '@/utils/model/report';

const root = path.resolve(import.meta.dirname, '../..');
const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync(path.join(root, 'public/_locales/en/messages.json'), 'utf8'),
);

/** How many values a sentence takes: its highest `$n`. */
function placeholders(key: string): number {
  return Math.max(0, ...[...(messages[key]?.message ?? '').matchAll(/\$(\d)/g)].map((match) => Number(match[1])));
}

it('collects exactly the rules of the folder, named as their files', () => {
  const files = readdirSync(path.join(root, 'utils/assess/rules')).map((file) => file.replace(/\.ts$/, ''));
  expect([...rules.keys()]).toEqual(files.toSorted());
  expect(files.length).toBeGreaterThan(20);
});

describe.each([...rules])('%s', (id, rule) => {
  const examples = rule.examples();
  // `pentest` judges hardening, too; an example may bring a policy of its own.
  const alone = (facts: SiteFacts) =>
    audit({ policy: { preset: 'pentest', rules: {} }, ...facts }, new Map([[id, rule]]));

  it('has a title, a reason and references with addresses', () => {
    expect(messages[ruleKey(id, 'title')]?.message).toBeTruthy();
    expect(messages[ruleKey(id, 'why')]?.message).toBeTruthy();
    expect(rule.references.some((reference) => reference.id.startsWith('CWE-'))).toBe(true);
    expect(rule.references.some((reference) => /^(ASVS|WSTG|API)/.test(reference.id))).toBe(true);
    for (const reference of rule.references) expect(reference.url).toMatch(/^https:\/\/[\w./#%-]+$/);
  });

  it('names a playbook that exists', () => {
    expect(existsSync(path.join(root, `utils/remedy/playbooks/${rule.playbook}.ts`))).toBe(true);
  });

  it('brings at least two examples of a risk and two of none', () => {
    expect(examples.risk.length).toBeGreaterThanOrEqual(2);
    expect(examples.ok.length).toBeGreaterThanOrEqual(2);
  });

  it.each(examples.risk.map((facts, index) => ({ index, facts })))('reports its risk $index', ({ facts }) => {
    const report = alone(facts);
    expect(report.findings.length).toBeGreaterThan(0);
    for (const { message } of report.findings) {
      expect(messages[message.key]?.message, message.key).toBeTruthy();
      expect(placeholders(message.key)).toBeLessThanOrEqual(message.values.length);
    }
    expect(report.diagnostics).toEqual([]);
  });

  it.each(examples.ok.map((facts, index) => ({ index, facts })))('is silent about its ok $index', ({ facts }) => {
    const report = alone(facts);
    expect(report.findings).toEqual([]);
    expect(report.undecided).toEqual([]);
    expect(report.diagnostics).toEqual([]);
  });

  it.each(examples.unknown.map((facts, index) => ({ index, facts })))('cannot tell its unknown $index', ({ facts }) => {
    const report = alone(facts);
    expect(report.findings).toEqual([]);
    expect(report.undecided.length).toBeGreaterThan(0);
    for (const { message } of report.undecided) {
      expect(messages[message.key]?.message, message.key).toBeTruthy();
      expect(placeholders(message.key)).toBeLessThanOrEqual(message.values.length);
    }
    expect(report.diagnostics).toEqual([]);
  });
});
